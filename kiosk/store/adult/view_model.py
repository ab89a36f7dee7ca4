"""The bell rings already; staff confirm with their number and PIN, or the beer comes out."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot

from app.access.model import SignedIn
from app.access.operators import SignIn
from app.sales.basket import Basket
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from kiosk.store import bell, says, sentences
from kiosk.store.adult.typed import NOTHING, Typed
from kiosk.store.desk import desk_of
from kiosk.store.paying import Paying
from kiosk.store.state import ADULT, BASKET, StoreState
from ui.common.art import ground_of
from ui.common.jobs import Jobs
from ui.common.props import shown
from ui.common.translate import tr


@dataclass(frozen=True)
class AdultProps:
    title: str
    step: str
    tell: str
    goods: str
    art: str
    tint: str
    out: str
    notice: str
    label: str
    typed: str
    confirm: str
    can_confirm: bool


def derive(state: StoreState, typed: Typed = NOTHING) -> AdultProps:
    lines = [line for line in state.basket.lines if line.is_adult_only]
    names = [says.line_name(line, state) for line in lines]
    return AdultProps(
        title=tr("직원이 신분증을 확인합니다"),
        step=says.step(2, easy=state.easy),
        tell=" ".join((bell.sentence(state.bell), tr("신분증을 준비해 주세요."))).strip(),
        goods=", ".join(names),
        art=lines[0].art if lines else "",
        tint=ground_of(lines[0].art) if lines else "",
        out=tr("{name} 빼기").format(name=names[0]) if len(names) == 1 else tr("술 빼기"),
        notice=state.notice,
        label=tr("직원 PIN") if typed.asks_pin else tr("직원 번호"),
        typed="•" * len(typed.pin) if typed.asks_pin else typed.number,
        confirm=tr("확인") if typed.asks_pin else tr("다음"),
        can_confirm=bool(typed.pin if typed.asks_pin else typed.number) and not state.busy,
    )


class AdultViewModel(QObject):
    """Staff type their number and PIN here; nobody is signed in by it."""

    changed = Signal()
    title = shown(str, "title", changed)
    step = shown(str, "step", changed)
    tell = shown(str, "tell", changed)
    goods = shown(str, "goods", changed)
    art = shown(str, "art", changed)
    tint = shown(str, "tint", changed)
    outText = shown(str, "out", changed)
    notice = shown(str, "notice", changed)
    label = shown(str, "label", changed)
    typed = shown(str, "typed", changed)
    confirmText = shown(str, "confirm", changed)
    canConfirm = shown(bool, "can_confirm", changed)
    busy = True  # staff are on their way: nobody is asked whether they are still there

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._operators = parts.operators
        self._desk = desk_of(parts, jobs, shell)
        self._paying = Paying(self._desk)
        self._typed = NOTHING
        self._desk.changed.connect(self._draw)
        self._draw()

    def show(self, state: StoreState) -> None:
        self._desk.show(state)

    def retold(self) -> None:
        self._draw()

    def entered(self) -> None:
        self._type(NOTHING)
        self._desk.shell.desk.ring(ADULT)
        self._desk.sound("bell")

    def left(self) -> None:
        self._type(NOTHING)

    def scanned(self, _code: str) -> None:
        self._desk.tell(sentences.staff_first())

    def back(self) -> None:
        """The basket as it was; nobody has to come for that."""
        self._desk.hush()
        self._desk.act(self._desk.back)

    @Slot(str)
    def digit(self, digit: str) -> None:
        self._type(self._typed.with_digit(digit))

    @Slot()
    def erase(self) -> None:
        self._type(self._typed.without_last())

    @Slot()
    def confirm(self) -> None:
        """The number first, then the PIN; a wrong one is not told apart from an unknown number."""
        typed, operators = self._typed, self._operators
        if not typed.asks_pin:
            self._type(replace(typed, asks_pin=True))
            return
        number, pin = int(typed.number), typed.pin
        self._type(NOTHING)
        self._desk.set(busy=True)
        self._desk.ask(lambda: operators.sign_in(number, pin), self._signed_in)

    @Slot()
    def takeOut(self) -> None:
        """Without the beer there is nothing to check."""
        desk = self._desk
        lines = [line.no for line in desk.state.basket.lines if line.is_adult_only]

        def out() -> Basket:
            for no in lines:
                desk.kiosk.remove(no)
            return desk.kiosk.basket()

        def done(basket: Basket) -> None:
            desk.changed_basket(basket)
            desk.hush()
            desk.go(BASKET)

        desk.act_once(lambda: desk.ask(out, done))

    def _signed_in(self, answer: SignIn) -> None:
        desk = self._desk
        desk.set(busy=False)
        if not isinstance(answer, SignedIn):
            until = answer.wait_until
            said = sentences.wrong_pin() if until is None else sentences.must_wait(until)
            desk.tell(said, "refused")
            return
        operator = answer.operator.no

        def checked(basket: Basket) -> None:
            desk.changed_basket(basket)
            desk.hush()
            self._paying.begin()

        desk.ask(lambda: desk.kiosk.confirm_adult(operator=operator), checked)

    def _type(self, typed: Typed) -> None:
        self._typed = typed
        self._draw()

    @Slot()
    def _draw(self) -> None:
        self.props = derive(self._desk.state, self._typed)
        self.changed.emit()
