"""Who agrees for the child: name, telephone, the way it was checked, the child's birthday."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot

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
PARTS = ("name", "phone", "birth", "check")
CHECKS = (GuardianCheck.CALL, GuardianCheck.PAPER, GuardianCheck.MESSAGE)
"""Of the law's six the three that a class has at hand; the others stay the office's."""


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
    main: str
    checks: tuple[CheckProps, ...]
    notice: str


def derive(state: LearnState, part: str) -> GuardianProps:
    titles = {
        "name": tr("보호자의 이름을 적어 주세요"),
        "phone": tr("보호자의 전화번호"),
        "birth": tr("아이의 생일을 적어 주세요"),
        "check": tr("보호자의 동의를 어떻게 확인할까요?"),
    }
    fields = {
        "name": state.guardian_name,
        "phone": grouped(state.guardian_phone),
        "birth": shown_birth(state.birth),
        "check": "",
    }
    return GuardianProps(
        title=titles[part],
        step=says.step(state, GUARDIAN),
        part=part,
        field=fields[part],
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


def ask_check() -> str:
    return tr("확인하는 방법을 하나 골라 주세요.")


class GuardianViewModel(QObject):
    """Four small questions on one page, one after the other."""

    changed = Signal()
    title = shown(str, "title", changed)
    step = shown(str, "step", changed)
    part = shown(str, "part", changed)
    field = shown(str, "field", changed)
    mainText = shown(str, "main", changed)
    notice = shown(str, "notice", changed)
    noticeKind = Property(str, lambda self: self._desk.state.notice_kind, notify=changed)
    idle = "wipe"

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._desk = desk_of(parts, jobs, shell)
        self._checks = ListModel(CheckProps)
        self._part = PARTS[0]
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

    def entered(self) -> None:
        self._part = PARTS[0]
        self._draw()

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

    @Slot()
    def erase(self) -> None:
        state = self._desk.state
        if self._part == "phone":
            self._desk.set(guardian_phone=state.guardian_phone[:-1])
        else:
            self._desk.set(birth=state.birth[:-1])

    @Slot()
    def clear(self) -> None:
        if self._part == "phone":
            self._desk.set(guardian_phone=SET)
        else:
            self._desk.set(birth="")

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
        else:
            self._desk.next(GUARDIAN)

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
        return "" if state.guardian_check else ask_check()

    @Slot()
    def _draw(self) -> None:
        state = self._desk.state
        self.props = derive(state, self._part)
        self._typing.follow(state.guardian_name, easy=state.easy, latin=state.english)
        self._checks.show(self.props.checks)
        self.changed.emit()
