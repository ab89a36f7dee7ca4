"""The sale page's QObject: touches, keys and scans in, the till's answers out."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from PySide6.QtCore import Property, QObject, Qt, Signal, Slot

from app.catalog.model import CATEGORIES, ChooseOption, PricedGood, TenderKind, Unknown
from app.sales.basket import Basket
from app.sales.errors import SaleRefused
from app.sales.model import Added, CardOutcome, Completed, Paid, Scanned, Tendered
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from kiosk.till import sentences
from kiosk.till.column import ColumnModel
from kiosk.till.in_turn import InTurn
from kiosk.till.pad import MOST_QUANTITY, Pad, set_aside, shortened, typed
from kiosk.till.parts import TillParts
from kiosk.till.refusals import not_sold, sale_refusal
from kiosk.till.sale.derive import derive
from kiosk.till.sale.lines import Mark, lines_of
from kiosk.till.sale.props import OfferProps, RowProps, SaleProps
from kiosk.till.sale.start import Start, look_around
from kiosk.till.sale.state import Notice, SaleState, Step, too_few
from ui.common.jobs import Jobs
from ui.common.props import ListModel, shown

Answer = TypeVar("Answer")
SLIP = "MD1:"
KEYS = {
    Qt.Key.Key_F1: "key-card",
    Qt.Key.Key_F2: "key-cash",
    Qt.Key.Key_F3: "key-voucher",
    Qt.Key.Key_Escape: "key-cancel",
    Qt.Key.Key_PageUp: "key-earlier",
    Qt.Key.Key_PageDown: "key-later",
}
PAD_KEYS = {
    Qt.Key.Key_Backspace: "back",
    Qt.Key.Key_Delete: "remove",
    Qt.Key.Key_Asterisk: "times",
    Qt.Key.Key_Return: "enter",
    Qt.Key.Key_Enter: "enter",
}


class SaleViewModel(QObject):
    """One customer after the other; everything that writes goes through `jobs` in order."""

    changed = Signal()
    isEmpty = shown(bool, "is_empty", changed)
    listRows = shown(int, "list_rows", changed)
    taxSplit = shown(str, "tax_split", changed)
    notice = shown(str, "notice", changed)
    noticeAsks = shown(bool, "notice_asks", changed)

    def __init__(self, parts: Parts, jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self._parts = parts
        self._in_turn = InTurn(jobs)
        self._shell = shell
        self._rows, self._quick = ListModel(RowProps), ListModel(OfferProps)
        self._column = ColumnModel()
        self._list_rows = 8
        self.state = SaleState()
        self.props: SaleProps = derive(self.state)

    rows = Property(QObject, lambda self: self._rows, constant=True)
    quick = Property(QObject, lambda self: self._quick, constant=True)
    column = Property(QObject, lambda self: self._column, constant=True)

    def show(self, state: SaleState) -> None:
        self.state, self.props = state, derive(state, self._list_rows)
        self._rows.show(self.props.rows)
        self._quick.show(self.props.quick)
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
        """What was rung up before (a restart, another page) is still there."""
        self._in_turn.ask(lambda: look_around(self._till), self._looked)

    def _looked(self, start: Start) -> None:
        basket = self.state.basket if self.state.done is not None else start.basket
        self._set(
            basket=basket,
            quick=start.quick,
            held=start.held,
            unpaid=start.unpaid,
            ways=start.ways or self.state.ways,
        )

    @Slot(int)
    def fit(self, list_rows: int) -> None:
        """How many rows the panel's list holds."""
        self._list_rows = list_rows
        self.show(self.state)

    # Goods

    @Slot(str)
    def scanned(self, code: str) -> None:
        self._in_turn.do(lambda: self._scan(code))

    def _scan(self, code: str) -> None:
        if code.startswith(SLIP):
            self._tell(sentences.receipt_among_goods())
        elif self._is_free():
            quantity = self._begin().pad.quantity or 1
            self._ask(lambda: self._till.till.scan(code, quantity), self._found)

    def _is_free(self) -> bool:
        """Whether a good may come now: what was asked before must be answered first."""
        first = {
            Step.CARD: sentences.card_first(),
            Step.PRICE: sentences.price_first(),
            Step.CHOICE: sentences.choice_first(),
        }.get(self.state.step)
        if first is not None:
            self._tell(first)
        return first is None

    def _begin(self) -> SaleState:
        """The first good after a paid sale begins the next customer."""
        if self.state.done is not None:
            self._set(done=None, basket=None, step=Step.LINES, pad=Pad(), notice=None)
        return self.state

    def _add(self, sku: str, option: str, quantity: int) -> None:
        self._ask(lambda: self._till.till.add(sku, option, quantity), self._found)

    def _found(self, found: Scanned) -> None:
        fresh = replace(self.state, pad=Pad(), notice=None, selected=None, pages_back=0)
        fresh = replace(fresh, choices=(), step=Step.LINES)
        match found:
            case Added(basket):
                self.show(replace(fresh, basket=basket, notice=too_few(basket)))
            case Unknown(code):
                self.show(replace(fresh, step=Step.PRICE, unknown_code=code))
            case ChooseOption(_, choices):
                quantity = self.state.pad.quantity or 1
                chosen = replace(fresh, choices=choices, choice_quantity=quantity)
                self.show(replace(chosen, step=Step.CHOICE))
            case _:
                self.show(replace(fresh, notice=Notice(not_sold(found))))

    @Slot(int)
    def select(self, at: int) -> None:
        if self.state.step is Step.LINES:
            self._set(selected=None if at == self.state.selected else at)

    def _remove(self) -> None:
        lines = lines_of(self.state.basket)
        at = len(lines) - 1 if self.state.selected is None else self.state.selected
        if not 0 <= at < len(lines):
            return
        till, no = self._till.till, lines[at].no
        work: dict[Mark, Callable[[], Basket]] = {
            Mark.DISCOUNT: lambda: till.discount(0, ""),
            Mark.TENDER: lambda: till.remove_tender(no),
        }
        self._ask(work.get(lines[at].mark, lambda: till.remove(no)), self._changed)

    def _times(self) -> None:
        """The typed number for the line that was touched, else for the next good."""
        number, at = self.state.pad.number, self.state.selected
        lines = lines_of(self.state.basket)
        is_line = at is not None and at < len(lines) and lines[at].mark in {Mark.GOOD, Mark.UNKNOWN}
        if at is None or not is_line or not 1 <= number <= MOST_QUANTITY:
            self._set(pad=set_aside(self.state.pad))
            return
        no = lines[at].no
        self._ask(lambda: self._till.till.set_quantity(no, number), self._changed)

    def _changed(self, basket: Basket) -> None:
        self._set(basket=basket, pad=Pad(), selected=None, notice=None, pages_back=0, busy=False)

    # Keys

    @Slot(str)
    def pad(self, key: str) -> None:
        self._in_turn.do(lambda: self._pad(key))

    def _pad(self, key: str) -> None:
        pad = self.state.pad
        match key:
            case "back":
                self._set(pad=shortened(pad))
            case "clear":
                self._set(pad=Pad())
            case "times" if self.props.column.pad == "lines":
                self._times()
            case "remove" if self.props.column.pad == "lines":
                self._remove()
            case "enter":
                self._enter()
            case _ if key.isdigit() and self.props.column.pad:
                self._begin()
                self._set(pad=typed(self.state.pad, key))

    def _enter(self) -> None:
        """The main key of the step; among the lines, the typed number is a code."""
        if self.state.step is Step.LINES and self.state.pad.digits:
            self._scan(self.state.pad.digits)
            return
        for key in self.props.column.main_keys:
            if self.state.step is not Step.LINES and key.look == "main":
                self._touch(key.name)
                return

    @Slot(int, str, result=bool)
    def pressed(self, key: int, text: str) -> bool:
        """A key of the keyboard; True if it was one of ours."""
        if key in PAD_KEYS:
            self.pad(PAD_KEYS[Qt.Key(key)])
        elif key in KEYS:
            self.touch(KEYS[Qt.Key(key)])
        elif text.isdigit():
            self.pad(text)
        else:
            return False
        return True

    @Slot(str)
    def touch(self, name: str) -> None:
        self._in_turn.do(lambda: self._touch(name))

    def _touch(self, name: str) -> None:
        """A key by its name; one that is not on the page now, or off, does nothing."""
        if self._is_there(name):
            stem, _, last = name.rpartition("-")
            many = self._many(stem, int(last)) if last.isdigit() else None
            work = many or self._actions().get(name)
            if work is not None:
                work()

    def _is_there(self, name: str) -> bool:
        is_quick = any(each.name == name for each in self.props.quick)
        return is_quick or self.props.column.key(name) is not None

    def _many(self, stem: str, number: int) -> Callable[[], None] | None:
        """Keys of which there are several: sums, quick goods, choices, baskets put aside."""
        return {
            "key-sum": lambda: self._receive(number),
            "key-quick": lambda: self._take_quick(self.state.quick[number - 1]),
            "key-choice": lambda: self._choose(self.state.choices[number - 1]),
            "key-held": lambda: self._recall(number),
        }.get(stem)

    def _actions(self) -> dict[str, Callable[[], None]]:
        till = self._till.till
        return {
            "key-cash": lambda: self._set(step=Step.CASH, selected=None, notice=None),
            "key-card": self._start_card,
            "key-voucher": lambda: self._set(step=Step.VOUCHER, selected=None, notice=None),
            "key-cancel": self._cancel,
            "key-received": lambda: self._receive(self.state.pad.number or self.state.due),
            "key-approved": self._approved,
            "key-refused": lambda: self._card_failed(CardOutcome.DECLINED),
            "key-not-known": lambda: self._card_failed(CardOutcome.UNKNOWN),
            "key-gangjin_voucher": lambda: self._voucher(TenderKind.GANGJIN_VOUCHER),
            "key-onnuri_voucher": lambda: self._voucher(TenderKind.ONNURI_VOUCHER),
            "key-adult": self._adult,
            "key-price": self._price,
            "key-category": self._next_category,
            "key-next": self._next,
            "key-hold": lambda: self._ask(till.hold, lambda _: self._put_aside()),
            "key-recall": self._start_recall,
            "key-clear": lambda: self._ask(till.clear, self._changed),
            "key-earlier": lambda: self._set(pages_back=self.state.pages_back + 1),
            "key-later": lambda: self._set(pages_back=max(self.state.pages_back - 1, 0)),
            "key-reprint": self._reprint,
            "key-drawer": lambda: self._ask(self._till.open_drawer, lambda _: None),
            "key-refund": lambda: self._shell.go("till/refund"),
            "key-unpaid": lambda: self._shell.go("till/unpaid"),
            "key-sign-out": self._shell.signOut,
        }

    def _cancel(self) -> None:
        self._set(step=Step.LINES, pad=Pad(), choices=(), unknown_code="", notice=None)

    def _next(self) -> None:
        self._begin()
        self.entered()

    # Money

    def _start_card(self) -> None:
        won = min(self.state.pad.number or self.state.due, self.state.due)
        self._set(step=Step.CARD, card_won=won, pad=Pad(), selected=None, notice=None)

    def _receive(self, won: int) -> None:
        operator = self._shell.operator.no
        self._pay(lambda: self._till.till.pay_cash(won, operator=operator))

    def _approved(self) -> None:
        operator, won = self._shell.operator.no, self.state.card_won
        approval = self.state.pad.digits or None
        self._pay(lambda: self._till.till.pay_card_separate(won, approval, operator=operator))

    def _voucher(self, kind: TenderKind) -> None:
        operator, won = self._shell.operator.no, self.state.pad.number or self.state.due
        self._pay(lambda: self._till.till.pay_voucher(kind, won, operator=operator))

    def _pay(self, work: Callable[[], Paid]) -> None:
        self._set(busy=True)
        self._ask(work, self._paid)

    def _paid(self, paid: Paid) -> None:
        fresh = replace(self.state, pad=Pad(), notice=None, busy=False, pages_back=0)
        match paid:
            case Tendered(basket):
                self.show(replace(fresh, basket=basket, step=Step.LINES))
            case Completed(seq):
                self.show(replace(fresh, done=paid, step=Step.DONE, last_seq=seq))
                self.entered()

    def _card_failed(self, outcome: CardOutcome) -> None:
        operator, won = self._shell.operator.no, self.state.card_won
        self._ask(
            lambda: self._till.till.card_failed(won, outcome, operator=operator),
            lambda _: self._after_failure(outcome),
        )

    def _after_failure(self, outcome: CardOutcome) -> None:
        self._set(step=Step.LINES, pad=Pad(), notice=Notice(sentences.after_card(outcome)))
        self.entered()

    # The rest

    def _take_quick(self, found: PricedGood | ChooseOption) -> None:
        if self._is_free():
            self._add(found.good.sku, "", self._begin().pad.quantity or 1)

    def _choose(self, chosen: PricedGood) -> None:
        option = "" if chosen.option is None else chosen.option.code
        self._add(chosen.good.sku, option, self.state.choice_quantity)

    def _price(self) -> None:
        code, won, category = self.state.unknown_code, self.state.pad.number, self.state.category
        self._ask(lambda: self._till.till.add_unregistered(code, won, category), self._found)

    def _next_category(self) -> None:
        at = CATEGORIES.index(self.state.category)
        self._set(category=CATEGORIES[(at + 1) % len(CATEGORIES)])

    def _adult(self) -> None:
        operator = self._shell.operator.no
        self._ask(lambda: self._till.till.confirm_adult(operator=operator), self._changed)

    def _put_aside(self) -> None:
        self._set(basket=None, selected=None, pad=Pad(), notice=None)
        self.entered()

    def _start_recall(self) -> None:
        self._begin()
        if len(self.state.held) == 1:
            self._recall(self.state.held[0].basket.number)
        else:
            self._set(step=Step.HELD)

    def _recall(self, number: int) -> None:
        self._ask(lambda: self._till.till.recall(number), self._recalled)

    def _recalled(self, basket: Basket) -> None:
        held = tuple(each for each in self.state.held if each.basket.number != basket.number)
        self._set(held=held, step=Step.LINES)
        self._changed(basket)

    def _reprint(self) -> None:
        seq, printing = self.state.last_seq, self._till.printing
        if seq is None:
            return
        self._ask(
            lambda: printing.reprint(printing.issued_for(seq)[-1].id),
            lambda copy: self._tell(sentences.printed_again(copy), asks=False),
        )

    def _tell(self, text: str, *, asks: bool = True) -> None:
        self._set(notice=Notice(text, asks))

    def _ask(self, work: Callable[[], Answer], done: Callable[[Answer], None]) -> None:
        self._in_turn.ask(work, done, self._failed)

    def _failed(self, error: Exception) -> None:
        """A refusal is shown; anything else is a bug and goes up."""
        self._set(busy=False)
        if not isinstance(error, SaleRefused):
            raise error
        self._tell(sale_refusal(error))
