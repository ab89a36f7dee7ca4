"""After the ticket's QR: the class, what was agreed to, and the way out of both."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot

from app.learning.forms import Purpose
from app.learning.model import CancelReason
from app.learning.outcomes import ConsentChanged, Reason, Refused, Standing
from kiosk.learn import says, sentences
from kiosk.learn.desk import desk_of
from kiosk.learn.state import DONE, LearnState
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from ui.common.jobs import Jobs
from ui.common.props import ListModel, shown
from ui.common.translate import tr


@dataclass(frozen=True)
class StandingProps:
    purpose: int
    name: str
    says: str
    can_withdraw: bool
    withdraw: str


@dataclass(frozen=True)
class MineProps:
    title: str
    course: str
    when: str
    place: str
    standings: tuple[StandingProps, ...]
    cancel: str
    can_cancel: bool
    done: str
    ask: str
    notice: str


def derive(state: LearnState) -> MineProps:
    who = "" if state.known is None else state.known.masked
    mine, english = state.mine, state.english
    return MineProps(
        title=tr("{name} 님의 신청").format(name=who),
        course="" if mine is None else says.course_title(mine.course, english=english),
        when="" if mine is None else says.when(mine.session.starts, english=english),
        place="" if mine is None else says.place(mine.session, english=english),
        standings=tuple(_standing(each, state.ask_withdraw) for each in state.standings),
        cancel=tr("네, 취소할게요") if state.ask_cancel else tr("신청 취소"),
        can_cancel=mine is None or mine.stands,
        done=tr("다 됐어요"),
        ask=tr("이 신청을 취소할까요? 다시 신청하실 수 있어요.") if state.ask_cancel else "",
        notice=state.notice,
    )


def _standing(standing: Standing, asked: int | None) -> StandingProps:
    """Every consent can be taken back; where the sign-up ends with it that is said first."""
    is_asked = standing.stands and asked == int(standing.purpose)
    told = tr("동의하셨어요") if standing.stands else tr("거두셨어요")
    return StandingProps(
        purpose=int(standing.purpose),
        name=standing.title,
        says=sentences.refused(Reason.REQUIRED) if is_asked else told,
        can_withdraw=standing.stands,
        withdraw=tr("네, 거둘게요") if is_asked else tr("동의 철회"),
    )


def withdrawn_text() -> str:
    return tr("동의를 거뒀어요. 이제 쓰지 않아요.")


def ended_text() -> str:
    return tr("동의를 거뒀어요. 신청도 함께 취소했어요.")


def cancelled_text() -> str:
    return tr("신청을 취소했어요. 다음에 또 오세요.")


class MineViewModel(QObject):
    changed = Signal()
    title = shown(str, "title", changed)
    course = shown(str, "course", changed)
    when = shown(str, "when", changed)
    place = shown(str, "place", changed)
    canCancel = shown(bool, "can_cancel", changed)
    cancelText = shown(str, "cancel", changed)
    doneText = shown(str, "done", changed)
    askText = shown(str, "ask", changed)
    notice = shown(str, "notice", changed)
    noticeKind = Property(str, lambda self: self._desk.state.notice_kind, notify=changed)
    idle = "wipe"

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._desk = desk_of(parts, jobs, shell)
        self._standings = ListModel(StandingProps)
        self._desk.changed.connect(self._draw)
        self._draw()

    standings = Property(QObject, lambda self: self._standings, constant=True)

    def show(self, state: LearnState) -> None:
        self._desk.show(state)

    def retold(self) -> None:
        self._draw()

    def scanned(self, text: str) -> None:
        self._desk.scanned(text)

    def back(self) -> None:
        self._desk.wipe()

    def gone_idle(self) -> None:
        self._desk.wipe()

    @Slot()
    def cancel(self) -> None:
        """Asked once more, in the same place."""
        desk, known = self._desk, self._desk.state.known
        if known is None or desk.double_touch.is_echo:
            return
        if not desk.state.ask_cancel:
            desk.set(ask_cancel=True)
            desk.double_touch.keys_changed()
            return
        desk.ask(lambda: desk.learning.cancel(known.enrolment, CancelReason.ASKED), self._cancelled)

    @Slot(int)
    def withdraw(self, purpose: int) -> None:
        """What the sign-up ends with is asked once more, in the same place."""
        desk, known = self._desk, self._desk.state.known
        if known is None or desk.double_touch.is_echo:
            return
        is_sure = desk.state.ask_withdraw == purpose

        def withdrawn(answer: ConsentChanged | Refused) -> None:
            if isinstance(answer, ConsentChanged):
                self._withdrawn(answer)
            elif answer.reason is Reason.REQUIRED:
                desk.set(ask_withdraw=purpose)
                desk.double_touch.keys_changed()
            else:
                desk.refuse(answer)

        desk.ask(
            lambda: desk.learning.withdraw(known.enrolment, Purpose(purpose), is_sure=is_sure),
            withdrawn,
        )

    @Slot()
    def finish(self) -> None:
        self._desk.wipe()

    def _withdrawn(self, changed: ConsentChanged) -> None:
        if changed.cancelled:
            self._desk.start_over(ended_text())
        else:
            self._desk.set(ask_withdraw=None)
            self._desk.look_at_consents()
            self._desk.tell(withdrawn_text(), DONE)

    def _cancelled(self, answer: object) -> None:
        is_refused = isinstance(answer, Refused) and answer.reason is not Reason.CANCELLED
        if isinstance(answer, Refused) and is_refused:
            self._desk.start_over(sentences.refused(answer.reason))
        else:
            self._desk.start_over(cancelled_text())

    @Slot()
    def _draw(self) -> None:
        self.props = derive(self._desk.state)
        self._standings.show(self.props.standings)
        self.changed.emit()
