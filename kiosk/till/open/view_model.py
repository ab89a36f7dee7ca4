"""Opening the till: six lines that test themselves, the money in the drawer, and go."""

from dataclasses import dataclass, field, replace
from typing import Any

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot

from app.access.errors import DayRefused
from app.access.model import OpenedDay
from kiosk.parts import Device, Health, Light, Parts
from kiosk.shell.view_model import ShellViewModel
from kiosk.till import sentences
from kiosk.till.column import GAP, Column, ColumnModel, HeroProps, KeyProps
from kiosk.till.pad import Pad, shortened, typed
from ui.common.errors import text_of
from ui.common.jobs import Jobs
from ui.common.props import ListModel, shown
from ui.common.translate import tr

MOST_FLOAT_DIGITS = 7


@dataclass(frozen=True)
class OpenState:
    """`pad` holds the float as it is counted."""

    health: Health = field(default_factory=Health)
    has_guest_screen: bool = False
    pad: Pad = field(default_factory=Pad)
    notice: str = ""
    busy: bool = False


@dataclass(frozen=True)
class CheckRow:
    """`light` is good, attention or off; `says` the state, or the mend where one is needed."""

    name: str
    text: str
    icon_name: str
    light: str
    says: str


@dataclass(frozen=True)
class OpenProps:
    rows: tuple[CheckRow, ...]
    notice: str
    column: Column


def derive(state: OpenState) -> OpenProps:
    label, won = tr("영업 시작"), state.pad.number
    start = KeyProps("key-start", label, "check", "main", usable=not state.busy)
    leave = KeyProps("key-sign-out", tr("나가기"), "person")
    return OpenProps(
        rows=checks(state.health, has_guest_screen=state.has_guest_screen),
        notice=state.notice,
        column=Column(
            hero=HeroProps(tr("서랍에 넣은 준비금"), f"{won:,}", sign="drawer"),
            main_keys=(start,),
            typed=state.pad.digits,
            hint=tr("센 돈을 누르세요"),
            foot=(leave, GAP),
        ),
    )


def checks(health: Health, *, has_guest_screen: bool) -> tuple[CheckRow, ...]:
    """Six things, in the order a cashier looks; none of them keeps the till from opening."""
    has_printer = health.printer.light is not Light.OFF
    drawer = tr("인쇄기에 이어져 있어요") if has_printer else tr("인쇄기가 없어 손으로 열어요")
    guest = tr("켜져 있어요") if has_guest_screen else tr("없음 · 합계를 말로 알려 주세요")
    terminal = tr("따로 있음 · 금액을 손으로")
    online = tr("이어져 있어요") if health.online else tr("없음 · 혼자서도 팔 수 있어요")
    return (
        _device("check-printer", tr("인쇄기"), "printer", health.printer),
        CheckRow("check-drawer", tr("서랍"), "drawer", _word(is_good=has_printer), drawer),
        _device("check-scanner", tr("스캐너"), "scan", health.scanner),
        CheckRow(
            "check-guest", tr("손님 화면"), "screen", _word(is_good=has_guest_screen), guest
        ),
        CheckRow("check-terminal", tr("단말기"), "terminal", "off", terminal),
        CheckRow("check-line", tr("통신"), "wifi", _word(is_good=health.online), online),
    )  # fmt: skip


def _word(*, is_good: bool) -> str:
    light = Light.GOOD if is_good else Light.OFF
    return str(light.value)


def _device(name: str, text: str, icon: str, device: Device) -> CheckRow:
    says = {
        Light.GOOD: tr("잘 됩니다"),
        Light.ATTENTION: device.mend or tr("살펴봐 주세요"),
        Light.OFF: tr("없음"),
    }[device.light]
    return CheckRow(name, text, icon, device.light.value, says)


class OpenViewModel(QObject):
    changed = Signal()
    notice = shown(str, "notice", changed)

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._parts = parts
        self._jobs = jobs
        self._shell = shell
        self._rows, self._column = ListModel(CheckRow), ColumnModel()
        self.state = OpenState()
        self.props = derive(self.state)
        self._is_here = False

    rows = Property(QObject, lambda self: self._rows, constant=True)
    column = Property(QObject, lambda self: self._column, constant=True)

    def show(self, state: OpenState) -> None:
        self.state, self.props = state, derive(state)
        self._rows.show(self.props.rows)
        self._column.show(self.props.column)
        self.changed.emit()

    def _set(self, **changes: Any) -> None:
        self.show(replace(self.state, **changes))

    def entered(self) -> None:
        self._is_here = True
        self._set(pad=Pad(), notice="", busy=False)
        self._shell.changed.connect(self._look)
        self._look()

    def left(self) -> None:
        if self._is_here:
            self._shell.changed.disconnect(self._look)
        self._is_here = False

    @Slot()
    def _look(self) -> None:
        till = self._parts.till
        has_guest_screen = till is not None and till.has_guest_screen()
        self._set(health=self._shell.state.health, has_guest_screen=has_guest_screen)

    @Slot(str)
    def pad(self, key: str) -> None:
        if key == "back":
            self._set(pad=shortened(self.state.pad))
        elif not key.isdigit():
            self._set(pad=Pad())
        elif len(self.state.pad.digits + key) <= MOST_FLOAT_DIGITS:
            self._set(pad=typed(self.state.pad, key))

    @Slot(int, str, result=bool)
    def pressed(self, key: int, text: str) -> bool:
        if key == Qt.Key.Key_Backspace:
            self.pad("back")
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.touch("key-start")
        elif text.isdigit():
            self.pad(text)
        else:
            return False
        return True

    @Slot(str)
    def touch(self, name: str) -> None:
        if self.props.column.key(name) is None:
            return
        if name == "key-start":
            self._start()
        elif name == "key-sign-out":
            self._shell.signOut()

    def _start(self) -> None:
        operator, won = self._shell.operator.no, self.state.pad.number
        self._set(busy=True, notice="")
        self._jobs.run(lambda: self._parts.day.open(operator, won), self._opened, self._failed)

    def _opened(self, _day: OpenedDay) -> None:
        self._set(busy=False)
        self._shell.refresh_day()

    def _failed(self, error: Exception) -> None:
        """A refusal is shown, and the frame turns to the page that mends it; a full disk too."""
        if isinstance(error, OSError):
            self._set(busy=False, notice=text_of(error))
            return
        if not isinstance(error, DayRefused):
            raise error
        self._set(busy=False, notice=sentences.cannot_open())
        self._shell.refresh_day()
