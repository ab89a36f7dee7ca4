"""Opening the day: lines turn green by themselves, a bad clock has its own page."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.access.errors import DayReason, DayRefused
from app.access.model import OpenedDay
from app.devices.scales.gate import NotCleared, Outcome, Silent, Zero
from app.journal.model import ClockBehind
from kiosk.weigh.live import Live
from kiosk.weigh.open_day.examples import states
from kiosk.weigh.open_day.view_model import derive
from kiosk.weigh.samples import reading
from tests.kiosk.clock import MORNING
from tests.kiosk.weigh.conftest import Bench


def marks(bench: Bench) -> list[str]:
    return [line.mark for line in bench.stage.pages.model("weigh/open_day").props.rail]


@pytest.mark.parametrize(
    ("outcome", "mark"),
    [(Zero(reading("0.0")), "good"), (NotCleared(reading("1.5")), "waits"),
     (Silent(0), "attention")],
)  # fmt: skip
def test_the_zero_line_follows_the_scale(outcome: Outcome, mark: str) -> None:
    state = replace(states()["ready"], live=Live(outcome, 0), zero_seen=False)
    assert derive(state).rail[2].mark == mark
    assert derive(state).can_start is (mark == "good")


def test_an_overdue_scale_keeps_the_day_closed() -> None:
    state = states()["ready"]
    late = replace(state, scale=replace(state.scale, verified_until=date(2025, 11, 19)))
    assert derive(late).rail[1].mark == "attention"
    assert not derive(late).can_start


def test_a_day_outside_the_season_does_not_open() -> None:
    assert not derive(replace(states()["ready"], today=date(2026, 1, 5))).can_start


def test_a_missing_printer_does_not_keep_the_day_closed() -> None:
    assert derive(replace(states()["ready"], health=None)).can_start


def test_the_day_opens_by_one_key(bench: Bench) -> None:
    bench.stage.shell.refresh()
    bench.stage.pages.model("weigh/open_day").look()
    bench.stage.settle()
    assert marks(bench) == ["good"] * 5
    bench.stage.touch("key-start")
    assert bench.day.asked == [("open", 1)]
    assert bench.stage.pages.current == "weigh/weigh"


def test_a_day_left_open_is_closed_first(bench: Bench) -> None:
    bench.day.state_now = replace(bench.day.state_now, opened=OpenedDay(20251119, 1, MORNING, 1))
    bench.stage.pages.model("weigh/open_day").entered()
    bench.stage.settle()
    assert bench.stage.text("key-start") == "지난 수매일 닫고 시작"
    bench.stage.touch("key-start")
    assert [what for what, _who in bench.day.asked] == ["close", "open"]


def test_a_clock_that_is_behind_has_its_own_page(bench: Bench) -> None:
    wrong = datetime(2019, 12, 31, 15, tzinfo=UTC)
    bench.day.state_now = replace(
        bench.day.state_now, behind=ClockBehind(wrong, MORNING, is_build=False)
    )
    bench.stage.shell.refresh_day()
    bench.stage.settle()
    assert bench.stage.pages.current == "common/clock_behind"
    assert bench.stage.text("clock-shows") == "2020년 1월 1일 00:00"
    assert bench.stage.text("clock-after") == "2025년 11월 20일 08:40"
    bench.day.state_now = replace(bench.day.state_now, behind=None)
    bench.stage.touch("key-look-again")
    assert bench.stage.pages.current == "weigh/open_day"


def test_a_refused_start_says_why(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_operator: int) -> OpenedDay:
        raise DayRefused(DayReason.ALREADY_OPEN)

    monkeypatch.setattr(bench.day, "open", refuse)
    bench.stage.touch("key-start")
    assert "이미 열려 있어요" in bench.stage.text("notice")
