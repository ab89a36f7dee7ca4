"""Weighing on the real page: scanned, loaded, typed and touched."""

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from PySide6.QtTest import QTest

from app.access.model import DayState, OpenedDay, StationKind
from app.procurement.bags import BagId, BookedWeight
from app.procurement.model import Grade, Reason
from app.procurement.outcomes import BagRefused, Moisture, Seen
from kiosk.weigh.samples import ready
from kiosk.weigh.weigh.view_model import RECORDED_MS
from tests.kiosk.clock import MORNING, StillClock
from tests.kiosk.scale import weigh_parts
from tests.kiosk.stage import CLERK, FakeDay, Stage, parts_for
from tests.kiosk.weigh.conftest import Bench
from ui.common.jobs import SteppedExecutor

LABEL = "MB1:2025-0107-03"


def type_moisture(bench: Bench, digits: str) -> None:
    for digit in digits:
        bench.stage.touch(f"pad-{digit}")


def test_a_bag_is_recorded_by_scan_load_moisture_and_grade(weighing: Bench) -> None:
    weighing.stage.scan(LABEL)
    assert weighing.stage.text("bag-number") == "0107-03"
    weighing.put("806.5")
    assert weighing.stage.text("figure") == "806.5"
    assert "실중량 802.5 kg" in weighing.stage.text("line")
    type_moisture(weighing, "142")
    weighing.stage.touch("key-grade-1")
    what, bag, weight, moisture, grade, operator = weighing.service.asked[-1]
    assert isinstance(weight, BookedWeight)
    assert (what, bag, grade, operator) == ("record", BagId(2025, 107, 3), Grade.FIRST, 1)
    assert isinstance(moisture, Moisture)
    assert moisture.hundredths == 1_420
    assert weight.gross == Decimal("806.5")
    assert weight.net_g == 802_500
    assert weight.scale == "2"
    assert weight.stable
    assert "802.5 kg" in weighing.stage.text("word")
    weighing.stage.item("plane-recorded")


def test_the_recorded_bag_makes_room_for_the_next(weighing: Bench) -> None:
    weighing.stage.scan(LABEL)
    weighing.put("806.5")
    type_moisture(weighing, "142")
    weighing.stage.touch("key-grade-1")
    weighing.stage.pages.model("weigh/weigh").next_bag()
    weighing.stage.settle()
    assert weighing.stage.text("word") == "기록했습니다"
    weighing.scale.load("0.0")
    weighing.look()
    assert weighing.stage.text("word") == "QR을 찍어 주세요"


def test_the_same_load_is_not_taken_twice(weighing: Bench) -> None:
    weighing.stage.scan(LABEL)
    weighing.put("806.5")
    type_moisture(weighing, "142")
    weighing.stage.touch("key-grade-1")
    weighing.stage.scan("MB1:2025-0107-04")
    weighing.scale.load("806.5")
    weighing.look()
    assert weighing.stage.item("key-grade-1").isEnabled() is False
    assert len([asked for asked in weighing.service.asked if asked[0] == "record"]) == 1


def test_grades_wait_for_the_moisture_and_for_rest(weighing: Bench) -> None:
    weighing.stage.scan(LABEL)
    weighing.put("806.5")
    assert not weighing.stage.item("key-grade-0").isEnabled()
    type_moisture(weighing, "142")
    assert weighing.stage.item("key-grade-0").isEnabled()
    weighing.scale.swing("811.0")
    weighing.look()
    assert weighing.stage.text("word") == "움직이는 중"
    assert not weighing.stage.item("key-grade-0").isEnabled()


