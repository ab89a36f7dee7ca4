"""The class book: who was not there, how long, what was done; signed with the PIN."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from PySide6.QtCore import Property, QObject, Signal, Slot

from app.access.model import MustWait, SignedIn
from app.access.operators import SignIn
from app.learning.errors import NoSuchSession
from app.learning.model import State
from app.learning.outcomes import Attended, Finished, Refused, Roll
from app.shared.clock import SEOUL
from kiosk.common.sign_in.view_model import PIN_LEAST, PIN_MOST
from kiosk.double_touch import DoubleTouch
from kiosk.in_turn import InTurn
from kiosk.learn import sentences
from kiosk.learn.desk import desk_of
from kiosk.learn.state import ATTENTION, ROLL, TODAY
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from ui.common.jobs import Jobs
from ui.common.props import ListModel, shown
from ui.common.translate import tr

MOST_LINES, STEP_MINUTES, MOST_SUPPORTERS = 3, 10, 9


@dataclass(frozen=True)
class FinishState:
    roll: Roll | None = None
    minutes: int = 0
    supporters: int = 0
    phrases: tuple[int, ...] = ()
    pin: str = field(default="", repr=False)
    busy: bool = False
    notice: str = ""
    notice_kind: str = ATTENTION


@dataclass(frozen=True)
class PhraseProps:
    key: str
    at: int
    says: str
    chosen: bool


@dataclass(frozen=True)
class FinishProps:
    title: str
    absent: str
    minutes: str
    supporters: str
    phrases: tuple[PhraseProps, ...]
    pin: str
    main: str
    can_finish: bool
    notice: str


def phrases() -> tuple[str, ...]:
    return (
        tr("계획대로 모두 마쳤어요."),
        tr("뒷부분은 다음 시간에 이어서 해요."),
        tr("천천히 하실 분이 많아 두 번씩 했어요."),
        tr("와이파이가 느려서 몇 번 끊겼어요."),
        tr("기기가 모자라 둘이 함께 썼어요."),
        tr("한 분 더 도와주실 분이 필요해요."),
    )


def derive(state: FinishState) -> FinishProps:
    return FinishProps(
        title=tr("수업 마치기"),
        absent=_absent(state),
        minutes=tr("{hours}시간 {minutes}분").format(
            hours=state.minutes // 60, minutes=f"{state.minutes % 60:02d}"
        ),
        supporters=tr("{count}명").format(count=state.supporters),
        phrases=tuple(
            PhraseProps(f"phrase-{at + 1}", at, text, at in state.phrases)
            for at, text in enumerate(phrases())
        ),
        pin="•" * len(state.pin),
        main=tr("서명하고 마치기"),
        can_finish=len(state.pin) >= PIN_LEAST and not state.busy and state.roll is not None,
        notice=state.notice,
    )


def _absent(state: FinishState) -> str:
    """Masked: the desk may hang on a projector."""
    if state.roll is None:
        return ""
    gone = [
        line.masked or line.code
        for line in state.roll.lines
        if line.mark is None or line.mark.state is State.ABSENT
    ]
    if not gone:
        return tr("모두 오셨어요.")
    return tr("결석 {count}명: {names}").format(count=len(gone), names=", ".join(gone))


def too_many_lines() -> str:
    return tr("일지는 세 줄까지예요. 하나를 빼고 골라 주세요.")


def must_wait(until: datetime) -> str:
    at = f"{until.astimezone(SEOUL):%H:%M:%S}"
    return tr("여러 번 틀렸어요. {until} 뒤에 다시 눌러 주세요.").format(until=at)


def wrong_pin() -> str:
    return tr("PIN이 맞지 않아요. 다시 눌러 주세요.")


class FinishViewModel(QObject):
    changed = Signal()
    title = shown(str, "title", changed)
    absent = shown(str, "absent", changed)
    minutesText = shown(str, "minutes", changed)
    supportersText = shown(str, "supporters", changed)
    pin = shown(str, "pin", changed)
    mainText = shown(str, "main", changed)
    canFinish = shown(bool, "can_finish", changed)
    notice = shown(str, "notice", changed)
    noticeKind = Property(str, lambda self: self.state.notice_kind, notify=changed)

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._desk = desk_of(parts, jobs, shell)
        self._operators = parts.operators
        self._shell = shell
        self._in_turn = InTurn(jobs)
        self._double_touch = DoubleTouch(parts.clock)
        self._phrases = ListModel(PhraseProps)
        self.show(FinishState())

    phrases = Property(QObject, lambda self: self._phrases, constant=True)

    def show(self, state: FinishState) -> None:
        self.state, self.props = state, derive(state)
        self._phrases.show(self.props.phrases)
        self.changed.emit()

    def entered(self) -> None:
        self._double_touch.keys_changed()
        self.show(FinishState())
        self._ask()

    def scanned(self, text: str) -> None:
        """Somebody who comes at the very end is still present."""
        operator = self._shell.operator.no
        self._in_turn.ask(
            lambda: self._desk.learning.scan(text, operator=operator), self._attended, self._failed
        )

    def left(self) -> None:
        self.show(FinishState())

    @Slot(int)
    def minutes(self, steps: int) -> None:
        self._set(minutes=max(STEP_MINUTES, self.state.minutes + steps * STEP_MINUTES))

    @Slot(int)
    def supporters(self, steps: int) -> None:
        self._set(supporters=min(MOST_SUPPORTERS, max(0, self.state.supporters + steps)))

    @Slot(int)
    def phrase(self, at: int) -> None:
        chosen = self.state.phrases
        if at in chosen:
            self._set(phrases=tuple(each for each in chosen if each != at))
        elif len(chosen) < MOST_LINES:
            self._set(phrases=(*chosen, at))
        else:
            self._set(notice=too_many_lines())

    @Slot(str)
    def digit(self, digit: str) -> None:
        self._set(pin=(self.state.pin + digit)[:PIN_MOST])

    @Slot()
    def erase(self) -> None:
        self._set(pin=self.state.pin[:-1])

    @Slot()
    def back(self) -> None:
        self._shell.go(ROLL)

    @Slot()
    def finish(self) -> None:
        """The PIN is the signature: asked for anew, whoever is signed in."""
        if not self.props.can_finish or self._double_touch.is_echo:
            return
        operator, pin = self._shell.operator.no, self.state.pin
        self._set(busy=True, pin="")
        self._in_turn.ask(
            lambda: self._operators.sign_in(operator, pin), self._signed, self._failed
        )

    def _ask(self) -> None:
        meeting, operator = self._desk.meeting, self._shell.operator.no
        self._in_turn.ask(
            lambda: self._desk.learning.roll(meeting, operator=operator), self._rolled, self._failed
        )

    def _rolled(self, roll: Roll) -> None:
        self._set(roll=roll, minutes=self.state.minutes or roll.meeting.minutes)

    def _attended(self, found: Attended | Refused) -> None:
        self._desk.heard(found)
        said, kind = sentences.scan_said(found), sentences.scan_kind(found)
        self._set(notice=said, notice_kind=kind)
        if isinstance(found, Attended):
            self._ask()

    def _signed(self, answer: SignIn) -> None:
        state = self.state
        if isinstance(answer, MustWait):
            self._set(busy=False, notice=must_wait(answer.wait_until))
            return
        if not isinstance(answer, SignedIn) or state.roll is None:
            self._set(busy=False, notice=wrong_pin())
            return
        meeting, operator = state.roll.id, answer.operator.no
        lines = tuple(phrases()[at] for at in state.phrases)
        self._in_turn.ask(
            lambda: self._desk.learning.finish(
                meeting, operator=operator, minutes=state.minutes, lines=lines,
                supporters=state.supporters,
            ),
            self._finished, self._failed,
        )  # fmt: skip

    def _finished(self, answer: Finished | Refused) -> None:
        if isinstance(answer, Refused):
            self._set(busy=False, notice=sentences.refused(answer.reason))
        else:
            self._shell.go(TODAY)

    def _failed(self, error: Exception) -> None:
        if isinstance(error, NoSuchSession):  # taken off the list meanwhile
            self._shell.go(TODAY)
            return
        self._set(busy=False, notice=sentences.failure(error))

    def _set(self, **changes: object) -> None:
        if "notice" in changes:
            changes = {"notice_kind": ATTENTION, **changes}
        self.show(replace(self.state, **changes))  # type: ignore[arg-type]
