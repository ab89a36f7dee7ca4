"""A shelf of cards."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from kiosk.store import says
from kiosk.store.desk import desk_of
from kiosk.store.goods import Goods
from kiosk.store.shown_goods import ShownGoods
from kiosk.store.state import BASKET, StoreState
from kiosk.store.visiting import Visiting
from ui.common.jobs import Jobs
from ui.common.props import shown
from ui.common.translate import tr


@dataclass(frozen=True)
class ShelfProps:
    title: str
    step: str
    main: str
    can_pay: bool
    count: str
    notice: str


def derive(state: StoreState) -> ShelfProps:
    group = next((each for each in state.groups if each.code == state.group), None)
    return ShelfProps(
        title="" if group is None else says.group_name(group, english=state.english),
        step=says.step(1, easy=state.easy),
        main=tr("결제하기"),
        can_pay=bool(state.basket.lines),
        count=says.count(state.basket),
        notice=state.notice,
    )


class ShelfViewModel(QObject):
    changed = Signal()
    title = shown(str, "title", changed)
    step = shown(str, "step", changed)
    mainText = shown(str, "main", changed)
    canPay = shown(bool, "can_pay", changed)
    count = shown(str, "count", changed)
    notice = shown(str, "notice", changed)

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._desk = desk_of(parts, jobs, shell)
        self._goods, self._visiting = Goods(self._desk), Visiting(self._desk)
        self.shown = ShownGoods(self._desk, lambda state: state.shelf, self)
        self._desk.changed.connect(self._draw)
        self._draw()

    goods = Property(QObject, lambda self: self.shown, constant=True)
    sum = Property(QObject, lambda self: self._desk.sum, constant=True)

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

    @Slot()
    def pay(self) -> None:
        self._desk.act(lambda: self._desk.go(BASKET))

    @Slot()
    def _draw(self) -> None:
        self.props = derive(self._desk.state)
        self.shown.draw(self._desk.state)
        self.changed.emit()
