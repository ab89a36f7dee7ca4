"""A station among the others of its place: the server and the follower, begun and ended as one."""

import logging
import threading
from collections.abc import Callable

from sqlalchemy import Engine

from app.access.model import Enrolled
from app.journal.keys import StationKey
from app.shared.clock import Clock
from app.sync.peers.follower import Follower, PeerSeen
from app.sync.peers.readers import ClassEntries, Heard, HeldBaskets
from app.sync.peers.server import PeerServer, address_of
from app.sync.peers.wire import PeerState

log = logging.getLogger(__name__)

AGAIN_SECONDS = 5.0


class Peers:
    """Nothing here is needed: without a LAN the station goes on alone.

    `state` is what the others see of this station; its pages set it.
    """

    def __init__(self, engine: Engine, enrolled: Enrolled, key: StationKey, clock: Clock) -> None:
        self._engine = engine
        self._enrolled = enrolled
        self._key = key
        self._clock = clock
        self._follower: Follower | None = None
        self._server: PeerServer | None = None
        self._thread: threading.Thread | None = None
        self._stopping = threading.Event()
        self._lock = threading.Lock()
        self.state: Callable[[], PeerState] = PeerState
        self.heard = Heard(engine)
        self.held = HeldBaskets(engine)
        self.classes = ClassEntries(engine)

    @property
    def is_on(self) -> bool:
        """Whether this station has neighbours at all."""
        return self._follower is not None

    def start(self, address: str) -> None:
        """Serves on `address`, http://HOST:PORT, and follows the others."""
        enrolled = self._enrolled
        self._follower = Follower(self._engine, enrolled.station, self._key, self._clock)
        self._follower.start()
        self._thread = threading.Thread(
            target=self._serve, args=(address,), name="peer-server", daemon=True
        )
        self._thread.start()

    def stop(self) -> None:
        with self._lock:
            self._stopping.set()
            server = self._server
        if server is not None:
            server.end()
        if self._thread is not None:
            self._thread.join()
        if self._follower is not None:
            self._follower.stop()

    def seen(self) -> tuple[PeerSeen, ...]:
        """The other stations of the place, as they answer."""
        return () if self._follower is None else self._follower.seen()

    def reached(self, seq: int) -> bool:
        """Whether a till has heard this station's entry `seq` since the program started."""
        return self._server is not None and self._server.reached(seq)

    def _serve(self, address: str) -> None:
        """The network may come up after the program: the port is asked for until it can be had."""
        is_told = False
        while not self._stopping.is_set():
            try:
                server = self._opened(address)
            except (OSError, ValueError) as error:
                if not is_told:
                    fault = type(error).__name__
                    log.warning("neighbours cannot be served", extra={"fault": fault})
                is_told = True
                self._stopping.wait(AGAIN_SECONDS)
                continue
            with self._lock:
                is_late = self._stopping.is_set()
                self._server = None if is_late else server
            if is_late:
                server.server_close()
            else:
                server.run()
            return

    def _opened(self, address: str) -> PeerServer:
        return PeerServer(
            address_of(address),
            engine=self._engine,
            station=self._enrolled.station,
            place=self._enrolled.place,
            key=self._key,
            clock=self._clock,
            state=self._said,
        )

    def _said(self) -> PeerState:
        return self.state()
