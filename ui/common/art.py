"""Icons in any colour and pictures of goods, for QML (`image://madang/…`) and for Widgets.

`image://madang/icon/printer/13211d` is `resources/icons/printer.svg` drawn in that colour;
`image://madang/art/rice-sack` is `resources/art/rice-sack.svg` as it is, and so is `scene/no-line`.
`image://madang/qr/…` is the QR code of a text, as `qr_source` names it.
All are vectors: drawn at the `sourceSize` asked for, so that they are sharp on every panel.
"""

import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

from app.documents.qr import QUIET_MODULES, matrix
from app.shared.resources import resource

PROVIDER = "madang"
INK = "13211d"
FALLBACK_ART = "shopping-bag"
_OWN_SIZE = {
    "icon": QSize(24, 24), "art": QSize(240, 240), "scene": QSize(1200, 800), "qr": QSize(400, 400),
}  # fmt: skip


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


@lru_cache(maxsize=256)
def ground_of(art: str) -> str:
    """The colour that a good's picture stands on, for what is around it; "" for no picture."""
    if not art:
        return ""
    found = re.search(rb'<rect[^>]*fill="(#[0-9A-Fa-f]{6})"', svg("art", art))
    return "" if found is None else found[1].decode()


def qr_source(text: str) -> str:
    """The address of `text` as a QR code; nothing for no text."""
    return f"image://{PROVIDER}/qr/{urlsafe_b64encode(text.encode()).decode()}" if text else ""


def draw_qr(text: str, size: QSize) -> QImage:
    """Black on white with its quiet zone, whole pixels a module, in the middle of `size`."""
    rows = matrix(text)
    modules = len(rows) + 2 * QUIET_MODULES
    pixels = max(1, min(size.width(), size.height()) // modules)
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    left, top = ((length - pixels * len(rows)) // 2 for length in (size.width(), size.height()))
    painter = QPainter(image)
    for y, row in enumerate(rows):
        for x, is_dark in enumerate(row):
            if is_dark:
                painter.fillRect(
                    left + x * pixels, top + y * pixels, pixels, pixels, Qt.GlobalColor.black
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
        if kind == "qr":
            image = draw_qr(urlsafe_b64decode(name).decode(), wanted)
        else:
            image = draw(kind, name, wanted, colour[0] if colour else INK)
        size.setWidth(image.width())
        size.setHeight(image.height())
        return image
