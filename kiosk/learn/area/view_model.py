"""Eleven eup and myeon, and everywhere else."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal, Slot

from app.learning.people import OUTSIDE
from kiosk.learn import says
from kiosk.learn.desk import desk_of
from kiosk.learn.state import AREA, LearnState
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from ui.common.jobs import Jobs
from ui.common.props import ListModel, shown
from ui.common.translate import tr


@dataclass(frozen=True)
class AreaProps:
    code: str
    key: str
    name: str
    chosen: bool


@dataclass(frozen=True)
class AreaPageProps:
    title: str
    step: str
    areas: tuple[AreaProps, ...]
    notice: str


def derive(state: LearnState) -> AreaPageProps:
    areas = tuple(
        AreaProps(
            a.code, f"area-{a.code}", a.name_en if state.english else a.name, state.area == a.code
        )
        for a in state.areas
    )
    outside = AreaProps(OUTSIDE, "area-outside", tr("강진군 밖"), state.area == OUTSIDE)
    return AreaPageProps(
        title=tr("어디에 사세요?"),
        step=says.step(state, AREA),
        areas=(*areas, outside),
        notice=state.notice,
    )


class AreaViewModel(QObject):
    changed = Signal()
    title = shown(str, "title", changed)
    step = shown(str, "step", changed)
    notice = shown(str, "notice", changed)
    noticeKind = Property(str, lambda self: self._desk.state.notice_kind, notify=changed)
    idle = "wipe"

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._desk = desk_of(parts, jobs, shell)
        self._areas = ListModel(AreaProps)
        self._desk.changed.connect(self._draw)
        self._draw()

    areas = Property(QObject, lambda self: self._areas, constant=True)

    def show(self, state: LearnState) -> None:
        self._desk.show(state)

    def retold(self) -> None:
        self._draw()

    def scanned(self, text: str) -> None:
        self._desk.scanned(text)

    def back(self) -> None:
        self._desk.back()

    def gone_idle(self) -> None:
        self._desk.wipe()

    @Slot(str)
    def choose(self, code: str) -> None:
        if not self._desk.double_touch.is_echo:
            self._desk.set(area=code)
            self._desk.next(AREA)

    @Slot()
    def _draw(self) -> None:
        self.props = derive(self._desk.state)
        self._areas.show(self.props.areas)
        self.changed.emit()
