"""The name, typed with our own keys."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot

from app.learning.outcomes import Reason
from app.learning.people import holds_resident_number, plain_name
from kiosk.learn import says, sentences
from kiosk.learn.desk import desk_of
from kiosk.learn.state import NAME, LearnState, Who
from kiosk.learn.typing import Typing
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from ui.common.jobs import Jobs
from ui.common.props import shown
from ui.common.translate import tr


@dataclass(frozen=True)
class NameProps:
    title: str
    step: str
    main: str
    notice: str


def derive(state: LearnState) -> NameProps:
    asks = (
        tr("배울 분의 이름을 적어 주세요") if state.who is Who.HELPER else tr("이름을 적어 주세요")
    )
    return NameProps(asks, says.step(state, NAME), tr("다음"), state.notice)


class NameViewModel(QObject):
    """`typed` is told of each change of what stands in the field."""

    changed = Signal()
    title = shown(str, "title", changed)
    step = shown(str, "step", changed)
    mainText = shown(str, "main", changed)
    notice = shown(str, "notice", changed)
    noticeKind = Property(str, lambda self: self._desk.state.notice_kind, notify=changed)
    idle = "wipe"

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._desk = desk_of(parts, jobs, shell)
        self._typing = Typing(self.typed)
        self._desk.changed.connect(self._draw)
        self._draw()

    typing = Property(QObject, lambda self: self._typing, constant=True)

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

    def typed(self, text: str) -> None:
        if text != self._desk.state.name:
            self._desk.set(name=text, notice="")

    @Slot()
    def next(self) -> None:
        """A resident number is never taken, not even on the way."""
        text = self._desk.state.name
        if holds_resident_number(text):
            self._desk.set(name="")
            self._desk.tell(sentences.refused(Reason.RESIDENT_NUMBER))
        elif plain_name(text) is None:
            self._desk.tell(sentences.refused(Reason.BAD_NAME))
        else:
            self._desk.next(NAME)

    @Slot()
    def _draw(self) -> None:
        state = self._desk.state
        self.props = derive(state)
        self._typing.follow(state.name, easy=state.easy, latin=state.english)
        self.changed.emit()
