"""Following the other stations of the place: a thread each, and one that knows who they are."""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Engine

from app.access import store as access_store
from app.access.model import Peer, StationKind
from app.journal.keys import StationKey
from app.shared.clock import Clock, utc_ms
from app.storage.errors import DiskFault
from app.storage.unit_of_work import UnitOfWork, reading
from app.sync.peers.client import PeerClient
from app.sync.peers.errors import Forked, PeerAway, PeerError, PeerRefuses
from app.sync.peers.store import followed, note_fork, take
from app.sync.peers.wire import PeerState

log = logging.getLogger(__name__)

WAIT_SECONDS = 3
FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 0.5, 5.0
LOOK_SECONDS = 2.0
FORKED_SECONDS = 60.0


class PeerProblem(StrEnum):
    AWAY = "away"
    REFUSED = "refused"  # it does not know this station
    FORKED = "forked"


@dataclass(frozen=True)
class PeerSeen:
    """How a station of the place is known here; `heard_at`: its last answer, None for none yet."""

    station: str
    kind: StationKind
    state: PeerState = field(default_factory=PeerState)
    heard_at: datetime | None = None
    problem: PeerProblem | None = None


class Following:
    """One peer. `step` asks once; the thread asks again for ever."""

    def __init__(
        self,
        engine: Engine,
        peer: Peer,
        client: PeerClient,
        clock: Clock,
        heard: Callable[[], None] = lambda: None,
        wait_seconds: int = WAIT_SECONDS,
    ) -> None:
        self._engine = engine
        self._client = client
        self._clock = clock
        self._heard = heard
        self._wait_seconds = wait_seconds
        self._failures = 0
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name=f"peer-{peer.station}", daemon=True)
        self.peer = peer
        self.seen = PeerSeen(peer.station, peer.kind)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Breaks off what is under way; `join` waits for the end of it."""
        self._stopping.set()
        self._client.close()

    def join(self) -> None:
        if self._thread.is_alive():
            self._thread.join()

    def step(self) -> float:
        """Its state, then its next entries; answers how many seconds to pause."""
        with reading(self._engine) as session:
            known = followed(session, self.peer)
        if known.is_forked:
            return self._forked()
        began = time.monotonic()
        try:
            state = self._client.state()
            self._saw(state)
            told = self._client.entries(known.seq, self._wait_seconds)
            with UnitOfWork(self._engine) as uow:
                count = take(uow, self.peer, told, utc_ms(self._clock.now()))
                if count:
                    uow.commit()
        except Forked as error:
            with UnitOfWork(self._engine) as uow:
                note_fork(uow, self.peer, utc_ms(self._clock.now()))
                uow.commit()
            told_of = {"peer": self.peer.station, "seq": error.seq}
            log.error("a neighbour's chain is forked", extra=told_of)  # noqa: TRY400 -- no trace
            return self._forked()
        except (PeerError, DiskFault) as error:
            return self._failed(error)
        self._failures = 0
        if count:
            self._heard()
            return 0.0
        # One that does not wait as it was asked to is not asked in a circle.
        waited = time.monotonic() - began
        return 0.0 if waited > self._wait_seconds / 2 > 0 else FIRST_PAUSE_SECONDS

    def _saw(self, state: PeerState) -> None:
        if self.seen.problem is not None:
            log.info("a neighbour is back", extra={"peer": self.peer.station})
        now = self._clock.now()
        self.seen = replace(self.seen, state=state, heard_at=now, problem=None)

    def _forked(self) -> float:
        self.seen = replace(self.seen, problem=PeerProblem.FORKED)
        return FORKED_SECONDS

    def _failed(self, error: Exception) -> float:
        if not isinstance(error, DiskFault):
            is_refused = isinstance(error, PeerRefuses)
            problem = PeerProblem.REFUSED if is_refused else PeerProblem.AWAY
            if problem is not self.seen.problem and not self._stopping.is_set():
                facts = {"peer": self.peer.station, "fault": str(error)}
                log.warning("a neighbour cannot be followed", extra=facts)
            self.seen = replace(self.seen, problem=problem)
        pause: float = min(FIRST_PAUSE_SECONDS * 2 ** min(self._failures, 8), LONGEST_PAUSE_SECONDS)
        self._failures += 1
        return pause

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                pause = self.step()
            except Exception:
                log.exception("following a neighbour failed")
                pause = self._failed(PeerAway("a bug"))
            self._stopping.wait(pause)
        self._client.drop()


class Follower:
    """Begins and ends following as the feed tells of stations; `heard` runs on their threads."""

    def __init__(
        self,
        engine: Engine,
        station: str,
        key: StationKey,
        clock: Clock,
        heard: Callable[[], None] = lambda: None,
    ) -> None:
        self._engine = engine
        self._station = station
        self._key = key
        self._clock = clock
        self._heard = heard
        self._following: dict[str, Following] = {}
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="peers", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join()
        last = tuple(self._following.values())
        for each in last:
            each.stop()
        for each in last:
            each.join()

    def seen(self) -> tuple[PeerSeen, ...]:
        """Every station that is followed, by its code."""
        found = (each.seen for each in tuple(self._following.values()))
        return tuple(sorted(found, key=lambda each: each.station))

    def look(self) -> None:
        """Whoever is new, or has another address or key, is followed from now on."""
        with reading(self._engine) as session:
            wanted = {
                each.station: each
                for each in access_store.peers(session)
                if each.station != self._station and each.address and not each.revoked
            }
        for station, following in tuple(self._following.items()):
            if wanted.get(station) != following.peer:
                following.stop()
                following.join()
                del self._following[station]
        for station, peer in wanted.items():
            if station not in self._following:
                self._following[station] = self._begin(peer)

    def _begin(self, peer: Peer) -> Following:
        client = PeerClient(peer, self._station, self._key, self._clock)
        following = Following(self._engine, peer, client, self._clock, self._heard)
        following.start()
        return following

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                self.look()
            except Exception:
                log.exception("neighbours could not be looked up")
            self._stopping.wait(LOOK_SECONDS)
