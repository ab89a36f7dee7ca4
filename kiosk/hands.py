"""What fingers, a keyboard and a scanner do to a window; used by the player and by tests."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QWindow
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

_CLICK = QTest.KeyAction.Click
_PLAIN = Qt.KeyboardModifier.NoModifier


class Hands:
    """Works one window as a person would."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
        self._finger = QTest.createTouchDevice()

    def touch(self, point: QPoint) -> None:
        """One frame between press and release: Qt Quick delivers touch once a frame."""
        QTest.touchEvent(self._window, self._finger).press(0, point, self._window).commit()
        self._window.grabWindow()
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
        """As a scanner does: no pause, Enter at the end."""
        for char in text:
            self.type(char)
        QTest.keyClick(self._window, Qt.Key.Key_Return)


def type_into(window: QWindow, char: str) -> None:
    code = ord(char.upper())
    key = Qt.Key(code) if 0x20 <= code <= 0x7E else Qt.Key.Key_unknown
    if char in "\r\n":
        key = Qt.Key.Key_Return
    QTest.sendKeyEvent(_CLICK, window, key, char, _PLAIN)
