"""A virtual payment service and the door to it."""

from collections.abc import Iterator

import pytest

from app.devices.payments.emulator.server import Emulator, serving
from app.devices.payments.http_door import HttpDoor
from tests.fakes import HandClock


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def emulator(clock: HandClock) -> Iterator[Emulator]:
    with serving(clock) as emulator:
        yield emulator


@pytest.fixture
def door(emulator: Emulator) -> Iterator[HttpDoor]:
    door = HttpDoor(emulator.url, "GJ0001", answer_seconds=0.5)
    yield door
    door.close()
