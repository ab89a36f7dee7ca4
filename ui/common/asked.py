"""What the centre was last asked, kept and shown with its time when the centre is away."""

from collections.abc import Callable
from datetime import datetime
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from app.shared.clock import Clock
from ui.common.jobs import Jobs

Answer = TypeVar("Answer")


class Asked(QObject, Generic[Answer]):
    """`again` asks off the GUI thread; `changed` says that there is an answer or a fault."""

    changed = Signal()

    def __init__(self, ask: Callable[[], Answer], jobs: Jobs, clock: Clock) -> None:
        super().__init__()
        self._ask = ask
        self._jobs = jobs
        self._clock = clock
        self._under_way = False
        self.answer: Answer | None = None
        self.at: datetime | None = None
        self.fault: Exception | None = None

    def again(self) -> None:
        """Nothing happens while the last question is still under way."""
        if self._under_way:
            return
        self._under_way = True
        self._jobs.run(self._ask, self._answered, self._failed)

    def now(self) -> datetime:
        return self._clock.now()

    def _answered(self, answer: Answer) -> None:
        self._under_way = False
        self.answer, self.at, self.fault = answer, self._clock.now(), None
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        self._under_way = False
        self.fault = error
        self.changed.emit()
