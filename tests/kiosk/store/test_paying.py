"""Money that moves once, or not at all, whatever the line does."""

from collections.abc import Callable

from app.devices.payments.emulator.server import Emulator
from tests.kiosk.store.visitor import BEER, KIMCHI, RICE, Bell, Visitor
from ui.common.jobs import SteppedExecutor

Visit = Callable[..., Visitor]


def at_pay(kiosk: Visitor) -> Visitor:
    return kiosk.scan(RICE).touch("key-main")


def test_the_first_page_says_when_the_service_is_away(visit: Visit, emulator: Emulator) -> None:
    emulator.faults.add({"on": "ready", "fault": "away", "times": 3, "seconds": 0})
    kiosk = visit()
    assert kiosk.text("payable").startswith("지금은 여기서 계산할 수 없어요.")


def test_the_first_page_says_what_can_be_paid_with(visit: Visit) -> None:
    assert visit().text("payable").startswith("휴대전화 QR로 계산할 수 있어요.")


def test_with_one_way_only_nobody_is_asked(visit: Visit) -> None:
    kiosk = visit(service=None).scan(RICE).touch("key-main")
    assert (kiosk.page, kiosk.text("ticket-number")) == ("to_till", "1번")


def test_a_bank_that_says_no_leads_back_to_the_ways(visit: Visit) -> None:
    kiosk = at_pay(visit()).touch("way-qr_pay").pays(agrees=False)
    assert kiosk.page == "pay"
    assert kiosk.text("notice").startswith("결제가 승인되지 않았어요.")
    kiosk.touch("way-qr_pay").pays()
    assert (kiosk.page, kiosk.sold()) == ("receipt", [32_000])


def test_the_phone_s_code_before_the_scanner_pays(visit: Visit, emulator: Emulator) -> None:
    kiosk = at_pay(visit()).scan(emulator.service.phone_code())
    assert (kiosk.page, kiosk.sold()) == ("receipt", [32_000])


def test_the_phone_may_change_its_mind_while_our_code_stands(
    visit: Visit, emulator: Emulator
) -> None:
    kiosk = at_pay(visit()).touch("way-qr_pay").scan(emulator.service.phone_code())
    assert (kiosk.page, kiosk.sold()) == ("receipt", [32_000])
    assert len(emulator.service.charges) == 1


def test_what_is_no_payment_code_says_so(visit: Visit) -> None:
    kiosk = at_pay(visit()).scan("ABC.DEF")
    assert kiosk.page == "pay"
    assert kiosk.text("notice").startswith("결제 바코드가 아니에요.")


def test_a_good_scanned_on_the_page_of_the_ways_goes_in(visit: Visit) -> None:
    kiosk = at_pay(visit()).scan(KIMCHI)
    assert (kiosk.page, kiosk.sees("line-2")) == ("basket", True)


def test_a_good_scanned_while_our_code_stands_pays_nothing(visit: Visit) -> None:
    kiosk = at_pay(visit()).touch("way-qr_pay").scan(KIMCHI)
    assert kiosk.page == "code"
    assert kiosk.text("notice").startswith("지금은 결제하는 중이에요.")


def test_giving_up_charges_nothing_and_leads_back(visit: Visit, emulator: Emulator) -> None:
    kiosk = at_pay(visit()).touch("way-qr_pay", "key-cancel")
    assert kiosk.page == "pay"
    kiosk.touch("way-qr_pay").passes(seconds=1).key("Esc")
    assert kiosk.page == "pay"
    assert emulator.service.charges == []


def test_a_phone_faster_than_the_cancel_key_has_paid(visit: Visit, emulator: Emulator) -> None:
    kiosk = at_pay(visit()).touch("way-qr_pay")
    emulator.service.phone_pays(kiosk.model.props.qr, agrees=True)
    kiosk.touch("key-cancel")
    assert (kiosk.page, kiosk.sold()) == ("receipt", [32_000])


def test_a_lost_answer_is_asked_after_and_booked_once(visit: Visit, emulator: Emulator) -> None:
    kiosk = at_pay(visit())
    emulator.faults.add({"on": "charge", "fault": "lost_answer", "times": 1, "seconds": 0})
    kiosk.scan(emulator.service.phone_code())
    assert kiosk.page == "checking"
    assert kiosk.text("checking").startswith("다시 결제하지 마세요.")
    assert not kiosk.sees("key-main")
    kiosk.polls()
    assert (kiosk.page, kiosk.sold(), len(emulator.service.charges)) == ("receipt", [32_000], 1)


