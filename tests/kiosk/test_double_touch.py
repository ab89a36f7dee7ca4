"""The second half of a double touch does nothing to what stands there now."""

from kiosk.double_touch import ECHO_MS, DoubleTouch
from tests.kiosk.clock import StillClock


def test_nothing_is_an_echo_before_keys_change() -> None:
    assert not DoubleTouch(StillClock()).is_echo


def test_a_touch_right_after_the_change_is_an_echo_and_a_later_one_is_meant() -> None:
    clock = StillClock()
    touch = DoubleTouch(clock)
    touch.keys_changed()
    clock.mono += ECHO_MS - 1
    assert touch.is_echo
    clock.mono += 1
    assert not touch.is_echo
