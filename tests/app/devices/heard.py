"""Waiting for what a port's thread says, without sleeping."""

import threading
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from app.devices.worker import BackOff, PortState, Received, StateChanged
from app.shared.clock import SystemClock

CLOCK = SystemClock(datetime(2025, 1, 1, tzinfo=UTC))
FAST = BackOff(first=0.01, most=0.02)
PATIENCE = 10.0


class Heard:
    """Hand it in as `on_event`."""

    def __init__(self) -> None:
        self.events: list[Any] = []
        self._news = threading.Condition()

    def __call__(self, event: object) -> None:
        with self._news:
            self.events.append(event)
            self._news.notify_all()

    @property
    def states(self) -> list[PortState]:
        return [each.state for each in self.events if isinstance(each, StateChanged)]

    @property
    def items(self) -> list[Any]:
        found: list[Any] = []
        for each in self.events:
            if isinstance(each, Received):
                found += each.items
        return found

    def wait(self, ready: Callable[["Heard"], bool]) -> None:
        with self._news:
            assert self._news.wait_for(lambda: ready(self), PATIENCE), self.events

    def wait_for_state(self, state: PortState, times: int = 1) -> None:
        self.wait(lambda heard: heard.states.count(state) >= times)
