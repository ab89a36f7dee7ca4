"""Signing in: the tiles of the operators, then a PIN of four digits or more."""

from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import Property, QObject, Signal, Slot

from app.access.model import MustWait, Operator, SignedIn, StationKind, WrongPin
from app.access.operators import SignIn
from app.shared.clock import SEOUL
from kiosk.navigation import PUBLIC_HOME
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from ui.common.errors import text_of
from ui.common.jobs import Jobs
from ui.common.props import ListModel, shown
from ui.common.translate import tr

PIN_MOST = 8
PIN_LEAST = 4


@dataclass(frozen=True)
class SignInState:
    """`pin` is what was typed so far; `wait_until` is set after too many wrong tries; `trouble` is
    why a try could not be looked at, a full disk above all."""

    operators: tuple[Operator, ...] = ()
    chosen: int | None = None
    pin: str = ""
    busy: bool = False
    wrong: bool = False
    wait_until: datetime | None = None
    trouble: str = ""
    kind: StationKind = StationKind.WEIGH


@dataclass(frozen=True)
class Tile:
    no: int
    name: str
    chosen: bool


@dataclass(frozen=True)
class SignInProps:
    tiles: tuple[Tile, ...]
    title: str
    dots: str
    hint: str
    notice: str
    can_type: bool
    can_enter: bool
    scene: str
    can_leave: bool


_SCENES = {StationKind.WEIGH: "tonbag-still"}


def derive(state: SignInState) -> SignInProps:
    chosen = next((each for each in state.operators if each.no == state.chosen), None)
    return SignInProps(
        tiles=tuple(Tile(o.no, o.name, o.no == state.chosen) for o in state.operators),
        title=tr("누가 일하시나요?") if chosen is None else tr("비밀번호를 눌러 주세요"),
        dots="●" * len(state.pin),
        hint=tr("이름을 먼저 골라 주세요") if chosen is None else tr("숫자 4자리 이상"),
        notice=_notice(state),
        can_type=chosen is not None and not state.busy,
        can_enter=chosen is not None and len(state.pin) >= PIN_LEAST and not state.busy,
        scene=_SCENES.get(state.kind, "no-line"),
        can_leave=state.kind in PUBLIC_HOME,
    )


def _notice(state: SignInState) -> str:
    if state.trouble:
        return state.trouble
    if state.wait_until is not None:
        until = f"{state.wait_until.astimezone(SEOUL):%H:%M:%S}"
        return tr("여러 번 틀렸어요. {until} 뒤에 다시 눌러 주세요.").format(until=until)
    return tr("비밀번호가 달라요. 다시 눌러 주세요.") if state.wrong else ""


class SignInViewModel(QObject):
    changed = Signal()
    title = shown(str, "title", changed)
    dots = shown(str, "dots", changed)
    hint = shown(str, "hint", changed)
    notice = shown(str, "notice", changed)
    canType = shown(bool, "can_type", changed)
    canEnter = shown(bool, "can_enter", changed)
    scene = shown(str, "scene", changed)
    canLeave = shown(bool, "can_leave", changed)

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._operators = parts.operators
        self._jobs = jobs
        self._shell = shell
        self._tiles = ListModel(Tile)
        self.state = SignInState(kind=parts.settings.kind)
        self.props = derive(self.state)

    @Property(QObject, constant=True)
    def tiles(self) -> QObject:
        return self._tiles

    def entered(self) -> None:
        self.show(SignInState(self.state.operators, kind=self.state.kind))
        self._jobs.look(self._operators.active, self._listed)

    @Slot(int)
    def choose(self, no: int) -> None:
        self.show(replace(self.state, chosen=no, pin="", wrong=False))

    @Slot(str)
    def type(self, digit: str) -> None:
        if self.props.can_type and len(self.state.pin) < PIN_MOST:
            self.show(replace(self.state, pin=self.state.pin + digit, wrong=False, wait_until=None))

    @Slot()
    def erase(self) -> None:
        self.show(replace(self.state, pin=self.state.pin[:-1]))

    @Slot()
    def clear(self) -> None:
        self.show(replace(self.state, pin=""))

    @Slot()
    def leave(self) -> None:
        """Back to the page for everybody."""
        self._shell.go(None)

    def gone_idle(self) -> None:
        self.leave()

    @Slot()
    def enter(self) -> None:
        if not self.props.can_enter or self.state.chosen is None:
            return
        no, pin = self.state.chosen, self.state.pin
        self.show(replace(self.state, busy=True, trouble=""))
        self._jobs.run(lambda: self._operators.sign_in(no, pin), self._answered, self._failed)

    def show(self, state: SignInState) -> None:
        self.state, self.props = state, derive(state)
        self._tiles.show(self.props.tiles)
        self.changed.emit()

    def _listed(self, operators: tuple[Operator, ...]) -> None:
        chosen = operators[0].no if len(operators) == 1 else self.state.chosen
        self.show(replace(self.state, operators=operators, chosen=chosen))

    def _failed(self, error: Exception) -> None:
        """A fault of the disk is shown; anything else is a bug and goes up."""
        if not isinstance(error, OSError):
            raise error
        self.show(replace(self.state, pin="", busy=False, trouble=text_of(error)))

    def _answered(self, answer: SignIn) -> None:
        emptied = replace(self.state, pin="", busy=False)
        match answer:
            case SignedIn(operator):
                self.show(replace(emptied, chosen=None, wrong=False, wait_until=None))
                self._shell.sign_in(operator)
            case WrongPin(wait_until):
                self.show(replace(emptied, wrong=True, wait_until=wait_until))
            case MustWait(wait_until):
                self.show(replace(emptied, wrong=True, wait_until=wait_until))
