"""Labels and weights of bags."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.procurement.bags import BagId, BookedWeight, LabelRule, parse_label
from app.procurement.errors import BadLabel

NUMBERS = st.builds(
    BagId, st.integers(2000, 2099), st.integers(0, 9999), st.integers(0, 99)
)  # fmt: skip


@given(NUMBERS)
def test_a_label_names_the_bag_it_was_made_for(bag: BagId) -> None:
    assert parse_label(bag.label) == bag


def test_a_label_is_written_with_four_and_two_digits() -> None:
    assert BagId(2025, 107, 3).label == "MB1:2025-0107-03"


@pytest.mark.parametrize(
    "text",
    [
        "", "MB1:2025-107-03", "MB2:2025-0107-03", "8801234567893", "MB1:2025-0107-03-1",
        "MB1:２０２５-0107-03", "MD1:2025-0107-03",
    ],
)  # fmt: skip
def test_anything_else_is_no_label(text: str) -> None:
    with pytest.raises(BadLabel):
        parse_label(text)


def test_labels_of_another_platform_are_read_by_a_rule_of_the_table() -> None:
    other = LabelRule("other", r"GJ(?P<season>\d{4})(?P<allotment>\d{4})(?P<bag>\d{2})")
    assert parse_label("GJ2025010703\n", (other,)) == BagId(2025, 107, 3)


def _weight(gross: str, unit: str, tare_g: int) -> BookedWeight:
    at = datetime(2025, 11, 20, tzinfo=UTC)
    return BookedWeight(Decimal(gross), unit, Decimal("0.5"), tare_g, "t", b"", "s", True, at)


@pytest.mark.parametrize(
    ("gross", "unit", "tare_g", "shown"),
    [
        ("806.5", "kg", 4_000, ("806.5 kg", "4.0 kg", "802.5 kg")),
        ("807.0", "kg", 4_000, ("807.0 kg", "4.0 kg", "803.0 kg")),
        ("807", "kg", 4_000, ("807 kg", "4 kg", "803 kg")),
        ("40.26", "kg", 200, ("40.26 kg", "0.20 kg", "40.06 kg")),
        ("1200.0", "kg", 4_000, ("1,200.0 kg", "4.0 kg", "1,196.0 kg")),
        ("40260", "g", 200, ("40,260 g", "200 g", "40,060 g")),
        ("0.8065", "t", 4_000, ("0.8065 t", "0.0040 t", "0.8025 t")),
        ("807", "kg", 4_250, ("807 kg", "4.25 kg", "802.75 kg")),
    ],
)
def test_weights_are_shown_with_the_digits_of_the_scale(
    gross: str, unit: str, tare_g: int, shown: tuple[str, str, str]
) -> None:
    weight = _weight(gross, unit, tare_g)
    parts = (weight.gross_g, weight.tare_g, weight.net_g)
    assert tuple(weight.shown(grams) for grams in parts) == shown
