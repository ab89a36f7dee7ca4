"""One tile an option, with its price."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot

from app.catalog.model import Option
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from kiosk.store import says, sentences
from kiosk.store.desk import desk_of
from kiosk.store.goods import Goods
from kiosk.store.state import StoreState
from kiosk.store.visiting import Visiting
from ui.common.art import ground_of
from ui.common.jobs import Jobs
from ui.common.props import ListModel, shown
from ui.common.translate import tr


@dataclass(frozen=True)
class ChoiceProps:
    label: str
    price: str


@dataclass(frozen=True)
class ChooseProps:
    title: str
    step: str
    name: str
    art: str
    tint: str
    smallest: str
    choices: tuple[ChoiceProps, ...]
    notice: str


def derive(state: StoreState) -> ChooseProps:
    asked = state.choosing
    least = 1 if asked is None else asked.good.smallest_order
    return ChooseProps(
        title=tr("어느 것으로 드릴까요?"),
        step=says.step(1, easy=state.easy),
        name="" if asked is None else says.name_of(asked.good, english=state.english),
        art="" if asked is None else asked.good.art,
        tint="" if asked is None else ground_of(asked.good.art),
        smallest=sentences.smallest(least) if least > 1 else "",
        choices=()
        if asked is None
        else tuple(
            ChoiceProps(_label(each.option, english=state.english), says.won(each.price.won))
            for each in asked.choices
        ),
        notice=state.notice,
    )


def _label(option: Option | None, *, english: bool) -> str:
    return "" if option is None else says.written(option.label, english=english)


class ChooseViewModel(QObject):
    changed = Signal()
    title = shown(str, "title", changed)
    step = shown(str, "step", changed)
    name = shown(str, "name", changed)
    art = shown(str, "art", changed)
    tint = shown(str, "tint", changed)
    smallest = shown(str, "smallest", changed)
    notice = shown(str, "notice", changed)

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._desk = desk_of(parts, jobs, shell)
        self._goods, self._visiting = Goods(self._desk), Visiting(self._desk)
        self._choices = ListModel(ChoiceProps)
        self._desk.changed.connect(self._draw)
        self._draw()

    choices = Property(QObject, lambda self: self._choices, constant=True)

    def show(self, state: StoreState) -> None:
        self._desk.show(state)

    def retold(self) -> None:
        self._draw()

    def scanned(self, code: str) -> None:
        self._goods.scan(code)

    def back(self) -> None:
        self._desk.act(self._desk.back)

    def gone_idle(self) -> None:
        self._visiting.gone_idle()

    @Slot(int)
    def choose(self, at: int) -> None:
        desk, asked = self._desk, self._desk.state.choosing
        if asked is not None:
            desk.act_once(lambda: self._goods.take(asked.choices[at], desk.back_from_taking))

    @Slot()
    def _draw(self) -> None:
        self.props = derive(self._desk.state)
        self._choices.show(self.props.choices)
        self.changed.emit()
