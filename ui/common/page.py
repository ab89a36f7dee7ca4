"""The head that every office screen has: a title, a line under it, and room for one key."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


class OfficePage(QWidget):
    """`body` is where the screen puts its own."""

    def __init__(self, title: str, key: QPushButton | None = None) -> None:
        super().__init__()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(14)
        head = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(QLabel(title, objectName="title"))
        self.second = QLabel("")
        self.second.setProperty("second", True)
        words.addWidget(self.second)
        head.addLayout(words, 1)
        if key is not None:
            key.setProperty("main", True)
            head.addWidget(key)
        self.body.addLayout(head)


class Card(QFrame):
    """A figure people look for, with its name above and a line below."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__(objectName=f"card-{name}")
        self.setProperty("card", True)
        self.figure = QLabel("–", objectName=name)
        self.figure.setProperty("figure", True)
        self.under = QLabel("", objectName=f"{name}-under")
        self.under.setProperty("second", True)
        head = QLabel(title)
        head.setProperty("second", True)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(4)
        for label in (head, self.figure, self.under):
            column.addWidget(label)

    def show(self, figure: str = "", under: str = "") -> None:  # type: ignore[override]  # a card is told what to show
        self.figure.setText(figure)
        self.under.setText(under)
