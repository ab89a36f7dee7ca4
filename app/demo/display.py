"""Where the demo's windows open, and who has the keys there."""

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

OFFSCREEN = "offscreen"


def platform_of_a_played_day(environment: Mapping[str, str]) -> str:
    """Qt's platform: what was asked for, else the X server there is, else no screen at all.

    Under Wayland no window gives itself the keys, so that a day cannot be played there.
    """
    asked = environment.get("QT_QPA_PLATFORM", "")
    if asked:
        return asked
    is_x = environment.get("DISPLAY") and not environment.get("WAYLAND_DISPLAY")
    return "xcb" if is_x else OFFSCREEN


class Seat:
    """A screen's one keyboard: whoever works at it works at one window, and turns to it first."""

    def __init__(self) -> None:
        self._free = threading.RLock()
        self._window: object = None

    @contextmanager
    def at(self, window: object) -> Iterator[bool]:
        """Nobody else acts meanwhile; whether another window was acted in since the last time."""
        with self._free:
            is_another, self._window = self._window is not window, window
            yield is_another
