"""The window in front has the keys: whoever acts in a window turns to it first, as a hand does."""

from PySide6.QtCore import QElapsedTimer
from PySide6.QtGui import QWindow

STAYS_MS = 160
"""For a tenth of a second Qt does not believe X that a window has lost the keys."""


def not_in_front(window: QWindow | None) -> str:
    """Why keys would not reach it yet; empty if they do. It is asked for, so ask again.

    A bare X server has no window manager that gives a new window the keys. It takes a request only
    with a later time than its last change, which Qt may not have heard of before it asks again.
    """
    if window is None or not window.isVisible():
        return "there is no window"
    if window.isActive():
        return ""
    window.raise_()
    window.requestActivate()
    return "the window does not come to the front"


class Turn:
    """To this window from another one: done when it has been in front for a moment."""

    def __init__(self) -> None:
        self._since = QElapsedTimer()

    def not_done(self, window: QWindow | None) -> str:
        """What is in the way, as `not_in_front`."""
        behind = not_in_front(window)
        if behind or window is None:
            self._since.invalidate()
            return behind
        if not self._since.isValid():
            window.requestActivate()  # it may only believe that it still is in front
            self._since.start()
        return "" if self._since.hasExpired(STAYS_MS) else "the window has only just come"
