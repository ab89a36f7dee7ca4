"""First time, been here before, for somebody else, or a child."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.learn.desk import desk_of
from kiosk.learn.state import For, LearnState, Who
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from ui.common.jobs import Jobs
from ui.common.props import ListModel, shown
from ui.common.translate import tr


@dataclass(frozen=True)
class WhoTile:
    name: str
    says: str
    hint: str
    sign: str
    chosen: bool


@dataclass(frozen=True)
class WhoProps:
    title: str
    tiles: tuple[WhoTile, ...]
    scan: str
    notice: str


def derive(state: LearnState) -> WhoProps:
    waits = state.ticket_for is For.SIGN_UP
    return WhoProps(
        title=tr("누구의 신청인가요?"),
        tiles=(
            WhoTile("who-self", tr("처음 왔어요"), "", "person", chosen=False),
            WhoTile(
                "who-known", tr("와 본 적 있어요"), tr("예전 신청권을 비춰요"), "scan", chosen=waits
            ),
            WhoTile("who-helper", tr("가족·이웃 대신 신청"), "", "hands", chosen=False),
            WhoTile(
                "who-child", tr("만 14세가 안 됐어요"), tr("보호자와 함께"), "star", chosen=False
            ),
        ),
        scan=tr("예전 신청권의 QR을 스캐너에 비춰 주세요.") if waits else "",
        notice=state.notice,
    )


class WhoViewModel(QObject):
    changed = Signal()
    title = shown(str, "title", changed)
    scanText = shown(str, "scan", changed)
    notice = shown(str, "notice", changed)
    noticeKind = Property(str, lambda self: self._desk.state.notice_kind, notify=changed)
    idle = "wipe"

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._desk = desk_of(parts, jobs, shell)
        self._tiles = ListModel(WhoTile)
        self._desk.changed.connect(self._draw)
        self._draw()

    tiles = Property(QObject, lambda self: self._tiles, constant=True)

    def show(self, state: LearnState) -> None:
        self._desk.show(state)

    def retold(self) -> None:
        self._draw()

    def left(self) -> None:
        if self._desk.state.ticket_for is For.SIGN_UP:
            self._desk.set(ticket_for=None)

    def scanned(self, text: str) -> None:
        """Here a ticket is always somebody who comes again."""
        self._desk.set(ticket_for=For.SIGN_UP)
        self._desk.scanned(text)

    def back(self) -> None:
        self._desk.back()

    def gone_idle(self) -> None:
        self._desk.wipe()

    @Slot(str)
    def choose(self, name: str) -> None:
        if self._desk.double_touch.is_echo:
            return
        if name == "who-known":
            self._desk.set(ticket_for=For.SIGN_UP)
        else:
            self._desk.in_turn.do(lambda: self._desk.begin(Who(name.removeprefix("who-"))))

    @Slot()
    def _draw(self) -> None:
        self.props = derive(self._desk.state)
        self._tiles.show(self.props.tiles)
        self.changed.emit()
