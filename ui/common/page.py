"""The head that every office screen has: a title, a line under it, and room for one key."""

from typing import TypeVar

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.documents.sheets import Sheet

Named = TypeVar("Named", bound=QObject)
Marked = TypeVar("Marked", bound=QWidget)


def named(thing: Named, name: str) -> Named:
    """Under this name the style sheet, the player and the tests find it."""
    thing.setObjectName(name)
    return thing


def mark(widget: Marked, word: str, *, on: bool = True) -> Marked:
    """Dresses the widget as the style sheet has `[word="true"]`, or no longer."""
    if widget.property(word) is not on:
        widget.setProperty(word, on)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        # Without this a label keeps the frame and padding it had.
        QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))
    return widget


class OfficePage(QWidget):
    """`body` is where the screen puts its own; `second` tells the whole screen in a line.

    `first` is where the keys go on when one comes here; `export_name` the name of a file with
    what is seen here, without its ending.
    """

    def __init__(self, title: str, key: QPushButton | None = None) -> None:
        super().__init__()
        self.first: QWidget | None = key
        self.export_name = title
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(16)
        self.second = mark(named(QLabel(), "page-second"), "second")
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(named(QLabel(title), "title"))
        words.addWidget(self.second)
        head = QHBoxLayout()
        head.setSpacing(10)
        self.head = head
        head.addLayout(words, 1)
        if key is not None:
            head.addWidget(mark(key, "main"), 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(head)

    def sheets(self) -> tuple[Sheet, ...]:
        """What is seen, as tables; nothing where there is none."""
        return ()

    def choose(self, key: object) -> bool:
        """Shows one thing of this screen; False where it is not (yet) here."""
        del key
        return False


class Card(QFrame):
    """A figure people look for, with its name above and a line below."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        mark(named(self, f"card-{name}"), "card")
        self._figure = mark(named(QLabel("–"), name), "figure")
        self._under = mark(named(QLabel(), f"{name}-under"), "second")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(4)
        self._title = mark(QLabel(title), "second")
        self._under.setWordWrap(True)
        for label in (self._title, self._figure, self._under):
            column.addWidget(label)

    def tell(self, figure: str, under: str, *, attention: bool = False) -> None:
        self._figure.setText(figure)
        self._under.setText(under)
        self._under.setToolTip(under)
        mark(self, "attention", on=attention)
        for label in (self._title, self._under):
            mark(label, "second", on=not attention)  # only ink stands on amber
