"""The gate is shut: for a moment, or until the next business day."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from app.station.resting import Rest
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from kiosk.store import sentences
from kiosk.store.desk import desk_of
from kiosk.store.state import StoreState
from ui.common.jobs import Jobs
from ui.common.props import shown
from ui.common.translate import tr


@dataclass(frozen=True)
class RestProps:
    title: str
    tell: str
    notice: str


def derive(state: StoreState) -> RestProps:
    if state.rest is Rest.ENDED:
        return RestProps(
            tr("오늘 영업이 끝났어요"),
            tr("찾아 주셔서 고맙습니다. 다음에 또 오세요."),
            state.notice,
        )
    return RestProps(
        tr("지금은 쉬는 중이에요"),
        tr("계산대에서 계산해 주세요. 곧 다시 열어요."),
        state.notice,
    )


class RestViewModel(QObject):
    """Nobody is asked whether they are still there; only staff open it again."""

    changed = Signal()
    title = shown(str, "title", changed)
    tell = shown(str, "tell", changed)
    notice = shown(str, "notice", changed)
    idle = "none"

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._desk = desk_of(parts, jobs, shell)
        self._desk.changed.connect(self._draw)
        self._draw()

    def show(self, state: StoreState) -> None:
        self._desk.show(state)

    def retold(self) -> None:
        self._draw()

    def scanned(self, _code: str) -> None:
        self._desk.tell(sentences.resting(), "unknown")

    @Slot()
    def _draw(self) -> None:
        self.props = derive(self._desk.state)
        self.changed.emit()
