"""How a view model shows its props: one line a Qt property, rows as a list model."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

AnyIndex = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


def shown(kind: type, name: str, changed: Signal) -> Any:
    """A read-only Qt property that is the field `name` of the view model's `props`."""
    return Property(kind, lambda self: getattr(self.props, name), notify=changed)


class ListModel(QAbstractListModel):
    """Frozen rows for a Repeater or a ListView; roles are the row's fields in camelCase.

    `show` touches only the rows that differ, so that a key being pressed is not made anew.
    """

    def __init__(self, row: type) -> None:
        super().__init__()
        self._names = [each.name for each in fields(row)]
        self._rows: tuple[Any, ...] = ()

    def show(self, rows: Sequence[Any]) -> None:
        before, self._rows = self._rows, self._rows
        common = min(len(before), len(rows))
        self._rows = tuple(rows[:common]) + before[common:]
        for at in range(common):
            if before[at] != rows[at]:
                self.dataChanged.emit(self.index(at), self.index(at))
        if len(rows) > common:
            self.beginInsertRows(_TOP, common, len(rows) - 1)
            self._rows = tuple(rows)
            self.endInsertRows()
        elif len(before) > common:
            self.beginRemoveRows(_TOP, common, len(before) - 1)
            self._rows = tuple(rows)
            self.endRemoveRows()

    def rowCount(self, parent: AnyIndex = _TOP) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        return {
            Qt.ItemDataRole.UserRole + at: QByteArray(_camel(name).encode())
            for at, name in enumerate(self._names)
        }

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        at = role - Qt.ItemDataRole.UserRole
        if not index.isValid() or not 0 <= at < len(self._names):
            return None
        return getattr(self._rows[index.row()], self._names[at])


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(part.title() for part in rest)
