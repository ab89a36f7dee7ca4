"""`visit(…)` gives a visitor before a kiosk; called again it is the same kiosk after a restart."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication

from app.devices.payments.emulator.server import Emulator, serving
from tests.kiosk.clock import StillClock
from tests.kiosk.store.visitor import Visitor


@pytest.fixture
def clock() -> StillClock:
    return StillClock()


@pytest.fixture
def emulator(clock: StillClock) -> Iterator[Emulator]:
    with serving(clock) as running:
        yield running


@pytest.fixture
def visit(
    qapp: QGuiApplication, tmp_path: Path, clock: StillClock, emulator: Emulator
) -> Iterator[Callable[..., Visitor]]:
    made: list[Visitor] = []

    def make(**told: Any) -> Visitor:
        for each in made:
            each.close()
        made[:] = [Visitor(qapp, tmp_path, told.pop("service", emulator), clock, **told)]
        return made[0]

    yield make
    for each in made:
        each.close()
