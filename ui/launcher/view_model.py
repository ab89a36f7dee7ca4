"""The launcher's doors and virtual devices: what is there, what is under way, what went wrong."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QObject, Signal

from app.demo.player import PlayerFailed
from app.demo.stage import StageFailed
from ui.common.jobs import Jobs
from ui.launcher.doors import Door, Doors

BAG_LABEL = "MB1:"
SCANNERS = ("W01", "T01", "S01")
KIOSK = "S01"
STUCK = (StageFailed, PlayerFailed, OSError)
"""What may go wrong behind the doors; anything else is a bug."""
KILOGRAMS = re.compile(r"\d{1,4}(\.\d{1,2})?", re.ASCII)


def tr(text: str) -> str:
    return QCoreApplication.translate("Launcher", text)


@dataclass(frozen=True)
class Code:
    """Something to scan, and the doors of the stations whose scanners take it."""

    label: str
    text: str
    doors: tuple[str, ...]


@dataclass(frozen=True)
class LauncherState:
    """`under_way` names what was asked for last and is not done: a door, `centre` or `device`."""

    doors: tuple[Door, ...] = ()
    centre_runs: bool | None = None
    load: str = ""
    under_way: str = ""
    notice: str = ""


@dataclass(frozen=True)
class TileProps:
    name: str
    title: str
    state: str
    key: str
    is_open: bool
    can_open: bool
    kind: str
    live: str


@dataclass(frozen=True)
class LauncherProps:
    """`can_act`: a device may be asked; its keys then keep the focus while it works."""

    tiles: tuple[TileProps, ...]
    centre: str
    centre_runs: bool
    centre_key: str
    can_turn_centre: bool
    load: str
    can_act: bool
    can_pay: bool
    notice: str


def derive(state: LauncherState) -> LauncherProps:
    is_free = not state.under_way
    # Device after device waits its turn with the writer; a door or the centre takes long.
    can_act = state.under_way in {"", "device"}
    return LauncherProps(
        tiles=tuple(_tile(door, state) for door in state.doors),
        centre=_centre(state),
        centre_runs=bool(state.centre_runs),
        centre_key=tr("본부 켜기") if state.centre_runs is False else tr("본부 끄기"),
        can_turn_centre=is_free and state.centre_runs is not None,
        load=tr("{kg} kg이 올라가 있습니다").format(kg=state.load)
        if state.load
        else tr("비어 있습니다"),
        can_act=can_act,
        can_pay=can_act and any(door.name == KIOSK and door.is_open for door in state.doors),
        notice=state.notice,
    )


def _tile(door: Door, state: LauncherState) -> TileProps:
    is_opening = state.under_way == door.name
    if door.is_open:
        key = tr("열려 있음")
    elif is_opening:
        key = tr("여는 중 …")
    else:
        key = tr("브라우저로 열기") if door.address else tr("열기")
    return TileProps(
        door.name, door.title, door.state, key, is_open=door.is_open,
        can_open=not door.is_open and not state.under_way, kind=door.kind, live=door.live,
    )  # fmt: skip


def _centre(state: LauncherState) -> str:
    if state.under_way == "centre":
        return tr("본부를 끄는 중") if state.centre_runs else tr("본부를 켜는 중")
    if state.centre_runs is None:
        return tr("본부를 찾는 중")
    return tr("본부 켜짐") if state.centre_runs else tr("본부 꺼짐")


class LauncherViewModel(QObject):
    """One thing at a time; `look` asks again how things stand."""

    changed = Signal()
    page_wanted = Signal(str)  # an address

    def __init__(self, doors: Doors, jobs: Jobs) -> None:
        super().__init__()
        self._doors, self._jobs = doors, jobs
        self._state = LauncherState()
        self._is_looking = False
        self.props = derive(self._state)
        self.codes = tuple(_code(label, text) for label, text in doors.codes())

    def look(self) -> None:
        if not self._is_looking:
            self._is_looking = True
            self._jobs.look(self._seen, self._looked, self._looked_in_vain)

    def open(self, name: str) -> None:
        """A page is the browser's affair: it is there as long as the centre runs."""
        door = next((each for each in self._state.doors if each.name == name), None)
        if door is not None and door.address:
            self.page_wanted.emit(door.address)
            return
        self._do(name, lambda: self._doors.open(name))

    def has_no_browser(self, address: str) -> None:
        text = tr("브라우저가 열리지 않습니다. 주소는 {address}").format(address=address)
        self._show(replace(self._state, notice=text))

    def turn_centre(self) -> None:
        """Off if it runs, on if it does not."""
        turn = self._doors.stop_centre if self._state.centre_runs else self._doors.start_centre
        self._do("centre", turn)

    def put_load(self, kilograms: str) -> None:
        wanted = kilograms.strip()
        if not KILOGRAMS.fullmatch(wanted):
            self._show(replace(self._state, notice=tr("무게를 806.5처럼 적어 주세요.")))
            return
        self._do("device", lambda: self._doors.put_load(wanted), load=wanted)

    def take_load(self) -> None:
        self._do("device", self._doors.take_load, load="")

    def scan(self, code: Code, door: str = "") -> None:
        """By that door's scanner, or the first that takes it and whose window is open."""
        wanted = (door,) if door else code.doors
        opened = {each.name for each in self._state.doors if each.is_open}
        taker = next((name for name in wanted if name in opened), None)
        if taker is None:
            text = tr("{door} 창이 닫혀 있습니다. 먼저 열어 주세요.").format(door=wanted[0])
            self._show(replace(self._state, notice=text))
            return
        self._do("device", lambda: self._doors.scan(taker, code.text))

    def pay(self) -> None:
        """The phone at the kiosk's glass."""
        paid: list[bool] = []
        self._do("device", lambda: paid.append(self._doors.pay()), after=lambda: self._paid(paid))

    def _paid(self, paid: Sequence[bool]) -> None:
        if paid != [True]:
            text = tr("키오스크 화면에 결제 QR이 없습니다.")
            self._show(replace(self._state, notice=text))

    def _do(
        self,
        what: str,
        work: Callable[[], None],
        *,
        load: str | None = None,
        after: Callable[[], None] = lambda: None,
    ) -> None:
        if not self.props.can_act:
            return

        def done(_: None) -> None:
            self._done(load)
            after()

        self._show(replace(self._state, under_way=what, notice=""))
        self._jobs.run(work, done, self._failed)

    def _done(self, load: str | None) -> None:
        kept = self._state.load if load is None else load
        self._show(replace(self._state, under_way="", load=kept))
        self.look()

    def _failed(self, error: Exception) -> None:
        text = tr("하려던 일이 되지 않았습니다. 한 번 더 해 주세요.")
        self._show(replace(self._state, under_way="", notice=text))
        self.look()
        if not isinstance(error, STUCK):
            raise error

    def _seen(self) -> tuple[Sequence[Door], bool]:
        return self._doors.doors(), self._doors.centre_runs()

    def _looked(self, seen: tuple[Sequence[Door], bool]) -> None:
        self._is_looking = False
        doors, runs = seen
        self._show(replace(self._state, doors=tuple(doors), centre_runs=runs))

    def _looked_in_vain(self, error: Exception) -> None:
        self._is_looking = False
        if not isinstance(error, STUCK):
            raise error

    def _show(self, state: LauncherState) -> None:
        self._state = state
        self.props = derive(state)
        self.changed.emit()


def _code(label: str, text: str) -> Code:
    """A bag's label is for the scale, a good's bar code for the till and the kiosk."""
    return Code(label, text, SCANNERS[:1] if text.startswith(BAG_LABEL) else SCANNERS[1:])
