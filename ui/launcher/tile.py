"""A door as a tile: a picture, its name, its live state, and the key that opens it."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.common.art import draw
from ui.common.page import mark, named
from ui.common.theme import COLOURS
from ui.launcher.view_model import TileProps

LEAST_HEIGHT, MOST_HEIGHT = 140, 220
CORNER = 11
HEIGHT_OF_WIDTH = 0.38
SCENE = 1.5  # a scene's width to its height
PICTURES = {
    "W01": ("scene", "tonbag-still", "glaze100"),
    "T01": ("art", "shopping-bag", "sea"),
    "office": ("art", "celadon", "clay"),
}
OTHER = ("art", "ticket", "glaze100")


class Tile(QFrame):
    open_wanted = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        mark(named(self, f"tile-{name}"), "tile")
        self._title = mark(named(QLabel(), f"title-{name}"), "heading")
        self._name = mark(QLabel(), "second")
        self._state = mark(named(QLabel(), f"state-{name}"), "badge")
        self._key = mark(named(QPushButton(), f"open-{name}"), "main")
        self._key.clicked.connect(self.open_wanted)
        self._lay_out(Picture(*PICTURES.get(name, OTHER)))

    def show_props(self, props: TileProps) -> None:
        self._title.setText(props.title)
        self._name.setText("" if props.name == "office" else props.name)
        mark(self._state, "live", on=props.is_open)
        self._state.setText(props.state)
        self._key.setText(props.key)
        self._key.setEnabled(props.can_open)
        self._key.setAccessibleName(f"{props.title} {props.key}")

    def _lay_out(self, picture: QWidget) -> None:
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._name)
        head.addStretch(1)
        words = QVBoxLayout()
        words.setContentsMargins(18, 12, 18, 16)
        words.setSpacing(10)
        words.addLayout(head)
        words.addWidget(self._state, 0, Qt.AlignmentFlag.AlignLeft)
        words.addWidget(self._key)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(picture)
        column.addLayout(words)


class Picture(QWidget):
    """A scene fills it; a piece of art stands in its middle on a ground of its own colour."""

    def __init__(self, kind: str, name: str, ground: str) -> None:
        super().__init__()
        self._kind, self._name, self._ground = kind, name, QColor(COLOURS[ground])
        self.setFixedHeight(LEAST_HEIGHT)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Higher on a wide window, so that a scene is not cut to a strip."""
        wanted = round(event.size().width() * HEIGHT_OF_WIDTH)
        self.setFixedHeight(min(MOST_HEIGHT, max(LEAST_HEIGHT, wanted)))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(_rounded_above(QRectF(self.rect())))
        painter.fillRect(self.rect(), self._ground)
        size = self._size()
        image = draw(self._kind, self._name, size * 2)
        image.setDevicePixelRatio(2)
        left, top = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
        painter.drawImage(left, top, image)
        painter.end()

    def _size(self) -> QSize:
        if self._kind == "scene":
            return QSize(self.width(), round(self.width() / SCENE))
        return QSize(self.height(), self.height())


def _rounded_above(rect: QRectF) -> QPainterPath:
    """Round at the top, where it meets the tile's edge."""
    path = QPainterPath()
    path.addRoundedRect(rect.adjusted(0, 0, 0, CORNER), CORNER, CORNER)
    return path
