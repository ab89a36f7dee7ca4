"""The present session is one card; the others of the day stand under it."""

from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import Property, QObject, Signal, Slot

from app.learning.model import MeetingId
from app.learning.outcomes import Attended, ClassToday, Refused
from app.shared.clock import SEOUL
from kiosk.in_turn import InTurn
from kiosk.learn import sentences
from kiosk.learn.desk import desk_of
from kiosk.learn.state import ATTENTION, ROLL
from kiosk.parts import Parts
from kiosk.program_end import ProgramEnd
from kiosk.shell.view_model import ShellViewModel
from ui.common.jobs import Jobs
from ui.common.props import ListModel, shown
from ui.common.translate import tr


@dataclass(frozen=True)
class TodayState:
    now: datetime
    classes: tuple[ClassToday, ...] = ()
    notice: str = ""
    notice_kind: str = ATTENTION


@dataclass(frozen=True)
class ClassProps:
    key: str
    at: int
    name: str
    when: str
    counts: str
    open: str
    is_present: bool


@dataclass(frozen=True)
class TodayProps:
    title: str
    classes: tuple[ClassProps, ...]
    nothing: str
    notice: str
    notice_kind: str


def derive(state: TodayState) -> TodayProps:
    present = present_class(state)
    return TodayProps(
        title=tr("오늘 수업"),
        classes=tuple(
            _class(at, each, is_present=each.id == present) for at, each in enumerate(state.classes)
        ),
        nothing="" if state.classes else tr("오늘은 이 자리에 수업이 없어요."),
        notice=state.notice,
        notice_kind=state.notice_kind,
    )


def present_class(state: TodayState) -> MeetingId | None:
    """The one that goes on now, else the next, else the last."""
    for each in state.classes:
        if state.now < each.meeting.ends and each.finished is None:
            return each.id
    return state.classes[-1].id if state.classes else None


def _class(at: int, each: ClassToday, *, is_present: bool) -> ClassProps:
    begins, ends = (m.astimezone(SEOUL) for m in (each.meeting.starts, each.meeting.ends))
    counts = tr("신청 {enrolled} · 출석 {present}").format(
        enrolled=each.enrolled, present=each.present
    )
    return ClassProps(
        key=f"class-{each.id.session}",
        at=at,
        name=each.course.title,
        when=f"{begins:%H:%M}–{ends:%H:%M}",
        counts=counts if each.finished is None else tr("{counts} · 마쳤어요").format(counts=counts),
        open=tr("출석 열기") if each.finished is None else tr("출석 보기"),
        is_present=is_present,
    )


class TodayViewModel(QObject):
    changed = Signal()
    title = shown(str, "title", changed)
    nothing = shown(str, "nothing", changed)
    notice = shown(str, "notice", changed)
    noticeKind = shown(str, "notice_kind", changed)

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._desk = desk_of(parts, jobs, shell)
        self._clock = parts.clock
        self._shell = shell
        self._in_turn = InTurn(jobs)
        self._program = ProgramEnd(shell, parts.clock)
        self._classes = ListModel(ClassProps)
        self.show(TodayState(parts.clock.now()))

    classes = Property(QObject, lambda self: self._classes, constant=True)
    program = Property(QObject, lambda self: self._program, constant=True)

    def show(self, state: TodayState) -> None:
        self.state, self.props = state, derive(state)
        self._classes.show(self.props.classes)
        self.changed.emit()

    def entered(self) -> None:
        self._program.forget()
        self._look()

    def _look(self) -> None:
        self._in_turn.ask(self._desk.learning.today, self._found, self._failed)

    def scanned(self, text: str) -> None:
        """A ticket lands in the right roll, whichever page stands."""
        operator = self._shell.operator.no
        self._in_turn.ask(
            lambda: self._desk.learning.scan(text, operator=operator), self._scanned, self._failed
        )

    @Slot(int)
    def open(self, at: int) -> None:
        self._desk.meeting = self.state.classes[at].id
        self._shell.go(ROLL)

    @Slot()
    def leave(self) -> None:
        """Back to visitors."""
        self._shell.signOut()

    def _found(self, classes: tuple[ClassToday, ...]) -> None:
        self.show(replace(self.state, now=self._clock.now(), classes=classes))

    def _scanned(self, found: Attended | Refused) -> None:
        self._desk.heard(found)
        said, kind = sentences.scan_said(found), sentences.scan_kind(found)
        self.show(replace(self.state, notice=said, notice_kind=kind))
        self._look()

    def _failed(self, error: Exception) -> None:
        self.show(replace(self.state, notice=sentences.failure(error)))
