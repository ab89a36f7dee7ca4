"""Who agrees for the child: name, telephone, birthday, how; staff check it and say so by PIN."""

from dataclasses import dataclass, field, replace

from PySide6.QtCore import Property, QObject, Signal, Slot

from app.access.model import SignedIn
from app.access.operators import SignIn
from app.learning.model import GuardianCheck
from app.learning.outcomes import Reason
from app.learning.people import holds_resident_number, plain_name, plain_phone
from kiosk.learn import form, says, sentences
from kiosk.learn.desk import desk_of
from kiosk.learn.phone.view_model import MOST_DIGITS, SET, grouped
from kiosk.learn.state import GUARDIAN, LearnState
from kiosk.learn.typing import Typing
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from ui.common.jobs import Jobs
from ui.common.props import ListModel, shown
from ui.common.translate import tr

BIRTH_DIGITS = 8
MOST_OF_STAFF = 8
PARTS = ("name", "phone", "birth", "check", "number", "pin")
STAFF = ("number", "pin")
CHECKS = (GuardianCheck.CALL, GuardianCheck.PAPER, GuardianCheck.MESSAGE)
"""Of the law's six the three that a class has at hand; the others stay the office's."""


@dataclass(frozen=True)
class Staff:
    """What staff type to say that they checked it; kept no longer than the page."""

    number: str = ""
    pin: str = field(default="", repr=False)


NOBODY = Staff()


@dataclass(frozen=True)
class CheckProps:
    key: str
    says: str
    chosen: bool


@dataclass(frozen=True)
class GuardianProps:
    title: str
    step: str
    part: str
    field: str
    hint: str
    main: str
    checks: tuple[CheckProps, ...]
    notice: str


def derive(state: LearnState, part: str, staff: Staff = NOBODY) -> GuardianProps:
    titles = {
        "name": tr("보호자의 이름을 적어 주세요"),
        "phone": tr("보호자의 전화번호"),
        "birth": tr("아이의 생일을 적어 주세요"),
        "check": tr("보호자의 동의를 어떻게 확인할까요?"),
        "number": tr("직원이 확인해요"),
        "pin": tr("직원이 확인해요"),
    }
    fields = {
        "name": state.guardian_name,
        "phone": grouped(state.guardian_phone),
        "birth": shown_birth(state.birth),
        "check": "",
        "number": staff.number,
        "pin": "•" * len(staff.pin),
    }
    hints = {
        "number": tr("직원은 보호자의 동의를 확인한 뒤 번호를 눌러 주세요."),
        "pin": tr("이제 직원 PIN을 눌러 주세요."),
    }
    return GuardianProps(
        title=titles[part],
        step=says.step(state, GUARDIAN),
        part=part,
        field=fields[part],
        hint=hints.get(part, ""),
        main=tr("다음"),
        checks=tuple(
            CheckProps(f"check-{each.value}", _word(each), state.guardian_check is each)
            for each in CHECKS
        ),
        notice=state.notice,
    )


def shown_birth(digits: str) -> str:
    """「2014년 5월 3일」 as it is typed: 2014 05 03."""
    parts = (digits[:4], digits[4:6], digits[6:])
    return " ".join(part for part in parts if part)


def _word(check: GuardianCheck) -> str:
    return {
        GuardianCheck.CALL: tr("직원이 전화로 확인해요"),
        GuardianCheck.PAPER: tr("서명한 종이를 내요"),
        GuardianCheck.MESSAGE: tr("문자에 답을 받아요"),
    }.get(check, "")


def ask_birth() -> str:
    return tr("생일을 여덟 자리로 적어 주세요. 20140503처럼요.")


def ask_staff() -> str:
    return tr("직원 번호와 PIN이 있어야 해요. 직원을 불러 주세요.")


def ask_check() -> str:
    return tr("확인하는 방법을 하나 골라 주세요.")


