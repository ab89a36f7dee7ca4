"""The office's main window: who sits here, where one is, whether the centre answers."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.common import labels
from ui.common.jobs import Jobs
from ui.common.page import OfficePage, mark, named
from ui.common.table import Table
from ui.common.touch_keys import TouchKeys, touch_key
from ui.shell.export import ExportStrip
from ui.shell.palette import Palette
from ui.shell.screens import screens
from ui.shell.sidebar import Sidebar

SMALLEST = QSize(1180, 680)
STATE_HEIGHT = 32


def tr(text: str) -> str:
    return QCoreApplication.translate("OfficeWindow", text)


class OfficeWindow(QMainWindow):
    """Alt+1 … go to a screen, F5 asks the centre again, / goes to the filter.

    Ctrl+K finds anything, Ctrl+E writes what is seen into a file, F12 shows keys for touch.
    """

    refresh_wanted = Signal()
    sign_out_wanted = Signal()
    find_wanted = Signal()
    present_changed = Signal(str)  # a screen's name

    def __init__(self, who: str, role: str, pages: Mapping[str, OfficePage], jobs: Jobs) -> None:
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
        self.export = ExportStrip(jobs)
        self.palette_box = Palette(self)
        self.touch_keys = TouchKeys(self)
        self._lay_out()
        self._add_shortcuts()
        self.jump_to(screens()[0].name)

    def go_to(self, name: str) -> None:
        self._stack.setCurrentWidget(self._pages[name])
        self._sidebar.choose(name)
        self.export.hide()
        self.present_changed.emit(name)

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

    @property
    def page(self) -> OfficePage:
        """The screen that is shown."""
        return self._pages[self.present]

    def show_state(self, text: str, *, away: bool) -> None:
        mark(self._state, "away", on=away)  # before the text: it is measured as it is dressed
        self._state.setText(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.palette_box.move((self.width() - self.palette_box.width()) // 2, self.height() // 8)

    def _lay_out(self) -> None:
        line = named(QFrame(), "foot-line")
        foot = QHBoxLayout(line)
        foot.setContentsMargins(0, 8, 0, 0)
        self._state.setMinimumHeight(STATE_HEIGHT)
        foot.addWidget(self._state)
        foot.addStretch(1)
        hint = tr("Ctrl+K 찾기 · / 거르기 · Enter 열기 · Ctrl+E 내보내기 · F5 새로 고침")
        foot.addWidget(named(QLabel(hint), "keys-hint"))
        foot.addWidget(touch_key(self.touch_keys.toggle))
        column = QVBoxLayout()
        column.setContentsMargins(28, 18, 28, 10)
        column.setSpacing(10)
        column.addWidget(self._stack, 1)
        column.addWidget(self.export)
        column.addWidget(line)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._sidebar)
        row.addLayout(column, 1)
        body = QWidget()
        body.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        self.setCentralWidget(body)

    def _add_shortcuts(self) -> None:
        QShortcut(QKeySequence("F5"), self, self.refresh_wanted.emit)
        QShortcut(QKeySequence("/"), self, self._to_filter)
        QShortcut(QKeySequence("Ctrl+K"), self, self.find_wanted.emit)
        QShortcut(QKeySequence("Ctrl+E"), self, self._export)
        QShortcut(QKeySequence("F12"), self, self.touch_keys.toggle)
        for screen in screens():
            key = QShortcut(QKeySequence(f"Alt+{screen.key}"), self)
            key.activated.connect(lambda name=screen.name: self.jump_to(name))

    def _to_filter(self) -> None:
        fields = (table.field for table in self.page.findChildren(Table))
        field = next((each for each in fields if each.isVisible()), None)
        if field is not None:
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            field.selectAll()

    def _export(self) -> None:
        sheets = self.page.sheets()
        self.export.open(sheets, self.page.export_name, QApplication.focusWidget())
