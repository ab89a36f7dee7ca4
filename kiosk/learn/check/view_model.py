"""All answers as lines; a touch on one changes it; the main key signs up."""

from dataclasses import dataclass, replace

from PySide6.QtCore import Property, QObject, Signal, Slot

from app.learning.desk import SELF_SERVICE
from app.learning.outcomes import Reason, Refused, SignUpOutcome, Ticket
from app.learning.people import shown_phone
from app.shared.names import mask_name
from kiosk.learn import form, says, sentences
from kiosk.learn.desk import desk_of
from kiosk.learn.state import (
    AREA,
    ATTENTION,
    CHECK,
    COURSES,
    DONE,
    GUARDIAN,
    MORE,
    NAME,
    PHONE,
    TICKET,
    LearnState,
    Who,
)  # fmt: skip
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from ui.common.jobs import Jobs
from ui.common.props import ListModel, shown
from ui.common.translate import tr

LEADS_TO = {
    Reason.FULL: COURSES, Reason.OVER: COURSES, Reason.BAD_NAME: NAME, Reason.BAD_PHONE: PHONE,
    Reason.BAD_AREA: AREA, Reason.RESIDENT_NUMBER: NAME, Reason.BAD_GUARDIAN: GUARDIAN,
    Reason.GUARDIAN_MISSING: GUARDIAN, Reason.GUARDIAN_OPEN: GUARDIAN,
}  # fmt: skip


@dataclass(frozen=True)
class LineProps:
    leads_to: str
    key: str
    label: str
    says: str
    is_personal: bool
    sign: str = "pencil"


@dataclass(frozen=True)
class CheckProps:
    title: str
    step: str
    main: str
    can_go: bool
    lines: tuple[LineProps, ...]
    notice: str


def derive(state: LearnState) -> CheckProps:
    return CheckProps(
        title=tr("이대로 신청할까요?"),
        step=says.step(state, CHECK),
        main=tr("등록하고 출석") if state.is_walk_in else tr("신청하기"),
        can_go=not state.busy,
        lines=_lines(state),
        notice=state.notice,
    )


def _lines(state: LearnState) -> tuple[LineProps, ...]:
    offer, english = state.offer, state.english
    lines = []
    if offer is not None:
        what = f"{says.title(offer, english=english)}\n"
        what += says.when(offer.session.starts, english=english)
        course = LineProps(COURSES, "line-course", tr("수업"), what, is_personal=False)
        lines.append(replace(course, leads_to="", sign="calendar") if state.is_walk_in else course)
    if state.known is not None:
        lines.append(
            LineProps(
                "", "line-known", tr("신청하는 분"), state.known.masked, is_personal=True,
                sign="person",
            )
        )  # fmt: skip
    else:
        lines += _typed(state)
        lines += _guardian(state)
    if state.asking.optional:
        titles = [f.title for f in state.asking.optional if int(f.purpose) in state.wishes]
        wishes = ", ".join(titles) or tr("선택 동의는 하지 않음")
        lines.append(LineProps(MORE, "line-more", tr("더 동의한 것"), wishes, is_personal=False))
    return tuple(lines)


def _guardian(state: LearnState) -> list[LineProps]:
    if state.who is not Who.CHILD:
        return []
    who = f"{state.guardian_name}\n{shown_phone(state.guardian_phone)}"
    return [LineProps(GUARDIAN, "line-guardian", tr("보호자"), who, is_personal=True)]


def _typed(state: LearnState) -> list[LineProps]:
    area = next((a for a in state.areas if a.code == state.area), None)
    where = tr("강진군 밖") if area is None else area.name_en if state.english else area.name
    phone, name = shown_phone(state.phone), state.name
    if state.is_walk_in and state.is_mirrored:  # a whole room reads along
        phone, name = masked_phone(phone), mask_name(name)
    if state.is_helper_phone:
        phone = tr("{phone} (도와주는 분)").format(phone=phone)
    return [
        LineProps(NAME, "line-name", tr("이름"), name, is_personal=True),
        LineProps(PHONE, "line-phone", tr("전화"), phone, is_personal=True),
        LineProps(AREA, "line-area", tr("사는 곳"), where, is_personal=True),
    ]


def masked_phone(phone: str) -> str:
    """「010-○○○○-0101」"""
    first, *between, last = phone.split("-")
    return "-".join((first, *("○" * len(part) for part in between), last))


def walked_in(name: str) -> str:
    return tr("{name} 님을 등록했어요. 출석했어요.").format(name=mask_name(name))


class CheckViewModel(QObject):
    changed = Signal()
    title = shown(str, "title", changed)
    step = shown(str, "step", changed)
    mainText = shown(str, "main", changed)
    canGo = shown(bool, "can_go", changed)
    notice = shown(str, "notice", changed)
    noticeKind = Property(str, lambda self: self._desk.state.notice_kind, notify=changed)
    idle = "wipe"

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._desk = desk_of(parts, jobs, shell)
        self._lines = ListModel(LineProps)
        self._desk.changed.connect(self._draw)
        self._draw()

    lines = Property(QObject, lambda self: self._lines, constant=True)

    def show(self, state: LearnState) -> None:
        self._desk.show(state)

    def retold(self) -> None:
        self._draw()

    def scanned(self, text: str) -> None:
        self._desk.scanned(text)

    def back(self) -> None:
        self._desk.back()

    @property
    def busy(self) -> bool:
        return self._desk.state.busy

    def gone_idle(self) -> None:
        self._desk.wipe()

    @Slot(str)
    def change(self, page: str) -> None:
        if page:
            self._desk.go(page)

    @Slot()
    def send(self) -> None:
        """One sign-up, however often the key is touched."""
        desk, state = self._desk, self._desk.state
        if state.busy or desk.double_touch.is_echo:
            return
        desk.set(busy=True)
        doubled = desk.shell.view.view.doubled

        def sign_up() -> SignUpOutcome:
            if state.is_walk_in:
                return desk.learning.walk_in(
                    form.application(state, doubled=doubled), desk.shell.operator.no
                )
            if state.known is not None and state.session is not None:
                return desk.learning.sign_up_known(
                    state.known.enrolment,
                    state.session,
                    form.answers(state),
                    form.asked(state, doubled=doubled),
                )
            return desk.learning.sign_up(
                form.application(state, doubled=doubled), state.guardian_by or SELF_SERVICE
            )

        desk.ask(sign_up, self._answered)

    def _answered(self, answer: SignUpOutcome) -> None:
        desk = self._desk
        if isinstance(answer, Ticket) and desk.state.is_walk_in:
            desk.hand_back(walked_in(desk.state.name), DONE)
        elif isinstance(answer, Ticket):
            desk.set(ticket=answer, busy=False)
            desk.go(TICKET)
        else:
            self._refused(answer)

    def _refused(self, refused: Refused) -> None:
        page = LEADS_TO.get(refused.reason)
        if page == COURSES and self._desk.state.is_walk_in:
            self._desk.hand_back(sentences.refused(refused.reason), ATTENTION)
        elif page == COURSES:
            self._desk.open_courses(refused)
        elif refused.reason is Reason.CONSENT_OPEN:
            self._desk.ask_again()
        else:
            if page is not None and self._desk.state.known is None:
                self._desk.go(page)
            self._desk.refuse(refused)

    @Slot()
    def _draw(self) -> None:
        self.props = derive(self._desk.state)
        self._lines.show(self.props.lines)
        self.changed.emit()
