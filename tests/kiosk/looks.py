"""Measures a page as it stands on the glass: text in mm, overflow, contrast, targets and gaps.

A page joins by being in kiosk/pages.py. Each finding is one sentence that names the item.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import QAccessible, QColor, QFont, QFontMetricsF, QImage
from PySide6.QtQuick import QQuickItem

from kiosk.shell.walk import rect_of
from tests.kiosk.stage import Stage
from ui.common.theme import HIGH_CONTRAST, PAIRS, SYLLABLE_EM, Measures, contrast
from ui.common.words import as_read

SERVICE_KEYS = frozenset({"key-back", "key-view", "key-language", "key-call"})
TAG = re.compile("</?b>")
SLACK_MM = 0.15
SLACK_PX = 1.5
THIN_PX = 16
LEAST_CONTRAST = 7.0
LEAST_AIR_MM = 1.0  # between ink and the edge of what it stands on
LEAST_SIGHT_MM = 40.0  # two lines in large letters, or a key and its words
TOUCHABLE_STRIP = "strip"  # 12 mm high by design, and touched to open `health`
NEAR = 2  # steps of 255 by which blending may leave a colour beside its token


@dataclass(frozen=True)
class Seen:
    """One text as it is painted; `ink` in window pixels."""

    item: QQuickItem
    text: str
    ink: QRectF

    @property
    def name(self) -> str:
        named = self.item
        while not named.objectName() and named.parentItem() is not None:
            named = named.parentItem()
        return f"{named.objectName()} {self.text!r}"


class Looks:
    """Everything that is wrong with what stands on the stage now."""

    def __init__(self, stage: Stage, measures: Measures) -> None:
        self._stage = stage
        self._measures = measures
        self._px = stage.station.theme.scale.px_per_mm
        self._is_dark = stage.station.theme.colours is HIGH_CONTRAST
        self._named: dict[str, tuple[str, ...]] = {}
        self._image = stage.grab().convertToFormat(QImage.Format.Format_RGB32)
        self._items = [item for item in self._uncovered() if not _is_scrolled_away(item)]
        self._texts = [seen for item in self._items if (seen := _seen(item)) is not None]

    def findings(self) -> list[str]:
        return [
            *self._sizes(), *self._overflow(), *self._overlaps(), *self._contrasts(),
            *self._targets(), *self._gaps(), *self._pictures(), *self._order(), *self._sights(),
        ]  # fmt: skip

    def _uncovered(self) -> list[QQuickItem]:
        """What is not under an open sheet."""
        items = list(self._stage.eyes.items())
        sheets = [item for item in items if item.property("closeName") and item.property("open")]
        if not sheets:
            return items
        top, strip = sheets[-1], self._stage.eyes.find("strip")
        return [
            i for i in items
            if i is top or top.isAncestorOf(i) or (strip is not None and strip.isAncestorOf(i))
        ]  # fmt: skip

    def _window(self) -> QRectF:
        return self._stage.window.contentItem().boundingRect()

    def _sizes(self) -> Iterator[str]:
        for seen in self._texts:
            mm = _font(seen.item).pixelSize() * SYLLABLE_EM / self._px
            if mm < self._measures.least_text - 0.01:
                yield f"{seen.name}: {mm:.1f} mm, at least {self._measures.least_text}"

    def _overflow(self) -> Iterator[str]:
        window = self._window()
        for seen in self._texts:
            item = seen.item
            if item.property("truncated"):
                yield f"{seen.name}: cut off"
            if float(item.property("contentWidth")) > item.width() + SLACK_PX:
                yield f"{seen.name}: wider than its place"
            air = LEAST_AIR_MM * self._px - SLACK_PX
            for holder in _holders(item):
                bounds = holder.mapRectToScene(QRectF(0, 0, holder.width(), holder.height()))
                if not _inside(seen.ink, bounds.intersected(window)):
                    yield f"{seen.name}: sticks out of {holder.objectName() or 'its ground'}"
                    break
                inner = bounds.adjusted(air, air, -air, -air)
                if _has_edge(holder) and not inner.contains(seen.ink):
                    yield f"{seen.name}: touches the edge of {holder.objectName() or 'its ground'}"
                    break

    def _overlaps(self) -> Iterator[str]:
        for one, other in combinations(self._texts, 2):
            common = one.ink.intersected(other.ink)
            if common.width() > SLACK_PX and common.height() > SLACK_PX:
                yield f"{one.name} and {other.name} lie on each other"

    def _contrasts(self) -> Iterator[str]:
        for seen in self._texts:
            colour = QColor(seen.item.property("color")).name()
            ground = self._ground(seen.ink.toAlignedRect(), colour)
            pair = self._tokens(colour) or colour, self._tokens(ground) or ground
            ratio = contrast(colour, ground)
            if ratio < LEAST_CONTRAST:
                yield f"{seen.name}: {pair} has {ratio:.1f} : 1"
            elif not self._allowed(colour, ground):
                yield f"{seen.name}: {pair} is no pair of the palette"

    def _allowed(self, colour: str, ground: str) -> bool:
        """In 진한 화면 every light colour may stand on black, and black on every light one."""
        return self._is_dark or any(
            (text, under) in PAIRS
            for text in self._tokens(colour)
            for under in self._tokens(ground)
        )

    def _tokens(self, colour: str) -> tuple[str, ...]:
        """Every token that has this colour: two may share a value."""
        if colour not in self._named:
            palette = self._stage.station.theme.colours
            near = (n for n, value in palette.items() if _near(QColor(value), QColor(colour)))
            self._named[colour] = tuple(near)
        return self._named[colour]

    def _ground(self, rect: QRect, colour: str) -> str:
        """The most common colour in the text's box that is not the text's own."""
        if rect.width() < THIN_PX:  # a stroke alone shows nothing but itself and its blending
            rect = rect.adjusted(-THIN_PX, 0, THIN_PX, 0)
        part = self._image.copy(rect.intersected(self._image.rect()))
        counted = Counter(memoryview(part.constBits()).cast("I"))
        for value, _count in counted.most_common():
            name = QColor(value & 0xFFFFFF).name()
            if name != colour:
                return name
        return colour

    def _buttons(self) -> list[tuple[QQuickItem, QRectF]]:
        found = [i for i in self._items if i.inherits("QQuickAbstractButton")]
        found = [i for i in found if i.objectName() != TOUCHABLE_STRIP]
        return [(i, i.mapRectToScene(QRectF(0, 0, i.width(), i.height()))) for i in found]

    def _targets(self) -> Iterator[str]:
        least = self._measures.least_target - SLACK_MM
        for item, rect in self._buttons():
            name = item.objectName()
            if not name:
                yield f"a key {self._stage.eyes.text_of(item)!r} has no name for the player"
            if min(rect.width(), rect.height()) / self._px < least:
                size = f"{rect.width() / self._px:.1f} x {rect.height() / self._px:.1f}"
                yield f"{name}: {size} mm, at least {self._measures.least_target}"
            if not self._window().adjusted(-1, -1, 1, 1).contains(rect):
                yield f"{name}: reaches out of the window"
            told = QAccessible.queryAccessibleInterface(item)
            if told is None or not told.text(QAccessible.Text.Name):
                yield f"{name}: nothing to be read aloud"

    def _gaps(self) -> Iterator[str]:
        least = self._measures.least_gap - SLACK_MM
        for (one, first), (other, second) in combinations(self._buttons(), 2):
            across = max(first.left(), second.left()) - min(first.right(), second.right())
            down = max(first.top(), second.top()) - min(first.bottom(), second.bottom())
            gap = max(across, down) / self._px
            if gap < least:
                yield f"{one.objectName()} and {other.objectName()}: {gap:.1f} mm apart"

    def _order(self) -> Iterator[str]:
        """Public pages: the keypad reaches every key, in the order in which one reads."""
        if not self._stage.pages.page.public:
            return
        stops = self._stage.station.walk.stops()
        reached = {item.objectName() for item in stops}
        for item, _rect in self._buttons():
            if item.isEnabled() and item not in stops:
                yield f"{item.objectName()}: the keypad does not reach it"
        if len(reached) < len(stops):
            yield "two keys that the keypad reaches have one name"
        frame = [i for i in stops if _is_in_frame(i)]
        page = [i for i in stops if not _is_in_frame(i) and i.objectName() != "key-main"]
        page = [i for i in page if i in self._items]
        for group in (page, frame):
            for one, other in pairwise(group):
                if _comes_before(rect_of(other), rect_of(one)):
                    yield f"{other.objectName()}: read before {one.objectName()}, reached after it"

    def _sights(self) -> Iterator[str]:
        """Of a list that goes by pages enough stands that one can read it."""
        for item in self._stage.eyes.items():
            if item.inherits("QQuickFlickable") and item.clip() and item.property("interactive"):
                tall = item.height() / self._px
                if tall < LEAST_SIGHT_MM:
                    yield f"a list of which only {tall:.0f} mm are seen"

    def _pictures(self) -> Iterator[str]:
        for item in self._items:
            if item.inherits("QQuickImage") and item.property("progress") != 1.0:
                yield f"{item.property('source')} does not load"


def _seen(item: QQuickItem) -> Seen | None:
    if not item.inherits("QQuickText"):
        return None
    text = TAG.sub("", as_read(str(item.property("text") or "")))
    if not text.strip():
        return None
    return Seen(item, text, item.mapRectToScene(_ink(item, text)))


def _ink(item: QQuickItem, text: str) -> QRectF:
    """Where ink is: of one line exactly, of several their box without the line's air."""
    width, height = float(item.property("contentWidth")), float(item.property("contentHeight"))
    shift = {4: 0.5, 2: 1.0}.get(int(item.property("side") or 1), 0.0)  # centre, right
    x = (item.width() - width) * shift
    if int(item.property("lineCount")) > 1:
        air = _font(item).pixelSize() * 0.12
        return QRectF(x, air, width, height - 2 * air)
    tight = QFontMetricsF(_font(item)).tightBoundingRect(text)
    return tight.translated(QPointF(x, item.baselineOffset()))


