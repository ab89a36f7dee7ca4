"""The bell rings already; staff confirm with their number and PIN, or the beer comes out."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot

from app.access.model import SignedIn
from app.access.operators import SignIn
from app.sales.basket import Basket
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from kiosk.store import bell, says, sentences
from kiosk.store.desk import desk_of
from kiosk.store.paying import Paying
from kiosk.store.state import ADULT, BASKET, StoreState
from ui.common.jobs import Jobs
from ui.common.props import shown
from ui.common.translate import tr

MOST_DIGITS = 8


@dataclass(frozen=True)
class Typed:
    """What staff typed so far: first the number, then the PIN. Kept no longer than the page."""

    number: str = ""
    pin: str = ""
    asks_pin: bool = False

    def with_digit(self, digit: str) -> "Typed":
        if self.asks_pin:
            return replace(self, pin=(self.pin + digit)[:MOST_DIGITS])
        return replace(self, number=(self.number + digit)[:MOST_DIGITS])

    def without_last(self) -> "Typed":
        """From an empty PIN back to the number."""
        if self.asks_pin and not self.pin:
            return replace(self, asks_pin=False)
        if self.asks_pin:
            return replace(self, pin=self.pin[:-1])
        return replace(self, number=self.number[:-1])


@dataclass(frozen=True)
class AdultProps:
    title: str
    step: str
    tell: str
    goods: str
    out: str
    notice: str
    label: str
    typed: str
    confirm: str
    can_confirm: bool


def derive(state: StoreState, typed: Typed = Typed()) -> AdultProps:
    lines = [line for line in state.basket.lines if line.is_adult_only]
    names = [says.line_name(line, state) for line in lines]
    return AdultProps(
        title=tr("직원이 신분증을 확인합니다"),
        step=says.step(2, easy=state.easy),
        tell=" ".join((bell.sentence(state.bell), tr("신분증을 준비해 주세요."))).strip(),
        goods=", ".join(names),
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
        self._typed = Typed()
        self._desk.changed.connect(self._draw)
        self._draw()

    def show(self, state: StoreState) -> None:
        self._desk.show(state)

    def retold(self) -> None:
        self._draw()

    def entered(self) -> None:
        self._type(Typed())
        self._desk.shell.desk.ring(ADULT)
        self._desk.sound("bell")

    def left(self) -> None:
        self._type(Typed())

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
        self._type(Typed())
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
            desk.tell(sentences.wrong_pin(), "refused")
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
