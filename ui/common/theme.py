"""The design tokens as plain data: colours, allowed pairs, millimetres.

Text sizes are the body height of a Hangul syllable on the glass, in millimetres.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

FAMILY = "Pretendard GOV"
SYLLABLE_EM = 0.85  # body height of a syllable in this font
DIGIT_EM = 0.727  # height of a digit

COLOURS: Mapping[str, str] = MappingProxyType(
    {
        "porcelain": "#FBFAF6", "surface": "#FFFFFF", "mist": "#EEF5F1",
        "glaze100": "#DDEDE5", "glaze200": "#C2DDD1", "glaze300": "#9CC5B4",
        "jade": "#0E5546", "jadePressed": "#0A4236", "night": "#062B23",
        "ink": "#13211D", "ink2": "#3B4B45", "line": "#66786F",
        "amber": "#FFDF94", "amberEdge": "#A86400",
        "red": "#8F1D1D", "redFill": "#FBE3DF",
        "indigo": "#1F3F77", "indigoFill": "#E3EAF6",
        "quiet": "#E7EAE7", "quietText": "#414D48",
        "rice": "#F4E7C8", "persimmon": "#F7D9D2", "clay": "#EBD8CE", "sea": "#D5E4EE",
        "lotus": "#E9DFEE", "onNight": "#FFFFFF",
    }
)  # fmt: skip
# 진한 화면: every ground black, every edge and text white, one yellow main key, no tints.
_BLACK = dict.fromkeys(
    ("porcelain", "surface", "mist", "glaze100", "glaze200", "night", "quiet", "indigoFill",
      "rice", "persimmon", "clay", "sea", "lotus"), "#000000",
)  # fmt: skip
_WHITE = dict.fromkeys(("ink", "ink2", "line", "quietText", "glaze300"), "#FFFFFF")
HIGH_CONTRAST: Mapping[str, str] = MappingProxyType(
    {**COLOURS, **_BLACK, **_WHITE, "jade": "#FFE14D", "jadePressed": "#FFE14D", "amber": "#000000",
     "amberEdge": "#FFE14D", "red": "#FFB3A8", "redFill": "#000000", "indigo": "#9FE8CF"}
)  # fmt: skip

_INK_GROUNDS = (
    "porcelain", "surface", "mist", "glaze100", "glaze200", "glaze300", "amber", "redFill",
    "rice", "persimmon", "clay", "sea", "lotus", "quiet", "indigoFill",
)  # fmt: skip
PAIRS: frozenset[tuple[str, str]] = frozenset(
    {("ink", ground) for ground in _INK_GROUNDS}
    | {("ink2", ground) for ground in ("porcelain", "surface", "mist", "glaze100")}
    | {("jade", ground) for ground in ("porcelain", "surface", "mist", "glaze100")}
    | {("surface", ground) for ground in ("jade", "jadePressed", "night", "red", "indigo")}
    | {("red", ground) for ground in ("porcelain", "surface", "redFill")}
    | {("indigo", "indigoFill"), ("indigo", "surface"), ("quietText", "quiet")}
    | {("glaze100", "night"), ("glaze200", "night"), ("amber", "night"), ("onNight", "night")}
)
"""(text, ground) pairs of at least 7 : 1; any other pair on a page is a fault."""


@dataclass(frozen=True)
class Measures:
    """One panel's measures, in millimetres."""

    body: float
    label: float
    title: float
    hero: float
    small: float
    key: float
    main_key: float
    gap: float
    margin: float
    corner: float
    least_text: float
    least_target: float
    least_gap: float


PUBLIC = Measures(12, 14, 17, 20, 9, 20, 28, 5, 8, 6, 9, 16, 3)
PUBLIC_SMALL = replace(PUBLIC, title=14)
PUBLIC_EASY = Measures(15, 17, 21, 26, 12, 24, 38, 6, 8, 6, 12, 16, 3)
PUBLIC_EASY_SMALL = replace(PUBLIC_EASY, title=17)
STAFF = Measures(6.5, 7, 8, 19, 5, 16.5, 22, 3, 4, 3, 5, 16, 3)
WEIGH = Measures(6.5, 10, 14, 70, 5.5, 40, 40, 6, 5, 5, 5.5, 16, 3)
WEIGH_SMALL = Measures(6.5, 8, 12, 48, 5.5, 40, 40, 5, 5, 5, 5.5, 16, 3)

STRIP_MM = 12.0
STRIP_TEXT_MM = 6.2
PAGE_MS = 160
SHEET_MS = 180
SLIDE_MM = 24.0
HERO_GROWTH = 1.3


def doubled(measures: Measures) -> Measures:
    """글자 두 배: texts twice as high, the hero's digits by less, keys as high as they need."""
    body = measures.body * 2
    return replace(
        measures, body=body, label=measures.label * 2, title=measures.title * 2,
        hero=measures.hero * HERO_GROWTH, small=measures.small * 2,
        key=max(measures.key, body * 1.4), main_key=measures.label * 2 * 1.5,
        least_text=measures.least_text * 2,
    )  # fmt: skip


def luminance(colour: str) -> float:
    """WCAG relative luminance of `#RRGGBB`, 0 to 1."""
    channels = (int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """WCAG contrast of two colours, 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
