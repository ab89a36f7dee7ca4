"""How a cell of an office table is painted, and how wide its column has to be."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.common.theme import COLOURS

PADDING = 10
AnyIndex = QModelIndex | QPersistentModelIndex


class Cell(QStyledItemDelegate):
    """Ground: the chosen row's, else the model's. A ring shows where the keys are."""

    def __init__(self, *, bold: bool = False) -> None:
        super().__init__()
        self._bold = bold

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        ground = index.data(Qt.ItemDataRole.BackgroundRole)
        painter.save()
        if isinstance(ground, QBrush):
            painter.fillRect(rect, ground)
        if state & QStyle.StateFlag.State_Selected:
            _mark_chosen(painter, rect, index, flagged=isinstance(ground, QBrush))
        if not self._bold:
            painter.setPen(QColor(COLOURS["glaze100"]))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        self._write(painter, option, rect, index)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(COLOURS["indigo"]), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        metrics = QFontMetrics(self._font(option))
        return QSize(metrics.horizontalAdvance(_text(index)) + 2 * PADDING + 2, metrics.height())

    def _write(
        self, painter: QPainter, option: QStyleOptionViewItem, rect: QRect, index: AnyIndex
    ) -> None:
        painter.setFont(self._font(option))
        painter.setPen(QColor(COLOURS["ink"]))
        inside = rect.adjusted(PADDING, 0, -PADDING, 0)
        text = painter.fontMetrics().elidedText(
            _text(index), Qt.TextElideMode.ElideRight, inside.width()
        )
        painter.drawText(inside, index.data(Qt.ItemDataRole.TextAlignmentRole), text)

    def _font(self, option: QStyleOptionViewItem) -> QFont:
        font = QFont(option.font)
        font.setBold(self._bold)
        return font


def _mark_chosen(painter: QPainter, rect: QRect, index: AnyIndex, *, flagged: bool) -> None:
    """A flagged row keeps its ground; a bar at its left says that it is chosen."""
    if not flagged:
        painter.fillRect(rect, QColor(COLOURS["glaze100"]))
    if index.column() == 0:
        painter.fillRect(QRect(rect.left(), rect.top(), 4, rect.height()), QColor(COLOURS["jade"]))


def _text(index: AnyIndex) -> str:
    return str(index.data() or "")
