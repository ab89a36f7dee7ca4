"""A panel beside a table that tells one row whole: Enter opens it, Escape closes it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from ui.common.page import mark, named
from ui.common.rows_model import Column, RowsModel
from ui.common.table import Table


def tr(text: str) -> str:
    return QCoreApplication.translate("Detail", text)


@dataclass(frozen=True)
class Fact:
    """A figure or word with its name."""

    name: str
    text: str
    bold: bool = False


class Detail(QFrame):
    """Hidden until something is opened."""

    shut = Signal()

    def __init__(self, name: str, width: int = 400) -> None:
        super().__init__()
        mark(named(self, f"{name}-detail"), "card").setFixedWidth(width)
        self._makes_room: list[tuple[Table, tuple[int, ...]]] = []
        self._title = mark(named(QLabel(), f"{name}-detail-title"), "heading")
        self._key = mark(named(QPushButton(tr("닫기  Esc")), f"{name}-detail-shut"), "small")
        self._rows = RowsModel[Fact](
            (
                Column(tr("무엇"), lambda fact: fact.name),
                Column(tr("값"), lambda fact: fact.text, number=True),
            )
        )
        self.table = Table(
            self._rows, f"{name}-facts", stretch=0, same=lambda fact: fact.name, plain=True
        )
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._key)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 14)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        self._key.clicked.connect(self.close_panel)
        away = QShortcut(QKeySequence("Escape"), self, self.close_panel)
        away.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.hide()

    def open_with(self, title: str, facts: Sequence[Fact]) -> None:
        self._title.setText(title)
        self._rows.show_rows(facts)
        self.show()
        self.table.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def beside(self, table: Table, columns: Sequence[int]) -> None:
        """While it stands, these columns of the table give it their room."""
        self._makes_room.append((table, tuple(columns)))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._make_room(out=True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self.isHidden():  # not with its whole page
            self._make_room(out=False)

    def _make_room(self, *, out: bool) -> None:
        for table, columns in self._makes_room:
            table.leave_out(columns, out=out)

    def close_panel(self) -> None:
        self.hide()
        self.shut.emit()
