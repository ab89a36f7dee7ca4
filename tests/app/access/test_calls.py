"""The call bell: rung once, heard, answered, ended; and what no neighbour can make of it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, select

from app.access.calls import CallBell, Calls
from app.access.errors import BadAccessRecord
from app.access.model import CallEndedRecord, HowEnded, PeerEntry
from app.access.wire import (
    ANSWERED,
    CALL_ENDED,
    CALLED,
    call_body,
    read_answered,
    read_call_ended,
    read_called,
)
from app.journal.keys import make_key
from app.journal.model import Appended
from app.journal.service import Journal
from app.journal.store import EntryRow
from app.ledger.entry import FaceItem, make_body
from app.shared.clock import from_utc_ms
from app.storage.engine import station_engine
from app.storage.errors import DiskFault
from app.storage.tables import STATION, metadata_of
from app.storage.unit_of_work import UnitOfWork, reading
from tests.fakes import NOON, HandClock, full_disk


@dataclass
class Station:
    """A chain whose entries the others hear as soon as `lan` is whole."""

    engine: Engine
    journal: Journal
    clock: HandClock
    received: datetime | None = None

    def entries(self, kinds: Collection[int]) -> list[PeerEntry]:
        with reading(self.engine) as session:
            rows = session.scalars(select(EntryRow).where(EntryRow.kind.in_(kinds)))
            made = [self.journal.read(session, row.seq) for row in rows]
        return [self._heard(each) for each in made if each is not None]

    def append(self, kind: int, face: list[FaceItem], operator: int = 0) -> None:
        with UnitOfWork(self.engine) as uow:
            self.journal.append(uow, kind, face, call_body(operator, "x"))
            uow.commit()

    def _heard(self, entry: Appended) -> PeerEntry:
        return PeerEntry(
            entry.station, entry.seq, entry.kind, from_utc_ms(entry.utc_ms),
            self.received or from_utc_ms(entry.utc_ms), entry.face, entry.entry, entry.body,
        )  # fmt: skip


@dataclass
class Lan:
    stations: dict[str, Station] = field(default_factory=dict)
    is_whole: bool = True

    def around(self, code: str, kinds: Collection[int]) -> Iterable[PeerEntry]:
        if self.is_whole:
            for other, station in self.stations.items():
                if other != code:
                    yield from station.entries(kinds)

    def bell(self, code: str) -> CallBell:
        one = self.stations[code]
        return CallBell(
            one.engine, one.journal, lambda kinds: self.around(code, kinds), lambda _: self.is_whole
        )

    def calls(self, code: str) -> Calls:
        one = self.stations[code]
        return Calls(one.engine, one.journal, lambda kinds: self.around(code, kinds))


@pytest.fixture
def lan(tmp_path: Path, clock: HandClock) -> Iterable[Lan]:
    made = Lan()
    for code in ("S01", "S02", "T01", "T02"):
        engine = station_engine(tmp_path / f"{code}.sqlite")
        metadata_of(STATION).create_all(engine)
        key = make_key(tmp_path / f"{code}.key")
        made.stations[code] = Station(
            engine, Journal(station=code, key=key, clock=clock), clock
        )  # fmt: skip
    yield made
    for each in made.stations.values():
        each.engine.dispose()


def kinds(station: Station) -> list[int]:
    with reading(station.engine) as session:
        return list(session.scalars(select(EntryRow.kind).order_by(EntryRow.seq)))


def test_a_call_is_heard_answered_and_ended(lan: Lan, clock: HandClock) -> None:
    bell, till = lan.bell("S01"), lan.calls("T01")
    assert bell.open() is None
    number = bell.call("store/pay")
    (ringing,) = till.open()
    assert (ringing.station, ringing.call_no, ringing.page) == ("S01", number, "store/pay")
    assert (ringing.since, ringing.answered_by) == (NOON, None)
    assert till.answer("S01", number, 21)
    assert [each.answered_by for each in till.open()] == [21]
    told = bell.open()
    assert told is not None
    assert told.answered
    assert told.reached
    bell.end(number)
    assert bell.open() is None
    assert till.open() == ()
    assert kinds(lan.stations["S01"]) == [CALLED, CALL_ENDED]
    (end,) = lan.stations["S01"].entries([CALL_ENDED])
    assert read_call_ended(end.face, end.body) == CallEndedRecord(number, HowEnded.ANSWERED)


def test_ringing_twice_is_ringing_once_and_the_next_call_has_the_next_number(lan: Lan) -> None:
    bell = lan.bell("S01")
    assert bell.call("store/home") == bell.call("store/pay") == 1
    bell.end(1)
    bell.end(1)
    bell.end(77)
    assert bell.call("store/home") == 2
    assert kinds(lan.stations["S01"]) == [CALLED, CALL_ENDED, CALLED]


def test_a_call_that_was_taken_back_was_not_answered(lan: Lan) -> None:
    bell = lan.bell("S01")
    bell.end(bell.call("store/home"))
    (end,) = lan.stations["S01"].entries([CALL_ENDED])
    assert read_call_ended(end.face, end.body).how is HowEnded.CANCELLED


def test_two_tills_answer_once_where_they_hear_each_other(lan: Lan) -> None:
    lan.bell("S01").call("store/home")
    assert lan.calls("T01").answer("S01", 1, 21)
    assert not lan.calls("T02").answer("S01", 1, 22)
    assert not lan.calls("T01").answer("S01", 1, 21)
    assert [each.answered_by for each in lan.calls("T02").open()] == [21]
    assert kinds(lan.stations["T02"]) == []


def test_nothing_is_answered_that_does_not_ring(lan: Lan) -> None:
    till = lan.calls("T01")
    assert not till.answer("S01", 1, 21)
    lan.bell("S01").call("store/home")
    assert not till.answer("S02", 1, 21)
    assert not till.answer("S01", 2, 21)


def test_who_waits_longest_stands_first(lan: Lan, clock: HandClock) -> None:
    lan.bell("S02").call("store/home")
    clock.pass_by(timedelta(minutes=2))
    lan.bell("S01").call("store/home")
    assert [each.station for each in lan.calls("T01").open()] == ["S02", "S01"]


def test_without_a_lan_the_bell_says_that_nobody_heard_it(lan: Lan) -> None:
    lan.is_whole = False
    bell = lan.bell("S01")
    bell.call("store/home")
    told = bell.open()
    assert told is not None
    assert not told.reached
    assert not told.answered
    assert lan.calls("T01").open() == ()
    lan.is_whole = True
    assert len(lan.calls("T01").open()) == 1


def test_a_call_left_by_a_power_cut_is_ended_at_the_start(lan: Lan) -> None:
    lan.bell("S01").call("store/home")
    again = lan.bell("S01")
    again.end_left()
    again.end_left()
    assert lan.calls("T01").open() == ()
    assert kinds(lan.stations["S01"]) == [CALLED, CALL_ENDED]


def test_a_kiosk_that_was_carried_away_does_not_ring_for_ever(lan: Lan, clock: HandClock) -> None:
    lan.bell("S01").call("store/home")
    clock.pass_by(timedelta(hours=13))
    assert lan.calls("T01").open() == ()


def test_a_clock_that_is_ahead_makes_no_wait_in_the_future(lan: Lan, clock: HandClock) -> None:
    lan.stations["S01"].received = NOON - timedelta(hours=1)
    lan.bell("S01").call("store/home")
    assert [each.since for each in lan.calls("T01").open()] == [NOON - timedelta(hours=1)]


def test_entries_that_make_no_sense_are_passed_over(lan: Lan) -> None:
    store_ = lan.stations["S01"]
    for kind, face in ((CALLED, ["x"]), (CALL_ENDED, [1, 9]), (ANSWERED, [1]), (CALLED, [])):
        store_.append(kind, list(face))
    assert lan.calls("T01").open() == ()
    assert lan.bell("S02").open() is None
    lan.bell("S02").call("store/home")
    assert len(lan.calls("T01").open()) == 1


def test_a_full_disk_keeps_nothing_and_says_so(lan: Lan) -> None:
    bell = lan.bell("S01")
    with full_disk(lan.stations["S01"].engine), pytest.raises(DiskFault):
        bell.call("store/home" * 900)  # more than fits into the pages there are
    assert bell.open() is None
    assert bell.call("store/home") == 1


@pytest.mark.parametrize(
    ("read", "face", "content"),
    [
        (read_called, [1], {"v": 2, "operator": 0, "page": "x"}),
        (read_called, [1], {"v": 1, "operator": 0}),
        (read_called, ["1"], {"v": 1, "operator": 0, "page": "x"}),
        (read_answered, ["S01", 1, 7], {"v": 1, "operator": 8}),
        (read_call_ended, [1, 2], {"v": 1, "operator": 0}),
    ],
)
def test_a_body_that_disagrees_is_none(read: object, face: list[FaceItem], content: object) -> None:
    body = make_body(bytes(16), content)  # type: ignore[arg-type]
    with pytest.raises(BadAccessRecord):
        read(face, body)  # type: ignore[operator]
    with pytest.raises(BadAccessRecord):
        read(face, b"")  # type: ignore[operator]
