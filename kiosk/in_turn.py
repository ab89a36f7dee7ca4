"""Keys that come while an answer is under way wait for it: a fast hand loses nothing."""

from collections import deque
from collections.abc import Callable
from typing import Any, TypeVar

from ui.common.jobs import Jobs

Answer = TypeVar("Answer")


class InTurn:
    """One page's questions to its services, and what hands and scanner did meanwhile, in order."""

    def __init__(self, jobs: Jobs) -> None:
        self._jobs = jobs
        self._under_way = 0
        self._waiting: deque[Callable[[], None]] = deque()

    def ask(
        self,
        work: Callable[[], Answer],
        done: Callable[[Answer], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """As `Jobs.run`; what waits goes on after the answer was shown."""
        self._under_way += 1
        self._jobs.run(work, self._then(done), self._then(failed or _raise))

    def do(self, act: Callable[[], None]) -> None:
        """Now, or as soon as nothing is under way that was asked before."""
        if self._under_way or self._waiting:
            self._waiting.append(act)
        else:
            act()

    def _then(self, show: Callable[[Any], None]) -> Callable[[Any], None]:
        def shown(answer: Any) -> None:  # whatever the service answers
            self._under_way -= 1
            try:
                show(answer)
            finally:
                while self._waiting and not self._under_way:
                    self._waiting.popleft()()

        return shown


def _raise(error: Exception) -> None:
    raise error
