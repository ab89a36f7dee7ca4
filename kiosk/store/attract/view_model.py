"""The first page: welcome, what can be paid with now, and what is kept for somebody."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from app.sales.held import HeldTicket
from app.shared.clock import SEOUL
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from kiosk.store import says, sentences
from kiosk.store.desk import desk_of
from kiosk.store.finding import Finding
from kiosk.store.goods import Goods
from kiosk.store.state import ATTRACT, StoreState
from kiosk.store.visiting import Visiting
from ui.common.jobs import Jobs
from ui.common.props import ListModel, shown
from ui.common.translate import tr

ASK_MS, LEFT_MS = 20_000, 60_000
MOST_KEPT = 2
SCENES = ("yard-dawn", "yard-day", "yard-lantern")
SCENE_MS, SCENES_END_MS = 8_000, 600_000
MORNING, EVENING = 11, 17


@dataclass(frozen=True)
class KeptProps:
    name: str
    says: str


@dataclass(frozen=True)
class AttractProps:
    welcome: str
    hint: str
    main: str
    payable: str
    scene: str
    kept: tuple[KeptProps, ...]
    notice: str


def derive(state: StoreState, hour: int, turned: int = 0) -> AttractProps:
    """`turned` says how often the scene has changed; it begins with that of the hour."""
    begins = 0 if hour < MORNING else 1 if hour < EVENING else 2
    is_new = not state.basket.lines
    return AttractProps(
        welcome=tr("어서 오세요"),
        hint="" if state.tickets and is_new else tr("상품 바코드를 비춰도 돼요"),
        main=tr("시작하기") if is_new else tr("이어서 고르기 · {count}").format(
            count=says.count(state.basket)
        ),
        payable=sentences.payable_now(state.ways),
        scene=SCENES[(begins + turned) % len(SCENES)],
        kept=tuple(_kept(each) for each in state.tickets[-MOST_KEPT:]) if is_new else (),
        notice=state.notice,
    )  # fmt: skip


def _kept(ticket: HeldTicket) -> KeptProps:
    text = tr("{number}번 바구니 다시 열기").format(number=ticket.number)
    return KeptProps(f"key-kept-{ticket.number}", text)


class AttractViewModel(QObject):
    """Asks again and again what can be paid with, and what is kept for somebody."""

    changed = Signal()
    welcome = shown(str, "welcome", changed)
    hint = shown(str, "hint", changed)
    mainText = shown(str, "main", changed)
    payable = shown(str, "payable", changed)
    scene = shown(str, "scene", changed)
    notice = shown(str, "notice", changed)

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._desk = desk_of(parts, jobs, shell)
        self._goods, self._finding = Goods(self._desk), Finding(self._desk)
        self._visiting = Visiting(self._desk)
        self._kept = ListModel(KeptProps)
        self._is_first = True
        self._is_still = parts.settings.still
        self._turned = 0
        self._asking = self._timer(ASK_MS, self._ask)
        self._scenes = self._timer(SCENE_MS, self._turn)
        self._gone = self._timer(LEFT_MS, self._visiting.gone_idle)
        self._gone.setSingleShot(True)
        self._desk.changed.connect(self._draw)
        self._draw()

    kept = Property(QObject, lambda self: self._kept, constant=True)

    def show(self, state: StoreState) -> None:
        self._desk.show(state)

    def retold(self) -> None:
        self._draw()

    def entered(self) -> None:
        if self._is_first:
            self._is_first = False
            self._visiting.begin()
            self._finding.warm_up()
        self._turned = 0
        self._ask()
        self._asking.start()
        if not self._is_still:
            self._scenes.start()
        if self._desk.state.basket.lines:
            self._gone.start()  # somebody stepped back here and may have left
        self._draw()

    def left(self) -> None:
        for timer in (self._asking, self._scenes, self._gone):
            timer.stop()

    def scanned(self, code: str) -> None:
        self._goods.scan(code)

    @Slot()
    def begin(self) -> None:
        self._desk.act(lambda: self._visiting.home() if self._desk.page == ATTRACT else None)

    @Slot(str)
    def speak(self, language: str) -> None:
        """Choosing a language begins, too."""
        self._desk.shell.view.speak(language)
        self.begin()

    @Slot(int)
    def takeBack(self, at: int) -> None:
        ticket = self._desk.state.tickets[-MOST_KEPT:][at]
        self._desk.act(lambda: self._visiting.take_back(ticket.seq))

    def _timer(self, interval: int, over: object) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(interval)
        timer.timeout.connect(over)
        return timer

    @Slot()
    def _ask(self) -> None:
        desk = self._desk
        desk.look(desk.kiosk.ways, lambda ways: desk.set(ways=ways))
        self._visiting.look_for_kept()

    @Slot()
    def _turn(self) -> None:
        """The scenes rest after ten minutes: nobody is there to see them."""
        self._turned += 1
        if self._turned * SCENE_MS >= SCENES_END_MS:
            self._scenes.stop()
        self._draw()

    @Slot()
    def _draw(self) -> None:
        hour = self._desk.now.astimezone(SEOUL).hour
        self.props = derive(self._desk.state, hour, self._turned)
        self._kept.show(self.props.kept)
        self.changed.emit()
