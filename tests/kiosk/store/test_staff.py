"""What staff do behind the PIN: the kiosk rests, its day ends, money goes back, paper goes in."""

from collections.abc import Callable
from typing import Any

from app.devices.payments.emulator.server import Emulator
from tests.kiosk.stage import FakeDay
from tests.kiosk.store.visitor import RICE, Visitor

Visit = Callable[..., Visitor]


def staff_come(kiosk: Visitor) -> Visitor:
    """As after the name was held and the PIN typed."""
    kiosk.passes(seconds=1)
    kiosk.stage.shell.sign_in(kiosk.stage.parts.operators.active()[0])
    kiosk.stage.settle()
    assert kiosk.page == "staff"
    return kiosk


def days(kiosk: Visitor) -> list[tuple[str, int]]:
    day: Any = kiosk.stage.parts.day
    assert isinstance(day, FakeDay)
    return day.asked


def charged_after_all(kiosk: Visitor, emulator: Emulator) -> Visitor:
    """Staff said that it was not paid; the bank has it all the same."""
    kiosk.scan(RICE).touch("key-main")
    emulator.faults.add({"on": "charge", "fault": "lost_answer", "times": 1, "seconds": 0})
    for place in ("state", "cancel"):
        emulator.faults.add({"on": place, "fault": "away", "times": 99, "seconds": 0})
    kiosk.scan(emulator.service.phone_code())
    staff_come(kiosk).touch("key-not-paid")
    emulator.faults.clear()
    kiosk.shop.parts.kiosk.poll()
    kiosk.touch("key-leave")
    return staff_come(kiosk)


def test_a_resting_kiosk_shows_its_gate_until_staff_open_it(visit: Visit) -> None:
    kiosk = staff_come(visit()).touch("key-rest")
    assert (kiosk.page, kiosk.text("resting")) == ("rest", "지금은 쉬는 중이에요")
    kiosk.scan(RICE)
    assert kiosk.page == "rest"
    assert kiosk.text("notice").startswith("지금은 여기서 살 수 없어요.")
    staff_come(kiosk).touch("key-rest", "key-leave")
    assert kiosk.page == "attract"


def test_a_power_cut_opens_no_resting_kiosk(visit: Visit) -> None:
    staff_come(visit()).touch("key-rest")
    assert visit().page == "rest"


def test_the_way_in_for_staff_stays_open_while_it_rests(visit: Visit) -> None:
    kiosk = staff_come(visit()).touch("key-rest")
    kiosk.stage.shell.openDoor()
    kiosk.stage.settle()
    assert kiosk.page == "common/sign_in"


def test_staff_who_leave_a_resting_kiosk_leave_it_resting(visit: Visit) -> None:
    kiosk = staff_come(visit()).touch("key-rest")
    assert staff_come(kiosk).touch("key-leave").page == "rest"


def test_what_was_in_the_basket_is_kept_under_its_number(visit: Visit) -> None:
    kiosk = staff_come(visit().scan(RICE)).touch("key-rest")
    staff_come(kiosk).touch("key-rest", "key-leave", "key-kept-1")
    assert (kiosk.page, kiosk.text("hero-total")) == ("basket", "32,000원")


def test_no_rest_before_an_open_payment_is_known(visit: Visit) -> None:
    kiosk = staff_come(visit().scan(RICE).touch("key-main", "way-qr_pay")).touch("key-rest")
    assert kiosk.page == "staff"
    assert kiosk.text("notice").startswith("결제를 확인하고 있어요.")


def test_the_day_begins_with_one_touch_and_ends_with_two(visit: Visit) -> None:
    kiosk = staff_come(visit())
    assert kiosk.text("key-day") == "영업 시작"
    kiosk.touch("key-day")
    assert kiosk.text("key-day") == "영업 끝내기"
    kiosk.touch("key-day")
    assert (kiosk.page, kiosk.text("key-day")) == ("staff", "한 번 더 누르면 끝나요")
    kiosk.stage.touch("key-day")  # the second half of a double touch
    assert kiosk.page == "staff"
    kiosk.touch("key-day")
    assert (kiosk.page, kiosk.text("resting")) == ("rest", "오늘 영업이 끝났어요")
    assert days(kiosk) == [("open", 1), ("close", 1)]
    staff_come(kiosk).touch("key-day", "key-leave")
    assert (kiosk.page, days(kiosk)[-1]) == ("attract", ("open", 1))


def test_another_key_takes_the_question_back(visit: Visit) -> None:
    kiosk = staff_come(visit()).touch("key-day", "key-day", "key-paper", "key-close-paper")
    assert kiosk.text("key-day") == "영업 끝내기"


def test_money_given_back_is_said_twice_and_then_done(visit: Visit, emulator: Emulator) -> None:
    kiosk = charged_after_all(visit(), emulator)
    kiosk.touch("key-gave-1")
    assert kiosk.text("key-gave-1") == "네, 돌려 드렸어요"
    kiosk.touch("key-gave-1")
    assert not kiosk.sees("key-gave-1")
    assert kiosk.shop.parts.kiosk.loose() == ()


def test_no_day_ends_before_money_is_given_back(visit: Visit, emulator: Emulator) -> None:
    kiosk = charged_after_all(visit(), emulator).touch("key-day", "key-day", "key-day")
    assert kiosk.page == "staff"
    assert kiosk.text("notice").startswith("돌려 드릴 돈이 남아 있어요.")
    assert days(kiosk) == [("open", 1)]


def test_a_new_roll_is_tried_with_a_paper(visit: Visit) -> None:
    kiosk = staff_come(visit()).touch("key-paper")
    assert kiosk.text("paper-now") == "종이가 있어요"
    kiosk.touch("key-trial")
    assert kiosk.printed() == 1
    assert kiosk.text("paper-notice").startswith("시험 종이를 보냈어요.")
    kiosk.touch("key-close-paper")
    assert not kiosk.sees("key-trial")