def _font(item: QQuickItem) -> QFont:
    """As painted: a text that is made to fit is smaller than it was asked to be."""
    font = QFont(item.property("font"))
    font.setPixelSize(int(item.property("painted") or font.pixelSize()))
    return font


def _holders(item: QQuickItem) -> Iterator[QQuickItem]:
    """What the text stands on, and what clips it."""
    parent = item.parentItem()
    while parent is not None:
        if (
            parent.inherits("QQuickRectangle")
            or parent.inherits("QQuickAbstractButton")
            or parent.clip()
        ):
            yield parent
        parent = parent.parentItem()


def _is_in_frame(item: QQuickItem) -> bool:
    return item.objectName() in SERVICE_KEYS


def _comes_before(one: QRectF, other: QRectF) -> bool:
    """Whether `one` is read before `other`: above it, or left of it in the same row."""
    if one.bottom() <= other.top() + SLACK_PX:
        return one.left() < other.right() and other.left() < one.right()  # in the same column
    is_row = one.top() < other.bottom() and other.top() < one.bottom()
    return is_row and one.right() <= other.left() + SLACK_PX


def _is_scrolled_away(item: QQuickItem) -> bool:
    """Out of the sight of the list it lies in, wholly or in part: its turn comes with its page."""
    parent = item.parentItem()
    while parent is not None:
        if parent.inherits("QQuickFlickable") and parent.clip():
            sight = QRectF(0, 0, parent.width(), parent.height())
            rect = item.mapRectToItem(parent, QRectF(0, 0, item.width(), item.height()))
            return not sight.adjusted(-1, -1, 1, 1).contains(rect)
        parent = parent.parentItem()
    return False


def _has_edge(holder: QQuickItem) -> bool:
    if holder.inherits("QQuickAbstractButton"):
        return True
    is_round = float(holder.property("radius") or 0) > 0
    return is_round and QColor(holder.property("color")).alpha() > 0


def _inside(ink: QRectF, bounds: QRectF) -> bool:
    return bounds.adjusted(-SLACK_PX, -SLACK_PX, SLACK_PX, SLACK_PX).contains(ink)


def _near(one: QColor, other: QColor) -> bool:
    steps = (
        one.red() - other.red(), one.green() - other.green(), one.blue() - other.blue(),
    )  # fmt: skip
    return max(abs(step) for step in steps) <= NEAR
