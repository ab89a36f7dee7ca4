"""The bell for staff: rung once, waited for, answered, taken back; deaf bells say so."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import pytest

from app.access.model import StationKind
from kiosk.shell.calls import CallState, derive
from tests.kiosk.clock import MORNING, StillClock
from tests.kiosk.stage import Stage, parts_for
from ui.common.jobs import SteppedExecutor

Store = Callable[..., Stage]


@dataclass(frozen=True)
class Call:
    call_no: int
    called_at: datetime
    answered: bool = False
    reached: bool = True


class Bell:
    """Remembers what was rung and ended."""

    def __init__(self) -> None:
        self.rung: list[str] = []
        self.ended: list[int] = []
        self.now: Call | None = None
        self.fault: Exception | None = None

    def call(self, page: str) -> int:
        if self.fault is not None:
            raise self.fault
        self.rung.append(page)
        self.now = Call(len(self.rung), MORNING)
        return len(self.rung)

    def end(self, call_no: int) -> None:
        self.ended.append(call_no)
        self.now = None

    def open(self) -> Call | None:
        return self.now


@pytest.fixture
def bell() -> Bell:
    return Bell()


def with_bell(store: Store, bell: Bell | None, **told: object) -> Stage:
    return store(parts=replace(parts_for(StationKind.STORE), calls=bell), **told)


def test_minutes_are_told_from_the_first_on() -> None:
    state = CallState(since=MORNING, call_no=1, now=MORNING + timedelta(seconds=59))
    assert derive(state).waiting.startswith("곧 갈게요")
    later = replace(state, now=MORNING + timedelta(seconds=121))
    assert derive(later).waiting == "2분째 기다리시는 중"


def test_the_bell_rings_once_and_its_sheet_stands(store: Store, bell: Bell) -> None:
    shown = with_bell(store, bell)
    shown.touch("key-call")
    shown.shell.desk.call("again")
    assert bell.rung == ["store/attract"]
    clock = shown.parts.clock
    assert isinstance(clock, StillClock)
    clock.at += timedelta(minutes=3)
    shown.shell.refresh()
    assert shown.text("call-waiting") == "3분째 기다리시는 중"
    assert bell.now is not None
    bell.now = replace(bell.now, answered=True)
    shown.shell.refresh()
    assert shown.shell.desk.props.title == "직원이 가고 있어요"
    bell.now = None
    shown.shell.refresh()
    shown.settle()
    assert shown.eyes.find("call-waiting") is None


def test_who_needs_nobody_any_more_takes_it_back(store: Store, bell: Bell) -> None:
    shown = with_bell(store, bell)
    shown.touch("key-call")
    shown.touch("key-fine")
    assert bell.ended == [1]
    assert not shown.shell.desk.is_open


def test_a_call_taken_back_before_it_has_a_number_is_ended_all_the_same(
    store: Store, bell: Bell
) -> None:
    executor = SteppedExecutor()
    shown = with_bell(store, bell, executor=executor)
    shown.shell.desk.call("here")
    shown.shell.desk.fine()
    executor.drain()
    shown.settle()
    executor.drain()
    assert (bell.rung, bell.ended) == (["here"], [1])


@pytest.mark.parametrize("fault", [None, OSError("the disk is full")])
def test_a_bell_that_nobody_hears_says_so(
    fault: Exception | None, store: Store, bell: Bell
) -> None:
    bell.fault = fault
    shown = with_bell(store, bell if fault else None)
    shown.touch("key-call")
    assert "가까운 직원에게" in shown.text("call-waiting")
    shown.touch("key-fine")
    assert bell.ended == []


def test_a_bell_that_no_till_hears_sends_the_visitor_to_somebody(store: Store, bell: Bell) -> None:
    shown = with_bell(store, bell)
    shown.touch("key-call")
    bell.now = Call(1, MORNING, reached=False)
    shown.shell.desk.refresh()
    assert not shown.shell.desk.state.deaf  # a till may still be on its way to hear it
    clock = shown.parts.clock
    assert isinstance(clock, StillClock)
    clock.at = MORNING + timedelta(seconds=6)
    shown.shell.desk.refresh()
    assert shown.shell.desk.props.title == "직원에게 말씀해 주세요"
    bell.now = Call(1, MORNING)
    shown.shell.desk.refresh()
    assert shown.shell.desk.props.title == "직원을 불렀어요"
