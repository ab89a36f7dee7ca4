"""A table as the office shows it: filter field, rows of one height, totals at the foot."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.common.rows_model import RowsModel

ROW_HEIGHT = 34


class Table(QWidget):
    """`/` goes to the filter, Escape clears it, Enter opens the row."""

    opened = Signal(object)  # the row

    def __init__(self, model: RowsModel, name: str, *, stretch: int = 0) -> None:  # type: ignore[type-arg]  # any rows
        super().__init__()
        self._model = model
        self.field = QLineEdit(objectName=f"{name}-filter")
        self.field.setPlaceholderText("거르기 ( / )")
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(model.filter)
        self.view = QTableView(objectName=f"{name}-table")
        self.view.setModel(model)
        self._dress(stretch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.field)
        layout.addWidget(self.view, 1)
        QShortcut(
            QKeySequence("/"),
            self,
            self.field.setFocus,
            context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
        )
        QShortcut(
            QKeySequence("Escape"),
            self.field,
            self.field.clear,
            context=Qt.ShortcutContext.WidgetShortcut,
        )

    def _dress(self, stretch: int) -> None:
        view = self.view
        view.setSortingEnabled(True)
        view.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setAlternatingRowColors(False)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        view.activated.connect(self._open)

    def _open(self, index: QModelIndex) -> None:
        row = self._model.row_at(index.row())
        if row is not None:
            self.opened.emit(row)