def test_after_a_quarter_of_a_minute_somebody_is_called(visit: Visit, emulator: Emulator) -> None:
    bell = Bell()
    kiosk = at_pay(visit(bell=bell))
    for place in ("charge", "state", "cancel"):
        emulator.faults.add({"on": place, "fault": "away", "times": 99, "seconds": 0})
    kiosk.scan(emulator.service.phone_code())
    for _ in range(14):
        kiosk.polls()
    assert bell.rung == []
    kiosk.polls().polls()
    assert bell.rung == ["store/checking"]
    assert kiosk.text("bell") == "직원을 불렀어요."
    assert kiosk.page == "checking"
    emulator.faults.clear()
    kiosk.polls()
    assert bell.ended == [1]


def test_staff_end_a_payment_that_nobody_knows_of(visit: Visit, emulator: Emulator) -> None:
    kiosk = at_pay(visit())
    for place in ("charge", "state", "cancel"):
        emulator.faults.add({"on": place, "fault": "away", "times": 99, "seconds": 0})
    kiosk.scan(emulator.service.phone_code())
    kiosk.stage.shell.sign_in(kiosk.stage.parts.operators.active()[0])
    kiosk.stage.settle()
    assert kiosk.page == "staff"
    kiosk.touch("key-paid")
    assert kiosk.text("notice").startswith("승인번호를 적어 주세요.")
    kiosk.touch(*(f"pad-{digit}" for digit in "12345678"), "key-paid", "key-leave")
    assert (kiosk.page, kiosk.sold()) == ("receipt", [32_000])


def test_a_double_touch_starts_one_payment(visit: Visit, emulator: Emulator) -> None:
    work = SteppedExecutor()
    kiosk = visit(executor=work)
    work.drain()
    kiosk.stage.settle()
    kiosk.scan(RICE)
    work.drain()
    kiosk.stage.settle()
    kiosk.touch("key-main")
    work.drain()
    kiosk.stage.settle()
    assert kiosk.page == "pay"
    kiosk.passes(seconds=1)
    tile = kiosk.stage.eyes.centre(kiosk.stage.item("way-qr_pay"))
    kiosk.stage.hands.touch(tile)
    kiosk.stage.hands.touch(tile)
    work.drain()
    kiosk.stage.settle()
    assert kiosk.page == "code"
    assert len(emulator.service.orders) == 1


def test_the_second_half_of_a_double_touch_skips_no_page(visit: Visit) -> None:
    kiosk = visit().touch("key-main", "group-rice", "take-1", "key-main")
    assert kiosk.page == "basket"
    kiosk.stage.touch("key-main")  # no second has gone by
    assert kiosk.page == "basket"


def test_a_key_takes_nothing_while_a_payment_is_being_made(visit: Visit) -> None:
    work = SteppedExecutor()
    kiosk = visit(executor=work)
    work.drain()
    kiosk.scan(RICE)
    work.drain()
    kiosk.stage.settle()
    kiosk.touch("key-main", "key-more-1")
    work.drain()
    kiosk.stage.settle()
    assert (kiosk.page, kiosk.model.props.won) == ("pay", "32,000원")


def test_an_answer_of_a_page_that_is_gone_turns_no_page(visit: Visit) -> None:
    work = SteppedExecutor()
    kiosk = visit(executor=work)
    work.drain()
    kiosk.scan(RICE)
    work.drain()
    kiosk.stage.settle()
    kiosk.touch("key-main")
    work.drain()
    kiosk.stage.settle()
    kiosk.touch("way-qr_pay")
    work.drain()
    kiosk.stage.settle()
    kiosk.model._following.poll()
    kiosk.touch("key-cancel")
    work.drain()
    kiosk.stage.settle()
    assert kiosk.page == "pay"


def test_the_code_runs_out_and_that_is_said(visit: Visit) -> None:
    kiosk = at_pay(visit()).touch("way-qr_pay")
    assert kiosk.text("left") == "3:00"
    kiosk.polls()
    assert kiosk.text("left") == "2:59"
    kiosk.passes(seconds=240).polls()
    assert kiosk.page == "pay"
    assert kiosk.text("notice").startswith("시간이 지나 결제를 멈췄어요.")


def test_no_idle_clock_runs_while_paying(visit: Visit) -> None:
    kiosk = at_pay(visit()).touch("way-qr_pay").goes_away()
    assert kiosk.page == "code"


def test_beer_is_asked_for_again_when_its_basket_comes_back(visit: Visit) -> None:
    kiosk = visit().scan(BEER).touch("key-to-till", "key-take-back", "key-main")
    assert kiosk.page == "adult"
