"""The one who types: keys come in, the field that is being filled gets syllables.

The field is the one that was focused last: a finger or
the keypad on our own keys takes nothing from it. Everything but the next letter ends the syllable:
space, another script, another field, a key of a real keyboard, a touch into the text, `commit`.
"""

from PySide6.QtCore import Property, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from shiboken6 import isValid

from ui.common.hangul import layers
from ui.common.hangul.cheonjiin import Cheonjiin
from ui.common.hangul.dubeolsik import Dubeolsik
from ui.common.hangul.letters import NAMES
from ui.common.hangul.sender import press, send, takes_text

_ENDING = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.TouchBegin,
    QEvent.Type.FocusOut,
)


class Typist(QObject):
    """`composing` is what is not in the field's text yet."""

    changed = Signal()
    composing = Property(str, lambda self: self._composer.preedit, notify=changed)

    def __init__(self) -> None:
        super().__init__()
        self._composer: Dubeolsik | Cheonjiin = Dubeolsik()
        self._field: QObject | None = None
        self._is_sending = False
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.focusObjectChanged.connect(self.fill)

    @property
    def field(self) -> QObject | None:
        """What is being filled; None when it is gone."""
        return self._field if self._field is not None and isValid(self._field) else None

    @Slot(QObject)
    def attend(self, field: QObject) -> None:
        """From now on this one is filled."""
        if field is self.field:
            return
        self.commit()
        self.leave(self._field)
        self._field = field
        field.installEventFilter(self)

    @Slot(QObject)
    def leave(self, field: QObject | None) -> None:
        """No more into this one, which is gone or about to be."""
        if field is None or field is not self._field:
            return
        self._composer.finish()
        if isValid(field):
            field.removeEventFilter(self)
        self._field = None
        self.changed.emit()

    @Slot(QObject)
    def drop(self, field: QObject) -> None:
        """What is being composed into it is forgotten: its text came from elsewhere."""
        if field is self._field:
            self._composer.finish()
            self._give("")

    @Slot(str)
    def letter(self, jamo: str) -> None:
        """두벌식."""
        self._compose_as(Dubeolsik)
        self._give(self._composer.take(jamo))

    @Slot(str)
    def stroke(self, key: str) -> None:
        """천지인: a stroke, or a group by its first letter."""
        self._compose_as(Cheonjiin)
        self._give(self._composer.take(key))

    @Slot()
    def next(self) -> None:
        """다음 글자 of 천지인."""
        if isinstance(self._composer, Cheonjiin):
            self._give(self._composer.next())

    @Slot(str)
    def sign(self, text: str) -> None:
        """What composes with nothing: a Latin letter, a digit, a space."""
        self._give(self._composer.finish() + text)

    @Slot()
    def erase(self) -> None:
        if self._composer.erase():
            self._give("")
        else:
            self._press(Qt.Key.Key_Backspace)

    @Slot()
    def enter(self) -> None:
        self.commit()
        self._press(Qt.Key.Key_Return)

    @Slot()
    def commit(self) -> None:
        """The last syllable is in the field's text after this: before anybody reads it."""
        if self._composer.preedit:
            self._give(self._composer.finish())

    @Slot(str, result=list)
    def rows(self, layer: str) -> list[list[str]]:
        return [list(row) for row in layers.rows(layer)]

    @Slot(str, result=str)
    def shifted(self, key: str) -> str:
        return layers.shifted(key)

    @Slot(str, result=str)
    def called(self, key: str) -> str:
        """What the voice calls a key."""
        return NAMES.get(key, key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self._is_sending and watched is self._field and event.type() in _ENDING:
            self.commit()
        return False

    @Slot(QObject)
    def fill(self, item: QObject | None) -> None:
        """As `attend`, if it takes text at all."""
        if item is not None and takes_text(item):
            self.attend(item)

    def _compose_as(self, kind: type[Dubeolsik] | type[Cheonjiin]) -> None:
        if not isinstance(self._composer, kind):
            self.commit()
            self._composer = kind()

    def _give(self, done: str) -> None:
        field = self.field
        if field is None:
            self._composer.finish()
        else:
            self._is_sending = True
            send(field, done, self._composer.preedit)
            self._is_sending = False
        self.changed.emit()

    def _press(self, key: Qt.Key) -> None:
        field = self.field
        if field is not None:
            press(field, key)
