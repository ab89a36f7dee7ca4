"""A barcode scanner that types like a keyboard, told apart from people by its speed.

The speed is that of the events' own times: a program that was busy meanwhile splits no scan. Keys
are held for one gap. A run of at least four that ends with Enter is a scan and reaches no button or
field; anything slower is given on as it was typed. A key that is held down acts once: only erasing
and moving repeat.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QWindow

GAP_MS = 50
LEAST = 4
_ENTER = (0x01000004, 0x01000005)  # Qt.Key_Return, Qt.Key_Enter

REPEATING = frozenset(
    {
        *(Qt.Key.Key_Backspace, Qt.Key.Key_Tab, Qt.Key.Key_Backtab),
        *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right),
    }
)


def stamp_ms(event: QKeyEvent) -> float:
    """When the key was pressed, as the window system noted it."""
    return float(event.timestamp())


class Scanner(QObject):
    """Watches one window."""

    scanned = Signal(str)

    def __init__(self, window: QWindow, at_ms: Callable[[QKeyEvent], float] = stamp_ms) -> None:
        super().__init__()
        self._window = window
        self._at_ms = at_ms
        self._held: list[QKeyEvent] = []
        self._swallowed: set[int] = set()
        self._last_ms = 0.0
        self._giving_on = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(GAP_MS + 10)
        self._pause.timeout.connect(self.give_on)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if self._giving_on or not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.KeyRelease:
            return self._release(event)
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.isAutoRepeat() and event.key() not in REPEATING:
            return True
        return self._press(event)

    @Slot()
    def give_on(self) -> None:
        """What is held was typed by a person: let it reach the page."""
        self._pause.stop()
        held, self._held = self._held, []
        self._giving_on = True
        for event in held:
            QCoreApplication.sendEvent(self._window, event)
        self._giving_on = False

    def _press(self, event: QKeyEvent) -> bool:
        now = self._at_ms(event)
        if self._held and now - self._last_ms > GAP_MS:
            self.give_on()
        self._last_ms = now
        if event.key() in _ENTER:
            return self._end(event)
        if len(event.text()) != 1 or not event.text().isprintable():
            is_modifier = not event.text()
            if self._held and not is_modifier:
                self.give_on()
            return False
        self._held.append(event.clone())
        self._swallowed.add(event.key())
        self._pause.start()
        return True

    def _end(self, event: QKeyEvent) -> bool:
        if len(self._held) < LEAST:
            self.give_on()
            return False
        text = "".join(each.text() for each in self._held)
        self._held.clear()
        self._pause.stop()
        self._swallowed.add(event.key())
        self.scanned.emit(text)
        return True

    def _release(self, event: QKeyEvent) -> bool:
        """The release of a held key goes where its press went: nowhere. Pages act on presses."""
        if event.key() not in self._swallowed:
            return False
        self._swallowed.discard(event.key())
        return True
