"""How this station is, line by line, with what to do; here the operator changes."""

from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import Property, QObject, Signal, Slot

from app.shared.clock import SEOUL
from kiosk.parts import Device, Health, Light, Parts
from kiosk.program_end import ProgramEnd
from kiosk.shell.view_model import ShellViewModel
from ui.common.jobs import Jobs
from ui.common.props import ListModel, shown
from ui.common.translate import tr


@dataclass(frozen=True)
class HealthState:
    station: str
    now: datetime
    health: Health = field(default_factory=Health)
    signed_in: bool = False


@dataclass(frozen=True)
class HealthLine:
    """`mark`: good, attention, off."""

    name: str
    icon: str
    title: str
    text: str
    mark: str


@dataclass(frozen=True)
class HealthProps:
    lines: tuple[HealthLine, ...]
    foot: str
    signed_in: bool


def derive(state: HealthState) -> HealthProps:
    health = state.health
    local = state.now.astimezone(SEOUL)
    told = tr("단말 {station} · {year}년 {month}월 {day}일")
    return HealthProps(
        lines=(
            _line(health),
            _outbox(health),
            _device("printer", tr("인쇄기"), health.printer),
            _scale_or_neighbours(health),
            _device("scan", tr("스캐너"), health.scanner),
            _device("disk", tr("저장 공간"), health.disk),
        ),
        foot=told.format(station=state.station, year=local.year, month=local.month, day=local.day),
        signed_in=state.signed_in,
    )


def _line(health: Health) -> HealthLine:
    if health.online:
        return HealthLine("line", "wifi", tr("통신"), tr("이어져 있어요."), "good")
    text = tr("끊겨 있어요. 이대로 하루 종일 쓸 수 있어요.")
    return HealthLine("line", "wifi-off", tr("통신"), text, "off")


def _outbox(health: Health) -> HealthLine:
    title = tr("보낼 기록")
    if not health.waiting:
        return HealthLine("outbox", "chain", title, tr("모두 보냈어요."), "good")
    told = tr("{count}개가 이 기기에 안전하게 있어요. 이어지면 저절로 갑니다.")
    return HealthLine("outbox", "chain", title, told.format(count=f"{health.waiting:,}"), "off")


def _scale_or_neighbours(health: Health) -> HealthLine:
    """A station on a LAN of its place has no scale, or shows it before its neighbours."""
    around = health.around
    if around is None or health.scale.light is not Light.OFF:
        return _device("scale", tr("저울"), health.scale)
    title = tr("이웃 기기")
    if around.forked:
        told = tr("{names}의 기록이 갈라졌어요. 담당자에게 알려 주세요.")
        text = told.format(names=", ".join(around.forked))
        return HealthLine("neighbours", "screen", title, text, "attention")
    if around.away:
        told = tr("{names}: 대답이 없어요. 이 기기는 그대로 쓸 수 있어요.")
        return HealthLine(
            "neighbours", "screen", title, told.format(names=", ".join(around.away)), "off"
        )
    if around.near:
        text = tr("{count}대와 이어져 있어요.").format(count=len(around.near))
        return HealthLine("neighbours", "screen", title, text, "good")
    return HealthLine("neighbours", "screen", title, tr("아직 다른 기기가 없어요."), "off")


def _device(icon: str, title: str, device: Device) -> HealthLine:
    if device.light is Light.ATTENTION:
        text = device.mend or tr("확인해 주세요.")
        return HealthLine(icon, icon, title, text, "attention")
    if device.light is Light.OFF:
        return HealthLine(icon, icon, title, tr("이 자리에는 없어요."), "off")
    return HealthLine(icon, icon, title, tr("좋아요."), "good")


class HealthViewModel(QObject):
    changed = Signal()
    foot = shown(str, "foot", changed)
    signedIn = shown(bool, "signed_in", changed)

    def __init__(self, parts: Parts, _jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._shell = shell
        self._station = parts.station
        self._program = ProgramEnd(shell, parts.clock)
        self._lines = ListModel(HealthLine)
        self.state = HealthState(parts.station, parts.clock.now())
        self.props = derive(self.state)
        shell.changed.connect(self._follow)

    @Property(QObject, constant=True)
    def lines(self) -> QObject:
        return self._lines

    @Property(QObject, constant=True)
    def program(self) -> QObject:
        return self._program

    def entered(self) -> None:
        self._program.forget()
        self._follow()

    @Slot()
    def goBack(self) -> None:
        self._shell.touchStrip()

    @Slot()
    def changeOperator(self) -> None:
        self._shell.touchStrip()
        self._shell.signOut()

    def show(self, state: HealthState) -> None:
        self.state, self.props = state, derive(state)
        self._lines.show(self.props.lines)
        self.changed.emit()

    @Slot()
    def _follow(self) -> None:
        shell = self._shell.state
        self.show(HealthState(self._station, shell.now, shell.health, shell.operator is not None))
