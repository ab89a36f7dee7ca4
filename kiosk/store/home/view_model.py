"""Ten tiles, the scan strip, the way to search."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from kiosk.store import says
from kiosk.store.desk import desk_of
from kiosk.store.finding import Finding
from kiosk.store.goods import Goods
from kiosk.store.state import BASKET, StoreState
from kiosk.store.visiting import Visiting
from ui.common.art import ground_of
from ui.common.jobs import Jobs
from ui.common.props import ListModel, shown
from ui.common.translate import tr

EASY_TILES = 4


@dataclass(frozen=True)
class TileProps:
    code: str
    name: str
    picture: str
    ground: str


@dataclass(frozen=True)
class HomeProps:
    title: str
    step: str
    scan: str
    main: str
    can_pay: bool
    count: str
    tiles: tuple[TileProps, ...]
    more: str
    notice: str


def derive(state: StoreState, *, turned: int = 0) -> HomeProps:
    """In 쉬운 화면 four tiles at a time; `turned` says how often the visitor asked for others."""
    shown_groups = state.groups
    if state.easy and state.groups:
        parts = -(-len(state.groups) // EASY_TILES)
        first = turned % parts * EASY_TILES
        shown_groups = state.groups[first : first + EASY_TILES]
    return HomeProps(
        title=tr("무엇을 찾으세요?"),
        step=says.step(1, easy=state.easy),
        scan=tr("상품을 들고 계세요? 바코드를 비춰 주세요"),
        main=tr("결제하기"),
        can_pay=bool(state.basket.lines),
        count=says.count(state.basket),
        tiles=tuple(
            TileProps(
                each.code, says.group_name(each, english=state.english), each.art,
                ground_of(each.art),
            )
            for each in shown_groups
        ),
        more=tr("다른 상품") if len(shown_groups) < len(state.groups) else "",
        notice=state.notice,
    )  # fmt: skip


class HomeViewModel(QObject):
    changed = Signal()
    title = shown(str, "title", changed)
    step = shown(str, "step", changed)
    scanText = shown(str, "scan", changed)
    mainText = shown(str, "main", changed)
    canPay = shown(bool, "can_pay", changed)
    count = shown(str, "count", changed)
    more = shown(str, "more", changed)
    notice = shown(str, "notice", changed)

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._desk = desk_of(parts, jobs, shell)
        self._goods, self._finding = Goods(self._desk), Finding(self._desk)
        self._visiting = Visiting(self._desk)
        self._tiles = ListModel(TileProps)
        self._turned = 0
        self._desk.changed.connect(self._draw)
        self._draw()

    tiles = Property(QObject, lambda self: self._tiles, constant=True)
    sum = Property(QObject, lambda self: self._desk.sum, constant=True)

    def show(self, state: StoreState) -> None:
        self._desk.show(state)

    def retold(self) -> None:
        self._draw()

    def entered(self) -> None:
        self._turned = 0
        self._draw()

    def scanned(self, code: str) -> None:
        self._goods.scan(code)

    def back(self) -> None:
        """From the first choice to the welcome, which says that the basket is still there."""
        self._desk.act(lambda: self._desk.shell.go(None))

    def gone_idle(self) -> None:
        self._visiting.gone_idle()

    @Slot(str)
    def open(self, code: str) -> None:
        self._desk.act(lambda: self._finding.open_group(code))

    @Slot()
    def search(self) -> None:
        self._desk.act(self._finding.open_search)

    @Slot()
    def showOthers(self) -> None:
        self._turned += 1
        self._draw()

    @Slot()
    def pay(self) -> None:
        self._desk.act(lambda: self._desk.go(BASKET))

    @Slot()
    def _draw(self) -> None:
        self.props = derive(self._desk.state, turned=self._turned)
        self._tiles.show(self.props.tiles)
        self.changed.emit()
