"""A field that one searches by: a syllable counts while it is still being composed."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QLineEdit


class SearchField(QLineEdit):
    """`sought` has the text with what is being composed in it: 「쌀」 is one syllable, unended."""

    sought = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._told = ""
        self.textChanged.connect(self._tell)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        text, at = self.text(), self.cursorPosition()
        self._tell(text[:at] + event.preeditString() + text[at:])

    def _tell(self, text: str) -> None:
        if text != self._told:
            self._told = text
            self.sought.emit(text)
