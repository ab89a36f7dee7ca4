"""Small plots as the office draws them: a stem and a marker a value, named and labelled directly.

The same figures stand in a table one key away; they are copied as lines with tabs.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from math import cos, pi, sin

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.documents.sheets import Sheet, tab_lines
from ui.common.page import mark, named
from ui.common.rows_model import Column, RowsModel
from ui.common.table import Table
from ui.common.theme import COLOURS

# Each at least 4.6 : 1 on white (SCREENS, 2); never the only thing that tells two apart.
JADE, AMBER, INDIGO = COLOURS["jade"], COLOURS["amberEdge"], COLOURS["indigo"]
RED, OLIVE, PLUM = COLOURS["red"], "#6B7A1E", "#7A4A86"
HEIGHT = 190
MARKER = 5.0
TEXT_PX = 14


def tr(text: str) -> str:
    return QCoreApplication.translate("Plot", text)


class Shape(Enum):
    CIRCLE = "circle"
    SQUARE = "square"
    TRIANGLE = "triangle"
    DIAMOND = "diamond"
    STAR = "star"


@dataclass(frozen=True)
class Point:
    """`label` stands at the marker, `told` are the figures of the table's row."""

    name: str
    value: int
    label: str
    told: tuple[str, ...]
    shape: Shape = Shape.CIRCLE
    colour: str = JADE


