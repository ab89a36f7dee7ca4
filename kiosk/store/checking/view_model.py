"""Asked again until it is known; after a quarter of a minute somebody comes."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from kiosk.store import bell, says, sentences
from kiosk.store.desk import desk_of
from kiosk.store.following import Following
from kiosk.store.paying import Paying
from kiosk.store.state import CHECKING, StoreState
from ui.common.jobs import Jobs
from ui.common.props import shown
from ui.common.translate import tr

PATIENCE = timedelta(seconds=15)


@dataclass(frozen=True)
class CheckingProps:
    title: str
    step: str
    won: str
    tell: str
    bell: str
    is_long: bool
    notice: str


def derive(state: StoreState, since: datetime | None, now: datetime) -> CheckingProps:
    is_long = since is not None and now - since >= PATIENCE
    return CheckingProps(
        title=tr("결제를 확인하고 있어요"),
        step=says.step(3, easy=state.easy),
        won=says.won(state.basket.total if state.payment is None else state.payment.won),
        tell=tr("다시 결제하지 마세요. 곧 알려 드려요."),
        bell=bell.sentence(state.bell),
        is_long=is_long,
        notice=state.notice,
    )


class CheckingViewModel(QObject):
    """Ends by itself, or by staff; survives a restart."""

    changed = Signal()
    title = shown(str, "title", changed)
    step = shown(str, "step", changed)
    wonText = shown(str, "won", changed)
    tell = shown(str, "tell", changed)
    bell = shown(str, "bell", changed)
    isLong = shown(bool, "is_long", changed)
    notice = shown(str, "notice", changed)
    busy = True

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._desk = desk_of(parts, jobs, shell)
        self._following = Following(self._desk, Paying(self._desk))
        self._since: datetime | None = None
        self._has_called = False
        self._desk.changed.connect(self._draw)
        self._draw()

    def show(self, state: StoreState) -> None:
        self._desk.show(state)

    def retold(self) -> None:
        self._draw()

    def entered(self) -> None:
        self._since, self._has_called = self._desk.now, False
        self._following.follow()
        self._draw()

    def scanned(self, _code: str) -> None:
        self._desk.tell(sentences.paying_is_checked(), "refused")

    def left(self) -> None:
        self._since = None
        self._following.let_go()

    @Slot()
    def _draw(self) -> None:
        self.props = derive(self._desk.state, self._since, self._desk.now)
        if self.props.is_long and not self._has_called:
            self._has_called = True
            self._desk.shell.desk.ring(CHECKING)
            self._desk.sound("bell")
        self.changed.emit()
