"""The tokens as QML sees them: `import Madang`, then `Theme.ink`, `Theme.mm(40)`, `Theme.body`."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QQmlEngine, qmlRegisterSingletonType

from app.access.model import Panel, StationKind
from ui.common import theme
from ui.common.frame import SMALL_GLASS_MM, Frame, View, frame_of
from ui.common.panel import measures_for, public_measures, scale_of
from ui.common.words import as_read, between_words

_PROPERTY = "madangTheme"
LARGE_GLASS_MM, LARGE_MARGIN_MM = 350, 12.0


def _colour(name: str, changed: Signal) -> Any:
    return Property(str, lambda self: self.colours[name], notify=changed)


def _size(name: str, changed: Signal) -> Any:
    """A text size of the page that stands, as font pixels."""
    return Property(int, lambda self: self.scale.em(getattr(self.measures, name)), notify=changed)


def _measure(name: str, changed: Signal) -> Any:
    """A length of the page that stands, in pixels."""
    return Property(int, lambda self: self.scale.px(getattr(self.measures, name)), notify=changed)


def _frame(name: str, changed: Signal) -> Any:
    """A length of the public frame, in pixels."""
    return Property(
        int, lambda self: self.scale.px(getattr(self.frame.sizes, name)), notify=changed
    )


def _view(name: str, changed: Signal) -> Any:
    return Property(bool, lambda self: getattr(self.view, name), notify=changed)


class Theme(QObject):
    """Sizes follow the page that stands, public or staff; on public ones the visitor's view too.

    `em` and `mm` give plain sizes: a public page takes its texts from `body`, `label`, `title`,
    `price`, `hero` and `small`, which grow in 쉬운 화면 and 글자 두 배.
    """

    changed = Signal()
    sized = Signal()
    porcelain = _colour("porcelain", changed)
    surface = _colour("surface", changed)
    mist = _colour("mist", changed)
    glaze100 = _colour("glaze100", changed)
    glaze200 = _colour("glaze200", changed)
    glaze300 = _colour("glaze300", changed)
    jade = _colour("jade", changed)
    jadePressed = _colour("jadePressed", changed)
    night = _colour("night", changed)
    ink = _colour("ink", changed)
    ink2 = _colour("ink2", changed)
    line = _colour("line", changed)
    amber = _colour("amber", changed)
    amberEdge = _colour("amberEdge", changed)
    red = _colour("red", changed)
    redFill = _colour("redFill", changed)
    indigo = _colour("indigo", changed)
    indigoFill = _colour("indigoFill", changed)
    quiet = _colour("quiet", changed)
    quietText = _colour("quietText", changed)
    rice = _colour("rice", changed)
    persimmon = _colour("persimmon", changed)
    clay = _colour("clay", changed)
    sea = _colour("sea", changed)
    lotus = _colour("lotus", changed)
    onNight = _colour("onNight", changed)
    body = _size("body", sized)
    label = _size("label", sized)
    title = _size("title", sized)
    price = _size("label", sized)
    small = _size("small", sized)
    key = _measure("key", sized)
    mainKey = _measure("main_key", sized)
    gap = _measure("gap", sized)
    corner = _measure("corner", sized)

    easy = _view("easy", sized)
    doubled = _view("doubled", sized)
    low = _view("low", sized)
    publicStrip = _frame("strip", sized)
    serviceBar = _frame("service", sized)
    serviceKey = _frame("service_key", sized)
    column = _frame("column", sized)
    mainHeight = _frame("main_key", sized)

    def __init__(
        self, panel: Panel, kind: StationKind, floor_mm: int = 900, *, still: bool = False
    ) -> None:
        super().__init__()
        self.colours = theme.COLOURS
        self.scale = scale_of(panel)
        self.panel = panel
        self.kind = kind
        self.floor_mm = floor_mm
        self.is_still = still
        self.is_public = False
        self.view = View()
        self.measures = measures_for(kind, panel)
        self.frame: Frame = frame_of(panel, floor_mm, self.view)
        self.compact_glass = self.frame.landscape and panel.glass_mm[0] < SMALL_GLASS_MM

    def dress(self, view: View, *, public: bool, contrast: bool) -> None:
        """For the page that comes; a staff page takes nothing of the visitor's view."""
        self._paint(theme.HIGH_CONTRAST if public and contrast else theme.COLOURS)
        wanted = (public, view if public else View())
        if wanted == (self.is_public, self.view):
            return
        self.is_public, self.view = wanted
        self.frame = frame_of(self.panel, self.floor_mm, self.view)
        self.measures = (
            public_measures(self.panel, self.view)
            if public
            else measures_for(self.kind, self.panel)
        )
        self.sized.emit()

    def set_high_contrast(self, on: bool) -> None:  # noqa: FBT001 a switch
        self._paint(theme.HIGH_CONTRAST if on else theme.COLOURS)

    def _paint(self, colours: Mapping[str, str]) -> None:
        if colours is not self.colours:
            self.colours = colours
            self.changed.emit()

    @Property(bool, notify=changed)
    def highContrast(self) -> bool:
        return self.colours is theme.HIGH_CONTRAST

    @Property(bool, notify=sized)
    def publicPage(self) -> bool:
        return self.is_public

    @Property(bool, constant=True)
    def landscape(self) -> bool:
        return self.frame.landscape

    @Property(bool, constant=True)
    def still(self) -> bool:
        return self.is_still

    @Property(int, notify=sized)
    def bandTop(self) -> int:
        return self.scale.px(self.frame.top)

    @Property(int, notify=sized)
    def bandHeight(self) -> int:
        return self.scale.px(self.frame.height)

    @Property(int, notify=sized)
    def serviceRows(self) -> int:
        return self.frame.sizes.rows

    @Property(int, notify=sized)
    def serviceText(self) -> int:
        return self.scale.em(self.frame.sizes.key_text)

    @Property(int, notify=sized)
    def mainText(self) -> int:
        return self.scale.em(self.frame.sizes.main_text)

    @Property(float, notify=sized)
    def wideMm(self) -> float:
        """How wide a public page's content is."""
        margin = self.marginMm
        beside = self.frame.sizes.column + margin if self.frame.landscape else 0.0
        return self.panel.glass_mm[0] - 2 * margin - beside

    @property
    def marginMm(self) -> float:
        is_large = not self.frame.landscape and self.panel.glass_mm[0] > LARGE_GLASS_MM
        return LARGE_MARGIN_MM if self.is_public and is_large else self.measures.margin

    @Slot(float, result=int)
    def mm(self, mm: float) -> int:
        return self.scale.px(mm)

    @Slot(float, result=int)
    def em(self, syllable_mm: float) -> int:
        return self.scale.em(syllable_mm)

    @Slot(float, result=int)
    def digitEm(self, digit_mm: float) -> int:
        return self.scale.digit_em(digit_mm)

    @Slot(str, result=str)
    def words(self, text: str) -> str:
        return between_words(text)

    @Slot(str, str, result=str)
    def icon(self, name: str, colour: str) -> str:
        """The address of an icon in `colour`; nothing for no name."""
        return f"image://madang/icon/{name}/{colour[-6:]}" if name else ""

    @Slot(str, result=str)
    def read(self, text: str) -> str:
        return as_read(text)

    @Property(int, notify=sized)
    def margin(self) -> int:
        return self.scale.px(self.marginMm)

    @Property(int, notify=sized)
    def hero(self) -> int:
        """The figure people look for: here the digit has the height, not the syllable."""
        return self.scale.digit_em(self.measures.hero)

    @Property(bool, constant=True)
    def compact(self) -> bool:
        """A laptop's glass: the narrow column of the measures."""
        return self.compact_glass

    @Property(int, constant=True)
    def strip(self) -> int:
        return self.scale.px(theme.STRIP_MM)

    @Property(int, constant=True)
    def stripText(self) -> int:
        return self.scale.em(theme.STRIP_TEXT_MM)

    @Property(int, constant=True)
    def pageMs(self) -> int:
        return 0 if self.is_still else theme.PAGE_MS

    @Property(int, constant=True)
    def sheetMs(self) -> int:
        return 0 if self.is_still else theme.SHEET_MS

    @Property(int, constant=True)
    def slide(self) -> int:
        return self.scale.px(theme.SLIDE_MM)


def register() -> None:
    """Once a process: every engine gets the theme that `give` hung on it."""
    qmlRegisterSingletonType(
        Theme, "Madang", 1, 0, "Theme", lambda engine: engine.property(_PROPERTY)
    )  # type: ignore[call-overload]


def give(engine: QQmlEngine, tokens: Theme) -> None:
    """The caller keeps `tokens` as long as the engine lives."""
    engine.setProperty(_PROPERTY, tokens)
