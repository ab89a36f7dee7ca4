"""The states that a kiosk's pages can be in, made of real goods of the sample catalogue."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from app.access.model import OpenedDay
from app.catalog.groups import groups
from app.catalog.model import (
    ChooseOption,
    Confidence,
    Found,
    Good,
    NoPrice,
    Option,
    Price,
    PricedGood,
    Seller,
    Tax,
    TaxClass,
)  # fmt: skip
from app.sales.basket import Basket
from app.sales.held import HeldTicket
from app.sales.self_service import (
    Closed,
    How,
    KioskWays,
    Payment,
    PayState,
    Receipt,
    Way,
    WhyClosed,
)  # fmt: skip
from app.station.resting import Rest
from kiosk.store.says import name_of
from kiosk.store.staff.derive import StaffState
from kiosk.store.state import StoreState

NOW = datetime(2025, 11, 19, 23, 39, tzinfo=UTC)
_SELLER = Seller("GJ", "초록믿음(강진군)", "828-83-00018", "예시", "강진군 강진읍", "061-000-0000")
_LONG = Good(
    "GJ-9001", "가장 긴 이름의 상품", "The longest name", "영동농장 유기농백미\n친환경 한아름찹쌀",
    "20 kg × 2", "rice-sack", "강진쌀", "2146810002082", "포", "GJ", "국내산(전남 강진)",
)  # fmt: skip
_RICE = Good(
    "GJ-0208", "탐진강 새청무쌀", "Tamjingang rice", "탐진강 새청무쌀\n찰진쌀", "10 kg",
    "rice-sack", "강진쌀", "2146810002082", "포", "GJ", "국내산(전남 강진)",
)  # fmt: skip
_OAT = Good(
    "GJ-0685", "쌀귀리", "Rice oats", "강진 쌀귀리", "1봉", "oat-ear", "쌀귀리", "2146810006851",
    "봉", "GJ", "국내산(전남 강진)", smallest_order=3,
)  # fmt: skip
_BEEF = Good(
    "GJ-0550", "한우", "Beef", "강진착한한우\n불고기", "300 g", "meat", "농/축산물",
    "2146810005502", "팩", "GJ", "국내산(전남 강진)",
)  # fmt: skip
_KIMCHI = Good(
    "GJ-0715", "묵은지", "Aged kimchi", "강진 묵은지", "", "kimchi", "발효식품", "2146810007155",
    "봉", "GJ", "국내산(전남 강진)",
    options=(Option("4kg", "4 kg"), Option("own", "국내산")),
)  # fmt: skip
_BEER = Good(
    "GJ-0999", "맥주", "Beer", "강진 하멜촌 맥주", "330 ml", "beer", "가공식품", "2146810001221",
    "병", "GJ", "국내산", is_adult_only=True,
)  # fmt: skip


def attract() -> dict[str, Any]:
    ticket = HeldTicket(7, 27, 57_000, 3, "MK1:EXAMPLE", NOW + timedelta(minutes=10))
    return {
        "QR": StoreState(groups=groups(), ways=_open()),
        "no way": StoreState(groups=groups(), ways=_shut()),
        "kept": StoreState(
            groups=groups(), ways=_open(), tickets=(ticket, replace(ticket, number=99))
        ),
    }


def home() -> dict[str, Any]:
    return {
        "empty": _state(Basket(1)),
        "basket": _state(_basket()),
        "told": replace(
            _state(_basket()),
            notice="처음 보는 바코드예요. 상품 이름으로 찾거나 직원을 불러 주세요.",
        ),
    }


def shelf() -> dict[str, Any]:
    goods: tuple[Found, ...] = (
        _priced(_RICE, 32_000), _priced(_LONG, 1_234_000), _choices(), NoPrice(_OAT),
        _priced(_OAT, 9_900), _priced(_BEEF, 24_900),
    )  # fmt: skip
    return {
        "rice": replace(_state(_basket()), group="rice", shelf=goods),
        "few": replace(_state(Basket(1)), group="meat", shelf=goods[:1]),
        "many": replace(_state(_basket()), group="sea", shelf=goods * 6),
    }


def choose() -> dict[str, Any]:
    return {"two": replace(_state(_basket()), choosing=_choices())}


def good() -> dict[str, Any]:
    return {
        "rice": replace(_state(_basket()), good=_priced(_RICE, 32_000), group="rice"),
        "long": replace(_state(_basket()), good=_priced(_LONG, 1_234_000), group="rice"),
        "no price": replace(_state(Basket(1)), good=NoPrice(_OAT), group="grains"),
    }


def search() -> dict[str, Any]:
    found = (_priced(_RICE, 32_000), _priced(_LONG, 1_234_000), _choices(), _priced(_BEEF, 24_900))
    return {
        "begin": _state(Basket(1)),
        "found": replace(_state(_basket()), query="ㄱㅈㅅ", results=found),
        "nothing": replace(_state(_basket()), query="ㅋㅋㅋㅋ"),
    }


def basket() -> dict[str, Any]:
    return {
        "three": replace(_state(_basket()), can_be_bagged=True),
        "long": replace(_state(_long_basket()), can_be_bagged=True),
        "empty": _state(Basket(1)),
        "back": replace(_state(_basket()), notice="잠깐 꺼졌다 켜졌어요. 담은 상품은 그대로예요."),
    }


def adult() -> dict[str, Any]:
    return {"beer": _state(Basket(1).add_good(_priced(_BEER, 4_000), "", 2))}


def pay() -> dict[str, Any]:
    return {
        "QR": _state(_basket()),
        "declined": replace(
            _state(_basket()), notice="결제가 승인되지 않았어요. 다른 방법을 골라 주세요."
        ),
    }


def code() -> dict[str, Any]:
    shown = _payment(PayState.WAITING)
    return {
        "shown": replace(_state(_basket()), payment=shown),
        "scanned": replace(_state(_basket()), payment=replace(shown, how=How.SCANNED, qr="")),
    }


def checking() -> dict[str, Any]:
    return {"unknown": replace(_state(_basket()), payment=_payment(PayState.UNKNOWN))}


def receipt() -> dict[str, Any]:
    paid = replace(_state(_basket()), receipt=_receipt())
    return {
        "asked": paid,
        "phone": replace(paid, phone_receipt=True),
        "no paper": replace(paid, has_paper=False),
    }


def done() -> dict[str, Any]:
    return {
        "thanks": replace(_state(_basket()), receipt=_receipt()),
        "number": replace(_state(_basket()), receipt=replace(_receipt(), ticket_no=27)),
    }


def to_till() -> dict[str, Any]:
    ticket = HeldTicket(7, 27, 57_000, 3, "MK1:" + "EXAMPLE" * 30, NOW + timedelta(minutes=10))
    return {
        "paper": replace(_state(_basket()), ticket=ticket),
        "no paper": replace(_state(_basket()), ticket=ticket, has_paper=False),
    }


def staff() -> dict[str, Any]:
    unknown = _payment(PayState.UNKNOWN)
    loose = replace(unknown, state=PayState.APPROVED, approval="12345678")
    day = OpenedDay(20251120, 2, NOW, 1)
    ticket = HeldTicket(7, 27, 57_000, 3, "MK1:EXAMPLE", NOW + timedelta(minutes=10))
    return {
        "calm": StaffState(tickets=(ticket, replace(ticket, number=28)), day=day),
        "unknown": StaffState(open=unknown, loose=(loose,) * 3, approval="1234", day=day),
        "resting": StaffState(rest=Rest.PAUSED, day=day, notice="손님 화면을 다시 열었어요."),
        "ended": StaffState(rest=Rest.ENDED),
        "asked": StaffState(day=day, asked="key-day"),
        "paper": StaffState(day=day, paper=True),
    }


def rest() -> dict[str, Any]:
    return {
        "paused": replace(_state(Basket(1)), rest=Rest.PAUSED),
        "ended": replace(_state(Basket(1)), rest=Rest.ENDED),
        "scanned": replace(
            _state(Basket(1)), rest=Rest.PAUSED,
            notice="지금은 여기서 살 수 없어요. 계산대로 가져가 주세요.",
        ),
    }  # fmt: skip


def _state(basket: Basket) -> StoreState:
    named = (_RICE, _LONG, _OAT, _BEEF, _KIMCHI, _BEER)
    names = {good.sku: name_of(good, english=True) for good in named}
    return StoreState(basket=basket, names=names, groups=groups(), ways=_open())


def _open() -> KioskWays:
    return KioskWays((Way.QR_PAY, Way.TO_TILL), _shut().closed[1:])


def _shut() -> KioskWays:
    return KioskWays(
        (Way.TO_TILL,),
        (
            Closed(Way.QR_PAY, WhyClosed.SERVICE_AWAY),
            Closed(Way.CARD, WhyClosed.NO_TERMINAL),
            Closed(Way.CASH, WhyClosed.AT_THE_TILL),
            Closed(Way.GANGJIN_VOUCHER, WhyClosed.OUTSIDE_COUNTY),
            Closed(Way.ONNURI_VOUCHER, WhyClosed.NEEDS_STAFF),
        ),
    )


def _basket() -> Basket:
    basket = Basket(1).add_good(_priced(_RICE, 32_000), "", 1)
    return basket.add_good(_priced(_OAT, 9_900), "", 3)


def _long_basket() -> Basket:
    basket = _basket().add_good(_priced(_LONG, 1_234_000), "", 3)
    for each in _choices().choices:
        basket = basket.add_good(each, "", 2)
    return basket.add_good(_priced(_BEEF, 24_900), "", 1)


def _priced(good: Good, won: int, option: Option | None = None) -> PricedGood:
    code = "" if option is None else option.code
    price = Price(good.sku, code, won, 20250101)
    tax = TaxClass(good.sku, Tax.EXEMPT, 20250101, "예시", Confidence.LAW)
    return PricedGood(good, option, price, tax, _SELLER)


def _choices() -> ChooseOption:
    four, ten = _KIMCHI.options
    return ChooseOption(_KIMCHI, (_priced(_KIMCHI, 24_000, four), _priced(_KIMCHI, 52_000, ten)))


def _payment(state: PayState) -> Payment:
    return Payment(
        "019AAA", How.SHOWN, 61_700, state, NOW, qr="0002010102121531" + "7" * 90,
        until=NOW + timedelta(minutes=3),
    )  # fmt: skip


def _receipt() -> Receipt:
    return Receipt(12, "S01-000012", 61_700, "MD1:" + "6BF+Y0W1" * 34, None)
