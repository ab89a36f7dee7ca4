"""Waiting for the next entry: one look at the chain, four times a second, for all who wait."""

import threading
from collections.abc import Callable

from sqlalchemy import Engine

LOOK_SECONDS = 0.25
_LAST = "SELECT max(seq) FROM entry"


class Watch:
    """`tend` is called at each look, for what else has to be seen to in time."""

    def __init__(self, engine: Engine, tend: Callable[[], None] = lambda: None) -> None:
        self._engine = engine
        self._tend = tend
        self._changed = threading.Condition()
        self._seq = 0
        self._waiting = 0
        self._ends = threading.Event()
        self._thread = threading.Thread(target=self._run, name="peer-watch", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def end(self) -> None:
        """Whoever waits is answered now."""
        self._ends.set()
        with self._changed:
            self._changed.notify_all()
        if self._thread.is_alive():
            self._thread.join()

    def wait_beyond(self, seq: int, seconds: float) -> None:
        """Until the chain is longer than `seq`, or the time is over."""
        if self._last() > seq:
            return
        with self._changed:
            self._waiting += 1
            try:
                self._changed.wait_for(lambda: self._seq > seq or self._ends.is_set(), seconds)
            finally:
                self._waiting -= 1

    def look(self) -> None:
        self._tend()
        with self._changed:
            if not self._waiting:
                return
        seq = self._last()
        with self._changed:
            self._seq = seq
            self._changed.notify_all()

    def _last(self) -> int:
        # By the driver, without a transaction: as often as this, a session would be felt.
        connection = self._engine.raw_connection()
        try:
            (seq,) = connection.cursor().execute(_LAST).fetchone()
        finally:
            connection.close()
        return seq or 0

    def _run(self) -> None:
        while not self._ends.wait(LOOK_SECONDS):
            self.look()
