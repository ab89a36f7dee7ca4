"""The places with their stations as marks: who is well, who waits, who is not heard from."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.common.theme import COLOURS
from ui.stations.table_model import Health, Row, health, state

CHIP_HEIGHT, GAP, MARGIN, TEXT_PX = 30, 8, 12, 14
MARK = 12.0


class HealthMap(QWidget):
    """A row a place; a mark's shape tells how a station is, its colour only repeats it."""

    def __init__(self) -> None:
        super().__init__()
        self._places: list[tuple[str, list[Row]]] = []
        font = QFont(self.font())
        font.setPixelSize(TEXT_PX)
        self.setFont(font)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Revoked stations stand in the table only."""
        places: dict[str, list[Row]] = {}
        for row in rows:
            if health(row) is not Health.REVOKED:
                places.setdefault(row[0].place_name, []).append(row)
        self._places = sorted(places.items())
        told = [f"{row[0].station} {state(row)}" for each in places.values() for row in each]
        self.setAccessibleName(", ".join(told))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, self._lines()[-1][1] + CHIP_HEIGHT + MARGIN if self._places else 0)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.sizeHint().height())

    def resizeEvent(self, event: object) -> None:
        del event
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for (name, rows), (left, top) in zip(self._places, self._lines(), strict=True):
            painter.setPen(QColor(COLOURS["ink"]))
            box = QRectF(left, top, self._name_width(name), CHIP_HEIGHT)
            painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), name)
            x = box.right() + GAP
            for row in rows:
                x += self._chip(painter, row, QPointF(x, top)) + GAP
        painter.end()

    def _lines(self) -> list[tuple[float, int]]:
        """Where each place begins: places run on in a line as long as they fit."""
        found: list[tuple[float, int]] = []
        x, y = float(MARGIN), MARGIN
        for name, rows in self._places:
            width = self._name_width(name) + sum(self._chip_width(row) + GAP for row in rows)
            if x > MARGIN and x + width > self.width() - MARGIN:
                x, y = float(MARGIN), y + CHIP_HEIGHT + GAP
            found.append((x, y))
            x += width + 3 * GAP
        return found

    def _name_width(self, name: str) -> float:
        return float(self.fontMetrics().horizontalAdvance(name) + 2)

    def _chip_width(self, row: Row) -> float:
        return float(self.fontMetrics().horizontalAdvance(row[0].station) + MARK + 28)

    def _chip(self, painter: QPainter, row: Row, at: QPointF) -> float:
        width, kind = self._chip_width(row), health(row)
        box = QRectF(at.x(), at.y(), width, CHIP_HEIGHT)
        is_well = kind is Health.WELL
        painter.setPen(QPen(QColor(COLOURS["jade" if is_well else "amberEdge"]), 1.5))
        painter.setBrush(QColor(COLOURS["glaze100" if is_well else "amber"]))
        painter.drawRoundedRect(box, 6, 6)
        _draw_mark(painter, kind, QPointF(at.x() + 10 + MARK / 2, box.center().y()))
        painter.setPen(QColor(COLOURS["ink"]))
        text = box.adjusted(MARK + 18, 0, 0, 0)
        painter.drawText(text, int(Qt.AlignmentFlag.AlignVCenter), row[0].station)
        return width


def _draw_mark(painter: QPainter, kind: Health, at: QPointF) -> None:
    """A disc is well, a triangle waits, hatching is silent, a ring was never heard."""
    half = MARK / 2
    box = QRectF(at.x() - half, at.y() - half, MARK, MARK)
    ink = QColor(COLOURS["ink"])
    painter.setPen(QPen(ink, 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    match kind:
        case Health.WELL:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(COLOURS["jade"]))
            painter.drawEllipse(box)
        case Health.WAITING:
            painter.setBrush(ink)
            painter.drawPolygon(
                QPolygonF([QPointF(at.x(), box.top()), box.bottomRight(), box.bottomLeft()])
            )
        case Health.SILENT:
            painter.setBrush(Qt.BrushStyle.BDiagPattern)
            painter.drawRect(box)
        case _:
            painter.drawEllipse(box)
