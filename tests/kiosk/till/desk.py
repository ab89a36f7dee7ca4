"""A till's real services behind its real pages, on a database of one's own."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from app.access.model import DayState, OpenedDay, Operator, Role, StationKind
from kiosk.parts import Parts
from kiosk.till.parts import TillParts
from tests.app.sales.counter import Counter, open_counter
from tests.kiosk.clock import MORNING, StillClock
from tests.kiosk.stage import FakeDay, FakeOperators, Stage, parts_for
from tests.kiosk.till.services import till_parts

CASHIER = Operator(7, "홍길동", Role.CASHIER, "")
CLERK = Operator(3, "성춘향", Role.CLERK, "")
SUPERVISOR = Operator(9, "이몽룡", Role.SUPERVISOR, "")


@dataclass
class Desk:
    """A till whose day is open and where somebody is signed in."""

    counter: Counter
    stage: Stage
    kicks: list[str] = field(default_factory=list)
    clock: StillClock = field(default_factory=StillClock)


def parts_of(till: TillParts, *, is_open: bool = True) -> Parts:
    day = FakeDay()
    if is_open:
        day.state_now = DayState(20251120, OpenedDay(20251120, 7, MORNING, 1), None)
    people = FakeOperators(CASHIER, CLERK, SUPERVISOR)
    plain = parts_for(StationKind.TILL)
    return replace(plain, station="T01", operators=people, day=day, till=till)


def open_desk(
    make: Callable[..., Stage], folder: Path, operator: Operator = CASHIER, panel: str = "L15"
) -> Desk:
    counter = open_counter(folder)
    kicks: list[str] = []
    clock = StillClock()
    parts = parts_of(till_parts(counter, lambda: kicks.append("kick")))
    stage = make(panel, StationKind.TILL, replace(parts, clock=clock))
    stage.shell.sign_in(operator)
    stage.shell.refresh()
    stage.settle()
    return Desk(counter, stage, kicks, clock)
