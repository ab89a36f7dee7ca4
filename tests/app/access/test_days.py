"""Opening and closing a station's day, as rows and as entries."""

from datetime import timedelta

import pytest
from sqlalchemy import Engine

from app.access.days import StationDay
from app.access.errors import DayReason, DayRefused
from app.access.model import DayState, OpenedDay
from app.journal.service import Journal
from app.ledger.entry import decode_entry
from app.storage.unit_of_work import reading
from tests.fakes import NOON, HandClock


@pytest.fixture
def day(station_db: Engine, journal: Journal) -> StationDay:
    return StationDay(station_db, journal)


def entries(station_db: Engine, journal: Journal) -> list[tuple[int, tuple[object, ...]]]:
    with reading(station_db) as session:
        found = [decode_entry(each.entry) for each in journal.pending(session, 100)]
    return [(each.kind, each.face) for each in found]


def test_a_day_is_opened_and_closed_by_entries(
    day: StationDay, station_db: Engine, journal: Journal
) -> None:
    assert day.state() == DayState(20251120, None, None)
    opened = day.open(operator=7)
    assert opened == OpenedDay(20251120, 7, NOON, 1)
    assert day.state() == DayState(20251120, opened, None)
    assert day.close(operator=8).seq == 2
    assert day.state().opened is None
    assert entries(station_db, journal) == [(1, (20251120, 7)), (2, (20251120, 8))]


def test_a_closed_day_may_be_opened_again(day: StationDay) -> None:
    for seq in (1, 3):
        assert day.open(operator=7).opened_seq == seq
        day.close(operator=7)


def test_an_open_day_is_not_opened_and_a_closed_one_not_closed(
    day: StationDay, station_db: Engine, journal: Journal
) -> None:
    with pytest.raises(DayRefused) as caught:
        day.close(operator=7)
    assert caught.value.reason is DayReason.NOT_OPEN
    day.open(operator=7)
    with pytest.raises(DayRefused) as caught:
        day.open(operator=7)
    assert caught.value.reason is DayReason.ALREADY_OPEN
    assert len(entries(station_db, journal)) == 1


def test_a_clock_behind_the_last_entry_opens_no_day_and_says_what_it_shows(
    day: StationDay, clock: HandClock
) -> None:
    day.open(operator=7)
    day.close(operator=7)
    clock.moment -= timedelta(days=30)
    with pytest.raises(DayRefused) as caught:
        day.open(operator=7)
    assert caught.value.reason is DayReason.CLOCK_BEHIND
    assert caught.value.clock == day.state().behind
    assert caught.value.clock is not None
    assert caught.value.clock.shows == NOON - timedelta(days=30)
    assert caught.value.clock.evidence == NOON
    clock.moment = NOON + timedelta(minutes=1)
    assert day.open(operator=7).business_day == 20251120


def test_a_day_left_open_overnight_is_closed_as_the_day_it_was(
    day: StationDay, station_db: Engine, journal: Journal, clock: HandClock
) -> None:
    day.open(operator=7)
    assert not day.state().left_open
    clock.pass_by(timedelta(days=1))
    assert day.state().left_open
    day.close(operator=7)
    assert entries(station_db, journal)[-1] == (2, (20251120, 7))


def test_the_day_turns_at_midnight_in_seoul(day: StationDay, clock: HandClock) -> None:
    clock.moment = NOON.replace(hour=15)
    assert day.state().today == 20251121
