"""The office's main window: who sits here, where one is, whether the centre answers."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.shell.screens import SCREENS, Screen

SIDEBAR_WIDTH = 220
SMALLEST = QSize(1180, 680)


class OfficeWindow(QMainWindow):
    """Alt+1 … go to a screen, F5 asks the centre again."""

    refresh_wanted = Signal()
    sign_out_wanted = Signal()

    def __init__(self, who: str, pages: Mapping[str, QWidget]) -> None:
        super().__init__()
        self.setObjectName("office")
        self.setWindowTitle("마당 사무실 · 강진군")
        self.setMinimumSize(SMALLEST)
        self._stack = QStackedWidget()
        self._buttons = QButtonGroup(self)
        self._pages = dict(pages)
        self.state = QLabel(objectName="centre-state")
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._sidebar(who))
        row.addLayout(self._main(), 1)
        self.setCentralWidget(body)
        QShortcut(QKeySequence("F5"), self, self.refresh_wanted.emit)
        self.go_to(SCREENS[0].name)

    def go_to(self, name: str) -> None:
        self._stack.setCurrentWidget(self._pages[name])
        self._buttons.button(_number(name)).setChecked(True)

    @property
    def present(self) -> str:
        """The name of the screen that is shown."""
        return SCREENS[self._buttons.checkedId()].name

    def show_state(self, text: str, *, away: bool) -> None:
        self.state.setText(text)
        self.state.setProperty("away", away)
        self.state.style().unpolish(self.state)
        self.state.style().polish(self.state)

    def _sidebar(self, who: str) -> QWidget:
        side = QFrame(objectName="sidebar")
        side.setFixedWidth(SIDEBAR_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(12, 18, 12, 12)
        column.setSpacing(2)
        column.addWidget(QLabel("마당", objectName="brand"))
        group = ""
        for number, screen in enumerate(SCREENS):
            if screen.group and screen.group != group:
                column.addWidget(QLabel(screen.group, objectName="group"))
            group = screen.group
            column.addWidget(self._entry(number, screen))
        column.addStretch(1)
        column.addWidget(QLabel(who, objectName="who"))
        leave = QPushButton("나가기", objectName="sign-out")
        leave.clicked.connect(self.sign_out_wanted)
        column.addWidget(leave)
        return side

    def _entry(self, number: int, screen: Screen) -> QPushButton:
        button = QPushButton(f"{screen.title}", objectName=f"go-{screen.name}")
        button.setProperty("entry", True)
        button.setCheckable(True)
        button.setToolTip(f"Alt+{number + 1}")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self.go_to(screen.name))
        self._buttons.addButton(button, number)
        QShortcut(QKeySequence(f"Alt+{number + 1}"), self, lambda: self.go_to(screen.name))
        self._stack.addWidget(self._pages[screen.name])
        return button

    def _main(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(28, 20, 28, 10)
        column.setSpacing(10)
        column.addWidget(self._stack, 1)
        column.addWidget(self.state)
        return column


def _number(name: str) -> int:
    return next(number for number, screen in enumerate(SCREENS) if screen.name == name)
