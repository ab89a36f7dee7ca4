"""Hands text to a field as an input method does: QML's TextInput and QLineEdit take the same event.

What is still being composed stands underlined in the field and is in none of its texts yet.
"""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QInputMethodQueryEvent, QKeyEvent, QTextCharFormat

_Attribute = QInputMethodEvent.Attribute
_Type = QInputMethodEvent.AttributeType


def takes_text(item: QObject | None) -> bool:
    """Whether something may be typed into it."""
    if item is None:
        return False
    query = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled)
    QCoreApplication.sendEvent(item, query)
    return bool(query.value(Qt.InputMethodQuery.ImEnabled))


def send(field: QObject, done: str, composing: str) -> None:
    """`done` for good; `composing` takes the place of what was being composed before."""
    underlined = QTextCharFormat()
    underlined.setFontUnderline(True)
    attributes = [
        _Attribute(_Type.TextFormat, 0, len(composing), underlined),
        _Attribute(_Type.Cursor, len(composing), 1, None),
    ]
    event = QInputMethodEvent(composing, attributes if composing else [])
    if done:
        event.setCommitString(done)
    QCoreApplication.sendEvent(field, event)


def press(field: QObject, key: Qt.Key) -> None:
    """A key that is no letter: erase, enter."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(field, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))
