"""Switches, all off: nobody has to."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot

from app.learning.forms import ConsentForm, Purpose
from kiosk.learn import says
from kiosk.learn.desk import desk_of
from kiosk.learn.state import EQUIPMENT, MORE, VIDEO, LearnState
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
    asks: bool


@dataclass(frozen=True)
class EquipmentProps:
    key: str
    code: str
    name: str
    chosen: bool


@dataclass(frozen=True)
class MoreProps:
    title: str
    step: str
    tell: str
    main: str
    wishes: tuple[WishProps, ...]
    equipment: tuple[EquipmentProps, ...]
    notice: str


def derive(state: LearnState) -> MoreProps:
    return MoreProps(
        title=tr("이것도 괜찮으세요?"),
        step=says.step(state, MORE),
        tell=tr("하지 않아도 들을 수 있어요."),
        main=tr("다음"),
        wishes=tuple(_wish(form, state) for form in state.asking.optional),
        equipment=tuple(
            EquipmentProps(f"has-{code}", code, word, code in state.equipment)
            for code, word in equipment_words().items()
        ),
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
        asks=form.purpose is Purpose.EQUIPMENT and state.known is None,
    )


def equipment_words() -> dict[str, str]:
    words = (
        tr("스마트폰"), tr("태블릿"), tr("노트북"), tr("데스크탑PC"), tr("인터넷"),
        tr("화상카메라"),
    )  # fmt: skip
    return {**dict(zip(EQUIPMENT, words, strict=True)), VIDEO: tr("화상 수업이 돼요")}


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
        self._wishes, self._equipment = ListModel(WishProps), ListModel(EquipmentProps)
        self._desk.changed.connect(self._draw)
        self._draw()

    wishes = Property(QObject, lambda self: self._wishes, constant=True)
    equipment = Property(QObject, lambda self: self._equipment, constant=True)

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

    @Slot(str)
    def has(self, code: str) -> None:
        self._desk.set(equipment=self._desk.state.equipment ^ {code})

    @Slot()
    def next(self) -> None:
        self._desk.next(MORE)

    @Slot()
    def _draw(self) -> None:
        self.props = derive(self._desk.state)
        self._wishes.show(self.props.wishes)
        self._equipment.show(self.props.equipment)
        self.changed.emit()
