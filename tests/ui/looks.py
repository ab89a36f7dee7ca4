"""Measures a window as it stands: text cut off, text too small, contrast; a sentence a finding."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QFontInfo, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.common.theme import contrast
from ui.play import words_of

LEAST_PIXELS = 14
LEAST_CONTRAST = 7.0


def findings(window: QWidget) -> list[str]:
    QApplication.processEvents()
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return [
        finding
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and not widget.visibleRegion().isEmpty()
        for finding in _of(widget, window, image)
    ]


def _of(widget: QWidget, window: QWidget, image: QImage) -> Iterator[str]:
    if isinstance(widget, QTableView):
        yield from _table(widget)
    if not isinstance(widget, QLabel | QAbstractButton | QLineEdit) or not words_of(widget):
        return
    name = f"{widget.objectName()} {words_of(widget)!r}"
    yield from _cut(widget, name)
    pixels = QFontInfo(widget.font()).pixelSize()
    if pixels < LEAST_PIXELS:
        yield f"{name}: text of {pixels} px"
    if widget.isEnabled() and not isinstance(widget, QLineEdit):
        ratio = _contrast(image, QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()))
        if ratio < LEAST_CONTRAST:
            yield f"{name}: contrast {ratio:.1f}"


def _cut(widget: QWidget, name: str) -> Iterator[str]:
    if isinstance(widget, QLineEdit):
        return
    hint = widget.sizeHint()
    wraps = isinstance(widget, QLabel) and widget.wordWrap()
    least_height = widget.heightForWidth(widget.width()) if wraps else hint.height()
    if (not wraps and hint.width() > widget.width()) or least_height > widget.height():
        yield f"{name}: {widget.width()}x{widget.height()}, needs {hint.width()}x{least_height}"
    if widget.visibleRegion().boundingRect() != widget.rect() and not _scrolls(widget):
        yield f"{name}: partly hidden"


def _scrolls(widget: QWidget) -> bool:
    """In a form that is higher than its room: it comes into sight with the keys."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above is not None


def _table(view: QTableView) -> Iterator[str]:
    name, model, header = view.objectName(), view.model(), view.horizontalHeader()
    option = QStyleOptionViewItem()
    option.font = view.font()
    for column in range(model.columnCount()):
        width = view.columnWidth(column)
        if header.isVisible() and header.sectionSizeHint(column) > width:
            yield f"{name}: the title of column {column} is cut off"
        for row in range(model.rowCount()):
            index = model.index(row, column)
            if view.itemDelegate().sizeHint(option, index).width() > width + 2:
                yield f"{name}: {index.data()!r} is cut off"
    if view.horizontalScrollBar().maximum():
        yield f"{name}: does not fit the window"


def _contrast(image: QImage, box: QRect) -> float:
    """Of the darkest and the lightest pixel, which are text and ground."""
    pixels = {
        image.pixel(x, y)
        for y in range(box.top() + 3, box.bottom() - 2)
        for x in range(box.left() + 3, box.right() - 2)
    }
    colours = sorted((QColor(pixel) for pixel in pixels), key=QColor.lightness)
    return contrast(colours[0].name(), colours[-1].name())
