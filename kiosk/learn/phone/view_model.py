"""The telephone, or a helper's."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot

from app.learning.outcomes import Reason
from app.learning.people import plain_phone
from kiosk.learn import says, sentences
from kiosk.learn.desk import desk_of
from kiosk.learn.state import PHONE, LearnState
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from ui.common.jobs import Jobs
from ui.common.props import shown
from ui.common.translate import tr

MOST_DIGITS = 11
SET = "010"


@dataclass(frozen=True)
class PhoneProps:
    title: str
    step: str
    main: str
    phone: str
    helper: str
    is_helper: bool
    notice: str


def derive(state: LearnState) -> PhoneProps:
    title = tr("도와주는 분의 전화번호") if state.is_helper_phone else tr("전화번호를 적어 주세요")
    return PhoneProps(
        title=title,
        step=says.step(state, PHONE),
        main=tr("다음"),
        phone=grouped(state.phone),
        helper=tr("제 전화가 있어요") if state.is_helper_phone else tr("전화가 없어요"),
        is_helper=state.is_helper_phone,
        notice=state.notice,
    )


def grouped(digits: str) -> str:
    """「010 1234 5678」 as far as it goes."""
    parts = (digits[:3], digits[3:7], digits[7:])
    return " ".join(part for part in parts if part)


class PhoneViewModel(QObject):
    changed = Signal()
    title = shown(str, "title", changed)
    step = shown(str, "step", changed)
    mainText = shown(str, "main", changed)
    phone = shown(str, "phone", changed)
    helperText = shown(str, "helper", changed)
    isHelper = shown(bool, "is_helper", changed)
    notice = shown(str, "notice", changed)
    noticeKind = Property(str, lambda self: self._desk.state.notice_kind, notify=changed)
    idle = "wipe"

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._desk = desk_of(parts, jobs, shell)
        self._desk.changed.connect(self._draw)
        self._draw()

    complete = Property(bool, lambda self: len(self._desk.state.phone) >= 10, notify=changed)

    def show(self, state: LearnState) -> None:
        self._desk.show(state)

    def retold(self) -> None:
        self._draw()

    def scanned(self, text: str) -> None:
        self._desk.scanned(text)

    def back(self) -> None:
        self._desk.back()

    def gone_idle(self) -> None:
        self._desk.wipe()

    @Slot(str)
    def digit(self, digit: str) -> None:
        self._desk.set(phone=(self._desk.state.phone + digit)[:MOST_DIGITS], notice="")

    @Slot()
    def erase(self) -> None:
        """The 010 stays while there is more; without it other numbers can be typed."""
        self._desk.set(phone=self._desk.state.phone[:-1])

    @Slot()
    def clear(self) -> None:
        self._desk.set(phone=SET)

    @Slot()
    def helper(self) -> None:
        is_helper = not self._desk.state.is_helper_phone
        self._desk.set(is_helper_phone=is_helper, phone=SET)

    @Slot()
    def next(self) -> None:
        if plain_phone(self._desk.state.phone) is None:
            self._desk.tell(sentences.refused(Reason.BAD_PHONE))
        else:
            self._desk.next(PHONE)

    @Slot()
    def _draw(self) -> None:
        self.props = derive(self._desk.state)
        self.changed.emit()
