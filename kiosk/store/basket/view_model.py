"""Lines with their steppers, the paper bag, the total as the largest thing on the page."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot

from app.sales.basket import Line
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from kiosk.store import says, sentences
from kiosk.store.desk import desk_of
from kiosk.store.goods import Goods
from kiosk.store.paying import Paying
from kiosk.store.state import StoreState
from kiosk.store.visiting import Visiting
from ui.common.art import ground_of
from ui.common.jobs import Jobs
from ui.common.props import ListModel, shown
from ui.common.translate import tr


@dataclass(frozen=True)
class LineProps:
    no: int
    name: str
    won: str
    art: str
    tint: str
    count: str
    can_less: bool
    is_last: bool
    note: str


@dataclass(frozen=True)
class BasketProps:
    title: str
    step: str
    lines: tuple[LineProps, ...]
    empty: str
    discount: str
    count: str
    main: str
    main_short: str
    can_go_on: bool
    can_be_bagged: bool
    notice: str
    busy: bool


def derive(state: StoreState) -> BasketProps:
    basket = state.basket
    return BasketProps(
        title=tr("이대로 맞나요?") if basket.lines else tr("바구니가 비어 있어요"),
        step=says.step(2, easy=state.easy),
        lines=tuple(_line(each, state) for each in basket.lines),
        empty="" if basket.lines else tr("바코드를 비추거나 「고르러 가기」를 눌러 주세요."),
        discount=_discount(state),
        count=says.count(basket),
        main=tr("{won} 결제하기").format(won=says.won(basket.total))
        if basket.lines
        else tr("고르러 가기"),
        main_short=tr("결제하기") if basket.lines else tr("고르러 가기"),
        can_go_on=not state.busy,
        can_be_bagged=state.can_be_bagged and bool(basket.lines) and not state.easy,
        notice=state.notice,
        busy=state.busy,
    )


def _line(line: Line, state: StoreState) -> LineProps:
    return LineProps(
        no=line.no,
        name=says.line_name(line, state),
        won=says.won(line.won),
        art=line.art,
        tint=ground_of(line.art),
        count=str(line.quantity),
        can_less=line.quantity > line.smallest_order,
        is_last=line.no == state.basket.last and len(state.basket.lines) > 1,
        note=_note(line, english=state.english),
    )


def _note(line: Line, *, english: bool) -> str:
    least = sentences.smallest(line.smallest_order) if line.smallest_order > 1 else ""
    pack = says.written(line.pack, english=english)
    return " · ".join(each for each in (pack, least) if each)


def _discount(state: StoreState) -> str:
    basket = state.basket
    if not basket.discount_won:
        return ""
    return tr("{reason} {won} 뺐어요").format(
        reason=basket.discount_reason, won=says.won(basket.discount_won)
    )


class BasketViewModel(QObject):
    changed = Signal()
    title = shown(str, "title", changed)
    step = shown(str, "step", changed)
    empty = shown(str, "empty", changed)
    discount = shown(str, "discount", changed)
    count = shown(str, "count", changed)
    mainText = shown(str, "main", changed)
    mainShort = shown(str, "main_short", changed)
    canGoOn = shown(bool, "can_go_on", changed)
    canBeBagged = shown(bool, "can_be_bagged", changed)
    notice = shown(str, "notice", changed)

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._desk = desk_of(parts, jobs, shell)
        self._goods, self._paying = Goods(self._desk), Paying(self._desk)
        self._visiting = Visiting(self._desk)
        self._lines = ListModel(LineProps)
        self._desk.changed.connect(self._draw)
        self._draw()

    lines = Property(QObject, lambda self: self._lines, constant=True)
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

    @Slot(int)
    def more(self, no: int) -> None:
        self._desk.act(lambda: self._goods.more(no))

    @Slot(int)
    def less(self, no: int) -> None:
        self._desk.act(lambda: self._goods.less(no))

    @Slot(int)
    def remove(self, no: int) -> None:
        self._desk.act(lambda: self._goods.remove(no))

    @Slot()
    def bag(self) -> None:
        self._desk.act(self._goods.bag)

    @Slot()
    def chooseMore(self) -> None:
        self._desk.act(self._visiting.home)

    @Slot()
    def toTill(self) -> None:
        self._desk.act(self._paying.to_till)

    @Slot()
    def goOn(self) -> None:
        """To paying; with nothing in it, to where goods are."""
        has_lines = bool(self._desk.state.basket.lines)
        self._desk.act_once(self._paying.begin if has_lines else self._visiting.home)

    @Slot()
    def _draw(self) -> None:
        self.props = derive(self._desk.state)
        self._lines.show(self.props.lines)
        self.changed.emit()
