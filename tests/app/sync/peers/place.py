"""Stations of one place on 127.0.0.1, each with its own database, key and clock."""

import socket
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from sqlalchemy import Engine

import app.sync.records  # noqa: F401 -- its tables
from app.access.model import Enrolled, Peer, StationKind
from app.access.store import save_peer
from app.journal.keys import StationKey, load_key, make_key
from app.journal.model import Appended
from app.journal.service import Journal
from app.ledger.entry import FaceItem
from app.shared.canonical import Value
from app.storage.engine import station_engine
from app.storage.tables import STATION, metadata_of
from app.storage.unit_of_work import UnitOfWork, reading
from app.sync.peers.client import PeerClient
from app.sync.peers.follower import Following
from app.sync.peers.server import PeerServer
from app.sync.peers.service import Peers
from app.sync.peers.store import Followed, followed
from app.sync.peers.wire import PeerState
from tests.fakes import HandClock

PLACE = "RA-01"
KINDS = {"S": StationKind.STORE, "T": StationKind.TILL, "C": StationKind.CLASS}


@dataclass
class Neighbour:
    """A station with its chain; `address` is where it says that it can be asked."""

    code: str
    folder: Path
    engine: Engine
    key: StationKey
    clock: HandClock
    journal: Journal
    place: str = PLACE
    address: str | None = None
    state: PeerState = field(default_factory=PeerState)
    _clients: list[PeerClient] = field(default_factory=list)

    def close(self) -> None:
        for client in self._clients:
            client.drop()
        self.engine.dispose()

    @property
    def peer(self) -> Peer:
        kind = KINDS[self.code[0]]
        return Peer(self.code, self.place, kind, self.key.public_bytes, self.address)

    def knows(self, *peers: Peer) -> None:
        """As the feed would have told it."""
        with UnitOfWork(self.engine) as uow:
            for each in peers:
                save_peer(uow.session, each)
            uow.commit()

    def append(
        self, kind: int = 99, face: Sequence[FaceItem] = (), body: dict[str, Value] | None = None
    ) -> Appended:
        with UnitOfWork(self.engine) as uow:
            made = self.journal.append(uow, kind, face, body or {"operator": 0})
            uow.commit()
        return made

    def server(self, port: int = 0) -> PeerServer:
        return PeerServer(
            ("127.0.0.1", port), engine=self.engine, station=self.code, place=self.place,
            key=self.key, clock=self.clock, state=lambda: self.state,
        )  # fmt: skip

    def asks(self, other: "Neighbour | Peer", slack: float = 3.0) -> PeerClient:
        peer = other if isinstance(other, Peer) else other.peer
        self._clients.append(PeerClient(peer, self.code, self.key, self.clock, slack))
        return self._clients[-1]

    def follows(self, other: "Neighbour") -> Following:
        """To be stepped by hand; does not wait for entries."""
        return Following(self.engine, other.peer, self.asks(other), self.clock, wait_seconds=0)

    def followed(self, other: "Neighbour") -> Followed:
        with reading(self.engine) as session:
            return followed(session, other.peer)

    def peers(self) -> Peers:
        enrolled = Enrolled(self.code, self.place, KINDS[self.code[0]], "", "", "", "")
        return Peers(self.engine, enrolled, self.key, self.clock)


def neighbour(folder: Path, code: str, clock: HandClock | None = None) -> Neighbour:
    """At a new folder a new station; at an old one the same after a restart."""
    folder.mkdir(exist_ok=True)
    engine, clock = station_engine(folder / "station.sqlite"), clock or HandClock()
    metadata_of(STATION).create_all(engine)
    path = folder / "station.key"
    key = load_key(path) if path.exists() else make_key(path)
    return Neighbour(
        code, folder, engine, key, clock, Journal(station=code, key=key, clock=clock)
    )  # fmt: skip


@contextmanager
def serving(station: Neighbour, port: int = 0) -> Iterator[PeerServer]:
    """Its server on a real socket; from here on the station has an address."""
    server = station.server(port)
    thread = threading.Thread(target=server.run)
    thread.start()
    station.address = server.url
    try:
        yield server
    finally:
        server.end()
        thread.join()


def until(holds: Callable[[], object], seconds: float = 30.0) -> float:
    """Waits for what other threads do; answers how long it took."""
    began = time.monotonic()
    while not holds():
        assert time.monotonic() - began < seconds, "it did not come"
        threading.Event().wait(0.01)
    return time.monotonic() - began


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def at(station: Neighbour, address: str) -> Peer:
    return replace(station.peer, address=address)


class Cable:
    """Between two stations: passes bytes on, holds them back while `cut`, or breaks."""

    def __init__(self, to: int) -> None:
        self._to = to
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        self._whole = threading.Event()
        self._whole.set()
        self._ends = False
        self._open: list[socket.socket] = []
        self._threads = [threading.Thread(target=self._accept)]
        self._threads[0].start()

    def cut(self) -> None:
        """Nothing arrives any more, and nobody is told."""
        self._whole.clear()

    def mend(self) -> None:
        self._whole.set()

    def close(self) -> None:
        self._ends = True
        self._whole.set()
        for each in (self._listening, *self._open):
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join()
        for each in (self._listening, *self._open):
            each.close()

    def _accept(self) -> None:
        while not self._ends:
            try:
                near, _ = self._listening.accept()
            except OSError:
                return
            try:
                far = socket.create_connection(("127.0.0.1", self._to))
            except OSError:  # nobody is there
                near.close()
                continue
            self._open += [near, far]
            for one, other in ((near, far), (far, near)):
                self._threads.append(threading.Thread(target=self._pass_on, args=(one, other)))
                self._threads[-1].start()

    def _pass_on(self, one: socket.socket, other: socket.socket) -> None:
        try:
            while data := one.recv(65_536):
                self._whole.wait()
                other.sendall(data)
            other.shutdown(socket.SHUT_WR)
        except OSError:
            pass
