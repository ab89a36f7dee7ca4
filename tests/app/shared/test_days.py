"""Days as numbers."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.shared.days import as_text, days_after, from_date, from_text, is_calendar_day, to_date


@pytest.mark.parametrize(
    ("number", "is_day"),
    [(20251120, True), (20240229, True), (20250229, False), (20251301, False), (0, False),
     (19991231, False), (-20251120, False), (999991231, False)],
)  # fmt: skip
def test_only_a_day_of_the_calendar_is_a_day(number: int, is_day: bool) -> None:
    assert is_calendar_day(number) is is_day


@given(st.dates())
def test_a_day_and_its_number_are_one(day: date) -> None:
    assert to_date(from_date(day)) == day


def test_the_day_after_the_last_of_a_year_is_the_first() -> None:
    assert days_after(20251231, 1) == 20260101
    assert days_after(20260101, -1) == 20251231


@pytest.mark.parametrize("text", ["2025-11-20", "20251120", " 2025.11.20 "])
def test_a_day_is_read_as_people_write_it(text: str) -> None:
    assert from_text(text) == 20251120
    assert as_text(20251120) == "2025-11-20"


@pytest.mark.parametrize(
    "text", ["", "11-20", "2025-13-01", "2025-11-200", "오늘", "２０２５１１２０"]
)
def test_what_is_no_day_is_none(text: str) -> None:
    assert from_text(text) is None
