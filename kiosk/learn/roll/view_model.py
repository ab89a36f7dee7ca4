"""The roll: everybody present but those touched; scans land in it at any time."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from app.learning.errors import NoSuchSession
from app.learning.model import State
from app.learning.outcomes import (
    Attended,
    EnrolmentId,
    Mark,
    Marked,
    Refused,
    Roll,
    RollLine,
    RollNow,
)  # fmt: skip
from app.shared.clock import SEOUL
from kiosk.double_touch import DoubleTouch
from kiosk.in_turn import InTurn
from kiosk.learn import sentences
from kiosk.learn.desk import NOTICE_MS, desk_of
from kiosk.learn.state import ATTENTION, FINISH, TODAY, WALK_IN
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from ui.common.jobs import Jobs
from ui.common.props import ListModel, shown
from ui.common.translate import tr

LOOK_MS = 1_000
SMALL_CLASS = 12
NEXT = {None: State.PRESENT, State.PRESENT: State.LATE, State.LATE: State.ABSENT,
        State.ABSENT: State.PRESENT}  # fmt: skip
"""What a touch makes of a mark."""


@dataclass(frozen=True)
class RollState:
    """Names are masked when `hidden` by hand, and on a `mirrored` screen until `revealed`."""

    roll: Roll | None = None
    hidden: bool = False
    mirrored: bool = False
    revealed: bool = False
    notice: str = field(default="", repr=False)
    notice_kind: str = ATTENTION

    @property
    def is_masked(self) -> bool:
        return self.hidden or (self.mirrored and not self.revealed)


@dataclass(frozen=True)
class PersonProps:
    key: str
    at: int
    name: str = field(repr=False)
    note: str
    mark: str
    sign: str
    look: str


@dataclass(frozen=True)
class RollProps:
    title: str
    counts: str
    people: tuple[PersonProps, ...]
    columns: int
    main: str
    can_mark_all: bool
    is_finished: bool
    hide: str
    notice: str
    notice_kind: str


def derive(state: RollState) -> RollProps:
    roll = state.roll
    if roll is None:
        return RollProps(
            "",
            "",
            (),
            4,
            "",
            can_mark_all=False,
            is_finished=True,
            hide="",
            notice=state.notice,
            notice_kind=state.notice_kind,
        )
    unmarked = roll.count(None)
    return RollProps(
        title=roll.course.title,
        counts=tr("신청 {all} · 출석 {present} · 지각 {late} · 결석 {absent}").format(
            all=len(roll.lines),
            present=roll.count(State.PRESENT),
            late=roll.count(State.LATE),
            absent=roll.count(State.ABSENT),
        ),
        people=tuple(
            _person(at, line, is_masked=state.is_masked) for at, line in enumerate(roll.lines)
        ),
        columns=4 if len(roll.lines) <= SMALL_CLASS else 5,
        main=tr("모두 출석") if unmarked == len(roll.lines) else tr("나머지 모두 출석"),
        can_mark_all=bool(unmarked) and roll.finished is None,
        is_finished=roll.finished is not None,
        hide=tr("이름 보기") if state.is_masked else tr("이름 가리기"),
        notice=state.notice,
        notice_kind=state.notice_kind,
    )


def _person(at: int, line: RollLine, *, is_masked: bool) -> PersonProps:
    mark = line.mark
    word, sign, look = _mark(None if mark is None else mark.state)
    when = "" if mark is None else f"{mark.at.astimezone(SEOUL):%H:%M}"
    return PersonProps(
        key=f"person-{line.number}",
        at=at,
        name=(line.masked if is_masked else line.name) or line.code,
        note=when,
        mark=word,
        sign=sign,
        look=look,
    )


def _mark(state: State | None) -> tuple[str, str, str]:
    return {
        None: (tr("아직"), "ring", "plain"),
        State.PRESENT: (tr("출석"), "check-circle", "done"),
        State.LATE: (tr("지각"), "clock", "attention"),
        State.ABSENT: (tr("결석"), "octagon", "refused"),
    }[state]


def with_marks(roll: Roll, marks: Mapping[EnrolmentId, Mark]) -> Roll:
    lines = tuple(replace(line, mark=marks.get(line.enrolment)) for line in roll.lines)
    return replace(roll, lines=lines)


def is_other_roll(roll: Roll, now: RollNow) -> bool:
    """Somebody came or left it, a name can be read now, or the class was finished elsewhere."""
    nameless = {line.enrolment for line in roll.lines if not line.name}
    return (
        now.enrolled != {line.enrolment for line in roll.lines}
        or now.finished != roll.finished
        or bool(nameless & now.named)
    )


class RollViewModel(QObject):
    """A touch turns a mark on; what the kiosk or a scan marked shows within a second."""

    changed = Signal()
    title = shown(str, "title", changed)
    counts = shown(str, "counts", changed)
    columns = shown(int, "columns", changed)
    mainText = shown(str, "main", changed)
    canMarkAll = shown(bool, "can_mark_all", changed)
    isFinished = shown(bool, "is_finished", changed)
    hideText = shown(str, "hide", changed)
    notice = shown(str, "notice", changed)
    noticeKind = shown(str, "notice_kind", changed)

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._desk = desk_of(parts, jobs, shell)
        self._shell = shell
        self._jobs = jobs
        self._in_turn = InTurn(jobs)
        self._double_touch = DoubleTouch(parts.clock)
        self._people = ListModel(PersonProps)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._notice_over = QTimer(self)
        self._notice_over.setSingleShot(True)
        self._notice_over.setInterval(NOTICE_MS)
        self._notice_over.timeout.connect(self._end_notice)
        self.show(RollState())

    people = Property(QObject, lambda self: self._people, constant=True)

    def show(self, state: RollState) -> None:
        self.state, self.props = state, derive(state)
        self._people.show(self.props.people)
        self.changed.emit()

    def entered(self) -> None:
        """The names are a logged look into the vault, so they are asked for once."""
        self._double_touch.keys_changed()
        self.show(RollState(mirrored=self._desk.parts.is_mirrored(), hidden=self.state.hidden))
        self._desk.names_hidden = self.state.is_masked
        told, self._desk.handed_back = self._desk.handed_back, None
        if told is not None:
            self._tell(*told)
        self._ask()
        self._timer.start()

    def _ask(self) -> None:
        meeting, operator = self._desk.meeting, self._shell.operator.no
        self._in_turn.ask(
            lambda: self._desk.learning.roll(meeting, operator=operator), self._rolled, self._failed
        )

    def left(self) -> None:
        """No name stays in memory behind a page that is not seen."""
        self._timer.stop()
        self._notice_over.stop()
        self.show(RollState(hidden=self.state.hidden))

    def scanned(self, text: str) -> None:
        operator = self._shell.operator.no
        self._in_turn.ask(
            lambda: self._desk.learning.scan(text, operator=operator), self._scanned, self._failed
        )

    @Slot()
    def back(self) -> None:
        self._shell.go(TODAY)

    @Slot(int)
    def touch(self, at: int) -> None:
        self._in_turn.do(lambda: self._touch(at))

    @Slot()
    def markAll(self) -> None:
        if not self._double_touch.is_echo:
            self._in_turn.do(self._mark_all)

    @Slot()
    def hide(self) -> None:
        """Names may always be covered by hand: not every projector tells that it mirrors."""
        is_masked = self.state.is_masked
        self.show(replace(self.state, hidden=not is_masked, revealed=is_masked))
        self._desk.names_hidden = not is_masked

    @Slot()
    def walkIn(self) -> None:
        self._shell.go(WALK_IN)

    @Slot()
    def finish(self) -> None:
        self._shell.go(FINISH)

    def _touch(self, at: int) -> None:
        roll = self.state.roll
        if roll is None or roll.finished is not None or self._double_touch.is_echo:
            return
        line = roll.lines[at]
        state = NEXT[None if line.mark is None else line.mark.state]
        self._write(
            lambda operator: self._desk.learning.mark(
                roll.id, line.enrolment, state, operator=operator
            )
        )

    def _mark_all(self) -> None:
        """Everybody without a mark is present; the exceptions were touched before or come after."""
        roll = self.state.roll
        if roll is not None:
            self._write(
                lambda operator: self._desk.learning.mark_all_present(roll.id, operator=operator)
            )

    def _write(self, work: Callable[[int], Marked | tuple[Marked, ...] | Refused]) -> None:
        operator = self._shell.operator.no
        self._in_turn.ask(lambda: work(operator), self._written, self._failed)

    def _written(self, answer: Marked | tuple[Marked, ...] | Refused) -> None:
        if isinstance(answer, Refused):
            self._tell(sentences.refused(answer.reason))
        self._look()

    def _rolled(self, roll: Roll | Refused | None) -> None:
        if isinstance(roll, Roll):
            self.show(replace(self.state, roll=roll))
        else:
            self._shell.go(TODAY)

    def _scanned(self, found: Attended | Refused) -> None:
        self._desk.heard(found)
        self._tell(sentences.scan_said(found), sentences.scan_kind(found))
        roll = self.state.roll
        known = None if roll is None else {line.enrolment for line in roll.lines}
        if isinstance(found, Attended) and known is not None and found.enrolment not in known:
            self._ask()  # somebody who signed up meanwhile
        self._look()

    @Slot()
    def _look(self) -> None:
        roll = self.state.roll
        if roll is not None:
            self._jobs.look(lambda: self._desk.learning.now(roll.id), self._stands, self._failed)
        mirrored = self._desk.parts.is_mirrored()
        if mirrored != self.state.mirrored:  # on a screen that comes anew names are covered first
            self.show(replace(self.state, mirrored=mirrored, revealed=False))
            self._desk.names_hidden = self.state.is_masked

    def _stands(self, now: RollNow) -> None:
        """What this station or another of the place wrote; names are asked for only when new."""
        roll = self.state.roll
        if roll is None:
            return
        if is_other_roll(roll, now):
            self._ask()
            return
        fresh = with_marks(roll, now.marks)
        if fresh != roll:
            self.show(replace(self.state, roll=fresh))

    def _failed(self, error: Exception) -> None:
        if isinstance(error, NoSuchSession):  # taken off the list meanwhile
            self._shell.go(TODAY)
            return
        self._tell(sentences.failure(error))

    def _tell(self, text: str, kind: str = ATTENTION) -> None:
        """For a moment: the next touch or some seconds take it away."""
        self.show(replace(self.state, notice=text, notice_kind=kind))
        self._notice_over.start()

    @Slot()
    def _end_notice(self) -> None:
        self.show(replace(self.state, notice=""))
