"""A weigh station whose scale and service the test holds."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from uuid import UUID

import pytest

from app.access.model import StationKind
from tests.kiosk.clock import StillClock
from tests.kiosk.scale import FakeScale, FakeWeighStation, weigh_parts
from tests.kiosk.stage import CLERK, FakeDay, Stage, parts_for


@dataclass
class Bench:
    """`stage` with its pages, and what stands behind them."""

    stage: Stage
    scale: FakeScale
    service: FakeWeighStation
    day: FakeDay
    clock: StillClock
    reprinted: list[UUID]

    def look(self) -> None:
        """What the timer would do."""
        self.stage.pages.model("weigh/weigh").look_at_scale()
        self.stage.settle()

    def put(self, weight: str) -> None:
        """The scale empty, then a load at rest."""
        self.scale.load("0.0")
        self.scale.load(weight)
        self.look()


@pytest.fixture
def bench(stage: Callable[..., Stage]) -> Bench:
    """Signed in, the scale heard once, no day open yet."""
    base = parts_for(StationKind.WEIGH)
    clock, day, reprinted = StillClock(), FakeDay(), list[UUID]()
    weigh, scale, service = weigh_parts(clock, reprinted.append)
    shown = stage("L15", StationKind.WEIGH, replace(base, clock=clock, day=day, weigh=weigh))
    shown.shell.stop()
    scale.load("0.0")
    shown.shell.sign_in(CLERK)
    shown.settle()
    return Bench(shown, scale, service, day, clock, reprinted)


@pytest.fixture
def weighing(bench: Bench) -> Bench:
    """The day is open: the weighing page stands."""
    bench.day.open(1)
    bench.stage.shell.refresh_day()
    bench.stage.settle()
    assert bench.stage.pages.current == "weigh/weigh"
    return bench
