"""Who is answered and who is not, and that nobody can hold the others up."""

import http.client
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta
from http import HTTPStatus
from pathlib import Path

import pytest

from app.shared.clock import utc_ms
from app.sync.peers import gate as gates
from app.sync.peers import server as servers
from app.sync.peers.errors import PeerError, PeerRefuses
from app.sync.peers.gate import Gate, NotAdmitted
from app.sync.peers.server import PeerServer
from app.sync.peers.wire import (
    MAX_ANSWER_BYTES,
    PEER_HEADER,
    WIRE_HEADER,
    Credential,
    PeerState,
    ask_message,
)
from tests.app.sync.peers.place import Neighbour, neighbour, serving, until

HEAD = "/peer/head"


def signed(
    who: Neighbour, asked: str = "S01", target: str = HEAD, nonce: int = 1, ahead_ms: int = 0
) -> str:
    at_ms = utc_ms(who.clock.now()) + ahead_ms
    random = nonce.to_bytes(16, "big")
    message = ask_message(asked, who.code, at_ms, random, target)
    return Credential(who.code, at_ms, random, who.key.sign(message)).header()


def ask(server: PeerServer, target: str, headers: dict[str, str], method: str = "GET") -> int:
    host, port = server.server_address[:2]
    connection = http.client.HTTPConnection(str(host), int(port), timeout=5)
    try:
        connection.request(method, target, headers=headers)
        return connection.getresponse().status
    finally:
        connection.close()


@pytest.fixture
def server(store: Neighbour, till: Neighbour) -> Iterator[PeerServer]:
    """A second server of the store, to be asked by hand."""
    with serving(store) as made:
        yield made


@pytest.fixture
def gate(store: Neighbour, till: Neighbour) -> Gate:
    return Gate(store.engine, "S01", store.place, store.clock)


def refused(gate: Gate, header: str, target: str = HEAD) -> str:
    with pytest.raises(NotAdmitted) as caught:
        gate.admit(header, target)
    return caught.value.word


def test_a_station_of_the_place_is_answered(till: Neighbour, store: Neighbour) -> None:
    store.state = PeerState("store/home", "good")
    made = store.append()
    client = till.asks(store)
    assert client.head().head == made.head
    assert client.state() == PeerState("store/home", "good")
    assert [entry for entry, _, _ in client.entries(0, 0).entries] == [made.entry]


def test_a_stranger_is_not_answered(tmp_path: Path, store: Neighbour, till: Neighbour) -> None:
    stranger = neighbour(tmp_path / "T09", "T09")
    with pytest.raises(PeerRefuses):
        stranger.asks(store).head()
    stranger.close()


def test_a_withdrawn_station_and_one_of_another_place_are_not_answered(
    till: Neighbour, store: Neighbour
) -> None:
    client = till.asks(store)
    assert client.head().seq == 0
    store.knows(replace(till.peer, revoked=True))
    with pytest.raises(PeerRefuses):
        client.head()
    store.knows(replace(till.peer, place="GD-01"))
    with pytest.raises(PeerRefuses):
        client.head()
    store.knows(till.peer)
    assert client.head().seq == 0


def test_a_request_counts_once(gate: Gate, till: Neighbour) -> None:
    header = signed(till)
    assert gate.admit(header, HEAD)[0].station == "T01"
    assert refused(gate, header) == "nonce"


def test_a_request_counts_for_its_words_its_station_and_its_time_only(
    gate: Gate, till: Neighbour, store: Neighbour
) -> None:
    assert refused(gate, signed(till), "/peer/state") == "unknown"
    assert refused(gate, signed(till, asked="C01")) == "unknown"
    assert refused(gate, signed(till, ahead_ms=61_000)) == "time"
    assert refused(gate, signed(till, ahead_ms=-1)) == "time"  # before the program started
    assert refused(gate, signed(store)) == "unknown"  # itself
    assert refused(gate, "T01 1 22") == "credential"
    other = signed(till).rpartition(" ")[0] + " " + "00" * 64
    assert refused(gate, other) == "unknown"
    till.clock.pass_by(timedelta(seconds=61))
    store.clock.pass_by(timedelta(seconds=61))
    assert refused(gate, signed(till, ahead_ms=-60_500)) == "time"
    assert gate.admit(signed(till, ahead_ms=59_000), HEAD)


def test_a_clock_that_was_set_back_keeps_nobody_out(
    gate: Gate, till: Neighbour, store: Neighbour
) -> None:
    store.clock.pass_by(timedelta(hours=-3))
    till.clock.pass_by(timedelta(hours=-3))
    assert gate.admit(signed(till), HEAD)


def test_nonces_are_forgotten_when_their_time_is_over(
    gate: Gate, till: Neighbour, store: Neighbour, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gates, "MOST_NONCES", 3)
    for number in range(9):
        gate.admit(signed(till, nonce=number), HEAD)
    assert len(gate._nonces) == 3
    for each in (store, till):
        each.clock.pass_by(timedelta(minutes=2))
    gate.admit(signed(till, nonce=99), HEAD)
    assert len(gate._nonces) == 1


