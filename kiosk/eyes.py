"""What a person sees in the window and can put a finger on; used by the player and by tests."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow

from ui.common.words import as_read


class Eyes:
    """Looks at visible items only."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window

    def items(self) -> Iterator[QQuickItem]:
        """Every item that is painted, from the back to the front."""
        yield from self._under(self._window.contentItem())

    def find(self, name: str) -> QQuickItem | None:
        """The foremost visible item with this name (of two pages, the one that comes)."""
        found = [item for item in self.items() if item.objectName() == name]
        return found[-1] if found else None

    def sees(self, text: str) -> bool:
        return any(text in as_read(str(item.property("text") or "")) for item in self.items())

    def text_of(self, item: QQuickItem) -> str:
        """The item's own text as it is read, else all texts in it in reading order."""
        own = as_read(str(item.property("text") or "")).replace("\n", " ")
        if own:
            return own
        inside = (as_read(str(each.property("text") or "")) for each in self._under(item))
        return " ".join(text for text in inside if text)

    def restless(self) -> str:
        """Why it is too early to look or touch: a page turns, a sheet slides."""
        if self._window.property("moving"):
            return "the page is still turning"
        is_sliding = any(item.property("settling") for item in self.items())
        return "a sheet is still sliding" if is_sliding else ""

    def objection(self, name: str) -> str:
        """Why a finger cannot press it now; empty if it can."""
        item = self.find(name)
        if item is None:
            return f"{name} is not there"
        if not item.isEnabled():
            return f"{name} is switched off"
        point = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
        if not self._window.contentItem().boundingRect().contains(point):
            return f"{name} is outside the window"
        top = self._touched(self._window.contentItem(), point)
        if top is None or not (top is item or item.isAncestorOf(top) or top.isAncestorOf(item)):
            return f"{name} is covered"
        return self.restless()

    def centre(self, item: QQuickItem) -> QPoint:
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def _under(self, item: QQuickItem) -> Iterator[QQuickItem]:
        if not item.isVisible() or item.opacity() <= 0.01:
            return
        yield item
        for child in in_paint_order(item):
            yield from self._under(child)

    def _touched(self, item: QQuickItem, point: QPointF) -> QQuickItem | None:
        """The foremost item at `point` that takes touches."""
        if not item.isVisible():
            return None
        inside = QRectF(0, 0, item.width(), item.height()).contains(item.mapFromScene(point))
        if item.clip() and not inside:
            return None
        for child in reversed(in_paint_order(item)):
            found = self._touched(child, point)
            if found is not None:
                return found
        takes = item.acceptTouchEvents() or item.acceptedMouseButtons() != Qt.MouseButton.NoButton
        return item if inside and takes and item.isEnabled() else None


def in_paint_order(item: QQuickItem) -> list[QQuickItem]:
    return sorted(item.childItems(), key=lambda child: child.z())
