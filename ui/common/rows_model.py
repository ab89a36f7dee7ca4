"""A table over frozen rows that sorts and filters itself: a proxy over Python is far slower."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor

from app.documents.sheets import Cell, Sheet, as_number
from ui.common import theme

Row = TypeVar("Row")
AnyIndex = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


@dataclass(frozen=True)
class Column(Generic[Row]):
    """`text` is what stands in the cell, `order` what it sorts by, `total` what the foot adds up.

    `flag` says that the row needs somebody; the column's text is then the reason in words.
    """

    title: str
    text: Callable[[Row], str]
    order: Callable[[Row], Any] | None = None
    number: bool = False
    total: Callable[[Sequence[Row]], str] | None = None
    flag: Callable[[Row], bool] | None = None


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Rows as they came, as they are filtered, and as they are sorted."""

    def __init__(
        self, columns: Sequence[Column[Row]], more: Callable[[Row], str] | None = None
    ) -> None:
        """`more` are words that a row is found by and that stand in no column."""
        super().__init__()
        self._columns, self._more = tuple(columns), more
        self._all: tuple[Row, ...] = ()
        self._shown: list[Row] = []
        self._needle = ""
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None
        self._ground = QBrush(QColor(theme.COLOURS["amber"]))

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Nothing moves where nothing has changed."""
        if self._all != tuple(rows):
            self._all = tuple(rows)
            self._arrange()

    def filter(self, needle: str) -> None:
        self._needle = needle.casefold().strip()
        self._arrange()

    def row_at(self, number: int) -> Row | None:
        return self._shown[number] if 0 <= number < len(self._shown) else None

    @property
    def shown(self) -> tuple[Row, ...]:
        return tuple(self._shown)

    @property
    def every(self) -> tuple[Row, ...]:
        """Shown or not."""
        return self._all

    def sheet(self, name: str) -> Sheet:
        """What is shown, in its order."""
        return Sheet(
            name,
            tuple(column.title for column in self._columns),
            tuple(tuple(_cell(c, c.text(row)) for c in self._columns) for row in self._shown),
            tuple(
                _cell(c, text) for c, text in zip(self._columns, self.totals(), strict=False)
            ),
        )  # fmt: skip

    @property
    def count(self) -> int:
        """How many rows there are, shown or not."""
        return len(self._all)

    def totals(self) -> tuple[str, ...]:
        """The foot's texts of what is shown; none where no column adds up."""
        if not any(column.total for column in self._columns):
            return ()
        return tuple(c.total(self._shown) if c.total else "" for c in self._columns)

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index.row())
        if not index.isValid() or row is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self._columns[index.column()].text(row)
            case Qt.ItemDataRole.TextAlignmentRole:
                return self.alignment(index.column())
            case Qt.ItemDataRole.BackgroundRole if self.is_flagged(row):
                return self._ground
        return None

    def is_flagged(self, row: Row) -> bool:
        return any(column.flag(row) for column in self._columns if column.flag)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Vertical:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._columns[section].title
            case Qt.ItemDataRole.TextAlignmentRole:
                return self.alignment(section)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted_by = (column, order) if 0 <= column < len(self._columns) else None
        self._arrange()

    def alignment(self, column: int) -> Qt.AlignmentFlag:
        """Figures stand under one another by their last digit."""
        is_number = self._columns[column].number
        side = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
        return Qt.AlignmentFlag.AlignVCenter | side

    def _arrange(self) -> None:
        self.beginResetModel()
        self._shown = [row for row in self._all if self._matches(row)]
        if self._sorted_by is not None:
            number, order = self._sorted_by
            column = self._columns[number]
            is_down = order == Qt.SortOrder.DescendingOrder
            self._shown.sort(key=column.order or column.text, reverse=is_down)
        self.endResetModel()

    def _matches(self, row: Row) -> bool:
        if not self._needle or any(
            self._needle in column.text(row).casefold() for column in self._columns
        ):
            return True
        return self._more is not None and self._needle in self._more(row).casefold()


def _cell(column: Column[Any], text: str) -> Cell:
    return as_number(text) if column.number else text


class TotalsModel(QAbstractTableModel):
    """The one row at the foot, of what the table above shows."""

    def __init__(self, rows: "RowsModel[Any]", word: str) -> None:
        super().__init__()
        self._rows = rows
        self._word = word
        rows.modelReset.connect(self._anew)

    def rowCount(self, parent: AnyIndex = NOWHERE) -> int:
        return 0 if parent.isValid() or not self._rows.totals() else 1

    def columnCount(self, parent: AnyIndex = NOWHERE) -> int:
        return self._rows.columnCount(parent)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                text = self._rows.totals()[index.column()]
                return text or (self._word if index.column() == 0 else "")
            case Qt.ItemDataRole.TextAlignmentRole:
                return self._rows.alignment(index.column())
        return None

    def _anew(self) -> None:
        self.beginResetModel()
        self.endResetModel()
