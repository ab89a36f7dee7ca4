"""The number people say, and the code that carries the basket where there is no line."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from app.shared.clock import SEOUL
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from kiosk.store import says
from kiosk.store.desk import desk_of
from kiosk.store.goods import Goods
from kiosk.store.state import StoreState
from kiosk.store.visiting import Visiting
from ui.common.art import qr_source
from ui.common.jobs import Jobs
from ui.common.props import shown
from ui.common.translate import tr

STANDS_MS = 30_000


@dataclass(frozen=True)
class ToTillProps:
    title: str
    step: str
    number: str
    won: str
    tell: str
    until: str
    qr: str
    main: str
    back: str
    notice: str


def derive(state: StoreState) -> ToTillProps:
    ticket = state.ticket
    number = "" if ticket is None else tr("{number}번").format(number=ticket.number)
    until = "" if ticket is None else f"{ticket.until.astimezone(SEOUL):%H:%M}"
    return ToTillProps(
        title=tr("계산대로 가 주세요"),
        step=says.step(3, easy=state.easy),
        number=number,
        won="" if ticket is None else says.won(ticket.won),
        tell=tr("나온 번호표를 보여 주세요.")
        if state.has_paper
        else tr("이 번호를 말씀하시면 됩니다."),
        until=tr("{time}까지 맡아 둘게요").format(time=until),
        qr="" if ticket is None else ticket.qr,
        main=tr("처음으로"),
        back=tr("여기서 다시 열기"),
        notice=state.notice,
    )


class ToTillViewModel(QObject):
    changed = Signal()
    title = shown(str, "title", changed)
    step = shown(str, "step", changed)
    number = shown(str, "number", changed)
    wonText = shown(str, "won", changed)
    tell = shown(str, "tell", changed)
    until = shown(str, "until", changed)
    qr = shown(str, "qr", changed)
    qrSource = Property(str, lambda self: qr_source(self.props.qr), notify=changed)
    mainText = shown(str, "main", changed)
    backText = shown(str, "back", changed)
    notice = shown(str, "notice", changed)
    idle = "none"  # it leaves by itself

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._desk = desk_of(parts, jobs, shell)
        self._goods, self._visiting = Goods(self._desk), Visiting(self._desk)
        self._over = QTimer(self)
        self._over.setSingleShot(True)
        self._over.setInterval(STANDS_MS)
        self._over.timeout.connect(self._end)
        self._desk.changed.connect(self._draw)
        self._draw()

    def show(self, state: StoreState) -> None:
        self._desk.show(state)

    def retold(self) -> None:
        self._draw()

    def entered(self) -> None:
        self._over.start()

    def left(self) -> None:
        self._over.stop()

    def back(self) -> None:
        self.takeBack()

    @Slot()
    def takeBack(self) -> None:
        ticket = self._desk.state.ticket
        if ticket is not None:
            self._desk.act_once(lambda: self._visiting.take_back(ticket.seq))

    def scanned(self, code: str) -> None:
        """The next visitor is here already."""
        self._end()
        self._goods.scan(code)

    @Slot()
    def finish(self) -> None:
        self._desk.act_once(self._end)

    @Slot()
    def _end(self) -> None:
        """What is kept stays kept; the next visitor finds the first page."""
        self._over.stop()
        self._visiting.new()

    @Slot()
    def _draw(self) -> None:
        self.props = derive(self._desk.state)
        self.changed.emit()
