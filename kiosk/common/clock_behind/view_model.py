"""No day opens while the clock is behind: what it shows, what it must be after, how to set it."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from app.journal.model import ClockBehind
from app.shared.clock import SEOUL
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from ui.common.jobs import Jobs
from ui.common.props import shown
from ui.common.translate import tr


@dataclass(frozen=True)
class ClockState:
    behind: ClockBehind | None = None


@dataclass(frozen=True)
class ClockProps:
    shows: str
    after: str
    why: str


def derive(state: ClockState) -> ClockProps:
    behind = state.behind
    if behind is None:
        return ClockProps("", "", "")
    why = (
        tr("프로그램을 만든 때 · 이보다 뒤여야 해요")
        if behind.is_build
        else tr("마지막 기록 · 이보다 뒤여야 해요")
    )
    return ClockProps(moment_words(behind.shows), moment_words(behind.evidence), why)


def moment_words(moment: datetime) -> str:
    """「2025년 11월 20일 08:30」."""
    local = moment.astimezone(SEOUL)
    told = tr("{year}년 {month}월 {day}일 {time}")
    return told.format(year=local.year, month=local.month, day=local.day, time=f"{local:%H:%M}")


class ClockBehindViewModel(QObject):
    changed = Signal()
    shows = shown(str, "shows", changed)
    after = shown(str, "after", changed)
    why = shown(str, "why", changed)

    def __init__(self, _parts: Parts, _jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._shell = shell
        self.state = ClockState()
        self.props = derive(self.state)
        shell.dayChanged.connect(self._follow)

    def entered(self) -> None:
        self._follow()

    @Slot()
    def lookAgain(self) -> None:
        self._shell.refresh()

    def show(self, state: ClockState) -> None:
        self.state, self.props = state, derive(state)
        self.changed.emit()

    @Slot()
    def _follow(self) -> None:
        day = self._shell.state.day
        if day is not None and day.behind is not None:
            self.show(ClockState(day.behind))
