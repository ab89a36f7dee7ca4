"""Icons in any colour and pictures of goods, for QML (`image://madang/…`) and for Widgets.

`image://madang/icon/printer/13211d` is `resources/icons/printer.svg` drawn in that colour;
`image://madang/art/rice-sack` is `resources/art/rice-sack.svg` as it is, and so is `scene/no-line`.
All are vectors: drawn at the `sourceSize` asked for, so that they are sharp on every panel.
"""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

from app.shared.resources import resource

PROVIDER = "madang"
INK = "13211d"
FALLBACK_ART = "shopping-bag"
_OWN_SIZE = {"icon": QSize(24, 24), "art": QSize(240, 240), "scene": QSize(1200, 800)}


@lru_cache(maxsize=256)
def svg(kind: str, name: str, colour: str = INK) -> bytes:
    """The file's bytes, an icon's one colour (the ink it is drawn in) replaced by `colour`."""
    if kind == "icon":
        drawn = resource("icons", f"{name}.svg").read_bytes()
        return drawn.replace(b"#13211D", b"#" + colour[-6:].encode())
    if kind == "scene":
        return resource("scenes", f"{name}.svg").read_bytes()
    path = resource("art", f"{name}.svg")
    return (path if path.is_file() else resource("art", f"{FALLBACK_ART}.svg")).read_bytes()


def draw(kind: str, name: str, size: QSize, colour: str = INK) -> QImage:
    """`name` filling `size`, on nothing."""
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg(kind, name, colour))).render(
        painter, QRectF(0, 0, size.width(), size.height())
    )
    painter.end()
    return image


def icon(name: str, pixels: int, colour: str = INK) -> QIcon:
    """For Widgets."""
    return QIcon(QPixmap.fromImage(draw("icon", name, QSize(pixels, pixels), colour)))


class Art(QQuickImageProvider):
    """Hand to `engine.addImageProvider(PROVIDER, art)`."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requested: QSize) -> QImage:  # noqa: A002 Qt's name
        kind, name, *colour = id.split("/")
        wanted = requested if requested.isValid() and not requested.isEmpty() else _OWN_SIZE[kind]
        image = draw(kind, name, wanted, colour[0] if colour else INK)
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image
