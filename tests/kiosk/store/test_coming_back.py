"""What is kept for whom: parked baskets, the till, a power cut on every page."""

from collections.abc import Callable

import pytest

from app.devices.payments.emulator.server import Emulator
from tests.kiosk.store.visitor import NO_PAPER, RICE, Visitor

Visit = Callable[..., Visitor]


def test_a_basket_moves_to_the_till_under_a_number(visit: Visit) -> None:
    kiosk = visit().scan(RICE).touch("key-to-till")
    assert (kiosk.text("ticket-number"), kiosk.text("ticket-won")) == ("1번", "32,000원")
    assert kiosk.model.props.qr.startswith("MK1:")
    assert kiosk.printed() == 1
    kiosk.touch("key-main")
    assert (kiosk.page, kiosk.sees("key-kept-1")) == ("attract", True)


def test_without_paper_the_number_is_to_be_remembered(visit: Visit) -> None:
    kiosk = visit(health=NO_PAPER).scan(RICE).touch("key-to-till")
    assert kiosk.text("tell") == "이 번호를 말씀하시면 됩니다."
    assert kiosk.printed() == 0


def test_one_tap_takes_it_back(visit: Visit) -> None:
    kiosk = visit().scan(RICE).touch("key-to-till", "key-take-back")
    assert (kiosk.page, kiosk.text("hero-total")) == ("basket", "32,000원")


def test_who_went_away_finds_the_basket_under_its_number(visit: Visit) -> None:
    kiosk = visit().scan(RICE).goes_away()
    assert kiosk.page == "attract"
    assert kiosk.text("notice") == "바구니를 10분 동안 맡아 둘게요. 번호는 1번이에요."
    kiosk.touch("key-kept-1")
    assert (kiosk.page, kiosk.text("number-1")) == ("basket", "1")
    assert kiosk.names("key-kept") == []


def test_one_tap_says_that_somebody_is_still_there(visit: Visit) -> None:
    kiosk = visit().scan(RICE)
    for _ in range(62):
        kiosk.passes(seconds=1)
        kiosk.stage.station.visit.tick()
    kiosk.stage.settle()
    kiosk.touch("key-go-on")
    assert (kiosk.page, kiosk.text("number-1")) == ("basket", "1")


def test_who_left_with_an_empty_basket_leaves_nothing(visit: Visit) -> None:
    kiosk = visit().touch("key-main", "key-language").goes_away()
    assert (kiosk.page, kiosk.names("key-kept")) == ("attract", [])
    assert kiosk.text("welcome") == "어서 오세요"


def test_a_basket_left_on_the_first_page_is_parked(visit: Visit) -> None:
    kiosk = visit().scan(RICE).touch("key-choose-more", "key-back")
    assert kiosk.page == "attract"
    kiosk.model._gone.timeout.emit()
    kiosk.stage.settle()
    assert kiosk.sees("key-kept-1")


def test_after_ten_minutes_nothing_is_kept(visit: Visit) -> None:
    kiosk = visit().scan(RICE).touch("key-to-till", "key-main").passes(seconds=601)
    kiosk.shop.parts.kiosk.poll()
    kiosk.model._asking.timeout.emit()
    kiosk.stage.settle()
    assert kiosk.names("key-kept") == []


def test_a_ticket_run_out_meanwhile_says_so(visit: Visit) -> None:
    kiosk = visit().scan(RICE).touch("key-to-till", "key-main").passes(seconds=601)
    kiosk.shop.parts.kiosk.poll()
    kiosk.touch("key-kept-1")
    assert kiosk.text("notice") == "맡아 둔 시간이 지났어요. 다시 담아 주세요."


@pytest.mark.parametrize(
    ("keys", "page", "said"),
    [
        ((), "basket", "담은 상품은 그대로예요."),
        (("key-choose-more",), "basket", "담은 상품은 그대로예요."),
        (("key-main",), "basket", "담은 상품은 그대로예요."),
        (("key-main", "way-qr_pay"), "code", "결제를 이어서 확인하고 있어요."),
    ],
)
def test_after_a_power_cut_the_visit_goes_on(
    keys: tuple[str, ...], page: str, said: str, visit: Visit
) -> None:
    visit().scan(RICE).touch(*keys)
    kiosk = visit()
    assert kiosk.page == page
    assert kiosk.text("notice").endswith(said)


def test_what_was_paid_before_the_power_went_still_gets_its_receipt(visit: Visit) -> None:
    visit().scan(RICE).touch("key-main", "way-qr_pay").pays()
    kiosk = visit()
    assert (kiosk.page, kiosk.text("paid")) == ("receipt", "32,000원 결제했어요")
    kiosk.touch("key-main")
    assert (kiosk.page, kiosk.printed(), kiosk.sold()) == ("done", 1, [32_000])


def test_what_was_paid_while_the_power_was_off_is_booked(visit: Visit, emulator: Emulator) -> None:
    kiosk = visit().scan(RICE).touch("key-main", "way-qr_pay")
    qr = kiosk.model.props.qr
    emulator.service.phone_pays(qr, agrees=True)
    kiosk = visit()
    assert (kiosk.page, kiosk.sold()) == ("receipt", [32_000])


def test_an_unknown_payment_is_still_unknown_after_a_power_cut(
    visit: Visit, emulator: Emulator
) -> None:
    kiosk = visit().scan(RICE).touch("key-main")
    for place in ("charge", "state", "cancel"):
        emulator.faults.add({"on": place, "fault": "away", "times": 99, "seconds": 0})
    kiosk.scan(emulator.service.phone_code())
    kiosk = visit()
    assert kiosk.page == "checking"
    emulator.faults.clear()
    kiosk.polls()
    assert kiosk.page in {"pay", "receipt"}
    assert len(kiosk.sold()) == len(emulator.service.charges)


def test_a_kept_basket_is_kept_over_a_power_cut(visit: Visit) -> None:
    visit().scan(RICE).touch("key-to-till")
    kiosk = visit()
    assert (kiosk.page, kiosk.sees("key-kept-1")) == ("attract", True)


def test_a_quiet_start_says_nothing(visit: Visit) -> None:
    kiosk = visit()
    assert (kiosk.page, kiosk.sees("notice")) == ("attract", False)
