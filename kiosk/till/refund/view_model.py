"""The refund page's QObject."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot

from app.access.model import Operator, SignedIn, WrongPin
from app.access.operators import SignIn
from app.sales.model import FoundSale, Refunded, RefundReason
from kiosk.in_turn import InTurn
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from kiosk.till import sentences
from kiosk.till.column import ColumnModel
from kiosk.till.pad import Pad, shortened, typed
from kiosk.till.parts import TillParts
from kiosk.till.refund.derive import RECEIPT_DIGITS, RefundRow, derive
from kiosk.till.refund.state import MAY_ALLOW, MAY_REFUND, RefundState, Step
from kiosk.till.refusals import failure
from ui.common.jobs import Jobs
from ui.common.props import ListModel, shown

Answer = TypeVar("Answer")
PIN_MOST = 8


class RefundViewModel(QObject):
    """A receipt scanned, lines tapped off, a reason, and the money goes back the way it came."""

    changed = Signal()
    title = shown(str, "title", changed)
    listRows = shown(int, "list_rows", changed)
    ask = shown(str, "ask", changed)
    notice = shown(str, "notice", changed)

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._parts = parts
        self._jobs = jobs
        self._in_turn = InTurn(jobs)
        self._shell = shell
        self._rows, self._column = ListModel(RefundRow), ColumnModel()
        self._list_rows = 6
        self.state = RefundState()
        self.props = derive(self.state)

    rows = Property(QObject, lambda self: self._rows, constant=True)
    column = Property(QObject, lambda self: self._column, constant=True)

    def show(self, state: RefundState) -> None:
        self.state, self.props = state, derive(state, self._list_rows)
        self._rows.show(self.props.rows)
        self._column.show(self.props.column)
        self.changed.emit()

    def _set(self, **changes: Any) -> None:
        self.show(replace(self.state, **changes))

    @property
    def _till(self) -> TillParts:
        if self._parts.till is None:
            raise LookupError("this station is no till")
        return self._parts.till

    def entered(self) -> None:
        self.show(RefundState(station=self._parts.station))
        self._jobs.look(self._parts.operators.active, self._known)

    def _known(self, people: tuple[Operator, ...]) -> None:
        self._set(allowers=tuple(each for each in people if each.role in MAY_ALLOW))

    @Slot(int)
    def fit(self, list_rows: int) -> None:
        self._list_rows = list_rows
        self.show(self.state)

    @Slot(str)
    def scanned(self, text: str) -> None:
        self._in_turn.do(lambda: self._scan(text))

    def _scan(self, text: str) -> None:
        if self.state.step is Step.ALLOW:
            self._set(notice=sentences.refund_first())
        else:
            self._ask(lambda: self._till.refunds.find_by_slip(text), self._found)

    def _find(self) -> None:
        number = f"{self.state.station}-{self.state.pad.digits.zfill(RECEIPT_DIGITS)}"
        self._ask(lambda: self._till.refunds.find_by_receipt_no(number), self._found)

    def _found(self, sale: FoundSale) -> None:
        gone = "" if sale.refundable else sentences.all_refunded()
        fresh = RefundState(station=self.state.station, allowers=self.state.allowers)
        self.show(replace(fresh, step=Step.LINES, sale=sale, notice=gone))

    @Slot(int)
    def select(self, no: int) -> None:
        """A tap switches a line off and on."""
        is_left = self.state.sale is not None and no in self.state.sale.refundable
        if is_left and self.state.step is Step.LINES:
            self._set(kept=self.state.kept ^ {no}, notice="")

    @Slot(str)
    def pad(self, key: str) -> None:
        if self.state.step is Step.ALLOW:
            self._set(pin=_pin(self.state.pin, key), notice="")
        elif self.state.step is Step.FIND:
            self._set(pad=_digits(self.state.pad, key), notice="")

    @Slot(int, str, result=bool)
    def pressed(self, key: int, text: str) -> bool:
        if key == Qt.Key.Key_Escape:
            self.touch("key-back")
        elif key == Qt.Key.Key_Backspace:
            self.pad("back")
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.touch(self.props.column.main_keys[0].name)
        elif text.isdigit():
            self.pad(text)
        else:
            return False
        return True

    @Slot(str)
    def touch(self, name: str) -> None:
        self._in_turn.do(lambda: self._touch(name))

    def _touch(self, name: str) -> None:
        if self.props.column.key(name) is None:
            return
        if name.startswith("key-reason-"):
            self._set(reason=RefundReason(name.removeprefix("key-reason-")), notice="")
        elif name.startswith("key-allow-"):
            self._set(allowing=int(name.removeprefix("key-allow-")), pin="")
        else:
            self._actions()[name]()

    def _actions(self) -> dict[str, Callable[[], None]]:
        sale = self.state.sale
        return {
            "key-find": self._find,
            "key-all": lambda: self._set(kept=frozenset()),
            "key-none": lambda: self._set(kept=frozenset(sale.refundable if sale else ())),
            "key-refund-now": self._refund_or_ask,
            "key-allow": self._allow,
            "key-back": self._back,
            "key-done": lambda: self._shell.go(None),
            "key-earlier": lambda: self._set(page=max(self.state.page - 1, 0)),
            "key-later": lambda: self._set(page=self.state.page + 1),
        }

    def _back(self) -> None:
        match self.state.step:
            case Step.ALLOW:
                self._set(step=Step.LINES, pin="", notice="")
            case Step.LINES:
                self.entered()
            case _:
                self._shell.go(None)

    def _refund_or_ask(self) -> None:
        if self._shell.operator.role in MAY_REFUND:
            self._refund(self._shell.operator.no)
        elif self.state.allowers:
            first = self.state.allowers[0].no if len(self.state.allowers) == 1 else None
            self._set(step=Step.ALLOW, allowing=first, pin="", notice="")
        else:
            self._set(notice=sentences.supervisor_needed())

    def _allow(self) -> None:
        no, pin = self.state.allowing, self.state.pin
        if no is not None:
            self._set(busy=True)
            self._ask(lambda: self._parts.operators.sign_in(no, pin), self._allowed)

    def _allowed(self, answer: SignIn) -> None:
        if isinstance(answer, SignedIn):
            self._refund(answer.operator.no)
        else:
            is_wrong = isinstance(answer, WrongPin)
            wrong = sentences.wrong_pin() if is_wrong else sentences.must_wait()
            self._set(busy=False, pin="", notice=wrong)

    def _refund(self, operator: int) -> None:
        sale, reason = self.state.sale, self.state.reason
        if sale is None or reason is None:
            return
        lines = [line.no for line in self.state.chosen]
        self._set(busy=True)
        self._ask(
            lambda: self._till.refunds.refund(sale.seq, lines, reason, operator=operator),
            self._refunded,
        )

    def _refunded(self, refunded: Refunded) -> None:
        self._set(step=Step.DONE, refunded=refunded, busy=False, notice="")

    def _ask(self, work: Callable[[], Answer], done: Callable[[Answer], None]) -> None:
        self._in_turn.ask(work, done, self._failed)

    def _failed(self, error: Exception) -> None:
        """A refusal and a fault are shown; anything else is a bug and goes up."""
        self._set(busy=False)
        self._set(notice=failure(error))


def _digits(pad: Pad, key: str) -> Pad:
    if key == "back":
        return shortened(pad)
    if not key.isdigit():
        return Pad()
    longer = typed(pad, key)
    return longer if len(longer.digits) <= RECEIPT_DIGITS else pad


def _pin(pin: str, key: str) -> str:
    if key == "back":
        return pin[:-1]
    return (pin + key)[:PIN_MOST] if key.isdigit() else ""