@pytest.mark.parametrize(
    ("target", "status"),
    [
        (HEAD, HTTPStatus.OK),
        ("/peer/entries?after=0", HTTPStatus.OK),
        ("/peer/entries?after=5&wait=0", HTTPStatus.OK),
        ("/peer/entries?after=-1", HTTPStatus.NOT_FOUND),
        ("/peer/entries?after=99999999999999999999", HTTPStatus.NOT_FOUND),
        ("/peer/entries", HTTPStatus.NOT_FOUND),
        ("/peer/entries?after=0&wait=999", HTTPStatus.NOT_FOUND),
        ("/../station.sqlite", HTTPStatus.NOT_FOUND),
        ("/", HTTPStatus.NOT_FOUND),
    ],
)
def test_three_questions_and_no_other(
    server: PeerServer, till: Neighbour, target: str, status: HTTPStatus
) -> None:
    headers = {WIRE_HEADER: "1", PEER_HEADER: signed(till, target=target)}
    assert ask(server, target, headers) == status


def test_who_does_not_say_who_it_is_is_told_nothing(server: PeerServer, till: Neighbour) -> None:
    assert ask(server, HEAD, {}) == HTTPStatus.UPGRADE_REQUIRED
    assert ask(server, HEAD, {WIRE_HEADER: "1"}) == HTTPStatus.UNAUTHORIZED
    fine = {WIRE_HEADER: "1", PEER_HEADER: signed(till)}
    assert ask(server, HEAD, {**fine, "Content-Length": "3"}) == HTTPStatus.BAD_REQUEST
    assert ask(server, HEAD, fine, method="POST") == HTTPStatus.NOT_IMPLEMENTED
    assert ask(server, HEAD, fine) == HTTPStatus.OK


def test_many_silent_connections_keep_no_neighbour_out(
    server: PeerServer, till: Neighbour, store: Neighbour, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(servers, "_deadline", lambda: time.monotonic() + 0.3)
    host, port = server.server_address[:2]
    with ExitStack() as stack:
        for _ in range(3 * servers.MOST_FROM_ONE):
            silent = stack.enter_context(socket.create_connection((str(host), int(port))))
            silent.sendall(b"GET /peer/head HTTP/1.1\r\nX-Slow: ")
        until(lambda: threading.active_count() < servers.MOST_FROM_ONE)
        assert till.asks(store).head().seq == 0


def test_one_address_has_so_many_connections_and_no_more(server: PeerServer) -> None:
    host, port = server.server_address[:2]
    with ExitStack() as stack:
        opened = [
            stack.enter_context(socket.create_connection((str(host), int(port)), 5))
            for _ in range(servers.MOST_FROM_ONE + 3)
        ]
        assert [each.recv(1) for each in opened[servers.MOST_FROM_ONE :]] == [b"", b"", b""]
        assert len(server._open) == servers.MOST_FROM_ONE


def test_an_answer_never_grows_beyond_what_a_neighbour_reads(
    till: Neighbour, store: Neighbour
) -> None:
    for _ in range(9):
        store.append(body={"operator": 0, "raw": b"x" * 250_000})
    told = till.asks(store).entries(0, 0)
    assert sum(len(body) for _, body, _ in told.entries) < MAX_ANSWER_BYTES


def test_who_waits_is_answered_as_soon_as_there_is_something(
    till: Neighbour, store: Neighbour
) -> None:
    timer = threading.Timer(0.3, store.append)
    timer.start()
    began = time.monotonic()
    told = till.asks(store).entries(0, 9)
    timer.join()
    assert len(told.entries) == 1
    assert time.monotonic() - began < 8


def test_the_end_of_the_server_waits_for_nobody(till: Neighbour, store: Neighbour) -> None:
    heard: list[str] = []

    def wait(address: str) -> None:
        try:
            batch = till.asks(replace(store.peer, address=address)).entries(0, 9)
            heard.append(f"{len(batch.entries)} entries")
        except PeerError as error:
            heard.append(type(error).__name__)

    with serving(store) as server:
        thread = threading.Thread(target=wait, args=(server.url,))
        thread.start()
        until(lambda: server.watch._waiting == 1)
        began = time.monotonic()
    assert time.monotonic() - began < 8  # it would have waited nine seconds
    thread.join(5)
    assert not thread.is_alive()
    # The woken answer and the cut race; either tells the till that nothing came.
    assert heard in (["0 entries"], ["PeerAway"])


def test_a_till_that_asks_for_more_has_heard_the_rest(
    tmp_path: Path, till: Neighbour, store: Neighbour, server: PeerServer
) -> None:
    store.append()
    client = till.asks(store)
    client.entries(0, 0)
    assert not server.reached(1)
    client.entries(1, 0)
    assert server.reached(1)
    assert not server.reached(2)


def test_a_kiosk_that_listens_is_nobody_who_comes(
    tmp_path: Path, till: Neighbour, store: Neighbour, server: PeerServer
) -> None:
    kiosk = neighbour(tmp_path / "S02", "S02")
    store.knows(kiosk.peer)
    store.append()
    kiosk.asks(store).entries(1, 0)
    assert not server.reached(1)
    kiosk.close()
