"""What the centre was last asked, kept and shown with its time when the centre is away."""

from collections.abc import Callable
from datetime import datetime
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from app.central.client import OfficeClientError
from app.shared.clock import Clock
from ui.common.jobs import Jobs

Answer = TypeVar("Answer")


class Asked(QObject, Generic[Answer]):
    """`again` asks off the GUI thread; `changed` says that there is an answer or a fault.

    A fault keeps the answer that was there, and `at`, when it came.
    """

    changed = Signal()

    def __init__(self, ask: Callable[[], Answer], jobs: Jobs, clock: Clock) -> None:
        super().__init__()
        self._ask = ask
        self._jobs = jobs
        self._clock = clock
        self._under_way = False
        self._ended = False
        self._question = 0
        self.answer: Answer | None = None
        self.at: datetime | None = None
        self.fault: Exception | None = None

    def again(self) -> None:
        """Nothing happens while the last question is still under way."""
        if self._under_way or self._ended:
            return
        self._under_way = True
        question = self._question
        self._jobs.run(
            self._ask,
            lambda answer: self._answered(answer, question),
            lambda error: self._failed(error, question),
        )

    def anew(self) -> None:
        """Another question: the answer that is under way is for nobody."""
        self._question += 1
        self._under_way = False
        self.again()

    def end(self) -> None:
        """Who asked has left: what still comes is for nobody."""
        self._ended = True

    def now(self) -> datetime:
        return self._clock.now()

    def _answered(self, answer: Answer, question: int) -> None:
        if question == self._question:
            self._tell(answer, self._clock.now(), None)

    def _failed(self, error: Exception, question: int) -> None:
        if question == self._question:
            self._tell(self.answer, self.at, error)
        if not isinstance(error, OfficeClientError):
            raise error

    def _tell(self, answer: Answer | None, at: datetime | None, fault: Exception | None) -> None:
        self._under_way = False
        if self._ended:
            return
        self.answer, self.at, self.fault = answer, at, fault
        self.changed.emit()
