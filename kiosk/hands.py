"""What fingers, a keyboard and a scanner do to a window; used by the player and by tests."""

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QWindow
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

_CLICK = QTest.KeyAction.Click
_PLAIN = Qt.KeyboardModifier.NoModifier
SCANNER_MS = 2


class Hands:
    """Works one window as a person would."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
        self._finger = QTest.createTouchDevice()
        self._clock = QElapsedTimer()
        self._clock.start()

    def touch(self, point: QPoint) -> None:
        """One frame between press and release: Qt Quick delivers touch once a frame."""
        self.press(point)
        self.release(point)

    def press(self, point: QPoint) -> None:
        QTest.touchEvent(self._window, self._finger).press(0, point, self._window).commit()
        self._window.grabWindow()

    def release(self, point: QPoint) -> None:
        QTest.touchEvent(self._window, self._finger).release(0, point, self._window).commit()
        self._window.grabWindow()

    def key(self, name: str) -> None:
        """`F2`, `Return`, `Ctrl+K`: as Qt writes them. `ValueError` for no key."""
        if len(name) == 1:
            self.type(name)
            return
        combination = QKeySequence.fromString(name)
        if combination.isEmpty():
            raise ValueError(f"{name} is not a key")
        pressed = combination[0]  # type: ignore[index] # the stubs forget it
        QTest.keyClick(self._window, pressed.key(), pressed.keyboardModifiers())

    def type(self, char: str) -> None:
        type_into(self._window, char)

    def scan(self, text: str) -> None:
        """As a scanner does: a key each two milliseconds, Enter at the end.

        The times stand in the events: how long this program takes over them does not matter.
        """
        at_ms = self._clock.elapsed()
        for number, char in enumerate(text + "\r"):
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = key_event(kind, char)
                event.setTimestamp(at_ms + number * SCANNER_MS)
                QCoreApplication.sendEvent(self._window, event)


def type_into(window: QWindow, char: str) -> None:
    QTest.sendKeyEvent(_CLICK, window, key_of(char), char, _PLAIN)


def key_event(kind: QEvent.Type, char: str) -> QKeyEvent:
    return QKeyEvent(kind, key_of(char), _PLAIN, char)


def key_of(char: str) -> Qt.Key:
    if char in "\r\n":
        return Qt.Key.Key_Return
    code = ord(char.upper())
    return Qt.Key(code) if 0x20 <= code <= 0x7E else Qt.Key.Key_unknown
