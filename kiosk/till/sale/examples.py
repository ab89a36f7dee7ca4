"""States the sale page can be in, with the longest real names, for the looks test."""

from dataclasses import replace
from datetime import UTC, datetime

from app.catalog.model import (
    ART_OF_CATEGORY,
    Confidence,
    Good,
    Option,
    Price,
    PricedGood,
    Rounding,
    Seller,
    Tax,
    TaxClass,
    TenderKind,
    VatRule,
)
from app.sales.amounts import split_of
from app.sales.basket import Basket
from app.sales.model import Completed, Held, SaleRecord
from kiosk.till.pad import Pad
from kiosk.till.sale.state import Notice, SaleState, Step
from kiosk.till.sentences import sales_are_kept

_SELLER = Seller(
    "GJ", "초록믿음", "828-83-00018", "강진군", "강진군 강진읍 오감길 2", "061-433-8844"
)
RULE = VatRule(20240101, 10, Rounding.HALF_UP, "부가가치세법 30")
_GOODS = (
    ("탐진강 새청무쌀\n찰진쌀", "10 kg", "강진쌀", 32_000, Tax.EXEMPT),
    ("쌀귀리", "1 kg", "쌀귀리", 12_000, Tax.EXEMPT),
    ("무농약 표고버섯", "500 g", "버섯류", 15_000, Tax.EXEMPT),
    ("전통 된장", "1 kg", "발효식품", 15_000, Tax.EXEMPT),
    ("감태무침", "500 g", "수산물", 15_000, Tax.TAXED),
    ("생표고버섯 가정용", "300 g × 5", "농/축산물", 24_900, Tax.EXEMPT),
    ("유기농 쌀과자", "80 g × 10봉", "가공식품", 19_800, Tax.TAXED),
    ("작두콩차 티백", "1.5 g × 30개", "건강식품", 18_000, Tax.TAXED),
    ("청자 한글컵\n2인 세트", "2개", "관광기념품", 1_250_000, Tax.TAXED),
    ("청자 빚기 체험", "1인", "체험상품", 20_000, Tax.TAXED),
    ("유기농 햇고춧가루", "500 g", "농/축산물", 20_000, Tax.EXEMPT),
    ("짱뚱어탕밀키트세트", "2인", "수산물", 24_000, Tax.TAXED),
    ("두부 김치 만두 찜", "1인", "가공식품", 9_000, Tax.TAXED),
)


def priced(at: int, option: str = "") -> PricedGood:
    """The example good `at`, an option of it if named."""
    name, pack, category, won, tax = _GOODS[at]
    options = (Option(option, option),) if option else ()
    sku = f"GJ-9{at:03}"
    good = Good(
        sku=sku, name=name, name_en="", kiosk_name=name, pack=pack, art=ART_OF_CATEGORY[category],
        category=category, barcode="2146810002082", unit="개", seller="GJ", options=options,
    )  # fmt: skip
    return PricedGood(
        good,
        options[0] if options else None,
        Price(sku, option, won, 20250101),
        TaxClass(sku, tax, 20250101, "부가가치세법 26", Confidence.LAW),
        _SELLER,
    )


def filled(goods: tuple[int, ...], quantity: int = 1) -> Basket:
    basket = Basket(number=1)
    for at in goods:
        basket = basket.add_good(priced(at), "", quantity if at == goods[-1] else 1)
    return basket


def _completed(basket: Basket) -> Completed:
    record = SaleRecord(
        receipt_no="T01-000123", business_day=20251120, operator=1, place="GJ01", lines=(),
        tenders=basket.tenders, vat_rule=RULE,
        split=split_of([(line.tax, line.won) for line in basket.lines], RULE),
    )  # fmt: skip
    return Completed(12, record, sum(each.change for each in basket.tenders))


def _held() -> tuple[Held, ...]:
    at = datetime(2025, 11, 20, 4, 12, tzinfo=UTC)
    return tuple(Held(replace(filled((0, 3, at_)), number=at_), at) for at_ in (4, 5))


def examples() -> dict[str, SaleState]:
    quick = tuple(priced(at) for at in (0, 3, 5, 8, 9))
    long = tuple(priced(at) for at in (0, 10, 11, 12))
    start = SaleState(quick=quick, held=_held(), unpaid=1, last_seq=7)
    some = replace(start, basket=filled((0, 3, 4), 2))
    full = replace(start, basket=filled(tuple(range(10)), 12))
    paid = filled((0, 3, 4)).tender(TenderKind.CASH, 62_000, received=70_000)
    unknown = filled((0,)).add_unregistered("8801234567893", 4_500, "생활용품", "GJ")
    split = filled((0, 3, 4)).tender(TenderKind.CASH, 20_000, received=20_000)
    carded = filled((0, 3)).tender(TenderKind.CARD_SEPARATE, 47_000, approval="30128841")
    return {
        "empty": start,
        "some": some,
        "power-cut": replace(start, notice=Notice(sales_are_kept(), asks=False)),
        "long-names": replace(some, quick=long),
        "full": full,
        "earlier": replace(full, pages_back=1),
        "selected": replace(some, selected=1, pad=Pad("3")),
        "quantity": replace(some, pad=Pad("", 12)),
        "discount": replace(start, basket=filled((0, 3, 4)).discount(5_000, "축제 할인")),
        "unknown": replace(start, basket=unknown),
        "price": replace(some, step=Step.PRICE, unknown_code="8801234567893", pad=Pad("4500")),
        "choice": replace(some, step=Step.CHOICE, choices=(priced(0, "4 kg"), priced(0, "10 kg"))),
        "kiosks": replace(start, has_kiosks=True, elsewhere=3),
        "voucher": replace(some, step=Step.VOUCHER, ways=tuple(TenderKind)),
        "three-ways": replace(some, ways=tuple(TenderKind)),
        "cash": replace(some, step=Step.CASH),
        "cash-typed": replace(some, step=Step.CASH, pad=Pad("100000")),
        "card": replace(some, step=Step.CARD, card_won=77_000),
        "card-number": replace(full, step=Step.CARD, card_won=1_411_700, pad=Pad("301288")),
        "mixed": replace(start, basket=split),
        "change": replace(start, basket=paid, step=Step.DONE, done=_completed(paid)),
        "paid": replace(start, basket=carded, step=Step.DONE, done=_completed(carded)),
        "refused": replace(
            some, notice=Notice("이 상품은 오늘 값이 없어요. 사무실에 알려 주세요.")
        ),
    }
