"""The sheet 「직원을 불렀어요」: rung, waited for, answered or no longer needed."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal, Slot

from app.shared.clock import Clock
from kiosk.parts import CallsService, OpenCall
from ui.common.jobs import Jobs
from ui.common.props import shown
from ui.common.translate import tr

HEARD_WITHIN = timedelta(seconds=5)
"""A till that hears the bell has done so by then; where none does, the visitor is told."""


@dataclass(frozen=True)
class CallState:
    """`since` is when the bell rang here; `deaf` when nobody can hear it.

    `quiet` when a page rang by itself and says so in its own words: no sheet over it.
    """

    since: datetime | None = None
    call_no: int | None = None
    answered: bool = False
    deaf: bool = False
    quiet: bool = False
    now: datetime | None = None


@dataclass(frozen=True)
class CallProps:
    is_open: bool
    title: str
    waiting: str


def derive(state: CallState) -> CallProps:
    if state.since is None or state.now is None or state.quiet:
        return CallProps(is_open=False, title="", waiting="")
    if state.deaf:
        return CallProps(
            is_open=True, title=tr("직원에게 말씀해 주세요"),
            waiting=tr("이 자리에서는 벨이 울리지 않아요. 가까운 직원에게 말씀해 주세요."),
        )  # fmt: skip
    if state.answered:
        return CallProps(
            is_open=True, title=tr("직원이 가고 있어요"), waiting=tr("잠시만 기다려 주세요.")
        )
    minutes = int((state.now - state.since).total_seconds()) // 60
    waiting = tr("{count}분째 기다리시는 중").format(count=minutes)
    return CallProps(
        is_open=True, title=tr("직원을 불렀어요"),
        waiting=waiting if minutes else tr("곧 갈게요. 잠시만 기다려 주세요."),
    )  # fmt: skip


class CallDesk(QObject):
    """`call` rings once and shows the sheet; `fine` takes it back. Without a bell it says so."""

    changed = Signal()
    isOpen = shown(bool, "is_open", changed)
    title = shown(str, "title", changed)
    waiting = shown(str, "waiting", changed)

    def __init__(self, bell: CallsService | None, jobs: Jobs, clock: Clock) -> None:
        super().__init__()
        self._bell = bell
        self._jobs = jobs
        self._clock = clock
        self.state = CallState()
        self.props = derive(self.state)

    @property
    def is_open(self) -> bool:
        return self.state.since is not None

    @Slot(str)
    def call(self, page: str) -> None:
        """Ringing twice is ringing once."""
        if self.is_open:
            self.show(replace(self.state, quiet=False))
        else:
            self._call(page, quiet=False)

    def ring(self, page: str) -> None:
        """For a page that calls by itself: no sheet, the page says how the call stands."""
        if not self.is_open:
            self._call(page, quiet=True)

    @Slot()
    def fine(self) -> None:
        """「괜찮아요」, or staff stand here now."""
        bell, call_no = self._bell, self.state.call_no
        self.show(CallState())
        if bell is not None and call_no is not None:
            self._jobs.run(lambda: bell.end(call_no), lambda _nothing: None, self._not_ended)

    def refresh(self) -> None:
        """How it stands, asked each second while the sheet is open."""
        if not self.is_open:
            return
        self.show(replace(self.state, now=self._clock.now()))
        if self._bell is not None and self.state.call_no is not None:
            self._jobs.look(self._bell.open, self._found)

    def _call(self, page: str, *, quiet: bool) -> None:
        now, bell = self._clock.now(), self._bell
        self.show(CallState(since=now, now=now, deaf=bell is None, quiet=quiet))
        if bell is not None:
            self._jobs.run(lambda: bell.call(page), self._rung, self._unheard)

    def retold(self) -> None:
        self.show(self.state)

    def show(self, state: CallState) -> None:
        self.state, self.props = state, derive(state)
        self.changed.emit()

    def _rung(self, call_no: int) -> None:
        if self.is_open:
            self.show(replace(self.state, call_no=call_no))
            return
        bell = self._bell  # taken back before it had a number
        if bell is not None:
            self._jobs.run(lambda: bell.end(call_no), lambda _nothing: None, self._not_ended)

    def _found(self, found: OpenCall | None) -> None:
        if not self.is_open or self.state.call_no is None:
            return
        if found is None:
            self.show(CallState())  # staff ended it
        elif found.call_no == self.state.call_no:
            waited = (self.state.now or found.called_at) - found.called_at
            deaf = not found.reached and waited >= HEARD_WITHIN
            self.show(replace(self.state, answered=found.answered, deaf=deaf))

    def _unheard(self, error: Exception) -> None:
        """A fault of the disk: the sheet says to look for somebody. Else it is a bug."""
        if not isinstance(error, OSError):
            raise error
        if self.is_open:
            self.show(replace(self.state, deaf=True))

    def _not_ended(self, error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error
