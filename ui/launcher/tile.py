"""A door as a tile: a picture, its name, its live state, and the key that opens it."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.common.art import draw
from ui.common.page import mark, named
from ui.common.theme import COLOURS
from ui.launcher.view_model import TileProps

PICTURE_WIDTH, HEIGHT = 92, 152
CORNER = 11
SCENE = 1.5  # a scene's width to its height
PICTURES = {
    "weigh": ("scene", "tonbag-still", "glaze100"),
    "till": ("scene", "card-in", "sea"),
    "store": ("scene", "yard-day", "rice"),
    "class": ("scene", "class-yard", "lotus"),
    "office": ("art", "celadon", "clay"),
    "page": ("scene", "phone-to-code", "indigoFill"),
}
OTHER = ("art", "ticket", "glaze100")
HAS_NO_CODE = ("office", "page")


class Tile(QFrame):
    open_wanted = Signal()

    def __init__(self, name: str, kind: str) -> None:
        super().__init__()
        mark(named(self, f"tile-{name}"), "tile").setFixedHeight(HEIGHT)
        # All equally wide, whatever each has to say.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._title = mark(named(QLabel(), f"title-{name}"), "heading")
        self._name = mark(QLabel(), "second")
        self._state = mark(named(QLabel(), f"state-{name}"), "badge")
        self._live = mark(named(QLabel(), f"live-{name}"), "note")
        self._live.setWordWrap(True)
        self._key = mark(named(QPushButton(), f"open-{name}"), "main")
        self._key.clicked.connect(self.open_wanted)
        self._lay_out(Picture(*PICTURES.get(kind, OTHER)))

    def show_props(self, props: TileProps) -> None:
        self._title.setText(props.title)
        self._name.setText("" if props.kind in HAS_NO_CODE else props.name)
        mark(self._state, "live", on=props.is_open)
        self._state.setText(props.state)
        self._live.setText(props.live)
        self._key.setText(props.key)
        self._key.setEnabled(props.can_open)
        self._key.setAccessibleName(f"{props.title} {props.key}")

    def _lay_out(self, picture: QWidget) -> None:
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._name)
        head.addStretch(1)
        foot.addWidget(self._key)
        foot.addStretch(1)
        words = QVBoxLayout()
        words.setContentsMargins(12, 8, 6, 8)
        words.setSpacing(4)
        words.addLayout(head)
        words.addWidget(self._state, 0, Qt.AlignmentFlag.AlignLeft)
        words.addWidget(self._live)
        words.addLayout(foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.setSpacing(0)
        row.addWidget(picture)
        row.addLayout(words, 1)


class Picture(QWidget):
    """A scene fills it; a piece of art stands in its middle on a ground of its own colour."""

    def __init__(self, kind: str, name: str, ground: str) -> None:
        super().__init__()
        self._kind, self._name, self._ground = kind, name, QColor(COLOURS[ground])
        self.setFixedWidth(PICTURE_WIDTH)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipPath(_rounded_left(QRectF(self.rect())))
        painter.fillRect(self.rect(), self._ground)
        size = self._size()
        image = draw(self._kind, self._name, size * 2)
        image.setDevicePixelRatio(2)
        left, top = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
        painter.drawImage(left, top, image)
        painter.end()

    def _size(self) -> QSize:
        """A scene fills the height and is cut at its sides; a drawing stands whole."""
        if self._kind == "scene":
            return QSize(round(self.height() * SCENE), self.height())
        least = min(self.width(), self.height())
        return QSize(least, least)


def _rounded_left(rect: QRectF) -> QPainterPath:
    """Round at the left, where it meets the tile's edge."""
    path = QPainterPath()
    path.addRoundedRect(rect.adjusted(0, 0, CORNER, 0), CORNER, CORNER)
    return path