def test_a_dry_special_is_asked_about_in_place(weighing: Bench) -> None:
    weighing.stage.scan(LABEL)
    weighing.put("806.5")
    type_moisture(weighing, "128")
    weighing.stage.touch("key-grade-0")
    assert "수분이 12.8 %라 두 등급 낮춰 2등으로" in weighing.stage.text("question-text")
    assert [asked[0] for asked in weighing.service.asked] == ["find"]
    weighing.stage.touch("key-confirm")
    assert [asked[0] for asked in weighing.service.asked] == ["find", "record"]
    assert weighing.service.asked[-1][4] is Grade.SPECIAL
    assert weighing.stage.text("word").endswith("2등")


def test_a_dry_special_can_be_left(weighing: Bench) -> None:
    weighing.stage.scan(LABEL)
    weighing.put("806.5")
    type_moisture(weighing, "128")
    weighing.stage.touch("key-grade-0")
    weighing.stage.touch("key-cancel")
    assert weighing.stage.eyes.find("question") is None
    assert weighing.service.asked[-1][0] == "find"


def test_a_dry_second_goes_to_the_inspector(weighing: Bench) -> None:
    weighing.stage.scan(LABEL)
    weighing.put("806.5")
    type_moisture(weighing, "128")
    weighing.stage.touch("key-grade-2")
    weighing.stage.item("plane-refused")
    assert weighing.stage.text("word") == "검사관에게 물어보세요"


def test_a_wet_bag_is_refused_with_the_limit(weighing: Bench) -> None:
    weighing.stage.scan(LABEL)
    weighing.put("806.5")
    type_moisture(weighing, "154")
    weighing.stage.touch("key-grade-1")
    told = "수분이 15.4 %예요. 15.0 % 아래로 말려서 다시 가져와 주세요."
    assert weighing.stage.text("line") == told


def test_a_bag_seen_before_says_who_when_and_where(weighing: Bench) -> None:
    seen = Seen(1, MORNING, "W01", "2", 802_500, Grade.FIRST)
    weighing.service.refusal = BagRefused(Reason.SEEN, ready().bag, seen)
    weighing.stage.scan(LABEL)
    assert weighing.stage.text("word") == "이미 받은 포대"
    told = "8시 40분, 저울 2에서 홍길동1 님이 802.5 kg로 기록했어요."
    assert weighing.stage.text("line") == told


def test_a_lost_scale_shows_dashes_never_the_last_weight(weighing: Bench) -> None:
    weighing.stage.scan(LABEL)
    weighing.put("806.5")
    weighing.scale.fall_silent(12_000)
    weighing.look()
    assert weighing.stage.text("figure") == "----"
    assert "12초째 대답하지 않아요" in weighing.stage.text("line")
    assert not weighing.stage.item("key-grade-1").isEnabled()


def test_a_short_bag_says_how_much(weighing: Bench) -> None:
    weighing.stage.scan(LABEL)
    weighing.put("800.5")
    assert weighing.stage.text("word") == "3.5 kg 모자람"
    assert not weighing.stage.item("key-grade-1").isEnabled()


def test_a_bag_is_turned_away_with_a_reason(weighing: Bench) -> None:
    weighing.stage.scan(LABEL)
    weighing.stage.touch("key-refuse")
    weighing.stage.touch("reason-3")
    assert weighing.service.asked[-1] == ("refuse", BagId(2025, 107, 3), Reason.PACKAGING, 1)
    assert weighing.stage.text("word") == "포장 아님"


def test_the_sheet_can_be_closed(weighing: Bench) -> None:
    weighing.stage.scan(LABEL)
    weighing.stage.touch("key-refuse")
    weighing.stage.touch("key-close-sheet")
    assert weighing.stage.eyes.find("reason-3") is None


def test_command_card_and_keyboard_do_what_the_keys_do(weighing: Bench) -> None:
    weighing.stage.scan(LABEL)
    weighing.put("806.5")
    weighing.stage.type("128")
    assert weighing.stage.text("moisture-text") == "12.8 %"
    weighing.stage.scan("MC1:G0")
    assert weighing.stage.eyes.find("question") is not None
    weighing.stage.key("Return")
    assert weighing.service.asked[-1][0] == "record"


