"""The keypad on public pages: arrows move to the nearest key, Esc goes back, F1 calls staff.

The order of Tab is that in which the items stand in the page, main key and service keys last. While
a sheet is open only its keys are there. Enter on nothing goes to the first key, never through it.
"""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QEvent, QMetaObject, QObject, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.shell.turner import Pages
from kiosk.shell.view_modes import ViewModes

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}  # fmt: skip
STACK = "stack"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TOUCHES = (QEvent.Type.TouchBegin, QEvent.Type.MouseButtonPress)
_ASIDE = 2.5  # a key that is off the line counts as so many times farther


class Walk(QObject):
    """`by_keys` while the visitor works with the keypad: a new page starts on its first key."""

    again = Signal()  # 다시 듣기

    def __init__(self, window: QQuickWindow, pages: Pages, modes: ViewModes) -> None:
        super().__init__()
        self._window = window
        self._pages = pages
        self.by_keys = False
        self._keys: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Tab: lambda: self._tab(1),
            Qt.Key.Key_Backtab: lambda: self._tab(-1),
            Qt.Key.Key_Escape: self._escape,
            Qt.Key.Key_F1: pages.help,
            Qt.Key.Key_F5: self.again.emit,
            Qt.Key.Key_VolumeUp: lambda: modes.turn(1),
            Qt.Key.Key_VolumeDown: lambda: modes.turn(-1),
            Qt.Key.Key_VolumeMute: modes.toggleVoice,  # the keypad's 소리 key
        }
        window.installEventFilter(self)
        pages.turned.connect(self._turned)

    def stops(self) -> list[QQuickItem]:
        """Every key that the keypad reaches now, in the order of Tab."""
        sheets = [i for i in _items(self._window.contentItem()) if _is_open_sheet(i)]
        top = sheets[-1] if sheets else self._window.contentItem()
        return [item for item in _items(top) if item.activeFocusOnTab() and item.isEnabled()]

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _TOUCHES:
            self.by_keys = False
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        return self._pages.page.public and self._key(Qt.Key(event.key()))

    def go(self, item: QQuickItem) -> None:
        self.by_keys = True
        item.forceActiveFocus(Qt.FocusReason.TabFocusReason)

    def _key(self, key: Qt.Key) -> bool:
        if key in _ARROWS:
            return self._arrow(*_ARROWS[key])
        if key in _ENTER:
            return self._standing() is None and self._tab(1)
        act = self._keys.get(key)
        if act is not None:
            act()
        return act is not None

    def _standing(self) -> QQuickItem | None:
        focus = self._window.activeFocusItem()
        return focus if focus is not None and focus in self.stops() else None

    def _tab(self, step: int) -> bool:
        stops, here = self.stops(), self._standing()
        if stops:
            at = stops.index(here) + step if here is not None else min(step, 0) % len(stops)
            self.go(stops[(0 if here is None and step > 0 else at) % len(stops)])
        return True

    def _arrow(self, x: int, y: int) -> bool:
        here = self._standing()
        if here is None:
            return self._tab(1)
        found = nearest(rect_of(here), [(rect_of(i), i) for i in self.stops() if i is not here],
                        x, y)  # fmt: skip
        if found is not None:
            self.go(found)
        return True

    def _escape(self) -> None:
        sheets = [i for i in _items(self._window.contentItem()) if _is_open_sheet(i)]
        if sheets:
            QMetaObject.invokeMethod(sheets[-1], "dismiss")
        else:
            self._pages.back()

    @Slot(bool)
    def _turned(self, _first: bool) -> None:  # noqa: FBT001 a signal's argument
        if self.by_keys and self._pages.page.public:
            self._tab(1)


def nearest(
    here: QRectF, others: list[tuple[QRectF, QQuickItem]], x: int, y: int
) -> QQuickItem | None:
    """The key that lies farther in that direction and is nearest, the straight line first."""
    best: tuple[float, QQuickItem] | None = None
    for rect, item in others:
        ahead, aside = _apart(here, rect, x, y)
        if ahead is not None and (best is None or ahead + _ASIDE * aside < best[0]):
            best = (ahead + _ASIDE * aside, item)
    return None if best is None else best[1]


def _apart(here: QRectF, there: QRectF, x: int, y: int) -> tuple[float | None, float]:
    step = there.center() - here.center()
    ahead = step.x() * x + step.y() * y
    if x:
        edge = there.left() - here.right() if x > 0 else here.left() - there.right()
        off = max(there.top() - here.bottom(), here.top() - there.bottom(), 0.0)
    else:
        edge = there.top() - here.bottom() if y > 0 else here.top() - there.bottom()
        off = max(there.left() - here.right(), here.left() - there.right(), 0.0)
    slack = -2.0
    return (ahead if ahead > 0 and edge > slack else None), off


def rect_of(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(QPointF(0, 0), item.size()))


def _is_open_sheet(item: QQuickItem) -> bool:
    return bool(item.property("closeName") and item.property("open"))


def _items(item: QQuickItem) -> Iterator[QQuickItem]:
    """Visible items as they stand in the tree."""
    if not item.isVisible():
        return
    yield item
    for child in _in_order(item):
        yield from _items(child)


def _in_order(item: QQuickItem) -> list[QQuickItem]:
    """A list makes its rows as they are needed: there it is their place that tells the order.

    Of two pages in a turn, the one that comes.
    """
    comes = item.property("currentItem") if item.objectName() == STACK else None
    if isinstance(comes, QQuickItem):
        return [comes]
    children, holder = item.childItems(), item.parentItem()
    if holder is not None and holder.inherits("QQuickItemView"):
        return sorted(children, key=lambda child: (child.y(), child.x()))
    return children
