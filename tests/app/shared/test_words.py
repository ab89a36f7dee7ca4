"""Clock, ids, won and grams."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.shared.clock import SystemClock, business_day, from_utc_ms, utc_ms
from app.shared.ids import new_id
from app.shared.mass import kg, to_grams
from app.shared.money import won
from tests.fakes import NOON, HandClock

BUILD = datetime(2025, 11, 1, tzinfo=UTC)


@given(st.integers(0, 253_402_300_799_999))
def test_milliseconds_come_back_exactly(milliseconds: int) -> None:
    assert utc_ms(from_utc_ms(milliseconds)) == milliseconds


def test_the_business_day_is_seouls() -> None:
    assert business_day(datetime(2025, 11, 20, 14, 59, 59, tzinfo=UTC)) == 20251120
    assert business_day(datetime(2025, 11, 20, 15, 0, tzinfo=UTC)) == 20251121


def test_the_systems_clock_is_aware_and_has_one_boot() -> None:
    clock, other = SystemClock(BUILD), SystemClock(BUILD)
    assert clock.now().utcoffset() == timedelta(0)
    assert clock.build_date == BUILD
    assert clock.monotonic_ms() <= clock.monotonic_ms()
    assert len(clock.boot_id) == 8
    assert clock.boot_id == clock.boot_id != other.boot_id


def test_ids_are_of_version_7_and_in_the_order_of_time() -> None:
    clock = HandClock()
    first = new_id(clock)
    clock.pass_by(timedelta(milliseconds=1))
    second = new_id(clock)
    assert first < second
    assert (first.version, first.variant) == (7, "specified in RFC 4122")
    assert first.int >> 80 == utc_ms(NOON)
    assert len({new_id(clock) for _ in range(1_000)}) == 1_000


@pytest.mark.parametrize(
    ("amount", "text"), [(0, "0원"), (57_000, "57,000원"), (-1_500, "-1,500원")]
)
def test_won_as_people_read_them(amount: int, text: str) -> None:
    assert won(amount) == text


@pytest.mark.parametrize(
    ("indicated", "unit", "grams"),
    [("802.5", "kg", 802_500), ("0.005", "kg", 5), ("12", "g", 12), ("1.25", "t", 1_250_000)],
)
def test_a_shown_weight_is_booked_in_grams(indicated: str, unit: str, grams: int) -> None:
    assert to_grams(Decimal(indicated), unit) == grams


@pytest.mark.parametrize(("indicated", "unit"), [("1", "lb"), ("0.0005", "kg"), ("NaN", "kg")])
def test_what_cannot_be_booked_is_refused(indicated: str, unit: str) -> None:
    with pytest.raises(ValueError, match=r"mass|gram"):
        to_grams(Decimal(indicated), unit)


@pytest.mark.parametrize(
    ("grams", "decimals", "text"),
    [
        (802_500, 1, "802.5"),
        (802_550, 1, "802.55"),
        (4_000, 0, "4"),
        (4_500, 0, "4.5"),
        (4_000, 1, "4.0"),
        (1_234_567, 3, "1,234.567"),
        (-500, 1, "-0.5"),
        (0, 1, "0.0"),
    ],
)
def test_grams_are_shown_in_kilograms(grams: int, decimals: int, text: str) -> None:
    assert kg(grams, decimals) == text
