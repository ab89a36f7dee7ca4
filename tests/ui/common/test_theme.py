"""The palette keeps its promises, and millimetres become pixels on every panel."""

import pytest

from app.access.model import PANELS, Panel, StationKind
from ui.common.panel import L15, L21, measures_for, scale_of
from ui.common.theme import COLOURS, HIGH_CONTRAST, PAIRS, contrast


@pytest.mark.parametrize(("text", "ground"), sorted(PAIRS))
def test_every_allowed_pair_reaches_seven(text: str, ground: str) -> None:
    assert contrast(COLOURS[text], COLOURS[ground]) >= 7


@pytest.mark.parametrize(
    ("text", "ground", "ratio"),
    [("ink", "porcelain", 15.9), ("surface", "jade", 8.7), ("amber", "night", 11.8),
     ("quietText", "quiet", 7.3), ("indigo", "indigoFill", 8.5)],
)  # fmt: skip
def test_the_ratios_are_those_of_the_design(text: str, ground: str, ratio: float) -> None:
    assert contrast(COLOURS[text], COLOURS[ground]) == pytest.approx(ratio, abs=0.06)


def test_brown_on_amber_is_not_allowed() -> None:
    assert ("amberEdge", "amber") not in PAIRS
    assert contrast(COLOURS["amberEdge"], COLOURS["amber"]) < 7


def test_high_contrast_is_black_and_white() -> None:
    assert contrast(HIGH_CONTRAST["ink"], HIGH_CONTRAST["porcelain"]) == pytest.approx(21)
    assert contrast(HIGH_CONTRAST["indigo"], HIGH_CONTRAST["surface"]) > 14


def test_both_palettes_name_the_same_tokens() -> None:
    assert COLOURS.keys() == HIGH_CONTRAST.keys()


@pytest.mark.parametrize("panel", PANELS.values(), ids=str)
def test_a_syllable_is_never_smaller_than_asked(panel: Panel) -> None:
    scale = scale_of(panel)
    for size in (5.0, 6.5, 12.0, 14.0):
        assert scale.em(size) * 0.85 / scale.px_per_mm >= size


def test_a_digit_of_the_hero_reaches_its_height() -> None:
    scale = scale_of(L21)
    assert scale.digit_em(70) * 0.727 / scale.px_per_mm == pytest.approx(70, abs=0.3)


def test_a_weigh_station_on_a_laptop_takes_the_smaller_column() -> None:
    assert measures_for(StationKind.WEIGH, L21).hero == 70
    assert measures_for(StationKind.WEIGH, L15).hero == 48
    assert measures_for(StationKind.TILL, L15).hero == 19
