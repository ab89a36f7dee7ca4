"""A table as the office shows it: filter field, rows of one height, totals pinned to the foot."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QIcon, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.documents.sheets import Sheet
from ui.common.art import icon
from ui.common.cells import Cell
from ui.common.page import mark, named
from ui.common.rows_model import RowsModel, TotalsModel
from ui.common.search_field import SearchField

ROW_HEIGHT = 34
FOOT_HEIGHT = 40
FIELD_WIDTH = 360
NEWEST_FIRST = (0, Qt.SortOrder.DescendingOrder)
AS_THEY_CAME = (-1, Qt.SortOrder.AscendingOrder)
ONE_ROW = QAbstractItemView.SelectionBehavior.SelectRows


def tr(text: str) -> str:
    return QCoreApplication.translate("Table", text)


class RowsView(QTableView):
    """Its columns are wide enough for the totals at the foot too."""

    def __init__(self, foot: QTableView) -> None:
        super().__init__()
        self._foot = foot

    def sizeHintForColumn(self, column: int) -> int:
        return max(super().sizeHintForColumn(column), self._foot.sizeHintForColumn(column))


class Table(QWidget):
    """Escape in the filter clears it, Enter goes on in the rows.

    Alt+Up and Alt+Down sort by the present column.

    `same` tells a row that is meant to stay chosen when newer rows come; `newest_first` sorts by
    the first column, the time; a `plain` one has no filter.
    """

    def __init__(
        self,
        model: RowsModel[Any],
        name: str,
        *,
        stretch: int,
        same: Callable[[Any], object],
        newest_first: bool = False,
        plain: bool = False,
    ) -> None:
        super().__init__()
        self._model, self._same, self._plain = model, same, plain
        self._kept: tuple[object, int, int] | None = None
        self._nothing = tr("본부에 묻고 있습니다 …")
        self.field = named(SearchField(), f"{name}-filter")
        self.count = mark(named(QLabel(), f"{name}-count"), "second")
        self.foot = named(QTableView(), f"{name}-totals")
        self.view = named(RowsView(self.foot), f"{name}-table")
        self._cell, self._bold_cell = Cell(), Cell(bold=True)
        self.empty = named(QLabel(self._nothing), f"{name}-empty")
        self._dress_field()
        self._dress_foot()
        self._dress_view(stretch, NEWEST_FIRST if newest_first else AS_THEY_CAME)
        self._lay_out()
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._put_back)
        self._put_back()

    def say_nothing_is_there(self, text: str) -> None:
        """What stands in the place of the rows while there are none."""
        self._nothing = text
        self._tell_count()

    @property
    def present(self) -> Any | None:
        """The row that is chosen; the first where none is."""
        return self._model.row_at(max(0, self.view.currentIndex().row()))

    def choose(self, wanted: object) -> bool:
        """The row that `same` tells to be this one, filtered out or not; False if there is none."""
        if not any(self._same(row) == wanted for row in self._model.every):
            return False
        if not any(self._same(row) == wanted for row in self._model.shown):
            self.field.clear()
        for number, row in enumerate(self._model.shown):
            if self._same(row) == wanted:
                self.view.setCurrentIndex(self._model.index(number, 0))
                self.view.scrollTo(self.view.currentIndex())
        return True

    def leave_out(self, columns: Sequence[int], *, out: bool) -> None:
        """What stands in the detail beside needs no room here."""
        for number in columns:
            self.view.setColumnHidden(number, out)
            self.foot.setColumnHidden(number, out)

    def sheet(self, name: str) -> Sheet:
        """What is seen, to be written as a file; figures become numbers again."""
        return self._model.sheet(name)

    def _dress_field(self) -> None:
        field = self.field
        field.setPlaceholderText(tr("거르기"))
        field.setAccessibleName(tr("거르기"))
        field.addAction(QIcon(icon("search", 18)), QLineEdit.ActionPosition.LeadingPosition)
        field.setFixedWidth(FIELD_WIDTH)
        field.sought.connect(self._model.filter)
        field.returnPressed.connect(self._into_rows)
        clear = QShortcut(QKeySequence("Escape"), field, field.clear)
        clear.setContext(Qt.ShortcutContext.WidgetShortcut)

    def _dress_view(self, stretch: int, sorted_by: tuple[int, Qt.SortOrder]) -> None:
        view = self.view
        view.setModel(self._model)
        view.setSortingEnabled(True)
        view.sortByColumn(*sorted_by)
        view.setSelectionBehavior(ONE_ROW)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setTabKeyNavigation(False)
        view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setItemDelegate(self._cell)
        _plain(view, ROW_HEIGHT)
        header = view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setToolTip(tr("누르면 정렬합니다 (Alt+↑, Alt+↓)"))
        for key, order in (
            ("Alt+Up", Qt.SortOrder.AscendingOrder),
            ("Alt+Down", Qt.SortOrder.DescendingOrder),
        ):
            shortcut = QShortcut(QKeySequence(key), view)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda order=order: self._sort(order))

    def _dress_foot(self) -> None:
        foot = self.foot
        self._totals = TotalsModel(self._model, tr("합계"))
        foot.setModel(self._totals)
        foot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        foot.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        foot.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        foot.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        foot.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        foot.horizontalHeader().hide()
        foot.horizontalHeader().setMinimumSectionSize(0)
        foot.setFixedHeight(FOOT_HEIGHT)
        mark(foot, "foot")
        foot.setItemDelegate(self._bold_cell)
        _plain(foot, FOOT_HEIGHT - 2)
        header = self.view.horizontalHeader()
        header.sectionResized.connect(lambda number, _old, new: foot.setColumnWidth(number, new))
        self.view.horizontalScrollBar().valueChanged.connect(foot.horizontalScrollBar().setValue)

    def _lay_out(self) -> None:
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inside = QVBoxLayout(self.view.viewport())
        inside.addWidget(self.empty)
        head = QHBoxLayout()
        head.addWidget(self.field)
        head.addWidget(self.count)
        head.addStretch(1)
        self.head = head
        if self._plain:
            self.field.hide()
            self.count.hide()
        frame = mark(QFrame(), "table")
        rows = QVBoxLayout(frame)
        rows.setContentsMargins(1, 1, 1, 1)
        rows.setSpacing(0)
        rows.addWidget(self.view, 1)
        rows.addWidget(self.foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(frame, 1)
        QWidget.setTabOrder(self.field, self.view)

    def _into_rows(self) -> None:
        """Enter in the filter: the keys go on in what it left."""
        if not self._model.shown:
            return
        if not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self._model.index(0, 0))
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _sort(self, order: Qt.SortOrder) -> None:
        column = self.view.currentIndex().column()
        self.view.sortByColumn(max(0, column), order)

    def _keep(self) -> None:
        present = self.view.currentIndex()
        row = self._model.row_at(present.row())
        scrolled = self.view.verticalScrollBar().value()
        self._kept = None if row is None else (self._same(row), present.column(), scrolled)

    def _put_back(self) -> None:
        self._tell_count()
        if self._kept is None:
            # Rows have come to where the keys are: Enter is to open the first.
            if self.view.hasFocus() and self._model.shown:
                self.view.setCurrentIndex(self._model.index(0, 0))
            return
        wanted, column, scrolled = self._kept
        for number, row in enumerate(self._model.shown):
            if self._same(row) == wanted:
                self.view.setCurrentIndex(self._model.index(number, column))
                self.view.verticalScrollBar().setValue(scrolled)
                return

    def _tell_count(self) -> None:
        shown, count = len(self._model.shown), self._model.count
        told = tr("{count}건") if shown == count else tr("{count}건 가운데 {shown}건")
        self.count.setText(told.format(count=count, shown=shown) if count else "")
        self.empty.setText(
            tr("거른 결과가 없습니다. Esc로 지워 주세요.") if count else self._nothing
        )
        self.empty.setVisible(not shown)
        self.foot.setVisible(bool(shown and self._model.totals()))


def _plain(view: QTableView, height: int) -> None:
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setIconSize(QSize(18, 18))
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.verticalHeader().hide()
    view.verticalHeader().setMinimumSectionSize(height)
    view.verticalHeader().setDefaultSectionSize(height)
