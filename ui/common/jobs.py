"""The one door to background work: services run elsewhere, answers come on the GUI thread."""

import logging
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

log = logging.getLogger(__name__)
Answer = TypeVar("Answer")
READERS = 3


class Executor(Protocol):
    """What runs a piece of work, now or later."""

    def submit(self, work: Callable[[], None], /) -> object: ...


class Jobs(QObject):
    """`run` for what writes (one thread, in order), `look` for what only reads (a few at once).

    Both answer on the thread that made this object: `done` with the result, `failed` with the
    exception. Without `failed` the exception is raised there, as the bug it is.
    """

    _answered = Signal(object)  # Callable[[], None]

    def __init__(self, writer: Executor | None = None, readers: Executor | None = None) -> None:
        super().__init__()
        self._pools: list[ThreadPoolExecutor] = []
        self._writer = writer or self._pool("writer", 1)
        self._readers = readers or writer or self._pool("reader", READERS)
        self._answered.connect(self._deliver)
        self._closed = False
        self._under_way = 0

    @property
    def is_idle(self) -> bool:
        """Every question asked so far was answered; of the thread that made this object."""
        return self._under_way == 0

    def run(
        self,
        work: Callable[[], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """In the writer thread, after everything given to it before."""
        self._under_way += 1
        self._writer.submit(lambda: self._work(work, done, failed))

    def look(
        self,
        work: Callable[[], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Beside the writer, in no order."""
        self._under_way += 1
        self._readers.submit(lambda: self._work(work, done, failed))

    def close(self) -> None:
        """Waits for what has begun; answers that are still under way are dropped."""
        self._closed = True
        for pool in self._pools:
            pool.shutdown(wait=True, cancel_futures=True)

    def _pool(self, name: str, size: int) -> ThreadPoolExecutor:
        self._pools.append(ThreadPoolExecutor(size, thread_name_prefix=name))
        return self._pools[-1]

    def _work(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None,
    ) -> None:
        try:
            answer = work()
        except Exception as error:  # noqa: BLE001 the job runner
            log.warning("a job failed", extra={"error": type(error).__name__})
            self._answered.emit(_failure(error, failed))
        else:
            self._answered.emit(lambda: done(answer))

    @Slot(object)
    def _deliver(self, answer: Callable[[], None]) -> None:
        self._under_way -= 1
        if not self._closed:
            answer()


def _failure(error: Exception, failed: Callable[[Exception], None] | None) -> Callable[[], None]:
    def tell() -> None:
        if failed is None:
            raise error
        failed(error)

    return tell


@dataclass
class SteppedExecutor:
    """For tests: work waits until it is stepped."""

    waiting: deque[Callable[[], None]] = field(default_factory=deque)

    def submit(self, work: Callable[[], None], /) -> None:
        self.waiting.append(work)

    def step(self) -> None:
        self.waiting.popleft()()

    def drain(self) -> None:
        while self.waiting:
            self.step()


class AtOnceExecutor:
    """For tests: work is done before `submit` returns."""

    def submit(self, work: Callable[[], None], /) -> None:
        work()