def test_a_failed_record_gives_the_load_back(weighing: Bench) -> None:
    weighing.service.failure = OSError("no space")
    weighing.stage.scan(LABEL)
    weighing.put("806.5")
    type_moisture(weighing, "142")
    weighing.stage.touch("key-grade-1")
    assert "저장하지 못했어요" in weighing.stage.text("notice")
    weighing.service.failure = None
    weighing.scale.load("806.5")
    weighing.look()
    weighing.stage.touch("key-grade-1")
    weighing.stage.item("plane-recorded")


def test_a_slip_is_printed_again(weighing: Bench) -> None:
    weighing.stage.scan(LABEL)
    weighing.put("806.5")
    type_moisture(weighing, "142")
    weighing.stage.touch("key-grade-1")
    weighing.stage.touch("key-reprint")
    assert [document.int for document in weighing.reprinted] == [7]


def test_a_scan_never_presses_the_focused_key(weighing: Bench) -> None:
    weighing.stage.scan(LABEL)
    weighing.stage.item("key-refuse").forceActiveFocus()
    weighing.stage.scan("MB1:2025-0107-04")
    assert weighing.stage.eyes.find("reason-3") is None
    assert weighing.stage.text("bag-number") == "0107-04"


def test_a_scan_while_the_recorded_bag_is_shown_is_not_put_away_with_it(weighing: Bench) -> None:
    weighing.stage.scan(LABEL)
    weighing.put("806.5")
    type_moisture(weighing, "142")
    weighing.stage.touch("key-grade-1")
    weighing.stage.scan("MB1:2025-0107-04")
    QTest.qWait(RECORDED_MS + 200)
    assert weighing.stage.text("bag-number") == "0107-04"


def test_a_double_touch_on_refuse_chooses_no_reason(weighing: Bench) -> None:
    weighing.stage.scan(LABEL)
    point = weighing.stage.eyes.centre(weighing.stage.item("key-refuse"))
    weighing.stage.hands.touch(point)
    QTest.qWait(250)
    weighing.stage.hands.touch(point)
    assert [asked[0] for asked in weighing.service.asked] == ["find"]
    weighing.stage.settle()
    weighing.stage.touch("reason-3")
    assert weighing.service.asked[-1][0] == "refuse"


def test_a_scan_during_an_answer_waits_for_it(stage: Callable[..., Stage]) -> None:
    """The bag's own look-up is under way when its grade is scanned from the card."""
    executor = SteppedExecutor()
    clock, day = StillClock(), FakeDay()
    day.state_now = DayState(20251120, OpenedDay(20251120, 1, MORNING, 1), None)
    weigh, _scale, service = weigh_parts(clock)
    parts = replace(parts_for(StationKind.WEIGH), clock=clock, day=day, weigh=weigh)
    shown = stage("L15", StationKind.WEIGH, parts, executor)
    shown.shell.stop()
    shown.shell.sign_in(CLERK)
    executor.drain()
    shown.settle()
    shown.scan(LABEL)
    shown.scan("MB1:2025-0107-04")
    executor.drain()
    shown.settle()
    assert [asked[:2] for asked in service.asked] == [
        ("find", LABEL), ("find", "MB1:2025-0107-04"),
    ]  # fmt: skip
    assert shown.text("bag-number") == "0107-04"


def test_a_station_switched_off_in_the_middle_says_so(stage: Callable[..., Stage]) -> None:
    day = FakeDay()
    day.state_now = DayState(20251120, OpenedDay(20251120, 1, MORNING, 1), None)
    shown = stage("L15", StationKind.WEIGH, replace(parts_for(StationKind.WEIGH), day=day))
    shown.shell.stop()
    shown.shell.sign_in(CLERK)
    shown.settle()
    assert shown.text("notice-text").startswith("잠깐 꺼졌다 켜졌어요.")
    shown.scan(LABEL)
    assert shown.eyes.find("notice") is None
