"""Tiles: sign up, attend, my sign-up; a ticket before the scanner attends at once."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.learn.desk import desk_of
from kiosk.learn.state import For, LearnState
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from ui.common.jobs import Jobs
from ui.common.props import ListModel, shown
from ui.common.translate import tr


@dataclass(frozen=True)
class TileProps:
    name: str
    says: str
    hint: str
    sign: str
    chosen: bool


@dataclass(frozen=True)
class WelcomeProps:
    title: str
    tiles: tuple[TileProps, ...]
    scan: str
    notice: str


def derive(state: LearnState) -> WelcomeProps:
    waits = state.ticket_for
    return WelcomeProps(
        title=tr("무엇을 도와 드릴까요?"),
        tiles=(
            TileProps(
                "tile-sign-up", tr("교육 신청"), tr("새 수업을 골라요"), "calendar", chosen=False
            ),
            TileProps(
                "tile-attend", tr("출석하기"), tr("신청권의 QR을 비춰요"), "check-circle",
                chosen=waits is For.ATTEND,
            ),
            TileProps(
                "tile-mine", tr("내 신청 보기"), tr("취소하거나 동의를 거둬요"), "note",
                chosen=waits is For.MINE,
            ),
        ),
        scan=""
        if waits is None
        else tr("신청권 종이의 QR을 스캐너에 비춰 주세요."),
        notice=state.notice,
    )  # fmt: skip


class WelcomeViewModel(QObject):
    changed = Signal()
    title = shown(str, "title", changed)
    scanText = shown(str, "scan", changed)
    notice = shown(str, "notice", changed)
    noticeKind = Property(str, lambda self: self._desk.state.notice_kind, notify=changed)

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._desk = desk_of(parts, jobs, shell)
        self._tiles = ListModel(TileProps)
        self._desk.changed.connect(self._draw)
        self._draw()

    tiles = Property(QObject, lambda self: self._tiles, constant=True)

    def show(self, state: LearnState) -> None:
        self._desk.show(state)

    def retold(self) -> None:
        self._draw()

    def entered(self) -> None:
        if self._desk.state.ticket_for is not None:
            self._desk.set(ticket_for=None)

    def scanned(self, text: str) -> None:
        self._desk.scanned(text)

    def gone_idle(self) -> None:
        self._desk.wipe()

    @Slot(str)
    def open(self, name: str) -> None:
        if name == "tile-sign-up":
            self._desk.open_courses()
        else:
            self._desk.set(ticket_for=For.ATTEND if name == "tile-attend" else For.MINE)

    @Slot()
    def _draw(self) -> None:
        self.props = derive(self._desk.state)
        self._tiles.show(self.props.tiles)
        self.changed.emit()
