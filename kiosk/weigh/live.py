"""The one scale of a weigh station: its port, its gate, and who listens; no Qt.

Readings come in the port's thread, pages ask from theirs: the gate is behind a lock.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from app.devices.scales.gate import GateRules, Outcome, StabilityGate, Stable
from app.devices.scales.model import Reading
from app.devices.worker import PortEvent, PortState, Received, StateChanged
from app.shared.clock import Clock

Hear: TypeAlias = "Callable[[PortEvent[Reading]], None]"


class ScalePort(Protocol):
    """`app.devices.scales.session.scale_session`."""

    def start(self) -> None: ...

    def stop(self) -> None: ...


@dataclass(frozen=True)
class Live:
    """What the scale stands at, when that was asked (monotonic), and what its port is doing."""

    outcome: Outcome
    at_ms: int
    port: PortState = PortState.RECEIVING


class LiveScale:
    """Opened at the first listener; main.py stops it when the pages are gone."""

    def __init__(
        self, open_port: Callable[[Hear], ScalePort], rules: GateRules, clock: Clock
    ) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._gate = StabilityGate(rules, clock.monotonic_ms())
        self._state = PortState.CLOSED
        self._listener: Callable[[object], None] | None = None
        self._port = open_port(self._heard)
        self._is_open = False

    def listen(self, listener: Callable[[object], None]) -> None:
        """`listener` is called from the port's thread at any news; the last listener counts."""
        self._listener = listener
        if not self._is_open:
            self._is_open = True
            self._port.start()

    def leave(self, listener: Callable[[object], None]) -> None:
        if self._listener == listener:
            self._listener = None

    def stop(self) -> None:
        self._listener = None
        if self._is_open:
            self._is_open = False
            self._port.stop()

    def now(self) -> Live:
        at = self._clock.monotonic_ms()
        with self._lock:
            return Live(self._gate.look(at), at, self._state)

    def take(self) -> Stable:
        """The load, once; `WeighingRefused` if it may not be taken now."""
        with self._lock:
            return self._gate.take(self._clock.monotonic_ms())

    def give_back(self) -> None:
        """It was not booked after all."""
        with self._lock:
            self._gate.give_back()

    def _heard(self, event: "PortEvent[Reading]") -> None:
        with self._lock:
            match event:
                case StateChanged(state=state):
                    self._state = state
                case Received():
                    self._gate.see(event.newest, event.at_ms)
        if self._listener is not None:
            self._listener(event)
