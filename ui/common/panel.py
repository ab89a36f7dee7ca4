"""From millimetres on the glass to pixels, for the panel that stands there."""

from dataclasses import dataclass, replace

from app.access.model import PANELS, Panel, StationKind
from ui.common.frame import SMALL_GLASS_MM, View
from ui.common.theme import (
    DIGIT_EM,
    PUBLIC,
    PUBLIC_EASY,
    PUBLIC_EASY_SMALL,
    PUBLIC_SMALL,
    STAFF,
    SYLLABLE_EM,
    WEIGH,
    WEIGH_SMALL,
    Measures,
    doubled,
)

P32, P24, L21, L15 = (PANELS[name] for name in ("P32", "P24", "L21", "L15"))


@dataclass(frozen=True)
class Scale:
    """Pixels a millimetre; text heights become font sizes (1 em) here and nowhere else."""

    px_per_mm: float

    def px(self, mm: float) -> int:
        return round(mm * self.px_per_mm)

    def em(self, syllable_mm: float) -> int:
        """Font pixel size at which a Hangul syllable is `syllable_mm` high, never smaller."""
        return _up(syllable_mm / SYLLABLE_EM * self.px_per_mm)

    def digit_em(self, digit_mm: float) -> int:
        """Font pixel size at which a digit is `digit_mm` high."""
        return _up(digit_mm / DIGIT_EM * self.px_per_mm)


def scale_of(panel: Panel) -> Scale:
    return Scale(panel.pixels[0] / panel.glass_mm[0])


def measures_for(kind: StationKind, panel: Panel) -> Measures:
    """The measures of a station's staff pages."""
    if kind is StationKind.WEIGH:
        return WEIGH if panel.glass_mm[0] >= SMALL_GLASS_MM else WEIGH_SMALL
    return STAFF


def public_measures(panel: Panel, view: View) -> Measures:
    """The measures of public pages as the visitor wants to see them.

    Twice the plain sizes is larger than easy ones already: both together grow no further.
    """
    is_laptop = SMALL_GLASS_MM > panel.glass_mm[0] > panel.glass_mm[1]
    plain = PUBLIC_SMALL if is_laptop else PUBLIC
    if view.doubled:
        return replace(doubled(plain), least_text=15) if is_laptop else doubled(plain)
    if view.easy:
        return PUBLIC_EASY_SMALL if is_laptop else PUBLIC_EASY
    return plain


def _up(pixels: float) -> int:
    return -int(-pixels // 1)
