"""ㄱㅈㅆ finds 강진쌀: results as one types."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from kiosk.store import says
from kiosk.store.desk import desk_of
from kiosk.store.finding import Finding
from kiosk.store.goods import Goods
from kiosk.store.shown_goods import ShownGoods
from kiosk.store.state import BASKET, StoreState
from kiosk.store.visiting import Visiting
from ui.common.jobs import Jobs
from ui.common.props import shown
from ui.common.translate import tr

EXAMPLE_ART = "rice-sack"


@dataclass(frozen=True)
class SearchProps:
    title: str
    step: str
    query: str
    hint: str
    told: str
    art: str
    latin: bool
    main: str
    can_pay: bool
    count: str
    notice: str


def derive(state: StoreState) -> SearchProps:
    return SearchProps(
        title=tr("이름의 첫소리를 눌러 주세요"),
        step=says.step(1, easy=state.easy),
        query=state.query if state.english else " ".join(state.query),
        hint=tr("강진쌀은 ㄱㅈㅅ"),
        told=_told(state),
        art="" if state.query or state.results else EXAMPLE_ART,
        latin=state.english,
        main=tr("결제하기"),
        can_pay=bool(state.basket.lines),
        count=says.count(state.basket),
        notice=state.notice,
    )


def _told(state: StoreState) -> str:
    """Instead of cards while there are none."""
    if state.results:
        return ""
    if state.query:
        return tr("찾는 상품이 없어요.\n한 글자 지우거나 직원을 불러 주세요.")
    return tr("글자를 누르면 상품이 여기에 나와요.")


class SearchViewModel(QObject):
    changed = Signal()
    title = shown(str, "title", changed)
    step = shown(str, "step", changed)
    query = shown(str, "query", changed)
    hint = shown(str, "hint", changed)
    told = shown(str, "told", changed)
    art = shown(str, "art", changed)
    latin = shown(bool, "latin", changed)
    mainText = shown(str, "main", changed)
    canPay = shown(bool, "can_pay", changed)
    count = shown(str, "count", changed)
    notice = shown(str, "notice", changed)

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._desk = desk_of(parts, jobs, shell)
        self._goods, self._visiting = Goods(self._desk), Visiting(self._desk)
        self._finding = Finding(self._desk)
        self.shown = ShownGoods(self._desk, lambda state: state.results, self)
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

    @Slot(str)
    def sound(self, jamo: str) -> None:
        self._finding.type(jamo)

    @Slot()
    def erase(self) -> None:
        self._finding.erase()

    @Slot()
    def pay(self) -> None:
        self._desk.act(lambda: self._desk.go(BASKET))

    @Slot()
    def _draw(self) -> None:
        self.props = derive(self._desk.state)
        self.shown.draw(self._desk.state)
        self.changed.emit()
