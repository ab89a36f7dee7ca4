"""The crane says thanks; where goods are handed out, the number is the largest thing."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from kiosk.store.desk import desk_of
from kiosk.store.ending import Ending
from kiosk.store.goods import Goods
from kiosk.store.state import StoreState
from ui.common.jobs import Jobs
from ui.common.props import shown
from ui.common.translate import tr

STANDS_MS = 12_000


@dataclass(frozen=True)
class DoneProps:
    title: str
    number: str
    tell: str
    main: str
    receipt: str


def derive(state: StoreState) -> DoneProps:
    receipt = state.receipt
    number = None if receipt is None else receipt.ticket_no
    return DoneProps(
        title=tr("고맙습니다"),
        number="" if number is None else tr("{number}번").format(number=number),
        tell=tr("담은 상품을 가져가세요. 안녕히 가세요.")
        if number is None
        else tr("계산대 옆에서 받아 가세요."),
        main=tr("처음으로"),
        receipt="" if receipt is None else tr("영수증 번호 {number}").format(number=receipt.number),
    )


class DoneViewModel(QObject):
    changed = Signal()
    title = shown(str, "title", changed)
    number = shown(str, "number", changed)
    tell = shown(str, "tell", changed)
    mainText = shown(str, "main", changed)
    receipt = shown(str, "receipt", changed)
    idle = "none"

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._desk = desk_of(parts, jobs, shell)
        self._ending, self._goods = Ending(self._desk), Goods(self._desk)
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

    def scanned(self, code: str) -> None:
        """The next visitor is here already."""
        self._end()
        self._goods.scan(code)

    @Slot()
    def finish(self) -> None:
        self._desk.act_once(self._end)

    @Slot()
    def _end(self) -> None:
        self._over.stop()
        self._ending.finish()

    @Slot()
    def _draw(self) -> None:
        self.props = derive(self._desk.state)
        self.changed.emit()
