"""One thread a port, for scales and scanners: opens, listens, asks, comes back after a fault."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Generic, Protocol, TypeAlias, TypeVar

from app.devices.line import LineSetting
from app.devices.transport import PORT_ERRORS, Port
from app.shared.clock import Clock

log = logging.getLogger(__name__)
JOIN_SECONDS = 1.0
# After a standstill of our own (a suspended machine) the buffers hold what is old and looks new.
STANDSTILL_MS = 1_000

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class PortState(Enum):
    """What a page shows of a port."""

    CLOSED = "closed"
    OPENING = "opening"
    SILENT = "silent"
    """Open, but nothing is heard."""
    RECEIVING = "receiving"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class StateChanged:
    """`reason` is the port's own words at a fault."""

    state: PortState
    at_ms: int
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Received(Generic[T]):
    """What one read completed, oldest first, never empty. Only `newest` is live."""

    items: tuple[T, ...]
    at_ms: int

    @property
    def newest(self) -> T:
        return self.items[-1]


PortEvent: TypeAlias = "StateChanged | Received[T]"


class Conversation(Protocol[T_co]):
    """What is said on a port. Made anew for each opening."""

    @property
    def silent_after_ms(self) -> int:
        """Without a frame for this long the device is silent."""

    def ask(self, now_ms: int) -> bytes | None:
        """What to send now, if it is time."""

    def hear(self, data: bytes, now_ms: int) -> tuple[T_co, ...]:
        """What these bytes completed."""


@dataclass(frozen=True, slots=True)
class BackOff:
    """Seconds between two tries: doubled from `first` to `most` until something is heard."""

    first: float = 0.5
    most: float = 10.0

    def after(self, seconds: float) -> float:
        return min(self.most, seconds * 2)


class PortWorker(Generic[T]):
    """Calls `on_event` from its own thread, and only from there; a callback must not block."""

    def __init__(
        self, *, url: str, line: LineSetting, converse: Callable[[], Conversation[T]],
        on_event: "Callable[[PortEvent[T]], None]", clock: Clock, back_off: BackOff | None = None,
    ) -> None:  # fmt: skip
        self._url = url
        self._line = line
        self._converse = converse
        self._on_event = on_event
        self._clock = clock
        self._back_off = back_off or BackOff()
        self._state = PortState.CLOSED
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        if self._thread is not None:
            raise RuntimeError("the port is worked already")
        # Its own flag: a thread that hangs in a slow connection after `stop` never wakes up again.
        self._stopping = threading.Event()
        self._thread = threading.Thread(
            target=self._work, args=(self._stopping,), name=f"port {self._url}", daemon=True
        )
        self._thread.start()

    def stop(self) -> None:
        """Returns within a second. The last event is CLOSED."""
        self._stopping.set()
        if self._thread is not None:
            self._thread.join(JOIN_SECONDS)
            self._thread = None

    def _work(self, stopping: threading.Event) -> None:
        wait = self._back_off.first
        while not stopping.is_set():
            heard = self._open_and_talk(stopping)
            wait = self._back_off.first if heard else wait
            stopping.wait(wait)
            wait = self._back_off.after(wait)
        self._become(PortState.CLOSED)

    def _open_and_talk(self, stopping: threading.Event) -> bool:
        """Until the port is lost or the worker is stopped. True if anything was heard."""
        talk = _Talk(self._converse(), self._clock)
        port: Port | None = None
        try:
            self._become(PortState.OPENING)
            port = Port(self._url, self._line)
            self._become(PortState.SILENT)
            while not stopping.is_set():
                self._report(talk, talk.turn(port))
        except PORT_ERRORS as error:
            self._fault(str(error))
        except Exception as error:
            log.exception("the thread of a port met a bug", extra={"url": self._url})
            self._fault(type(error).__name__)
        finally:
            if port is not None:
                port.close()
        return talk.heard

    def _report(self, talk: "_Talk[T]", items: tuple[T, ...]) -> None:
        now = self._clock.monotonic_ms()
        if items:
            self._become(PortState.RECEIVING)
            self._on_event(Received(items, now))
        elif self._state is PortState.RECEIVING and talk.is_silent(now):
            self._become(PortState.SILENT)

    def _fault(self, reason: str) -> None:
        if self._state is PortState.OPENING:
            log.info("a port cannot be opened", extra={"url": self._url, "reason": reason})
        else:
            log.warning("a port was lost", extra={"url": self._url, "reason": reason})
        self._become(PortState.FAULT, reason)

    def _become(self, state: PortState, reason: str | None = None) -> None:
        if state is not self._state:
            self._state = state
            self._on_event(StateChanged(state, self._clock.monotonic_ms(), reason))


class _Talk(Generic[T]):
    """One opening of a port: whose turn it is and when something was last heard."""

    def __init__(self, conversation: Conversation[T], clock: Clock) -> None:
        self._conversation = conversation
        self._clock = clock
        self._turn_ms = self._heard_ms = clock.monotonic_ms()
        self.heard = False

    def turn(self, port: Port) -> tuple[T, ...]:
        if (question := self._conversation.ask(self._clock.monotonic_ms())) is not None:
            port.write(question)
        data = port.read()
        now = self._clock.monotonic_ms()
        stood_still = now - self._turn_ms > STANDSTILL_MS
        self._turn_ms = now
        if not data or stood_still:
            return ()
        items = self._conversation.hear(data, now)
        if items:
            self.heard, self._heard_ms = True, now
        return items

    def is_silent(self, now_ms: int) -> bool:
        return now_ms - self._heard_ms > self._conversation.silent_after_ms
