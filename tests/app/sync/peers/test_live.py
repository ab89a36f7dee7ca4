"""Two stations as they run: a bell within a second, kills, cut cables, clocks, no LAN."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from app.access.calls import CallBell, Calls
from app.access.model import OpenCall
from app.access.wire import encode_peer
from app.journal.store import EntryRow
from app.shared.clock import SystemClock
from app.storage.unit_of_work import reading
from app.sync.peers.follower import PeerProblem
from app.sync.peers.service import Peers
from app.sync.peers.store import PeerEntryRow
from tests.app.sync.peers.place import Cable, Neighbour, at, free_port, neighbour, until
from tests.fakes import NOON

ROOT = Path(__file__).parents[4]


@contextmanager
def running(station: Neighbour, address: str | None = None) -> Iterator[Peers]:
    """With its server and its follower, as a station's program has them."""
    peers = station.peers()
    peers.start(address or station.address or "")
    try:
        yield peers
    finally:
        peers.stop()


@pytest.fixture
def place(tmp_path: Path) -> Iterator[tuple[Neighbour, Neighbour]]:
    """A kiosk and a till that know each other and do not run yet."""
    made = (neighbour(tmp_path / "S01", "S01"), neighbour(tmp_path / "T01", "T01"))
    for each in made:
        each.address = f"http://127.0.0.1:{free_port()}"
    for each in made:
        each.knows(*(other.peer for other in made))
    yield made
    for each in made:
        each.close()


def bell_of(station: Neighbour, peers: Peers) -> CallBell:
    return CallBell(station.engine, station.journal, peers.heard, peers.reached)


def how_it_stands(bell: CallBell) -> OpenCall:
    found = bell.open()
    assert found is not None
    return found


def test_a_bell_is_heard_within_a_second_and_falls_silent_when_it_is_answered(
    place: tuple[Neighbour, Neighbour],
) -> None:
    store, till = place
    waits: list[tuple[float, float, float]] = []
    with running(store) as at_store, running(till) as at_till:
        bell = bell_of(store, at_store)
        calls = Calls(till.engine, till.journal, at_till.heard)
        until(lambda: at_till.seen() and at_till.seen()[0].heard_at)
        for _ in range(3):
            number = bell.call("store/pay")
            heard = until(calls.open)
            (ringing,) = calls.open()
            assert (ringing.station, ringing.call_no, ringing.page) == ("S01", number, "store/pay")
            until(lambda: how_it_stands(bell).reached)
            assert calls.answer("S01", number, 21)
            answered = until(lambda: how_it_stands(bell).answered)
            bell.end(number)
            waits.append((heard, answered, until(lambda: not calls.open())))
    # Of three: another program may have had the machine.
    assert [min(each) < 1.0 for each in zip(*waits, strict=True)] == [True, True, True]


def test_no_lan_breaks_nothing(place: tuple[Neighbour, Neighbour]) -> None:
    store, _till = place
    with running(store, "http://203.0.113.1:81") as peers:  # an address of no machine of ours
        bell = bell_of(store, peers)
        number = bell.call("store/home")
        until(lambda: peers.seen() and peers.seen()[0].problem)
        assert peers.seen()[0].problem is PeerProblem.AWAY
        assert not how_it_stands(bell).reached
        bell.end(number)
        assert bell.open() is None


def test_a_port_that_is_taken_is_asked_for_until_it_is_free(
    place: tuple[Neighbour, Neighbour], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.sync.peers.service.AGAIN_SECONDS", 0.1)
    store, till = place
    store.append()
    with running(till) as at_till:
        somebody_else = replace(store, code="S02")
        with running(somebody_else) as first, ExitStack() as stack:
            until(lambda: first._server is not None)
            stack.enter_context(running(store))
            until(lambda: at_till.seen() and at_till.seen()[0].problem)
            assert till.followed(store).seq == 0
        with running(store):
            until(lambda: till.followed(store).seq == 1)


def test_a_station_that_is_withdrawn_is_no_longer_followed(
    place: tuple[Neighbour, Neighbour], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.sync.peers.follower.LOOK_SECONDS", 0.1)
    store, till = place
    with running(store) as at_store, running(till) as at_till:
        bell_of(store, at_store).call("store/home")
        calls = Calls(till.engine, till.journal, at_till.heard)
        until(calls.open)
        till.knows(replace(store.peer, revoked=True))
        until(lambda: not at_till.seen())
        assert calls.open() == ()


def test_a_cut_cable_is_noticed_and_what_was_missed_comes_when_it_is_whole(
    place: tuple[Neighbour, Neighbour],
) -> None:
    store, till = place
    port = int((store.address or "").rpartition(":")[2])
    cable = Cable(port)
    till.knows(at(store, cable.url))
    try:
        with running(store), running(till) as at_till:
            until(lambda: at_till.seen() and at_till.seen()[0].problem is None)
            cable.cut()
            made = [store.append() for _ in range(5)]
            until(lambda: at_till.seen()[0].problem is PeerProblem.AWAY)
            cable.mend()
            until(lambda: till.followed(store).head == made[-1].head)
            until(lambda: at_till.seen()[0].problem is None)
    finally:
        cable.close()


def test_clocks_weeks_apart_hear_each_other(place: tuple[Neighbour, Neighbour]) -> None:
    store, till = place
    store.clock.pass_by(timedelta(days=-36))
    with running(store) as at_store, running(till) as at_till:
        bell = bell_of(store, at_store)
        bell.call("store/home")
        calls = Calls(till.engine, till.journal, at_till.heard)
        until(calls.open)
        assert calls.answer("S01", 1, 21)
        until(lambda: how_it_stands(bell).answered)


def test_a_kiosk_killed_again_and_again_is_followed_to_its_last_entry(tmp_path: Path) -> None:
    store, till = neighbour(tmp_path / "S01", "S01"), neighbour(tmp_path / "T01", "T01")
    clock = SystemClock(NOON)
    till.clock = till.journal.clock = clock  # type: ignore[assignment]
    port = free_port()
    peers = (at(store, f"http://127.0.0.1:{port}"), at(till, f"http://127.0.0.1:{free_port()}"))
    till.knows(*peers)
    told = [encode_peer(each).hex() for each in peers]
    with running(till, peers[1].address) as at_till:
        for _ in range(4):
            _ring_until_killed(store.folder, port, told, till, store)
        final = replace(store, address=peers[0].address)
        with running(final):
            end = _end_of(store)
            until(lambda: till.followed(store).seq == end)
            until(lambda: at_till.seen()[0].problem is None)
    with reading(store.engine) as mine, reading(till.engine) as theirs:
        rows = theirs.scalars(select(PeerEntryRow).order_by(PeerEntryRow.seq))
        assert [row.entry for row in rows] == list(
            mine.scalars(select(EntryRow.entry).order_by(EntryRow.seq))
        )
        head = mine.get_one(EntryRow, end).head
        assert till.followed(store).head == head
    store.close()
    till.close()


def _end_of(station: Neighbour) -> int:
    with reading(station.engine) as session:
        return station.journal.head(session).seq


def _ring_until_killed(
    folder: Path, port: int, told: list[str], till: Neighbour, store: Neighbour
) -> None:
    """Lets it go on until the till has heard something new."""
    before = till.followed(store).seq
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.app.sync.peers.peer_process", str(folder), str(port), *told],
        cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    try:
        until(lambda: till.followed(store).seq > before + 20, 60)
    finally:
        process.kill()
        process.wait()
