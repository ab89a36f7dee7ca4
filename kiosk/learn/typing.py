"""What a page with our own keys tells them: the text so far, and which keys fit the visitor."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot

MOST_SIGNS = 40


class Typing(QObject):
    """Tells `told` the whole text after each key, the syllable that may still change with it."""

    changed = Signal()
    text = Property(str, lambda self: self._text, notify=changed)
    easy = Property(bool, lambda self: self._easy, notify=changed)
    latin = Property(bool, lambda self: self._latin, notify=changed)
    most = Property(int, lambda _: MOST_SIGNS, constant=True)

    def __init__(self, told: Callable[[str], None]) -> None:
        super().__init__()
        self._told = told
        self._text, self._easy, self._latin = "", False, False

    def follow(self, text: str, *, easy: bool, latin: bool = False) -> None:
        """What the page knows now."""
        if (text, easy, latin) != (self._text, self._easy, self._latin):
            self._text, self._easy, self._latin = text, easy, latin
            self.changed.emit()

    @Slot(str)
    def type(self, text: str) -> None:
        self._told(text)
