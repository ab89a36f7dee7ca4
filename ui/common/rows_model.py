"""A table over frozen rows that sorts and filters itself: a proxy over Python is 100 times slower."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor

Row = TypeVar("Row")
AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Column(Generic[Row]):
    """`text` is what stands in the cell, `order` what it sorts by, `total` what the last row adds up.

    `flag` names a reason why the row needs somebody; it is shown as text and as a ground.
    """

    title: str
    text: Callable[[Row], str]
    order: Callable[[Row], Any] | None = None
    number: bool = False
    total: Callable[[Sequence[Row]], str] | None = None
    flag: Callable[[Row], bool] | None = None


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Rows as they came, as they are filtered, and as they are sorted; a totals row at the end."""

    def __init__(self, columns: Sequence[Column[Row]], flag_ground: str, flag_ink: str) -> None:
        super().__init__()
        self._columns = tuple(columns)
        self._all: tuple[Row, ...] = ()
        self._shown: list[Row] = []
        self._needle = ""
        self._sorted_by: tuple[int, Qt.SortOrder] | None = None
        self._flag = QBrush(QColor(flag_ground)), QBrush(QColor(flag_ink))

    def show_rows(self, rows: Sequence[Row]) -> None:
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

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        return 0 if parent.isValid() else len(self._shown) + self._has_totals

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 -- Qt's own signature
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
            return Qt.AlignmentFlag.AlignVCenter | side
        row = self.row_at(index.row())
        if row is None:
            return self._total(column, index.column(), role)
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if column.flag is not None and column.flag(row):
            return {
                Qt.ItemDataRole.BackgroundRole: self._flag[0],
                Qt.ItemDataRole.ForegroundRole: self._flag[1],
            }.get(Qt.ItemDataRole(role))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            side = (
                Qt.AlignmentFlag.AlignRight
                if self._columns[section].number
                else Qt.AlignmentFlag.AlignLeft
            )
            return Qt.AlignmentFlag.AlignVCenter | side
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted_by = (column, order) if 0 <= column < len(self._columns) else None
        self._arrange()

    @property
    def _has_totals(self) -> bool:
        return any(column.total for column in self._columns)

    def _total(self, column: Column[Row], number: int, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return column.total(self._shown) if column.total else ("합계" if number == 0 else "")
        return None

    def _arrange(self) -> None:
        self.beginResetModel()
        self._shown = [row for row in self._all if self._matches(row)]
        if self._sorted_by is not None:
            number, order = self._sorted_by
            column = self._columns[number]
            self._shown.sort(
                key=column.order or column.text, reverse=order == Qt.SortOrder.DescendingOrder
            )
        self.endResetModel()

    def _matches(self, row: Row) -> bool:
        return not self._needle or any(
            self._needle in column.text(row).casefold() for column in self._columns
        )
