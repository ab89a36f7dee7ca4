"""Entries of a neighbour: taken once, in order, checked; never a false one; over real sockets."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from app.access.model import Peer
from app.journal.store import EntryRow
from app.ledger.merkle import HASH_BYTES
from app.storage.unit_of_work import UnitOfWork, reading
from app.sync.peers import store as peer_store
from app.sync.peers.errors import Forked, PeerAway
from app.sync.peers.follower import Following, PeerProblem
from app.sync.peers.server import entries_after, signed_head
from app.sync.peers.store import Followed, PeerEntryRow, check
from app.sync.peers.wire import MAX_ENTRIES, PeerState, SignedHead, Told
from tests.app.sync.peers.place import Cable, Neighbour, at, neighbour, serving


def stored(station: Neighbour) -> list[tuple[str, int]]:
    with reading(station.engine) as session:
        rows = session.execute(
            select(PeerEntryRow.station, PeerEntryRow.seq).order_by(
                PeerEntryRow.station, PeerEntryRow.seq
            )
        )
        return [(station, seq) for station, seq in rows]


def told_by(station: Neighbour, after: int = 0) -> Told:
    with reading(station.engine) as session:
        entries, last = entries_after(session, after)
        return Told(tuple(entries), signed_head(session, station.key, last))


def caught_up(following: Following) -> None:
    """Steps until nothing more comes at once."""
    while following.step() == 0.0:
        pass
    assert following.seen.problem is None


def test_entries_come_over_in_order_and_once(till: Neighbour, store: Neighbour) -> None:
    made = [store.append(), store.append()]
    following = till.follows(store)
    caught_up(following)
    caught_up(following)
    assert stored(till) == [("S01", 1), ("S01", 2)]
    assert till.followed(store) == Followed(2, made[-1].head)
    made.append(store.append())
    caught_up(following)
    assert till.followed(store) == Followed(3, made[-1].head)
    following.stop()


def test_a_long_history_comes_in_pages(till: Neighbour, store: Neighbour) -> None:
    count = MAX_ENTRIES + 7
    with UnitOfWork(store.engine) as uow:
        for _ in range(count):
            store.journal.append(uow, 99, (), {"operator": 0})
        uow.commit()
    following = till.follows(store)
    assert following.step() == 0.0
    assert till.followed(store).seq == MAX_ENTRIES
    caught_up(following)
    assert len(stored(till)) == count


def test_large_bodies_come_in_several_answers(till: Neighbour, store: Neighbour) -> None:
    for _ in range(6):
        store.append(body={"operator": 0, "raw": b"x" * 250_000})
    following = till.follows(store)
    following.step()
    assert 1 <= till.followed(store).seq < 6
    caught_up(following)
    assert till.followed(store).seq == 6


def test_only_so_many_are_kept_and_the_chain_goes_on(
    till: Neighbour, store: Neighbour, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(peer_store, "KEPT", 3)
    for _ in range(5):
        store.append()
    following = till.follows(store)
    caught_up(following)
    store.append()
    caught_up(following)
    assert stored(till) == [("S01", 4), ("S01", 5), ("S01", 6)]


def test_what_a_neighbour_shows_is_seen(till: Neighbour, store: Neighbour) -> None:
    store.state = PeerState("store/adult", "attention")
    following = till.follows(store)
    following.step()
    assert following.seen.state == PeerState("store/adult", "attention")
    assert following.seen.heard_at == till.clock.now()


def test_a_neighbour_that_is_off_is_asked_again_more_and_more_rarely(
    tmp_path: Path, till: Neighbour
) -> None:
    off = neighbour(tmp_path / "C01", "C01")
    off.address = "http://127.0.0.1:9"
    following = till.follows(off)
    pauses = [following.step() for _ in range(6)]
    assert pauses == [0.5, 1.0, 2.0, 4.0, 5.0, 5.0]
    assert following.seen.problem is PeerProblem.AWAY
    off.close()


@pytest.mark.parametrize("address", ["", "ftp://127.0.0.1:1", "http://127.0.0.1", "http://x:99999"])
def test_an_address_that_is_none_is_a_neighbour_that_is_away(
    till: Neighbour, store: Neighbour, address: str
) -> None:
    following = till.follows(replace(store, address=address))
    following.step()
    assert following.seen.problem is PeerProblem.AWAY


def test_a_restored_neighbour_is_a_fork_and_nothing_of_it_is_stored(
    tmp_path: Path, till: Neighbour, store: Neighbour
) -> None:
    store.append()
    copy = tmp_path / "copy"
    store.engine.dispose()
    shutil.copytree(store.folder, copy)
    store.append()
    following = till.follows(store)
    caught_up(following)
    following.stop()
    restored = neighbour(copy, "S01")
    restored.append(body={"operator": 9})
    with serving(restored):
        restored.knows(till.peer, restored.peer)
        other = till.follows(restored)
        other.step()
        assert other.seen.problem is PeerProblem.FORKED
        restored.append()
        other.step()
        again = till.follows(restored)  # and after a restart of the till
        again.step()
        assert again.seen.problem is PeerProblem.FORKED
    assert stored(till) == [("S01", 1), ("S01", 2)]
    assert till.followed(store).is_forked
    restored.close()


def test_a_neighbour_that_lost_entries_is_seen_before_it_makes_new_ones(
    tmp_path: Path, till: Neighbour, store: Neighbour
) -> None:
    store.append()
    copy = tmp_path / "copy"
    store.engine.dispose()
    shutil.copytree(store.folder, copy)
    store.append()
    caught_up(till.follows(store))
    restored = neighbour(copy, "S01")
    with serving(restored):
        restored.knows(till.peer, restored.peer)
        following = till.follows(restored)
        following.step()
        assert following.seen.problem is PeerProblem.FORKED
    restored.close()


OTHER_TIME = {"error": "time", "now": 5}
Spoil = Callable[[Told], Told]
SPOILT: dict[str, tuple[Spoil, type[Exception]]] = {
    "one is missing": (lambda t: replace(t, entries=t.entries[1:]), PeerAway),
    "the last is missing": (lambda t: replace(t, entries=t.entries[:-1]), PeerAway),
    "another order": (lambda t: replace(t, entries=t.entries[::-1]), PeerAway),
    "another salt": (
        lambda t: replace(t, entries=((*t.entries[0][:2], bytes(16)), *t.entries[1:])),
        Forked,
    ),
    "another body": (
        lambda t: replace(t, entries=((t.entries[0][0], b"x" * 20, t.entries[0][2]),)),
        PeerAway,
    ),
    "another head": (lambda t: replace(t, head=replace(t.head, head=bytes(32))), PeerAway),
    "an unsigned head": (lambda t: replace(t, head=replace(t.head, signature=bytes(64))), PeerAway),
    "no entry": (lambda t: replace(t, entries=((b"\x80", b"", bytes(16)),)), PeerAway),
    "nothing, but a later head": (lambda t: replace(t, entries=()), PeerAway),
    "an empty chain": (lambda t: Told((), SignedHead(0, bytes(HASH_BYTES), b"")), Forked),
}


@pytest.mark.parametrize("what", SPOILT)
def test_what_does_not_fit_is_not_taken(till: Neighbour, store: Neighbour, what: str) -> None:
    spoil, refused = SPOILT[what]
    for _ in range(3):
        store.append()
    known = till.followed(store)
    assert len(check(store.peer, known, told_by(store))) == 3
    with pytest.raises(refused):
        check(store.peer, known, spoil(told_by(store)))
    with UnitOfWork(till.engine) as uow, pytest.raises(refused):
        peer_store.take(uow, store.peer, spoil(told_by(store)), 0)
    assert stored(till) == []


def test_a_history_rewritten_with_the_key_itself_is_a_fork(
    tmp_path: Path, till: Neighbour, store: Neighbour
) -> None:
    store.append()
    store.append()
    caught_up(till.follows(store))
    with UnitOfWork(store.engine) as uow:
        uow.session.query(EntryRow).delete()
        uow.commit()
    for _ in range(3):
        store.append(body={"operator": 1})
    following = till.follows(store)
    following.step()
    assert following.seen.problem is PeerProblem.FORKED
    assert till.followed(store).seq == 2


def test_clocks_that_differ_by_weeks_do_not_part_neighbours(
    till: Neighbour, store: Neighbour
) -> None:
    store.clock.pass_by(timedelta(days=-36))
    store.append()
    following = till.follows(store)
    caught_up(following)
    assert till.followed(store).seq == 1
    store.clock.pass_by(timedelta(days=72))  # and it is set right, too far
    store.append()
    caught_up(following)
    assert till.followed(store).seq == 2


def test_another_one_s_answers_are_not_taken(
    tmp_path: Path, till: Neighbour, store: Neighbour
) -> None:
    stranger = neighbour(tmp_path / "X", "S01")  # the same code, another key
    stranger.append()
    with serving(stranger) as server:
        stranger.knows(till.peer, stranger.peer)
        following = Following(
            till.engine, at(store, server.url), till.asks(at(store, server.url)), till.clock
        )
        following.step()
        assert following.seen.problem is PeerProblem.AWAY
        assert following.seen.heard_at is None  # not even what it says it shows
    assert stored(till) == []
    stranger.close()


def test_a_server_that_is_none_of_ours_is_a_neighbour_that_is_away(
    till: Neighbour, store: Neighbour, http_nonsense: Callable[[bytes], Peer]
) -> None:
    long = b"HTTP/1.1 200 OK\r\nContent-Length: 9000000\r\n\r\n" + b"x" * 9_000_000
    for answer in (
        b"", b"SSH-2.0\r\n\r\n", b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", long,
        b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1/\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 401 X\r\nContent-Length: 27\r\n\r\n" + json.dumps(OTHER_TIME).encode(),
    ):  # fmt: skip
        peer = http_nonsense(answer)
        following = Following(till.engine, peer, till.asks(peer), till.clock, wait_seconds=0)
        following.step()
        assert following.seen.problem is PeerProblem.AWAY
    with reading(till.engine) as session:
        assert session.scalar(select(func.count()).select_from(PeerEntryRow)) == 0


def test_a_cut_cable_loses_nothing(till: Neighbour, store: Neighbour) -> None:
    port = int((store.address or "").rpartition(":")[2])
    cable = Cable(port)
    peer = at(store, cable.url)
    client = till.asks(peer, slack=0.2)
    following = Following(till.engine, peer, client, till.clock, wait_seconds=0)
    try:
        store.append()
        caught_up(following)
        cable.cut()
        store.append()
        following.step()
        assert following.seen.problem is PeerProblem.AWAY
        cable.mend()
        caught_up(following)
        assert stored(till) == [("S01", 1), ("S01", 2)]
    finally:
        client.drop()
        cable.close()
