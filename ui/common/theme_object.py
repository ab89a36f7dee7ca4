"""The tokens as QML sees them: `import Madang`, then `Theme.ink`, `Theme.mm(40)`, `Theme.body`."""

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QQmlEngine, qmlRegisterSingletonType

from app.access.model import Panel, StationKind
from ui.common import theme
from ui.common.panel import SMALL_GLASS_MM, measures_for, scale_of
from ui.common.words import as_read, between_words

_PROPERTY = "madangTheme"


def _colour(name: str, changed: Signal) -> Any:
    return Property(str, lambda self: self.colours[name], notify=changed)


def _size(name: str) -> Any:
    """A text size of this station as font pixels."""
    return Property(int, lambda self: self.scale.em(getattr(self.measures, name)), constant=True)


def _measure(name: str) -> Any:
    """A length of this station in pixels."""
    return Property(int, lambda self: self.scale.px(getattr(self.measures, name)), constant=True)


class Theme(QObject):
    """Colours follow `highContrast`; sizes are fixed by the panel and the kind of station."""

    changed = Signal()
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
    body = _size("body")
    label = _size("label")
    title = _size("title")
    small = _size("small")
    key = _measure("key")
    mainKey = _measure("main_key")
    gap = _measure("gap")
    margin = _measure("margin")
    corner = _measure("corner")

    def __init__(self, panel: Panel, kind: StationKind) -> None:
        super().__init__()
        self.colours = theme.COLOURS
        self.scale = scale_of(panel)
        self.measures = measures_for(kind, panel)
        self.compact_glass = panel.glass_mm[0] < SMALL_GLASS_MM

    def set_high_contrast(self, on: bool) -> None:  # noqa: FBT001 a switch
        self.colours = theme.HIGH_CONTRAST if on else theme.COLOURS
        self.changed.emit()

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

    @Property(int, constant=True)
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
        return theme.PAGE_MS

    @Property(int, constant=True)
    def sheetMs(self) -> int:
        return theme.SHEET_MS

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
