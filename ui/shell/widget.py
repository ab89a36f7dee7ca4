"""The office's main window: who sits here, where one is, whether the centre answers."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.common import labels
from ui.common.page import OfficePage, mark, named
from ui.common.table import Table
from ui.shell.screens import screens
from ui.shell.sidebar import Sidebar

SMALLEST = QSize(1180, 680)
STATE_HEIGHT = 32


def tr(text: str) -> str:
    return QCoreApplication.translate("OfficeWindow", text)


class OfficeWindow(QMainWindow):
    """Alt+1 … go to a screen, F5 asks the centre again, / goes to the filter."""

    refresh_wanted = Signal()
    sign_out_wanted = Signal()

    def __init__(self, who: str, role: str, pages: Mapping[str, OfficePage]) -> None:
        super().__init__()
        named(self, "office").setMinimumSize(SMALLEST)
        self.setWindowTitle(tr("마당 사무실 · {county}").format(county=labels.county()))
        self._pages = dict(pages)
        self._stack = QStackedWidget()
        for screen in screens():
            self._stack.addWidget(self._pages[screen.name])
        self._sidebar = Sidebar(who, role, screens())
        self._sidebar.wanted.connect(self.go_to)
        self._sidebar.leave_wanted.connect(self.sign_out_wanted)
        self._state = named(QLabel(tr("본부에 묻고 있습니다 …")), "centre-state")
        self._lay_out()
        self._add_shortcuts()
        self.jump_to(screens()[0].name)

    def go_to(self, name: str) -> None:
        self._stack.setCurrentWidget(self._pages[name])
        self._sidebar.choose(name)

    def jump_to(self, name: str) -> None:
        """As `go_to`, and the keys go on there."""
        self.go_to(name)
        first = self._pages[name].first
        if first is not None:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def present(self) -> str:
        """The name of the screen that is shown."""
        return self._sidebar.chosen

    def show_state(self, text: str, *, away: bool) -> None:
        mark(self._state, "away", on=away)  # before the text: it is measured as it is dressed
        self._state.setText(text)

    def _lay_out(self) -> None:
        line = named(QFrame(), "foot-line")
        foot = QHBoxLayout(line)
        foot.setContentsMargins(0, 8, 0, 0)
        self._state.setMinimumHeight(STATE_HEIGHT)
        foot.addWidget(self._state)
        foot.addStretch(1)
        hint = tr("F5 새로 고침  ·  / 거르기  ·  Alt+1–{count} 화면").format(count=len(screens()))
        foot.addWidget(named(QLabel(hint), "keys-hint"))
        column = QVBoxLayout()
        column.setContentsMargins(28, 22, 28, 12)
        column.setSpacing(14)
        column.addWidget(self._stack, 1)
        column.addWidget(line)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._sidebar)
        row.addLayout(column, 1)
        self.setCentralWidget(body)

    def _add_shortcuts(self) -> None:
        QShortcut(QKeySequence("F5"), self, self.refresh_wanted.emit)
        QShortcut(QKeySequence("/"), self, self._to_filter)
        for number, screen in enumerate(screens()):
            key = QShortcut(QKeySequence(f"Alt+{number + 1}"), self)
            key.activated.connect(lambda name=screen.name: self.jump_to(name))

    def _to_filter(self) -> None:
        table = self._pages[self.present].findChild(Table)
        if table is not None:
            table.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            table.field.selectAll()
