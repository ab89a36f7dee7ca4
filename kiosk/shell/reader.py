"""소리 안내: one tap says what is under the finger, a double tap does it; the keypad is read along.

What is personal (an item that has `personal` set, or lies in one) is never said into the room, and
a key that `spells` it only ticks.
"""

from PySide6.QtCore import QEvent, QMetaObject, QObject, QPointF, QRectF, Signal, Slot
from PySide6.QtGui import QAccessible, QMouseEvent, QTouchEvent
from PySide6.QtQuick import QQuickItem, QQuickWindow

from app.shared.clock import Clock
from kiosk.eyes import in_paint_order
from kiosk.shell.turner import Pages
from kiosk.shell.view_modes import ViewModes
from ui.common.translate import tr
from ui.common.voice import Voice

DOUBLE_MS = 600
_TAPS = {
    QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel,
    QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
}  # fmt: skip


def private_sentence() -> str:
    return tr("개인 정보라서 소리로 읽지 않아요. 화면에서 봐 주세요.")


def how_sentence() -> str:
    return tr("한 번 누르면 읽어 드리고, 두 번 누르면 실행해요.")


class Reader(QObject):
    """Without a voice it lets every touch pass."""

    ticked = Signal()

    def __init__(
        self,
        window: QQuickWindow,
        pages: Pages,
        modes: ViewModes,
        voice: Voice | None,
        clock: Clock,
    ) -> None:
        super().__init__()
        self._window = window
        self._pages = pages
        self._modes = modes
        self._voice = voice
        self._clock = clock
        self._is_on = False
        self._last: tuple[QQuickItem, int] | None = None
        self._said, self._said_in = "", modes.view.language
        window.installEventFilter(self)
        window.activeFocusItemChanged.connect(self._focused)
        pages.turned.connect(self._turned)
        modes.changed.connect(self._switched)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() not in _TAPS or not self._reads():
            return False
        if event.type() == QEvent.Type.TouchBegin and isinstance(event, QTouchEvent):
            self._tapped(event.points()[0].position())
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            self._tapped(event.position())
        return True

    @Slot()
    def again(self) -> None:
        """다시 듣기; words of another language are not for the present one's voice."""
        if self._said_in == self._modes.view.language:
            self.say(self._said)

    def say(self, text: str) -> None:
        if self._modes.view.voice:
            self.aloud(text)

    @Slot(str)
    def aloud(self, text: str) -> None:
        """Somebody asked for this one text: 「읽어 드릴까요?」"""
        if self._voice is not None and text:
            self._said, self._said_in = text, self._modes.view.language
            self._voice.say(text, self._said_in, self._modes.view.loud)

    def _reads(self) -> bool:
        return self._voice is not None and self._modes.view.voice and self._pages.page.public

    def _tapped(self, point: QPointF) -> None:
        item = told_at(self._window.contentItem(), point)
        now, last = self._clock.monotonic_ms(), self._last
        if item is None:
            return
        if last is not None and last[0] is item and now - last[1] <= DOUBLE_MS:
            self._last = None
            if item.inherits("QQuickAbstractButton") and item.isEnabled():
                QMetaObject.invokeMethod(item, "click")
            return
        self._last = (item, now)
        self._tell(item)

    def _tell(self, item: QQuickItem) -> None:
        if item.property("spells"):
            self.ticked.emit()
        else:
            self.say(told(item))

    @Slot()
    def _focused(self) -> None:
        item = self._window.activeFocusItem()
        if self._reads() and item is not None and item.inherits("QQuickAbstractButton"):
            self._tell(item)

    @Slot(bool)
    def _turned(self, _first: bool) -> None:  # noqa: FBT001 a signal's argument
        self._last = None
        if self._reads():
            self.say(_title(self._window.contentItem()))

    @Slot()
    def _switched(self) -> None:
        was_on, self._is_on = self._is_on, self._modes.view.voice
        if self._voice is not None and was_on and not self._is_on:
            self._voice.hush()
        if self._is_on and not was_on:
            self.say(how_sentence())


def told(item: QQuickItem) -> str:
    """What is read of an item; of a personal one only that it is not."""
    up: QQuickItem | None = item
    while up is not None:
        if up.property("personal"):
            return private_sentence()
        up = up.parentItem()
    face = QAccessible.queryAccessibleInterface(item)
    return "" if face is None else face.text(QAccessible.Text.Name)


def told_at(item: QQuickItem, point: QPointF) -> QQuickItem | None:
    """The foremost key or text at `point`; an open sheet covers what is under it."""
    if not item.isVisible() or item.opacity() <= 0.01:
        return None
    inside = QRectF(QPointF(0, 0), item.size()).contains(item.mapFromScene(point))
    if item.clip() and not inside:
        return None
    if inside and item.inherits("QQuickAbstractButton"):
        return item
    for child in reversed(in_paint_order(item)):
        found = told_at(child, point)
        if found is not None:
            return found
    is_text = inside and bool(item.property("says"))
    is_sheet = bool(item.property("closeName") and item.property("open"))
    return item if is_text or is_sheet else None


def _title(item: QQuickItem) -> str:
    if not item.isVisible():
        return ""
    if item.objectName() == "title":
        return str(item.property("says") or "")
    return next((text for child in reversed(item.childItems()) if (text := _title(child))), "")
