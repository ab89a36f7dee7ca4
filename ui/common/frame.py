"""Where the frame of a public page stands on its glass, in millimetres; no Qt.

Portrait: strip, page, main bar, service bar from top to bottom. Landscape: the service keys and the
main key are a column at the right. In 낮은 화면 all of it lies between 400 and 1,220 mm over the
floor, but is never less than 360 mm tall.
"""

from dataclasses import dataclass

from app.access.model import Panel

BAND_MM = (400, 1_220)
LEAST_BAND_MM = 360
SMALL_GLASS_MM = 400
"""Narrower landscape glass is a laptop's."""


@dataclass(frozen=True)
class View:
    """How a visitor wants the screen; the colours are the theme's own affair."""

    easy: bool = False
    doubled: bool = False
    low: bool = False


@dataclass(frozen=True)
class Sizes:
    """`service` is the height of the bar, 0 where the keys are a column `column` wide.

    `key_text` and `main_text` are the syllables of the service keys and of the main key, `rows` how
    many rows the service keys stand in.
    """

    strip: float
    service_key: float
    main_key: float
    key_text: float
    main_text: float
    service: float = 0
    column: float = 0
    rows: int = 1


@dataclass(frozen=True)
class Frame:
    """`top` and `height` are the band's."""

    landscape: bool
    top: float
    height: float
    sizes: Sizes


_PORTRAIT = Sizes(22, 20, 28, 12, 14, service=28)
_PORTRAIT_EASY = Sizes(24, 36, 38, 15, 17, service=44)
_PORTRAIT_DOUBLED = Sizes(46, 34, 46, 24, 28, service=78, rows=2)
_LANDSCAPE = Sizes(22, 24, 38, 12, 14, column=82, rows=4)
_LANDSCAPE_EASY = Sizes(24, 26, 44, 15, 17, column=106, rows=4)
# Twice as large the four keys would be taller than the glass: they grow by less.
_LANDSCAPE_DOUBLED = Sizes(34, 32, 56, 22, 22, column=146, rows=4)
_LAPTOP = Sizes(20, 19, 36, 12, 14, column=82, rows=4)
_LAPTOP_EASY = Sizes(22, 20, 38, 12, 14, column=86, rows=4)
_LAPTOP_DOUBLED = Sizes(30, 22, 40, 15, 16, column=98, rows=4)


def frame_of(panel: Panel, floor_mm: int, view: View) -> Frame:
    """`floor_mm` is how high the lower edge of the glass hangs over the floor."""
    wide, tall = panel.glass_mm
    top, height = _band(tall, floor_mm) if view.low else (0.0, float(tall))
    if wide < tall:
        sizes = _chosen(view, _PORTRAIT, _PORTRAIT_EASY, _PORTRAIT_DOUBLED)
    elif wide < SMALL_GLASS_MM:
        sizes = _chosen(view, _LAPTOP, _LAPTOP_EASY, _LAPTOP_DOUBLED)
    else:
        sizes = _chosen(view, _LANDSCAPE, _LANDSCAPE_EASY, _LANDSCAPE_DOUBLED)
    return Frame(wide >= tall, top, height, sizes)


def _chosen(view: View, plain: Sizes, easy: Sizes, doubled: Sizes) -> Sizes:
    return doubled if view.doubled else easy if view.easy else plain


def _band(tall: int, floor_mm: int) -> tuple[float, float]:
    """How far below the glass's upper edge the band begins, and its height."""
    lowest = max(0, min(BAND_MM[0] - floor_mm, tall - LEAST_BAND_MM))
    highest = max(BAND_MM[1] - floor_mm, lowest + LEAST_BAND_MM)
    highest = min(highest, tall)
    return float(tall - highest), float(highest - lowest)
