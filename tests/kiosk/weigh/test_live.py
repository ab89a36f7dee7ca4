"""The one scale: heard in its thread, asked from the pages."""

import pytest

from app.devices.scales.gate import Silent, Stable, WeighingRefused, Zero
from app.devices.worker import PortState, StateChanged
from kiosk.weigh.live import LiveScale
from tests.kiosk.clock import StillClock
from tests.kiosk.scale import GATE, FakeScale


@pytest.fixture
def scale() -> FakeScale:
    return FakeScale(StillClock())


@pytest.fixture
def live(scale: FakeScale) -> LiveScale:
    return LiveScale(scale.open, GATE, scale.clock)


def test_the_port_opens_with_the_first_listener(live: LiveScale, scale: FakeScale) -> None:
    assert not scale.port.is_open
    live.listen(lambda _event: None)
    assert scale.port.is_open
    live.stop()
    assert not scale.port.is_open


def test_news_reach_the_listener_until_it_leaves(live: LiveScale, scale: FakeScale) -> None:
    heard: list[object] = []
    live.listen(heard.append)
    scale.load("0.0", times=1)
    live.leave(heard.append)
    scale.load("0.0", times=1)
    assert len(heard) == 1


def test_a_load_is_taken_once_and_can_be_given_back(live: LiveScale, scale: FakeScale) -> None:
    live.listen(lambda _event: None)
    scale.load("0.0")
    assert isinstance(live.now().outcome, Zero)
    scale.load("806.5")
    assert isinstance(live.now().outcome, Stable)
    live.take()
    with pytest.raises(WeighingRefused):
        live.take()
    live.give_back()
    scale.load("806.5")
    assert isinstance(live.take(), Stable)


def test_silence_is_seen_when_asked(live: LiveScale, scale: FakeScale) -> None:
    live.listen(lambda _event: None)
    scale.load("0.0")
    scale.fall_silent()
    assert isinstance(live.now().outcome, Silent)


def test_a_lost_port_is_told(live: LiveScale, scale: FakeScale) -> None:
    live.listen(lambda _event: None)
    assert scale.port.hear is not None
    scale.port.hear(StateChanged(PortState.FAULT, 0, "gone"))
    assert live.now().port is PortState.FAULT
