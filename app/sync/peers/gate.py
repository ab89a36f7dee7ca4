"""Who is answered: enrolled, unrevoked stations of the same place, each request once."""

import threading
from http import HTTPStatus

from sqlalchemy import Engine

from app.access import store
from app.access.model import Peer
from app.ledger.keys import verify_ed25519
from app.shared.clock import Clock, utc_ms
from app.storage.unit_of_work import reading
from app.sync.peers.wire import ask_message, read_credential

FRESH_MS = 60_000
MOST_NONCES = 10_000


class NotAdmitted(Exception):
    """`word` is for programs; `now_ms` is told where only the time was wrong."""

    def __init__(self, status: HTTPStatus, word: str, now_ms: int | None = None) -> None:
        super().__init__(word)
        self.status = status
        self.word = word
        self.now_ms = now_ms


class Gate:
    """Of one station. Times count by its own clock; what was signed before it started is old."""

    def __init__(self, engine: Engine, station: str, place: str, clock: Clock) -> None:
        self._engine = engine
        self._station = station
        self._place = place
        self._clock = clock
        self._started_ms = utc_ms(clock.now())
        self._nonces: dict[bytes, int] = {}
        self._lock = threading.Lock()

    def admit(self, header: str, target: str) -> tuple[Peer, bytes]:
        """Who asks, and the nonce that the answer has to carry; `NotAdmitted`."""
        asked = read_credential(header)
        if asked is None:
            raise NotAdmitted(HTTPStatus.UNAUTHORIZED, "credential")
        peer = self._known(asked.station)
        message = ask_message(self._station, asked.station, asked.at_ms, asked.nonce, target)
        if peer is None or not verify_ed25519(peer.public_key, message, asked.signature):
            raise NotAdmitted(HTTPStatus.FORBIDDEN, "unknown")
        self._must_be_new(asked.at_ms, asked.nonce)
        return peer, asked.nonce

    def _known(self, station: str) -> Peer | None:
        with reading(self._engine) as session:
            peer = store.peer(session, station)
        if peer is None or peer.revoked or peer.place != self._place:
            return None
        return None if peer.station == self._station else peer

    def _must_be_new(self, at_ms: int, nonce: bytes) -> None:
        now = utc_ms(self._clock.now())
        # A clock that was set back would refuse everything until it is that late again.
        started = self._started_ms if self._started_ms <= now else 0
        if not max(now - FRESH_MS, started) <= at_ms <= now + FRESH_MS:
            raise NotAdmitted(HTTPStatus.UNAUTHORIZED, "time", now)
        with self._lock:
            if nonce in self._nonces:
                raise NotAdmitted(HTTPStatus.UNAUTHORIZED, "nonce")
            self._nonces[nonce] = at_ms
            for old in [each for each, at in self._nonces.items() if at < now - FRESH_MS]:
                del self._nonces[old]
            while len(self._nonces) > MOST_NONCES:
                del self._nonces[next(iter(self._nonces))]