class Canvas(QWidget):
    """The drawing; the arrows go from value to value, a ring shows the present one."""

    def __init__(self, *, lying: bool) -> None:
        super().__init__()
        self._points: tuple[Point, ...] = ()
        self._lying = lying
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        font = QFont(self.font())
        font.setPixelSize(TEXT_PX)
        self.setFont(font)

    def sizeHint(self) -> QSize:
        return QSize(300, HEIGHT)

    def show_points(self, points: Sequence[Point]) -> None:
        self._points = tuple(points)
        self._at = min(self._at, max(0, len(points) - 1))
        self._say()
        self.update()

    @property
    def words(self) -> str:
        """The present value in words, as a screen reader says it."""
        point = self._points[self._at] if self._points else None
        return "" if point is None else f"{point.name} {point.label}"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1,
        }  # fmt: skip
        step = steps.get(Qt.Key(event.key()))
        if step is None or event.modifiers() != Qt.KeyboardModifier.NoModifier:
            super().keyPressEvent(event)
            return
        self._at = max(0, min(len(self._points) - 1, self._at + step))
        self._say()
        self.update()

    def _say(self) -> None:
        self.setAccessibleDescription(self.words)
        self.setToolTip(self.words)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._points:
            (self._draw_lying if self._lying else self._draw_standing)(painter)
        if self.hasFocus():
            painter.setPen(QPen(QColor(COLOURS["indigo"]), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)
        painter.end()

    def _draw_standing(self, painter: QPainter) -> None:
        line = painter.fontMetrics().height()
        room = QRectF(self.rect()).adjusted(14, line + 12, -14, -line - 8)
        most = max(1, *(abs(point.value) for point in self._points))
        painter.setPen(QPen(QColor(COLOURS["line"]), 1))
        painter.drawLine(room.bottomLeft(), room.bottomRight())
        step = room.width() / len(self._points)
        labelled = _room_for(self._points, step, painter.fontMetrics())
        for number, point in enumerate(self._points):
            x = room.left() + step * (number + 0.5)
            y = room.bottom() - room.height() * abs(point.value) / most
            foot = QPointF(x, room.bottom())
            self._mark(painter, point, QPointF(x, y), foot, is_present=number == self._at)
            painter.setPen(QColor(COLOURS["ink"]))
            if labelled or point.value in {most, -most} or number == self._at:
                _write(painter, point.label, QRectF(x - 90, y - line - 8, 180, line), self.rect())
            below = QRectF(x - step / 2, room.bottom() + 4, step, line)
            if number % _every(self._points, step, painter.fontMetrics()) == 0:
                _write(painter, point.name, QRectF(x - 60, below.top(), 120, line), self.rect())

    def _draw_lying(self, painter: QPainter) -> None:
        metrics = painter.fontMetrics()
        fits = max(2, int((self.height() - 8) // (metrics.height() + 4)))
        lines = min(fits, len(self._points))
        points = self._points if lines == len(self._points) else self._points[: fits - 1]
        step = min(34.0, (self.height() - 8) / lines)
        names = min(
            self.width() * 0.42, max(metrics.horizontalAdvance(each.name) for each in points) + 4
        )
        labels = max(metrics.horizontalAdvance(each.label) for each in points) + 14
        left, right = 10 + names + 8, self.width() - labels - 12
        most = max(1, *(abs(point.value) for point in points))
        painter.setPen(QPen(QColor(COLOURS["line"]), 1))
        painter.drawLine(QPointF(left, 4), QPointF(left, 4 + step * len(points)))
        for number, point in enumerate(points):
            y = 4 + step * (number + 0.5)
            x = left + max(0.0, right - left) * abs(point.value) / most
            middle = Qt.AlignmentFlag.AlignVCenter
            painter.setPen(QColor(COLOURS["ink"]))
            name = metrics.elidedText(point.name, Qt.TextElideMode.ElideRight, int(names))
            box = QRectF(10, y - step / 2, names, step)
            painter.drawText(box, int(middle | Qt.AlignmentFlag.AlignRight), name)
            self._mark(
                painter, point, QPointF(x, y), QPointF(left, y), is_present=number == self._at
            )
            painter.setPen(QColor(COLOURS["ink"]))
            box = QRectF(x + MARKER + 6, y - step / 2, labels, step)
            painter.drawText(box, int(middle | Qt.AlignmentFlag.AlignLeft), point.label)
        if len(points) < len(self._points):
            rest = len(self._points) - len(points)
            box = QRectF(left + 8, 4 + step * len(points), right - left + labels, step)
            text = tr("{count}가지 더 있습니다 · 표로 보기").format(count=rest)
            painter.drawText(box, int(middle), text)

    def _mark(
        self, painter: QPainter, point: Point, at: QPointF, foot: QPointF, *, is_present: bool
    ) -> None:
        colour = QColor(point.colour)
        painter.setPen(QPen(colour, 3))
        painter.drawLine(foot, at)
        painter.setBrush(colour)
        painter.setPen(Qt.PenStyle.NoPen)
        _draw_shape(painter, point.shape, at)
        if is_present and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(COLOURS["indigo"]), 2))
            painter.drawEllipse(at, MARKER + 4, MARKER + 4)


def _draw_shape(painter: QPainter, shape: Shape, at: QPointF) -> None:
    match shape:
        case Shape.CIRCLE:
            painter.drawEllipse(at, MARKER, MARKER)
        case Shape.SQUARE:
            painter.drawRect(QRectF(at.x() - MARKER, at.y() - MARKER, 2 * MARKER, 2 * MARKER))
        case Shape.TRIANGLE:
            painter.drawPolygon(_corners(at, 3, MARKER + 2))
        case Shape.DIAMOND:
            painter.drawPolygon(_corners(at, 4, MARKER + 2))
        case Shape.STAR:
            painter.drawPolygon(_corners(at, 10, MARKER + 3, MARKER - 1.5))


def _corners(at: QPointF, count: int, radius: float, inner: float | None = None) -> QPolygonF:
    """The first corner points up; of a star every second one lies at `inner`."""
    radii = (radius, radius if inner is None else inner)
    return QPolygonF(
        [
            QPointF(
                at.x() + radii[n % 2] * sin(2 * pi * n / count),
                at.y() - radii[n % 2] * cos(2 * pi * n / count),
            )
            for n in range(count)
        ]
    )


def _room_for(points: Sequence[Point], step: float, metrics: QFontMetrics) -> bool:
    return all(metrics.horizontalAdvance(point.label) + 6 <= step for point in points)


def _every(points: Sequence[Point], step: float, metrics: QFontMetrics) -> int:
    """Each name, or only every second, third … so that none runs into the next."""
    widest = max(metrics.horizontalAdvance(point.name) for point in points) + 6
    return max(1, -int(-widest // step))


def _write(painter: QPainter, text: str, box: QRectF, inside: object) -> None:
    """In the middle of the box, moved where it would leave the drawing."""
    width = painter.fontMetrics().horizontalAdvance(text)
    left = box.center().x() - width / 2
    right_end = getattr(inside, "width")() - 4  # noqa: B009
    left = max(4.0, min(left, right_end - width))
    painter.drawText(QPointF(left, box.bottom() - painter.fontMetrics().descent()), text)


class Plot(QFrame):
    """A card with its name, the drawing or its table, 「표로 보기」 and 「자료 복사」."""

    turned = Signal()

    def __init__(
        self, name: str, title: str, columns: Sequence[str], *, lying: bool = False
    ) -> None:
        super().__init__()
        mark(named(self, f"plot-{name}"), "card")
        self._title, self._columns = title, tuple(columns)
        self.canvas = named(Canvas(lying=lying), f"drawing-{name}")
        self.canvas.setAccessibleName(title)
        self._rows = RowsModel[Point](
            [_column(title, number) for number, title in enumerate(columns)]
        )
        self.table = Table(
            self._rows, f"plot-{name}", stretch=0, same=lambda point: point.name, plain=True
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.canvas)
        self._stack.addWidget(self.table)
        self._key = mark(named(QPushButton(tr("표로 보기")), f"as-table-{name}"), "small")
        self._copy = mark(named(QPushButton(tr("자료 복사")), f"copy-{name}"), "small")
        self._nothing = mark(named(QLabel(), f"nothing-{name}"), "second")
        self._key.clicked.connect(self.turn)
        self._copy.clicked.connect(self.copy)
        self._lay_out(title, name)

    def show_points(self, points: Sequence[Point], nothing: str) -> None:
        """`nothing` is said where there is no value to draw."""
        self.canvas.show_points(points)
        self._rows.show_rows(points)
        self.table.say_nothing_is_there(nothing)
        self._nothing.setText("" if points else nothing)
        self._nothing.setVisible(not points)
        self._copy.setEnabled(bool(points))

    def turn(self) -> None:
        """From the drawing to the table and back."""
        is_drawing = self._stack.currentWidget() is self.canvas
        self._stack.setCurrentWidget(self.table if is_drawing else self.canvas)
        self._key.setText(tr("그림으로 보기") if is_drawing else tr("표로 보기"))
        self.turned.emit()

    def copy(self) -> None:
        QApplication.clipboard().setText(tab_lines(self.sheet()))

    def sheet(self) -> Sheet:
        return Sheet(self._title, self._columns, tuple(row.told for row in self._rows.shown))

    def _lay_out(self, title: str, name: str) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(named(mark(QLabel(title), "plotTitle"), f"title-{name}"))
        head.addStretch(1)
        head.addWidget(self._key)
        head.addWidget(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 8, 10, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._nothing)
        column.addWidget(self._stack, 1)


def _column(title: str, number: int) -> Column[Point]:
    return Column(
        title, lambda point: point.told[number],
        (lambda point: point.value) if number else None, number=number > 0,
    )  # fmt: skip
