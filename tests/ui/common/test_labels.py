"""Every code that an entry may hold has its word."""

from datetime import timedelta

import pytest

from app.access.model import Role, StationKind
from app.catalog.model import TenderKind
from app.ledger.kinds import WORDS
from app.procurement.model import Grade, Reason
from tests.fakes import NOON
from ui.common import labels


def test_every_code_has_a_word_of_its_own() -> None:
    for words in (
        [labels.grade(each) for each in Grade],
        [labels.reason(each) for each in Reason],
        [labels.tender(each) for each in TenderKind],
        [labels.station_kind(each) for each in StationKind],
        [labels.role(each) for each in Role],
        [labels.entry_kind(each) for each in WORDS.values()],
    ):
        assert all(words)
        assert len(set(words)) == len(words)


def test_every_kind_of_entry_is_told_in_korean() -> None:
    assert [word for word in WORDS.values() if labels.entry_kind(word).isascii()] == []
    assert labels.entry_kind("kind-99") == "kind-99"


@pytest.mark.parametrize(
    ("hundredths", "shown"), [(1_450, "14.5 %"), (1_400, "14.0 %"), (1_405, "14.05 %"), (None, "–")]
)
def test_no_digit_of_a_moisture_is_lost(hundredths: int | None, shown: str) -> None:
    assert labels.percent(hundredths) == shown


def test_times_are_of_seoul() -> None:
    assert labels.time_of_day(NOON) == "12:00"
    assert labels.day_and_time(NOON) == "11월 20일 12:00"
    assert labels.day(20251105) == "2025년 11월 5일"
    assert labels.time_of_day(None) == "–"


@pytest.mark.parametrize(
    ("minutes", "shown"),
    [(0, "0분"), (59, "59분"), (60, "1시간"), (47 * 60, "47시간"), (49 * 60, "2일"), (-3, "0분")],
)
def test_how_long_ago_in_the_largest_unit(minutes: int, shown: str) -> None:
    assert labels.ago(NOON - timedelta(minutes=minutes), NOON) == shown
