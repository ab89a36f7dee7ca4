"""Switches, all off: nobody has to."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot

from app.learning.forms import ConsentForm
from kiosk.learn import says
from kiosk.learn.desk import desk_of
from kiosk.learn.state import MORE, LearnState
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from ui.common.jobs import Jobs
from ui.common.props import ListModel, shown
from ui.common.translate import tr


@dataclass(frozen=True)
class WishProps:
    purpose: int
    name: str
    says: str
    bold: str
    on: bool


@dataclass(frozen=True)
class MoreProps:
    title: str
    step: str
    tell: str
    main: str
    wishes: tuple[WishProps, ...]
    notice: str


def derive(state: LearnState) -> MoreProps:
    return MoreProps(
        title=tr("이것도 괜찮으세요?"),
        step=says.step(state, MORE),
        tell=tr("하지 않아도 들을 수 있어요."),
        main=tr("다음"),
        wishes=tuple(_wish(form, state) for form in state.asking.optional),
        notice=state.notice,
    )


def _wish(form: ConsentForm, state: LearnState) -> WishProps:
    plain = [f"{each.label}: {each.text}" for each in form.notices if not each.bold]
    bold = [f"{each.label}: {each.text}" for each in form.notices if each.bold]
    return WishProps(
        purpose=int(form.purpose),
        name=form.title,
        says="\n".join(plain),
        bold="\n".join(bold),
        on=int(form.purpose) in state.wishes,
    )


class MoreViewModel(QObject):
    changed = Signal()
    title = shown(str, "title", changed)
    step = shown(str, "step", changed)
    tell = shown(str, "tell", changed)
    mainText = shown(str, "main", changed)
    notice = shown(str, "notice", changed)
    noticeKind = Property(str, lambda self: self._desk.state.notice_kind, notify=changed)
    idle = "wipe"

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._desk = desk_of(parts, jobs, shell)
        self._wishes = ListModel(WishProps)
        self._desk.changed.connect(self._draw)
        self._draw()

    wishes = Property(QObject, lambda self: self._wishes, constant=True)

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

    @Slot(int)
    def toggle(self, purpose: int) -> None:
        self._desk.set(wishes=self._desk.state.wishes ^ {purpose})

    @Slot()
    def next(self) -> None:
        self._desk.next(MORE)

    def _draw(self) -> None:
        self.props = derive(self._desk.state)
        self._wishes.show(self.props.wishes)
        self.changed.emit()