class GuardianViewModel(QObject):
    """Small questions on one page, one after the other; the last two are for staff."""

    changed = Signal()
    title = shown(str, "title", changed)
    step = shown(str, "step", changed)
    part = shown(str, "part", changed)
    field = shown(str, "field", changed)
    hint = shown(str, "hint", changed)
    mainText = shown(str, "main", changed)
    notice = shown(str, "notice", changed)
    noticeKind = Property(str, lambda self: self._desk.state.notice_kind, notify=changed)
    idle = "wipe"

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._desk = desk_of(parts, jobs, shell)
        self._checks = ListModel(CheckProps)
        self._part = PARTS[0]
        self._staff = NOBODY
        self._operators = parts.operators
        self._typing = Typing(self.typed)
        self._desk.changed.connect(self._draw)
        self._draw()

    checks = Property(QObject, lambda self: self._checks, constant=True)
    typing = Property(QObject, lambda self: self._typing, constant=True)

    def show(self, state: tuple[LearnState, str]) -> None:
        learn, self._part = state
        self._desk.show(learn)

    def retold(self) -> None:
        self._draw()

    def scanned(self, text: str) -> None:
        self._desk.scanned(text)

    @property
    def busy(self) -> bool:
        """While staff ask the guardian nobody is asked whether they are still there."""
        return self._part in STAFF

    def entered(self) -> None:
        self._part, self._staff = PARTS[0], NOBODY
        self._desk.set(guardian_by=0)

    def left(self) -> None:
        self._staff = NOBODY

    def back(self) -> None:
        at = PARTS.index(self._part)
        if at:
            self._part = PARTS[at - 1]
            self._draw()
        else:
            self._desk.back()

    def gone_idle(self) -> None:
        self._desk.wipe()

    def typed(self, text: str) -> None:
        if text != self._desk.state.guardian_name:
            self._desk.set(guardian_name=text, notice="")

    @Slot(str)
    def digit(self, digit: str) -> None:
        state = self._desk.state
        if self._part == "phone":
            self._desk.set(guardian_phone=(state.guardian_phone + digit)[:MOST_DIGITS])
        elif self._part == "birth":
            self._desk.set(birth=(state.birth + digit)[:BIRTH_DIGITS])
        else:
            typed = getattr(self._staff, self._part)
            self._typed_by_staff((typed + digit)[:MOST_OF_STAFF])

    @Slot()
    def erase(self) -> None:
        state = self._desk.state
        if self._part == "phone":
            self._desk.set(guardian_phone=state.guardian_phone[:-1])
        elif self._part == "birth":
            self._desk.set(birth=state.birth[:-1])
        else:
            self._typed_by_staff(getattr(self._staff, self._part)[:-1])

    @Slot()
    def clear(self) -> None:
        if self._part == "phone":
            self._desk.set(guardian_phone=SET)
        elif self._part == "birth":
            self._desk.set(birth="")
        else:
            self._typed_by_staff("")

    @Slot(str)
    def choose(self, key: str) -> None:
        self._desk.set(guardian_check=GuardianCheck(key.removeprefix("check-")))
        self.next()

    @Slot()
    def next(self) -> None:
        wrong = self._wrong()
        if wrong:
            self._desk.tell(wrong)
            return
        at = PARTS.index(self._part)
        if at + 1 < len(PARTS):
            self._part = PARTS[at + 1]
            self._desk.set(notice="")
        elif not self._desk.state.busy:
            self._confirm()

    def _confirm(self) -> None:
        """Nobody is signed in by it; that one of the staff checked stands in the entry."""
        number, pin, operators = int(self._staff.number), self._staff.pin, self._operators
        self._staff, self._part = NOBODY, STAFF[0]
        self._desk.set(busy=True)
        self._desk.ask(lambda: operators.sign_in(number, pin), self._confirmed)

    def _confirmed(self, answer: SignIn) -> None:
        if isinstance(answer, SignedIn):
            self._desk.set(busy=False, guardian_by=answer.operator.no)
            self._desk.next(GUARDIAN)
        else:
            self._desk.tell(sentences.wrong_pin(answer.wait_until))

    def _typed_by_staff(self, text: str) -> None:
        if self._part in STAFF:
            self._staff = replace(self._staff, **{self._part: text})
            self._desk.set(notice="")

    def _wrong(self) -> str:
        state = self._desk.state
        match self._part:
            case "name":
                if holds_resident_number(state.guardian_name):
                    self._desk.set(guardian_name="")
                    return sentences.refused(Reason.RESIDENT_NUMBER)
                is_good = plain_name(state.guardian_name) is not None
                return "" if is_good else sentences.refused(Reason.BAD_GUARDIAN)
            case "phone":
                is_good = plain_phone(state.guardian_phone) is not None
                return "" if is_good else sentences.refused(Reason.BAD_PHONE)
            case "birth":
                return "" if form.born(state) else ask_birth()
            case "number" | "pin":
                return "" if getattr(self._staff, self._part) else ask_staff()
        return "" if state.guardian_check else ask_check()

    @Slot()
    def _draw(self) -> None:
        state = self._desk.state
        self.props = derive(state, self._part, self._staff)
        self._typing.follow(state.guardian_name, easy=state.easy, latin=state.english)
        self._checks.show(self.props.checks)
        self.changed.emit()
