"""What the strip says of each device: good, or in words what to do."""

from uuid import UUID

import pytest

from app.devices.worker import PortState
from app.documents.queued import QueueState
from kiosk import health
from kiosk.parts import Light

PAPER = UUID(int=7)


@pytest.mark.parametrize(
    ("queue", "light"),
    [
        (QueueState(0, None, ()), Light.GOOD),
        (QueueState(3, None, ()), Light.GOOD),
        (QueueState(1, "away", ()), Light.ATTENTION),
        (QueueState(0, None, (PAPER,)), Light.ATTENTION),
    ],
)
def test_a_printer_asks_only_when_somebody_should_act(queue: QueueState, light: Light) -> None:
    shown = health.printer(queue)
    assert shown.light is light
    assert bool(shown.mend) is (light is Light.ATTENTION)


@pytest.mark.parametrize("state", list(PortState))
def test_a_scale_is_good_only_while_it_is_heard(state: PortState) -> None:
    expected = Light.GOOD if state is PortState.RECEIVING else Light.ATTENTION
    assert health.scale(state).light is expected


def test_a_disk_that_fills_up_is_told_before_it_is_full() -> None:
    assert health.disk(health.LOW_DISK_BYTES).light is Light.GOOD
    assert "마감" in health.disk(health.LOW_DISK_BYTES - 1).mend
