"""Money for the basket: cash, a card at its terminal, vouchers, and what was not paid."""

from collections.abc import Callable
from dataclasses import replace

from app.catalog.model import TenderKind
from app.sales.model import CardOutcome, Completed, Paid, Tendered
from kiosk.till import sentences
from kiosk.till.pad import Pad
from kiosk.till.sale.desk import Desk
from kiosk.till.sale.state import Notice, Step


class Money:
    """What the sale page does with money."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def start_card(self) -> None:
        due = self._desk.state.due
        won = min(self._desk.state.pad.number or due, due)
        self._desk.set(step=Step.CARD, card_won=won, pad=Pad(), selected=None, notice=None)

    def receive(self, won: int) -> None:
        till, operator = self._desk.parts.till, self._desk.operator
        self._pay(lambda: till.pay_cash(won, operator=operator))

    def receive_typed(self) -> None:
        self.receive(self._desk.state.pad.number or self._desk.state.due)

    def approved(self) -> None:
        till, operator = self._desk.parts.till, self._desk.operator
        won, approval = self._desk.state.card_won, self._desk.state.pad.digits or None
        self._pay(lambda: till.pay_card_separate(won, approval, operator=operator))

    def voucher(self, kind: TenderKind) -> None:
        till, operator = self._desk.parts.till, self._desk.operator
        won = self._desk.state.pad.number or self._desk.state.due
        self._pay(lambda: till.pay_voucher(kind, won, operator=operator))

    def card_failed(self, outcome: CardOutcome) -> None:
        till, operator = self._desk.parts.till, self._desk.operator
        won = self._desk.state.card_won
        self._desk.ask(
            lambda: till.card_failed(won, outcome, operator=operator),
            lambda _: self._after_failure(outcome),
        )

    def confirm_adult(self) -> None:
        till, operator = self._desk.parts.till, self._desk.operator
        self._desk.ask(lambda: till.confirm_adult(operator=operator), self._desk.changed)

    def _pay(self, work: Callable[[], Paid]) -> None:
        self._desk.set(busy=True)
        self._desk.ask(work, self._paid)

    def _paid(self, paid: Paid) -> None:
        fresh = replace(self._desk.state, pad=Pad(), notice=None, busy=False, pages_back=0)
        match paid:
            case Tendered(basket):
                self._desk.show(replace(fresh, basket=basket, step=Step.LINES))
            case Completed(seq):
                self._desk.double_touch.keys_changed()
                self._desk.show(replace(fresh, done=paid, step=Step.DONE, last_seq=seq))
                self._desk.look_around()

    def _after_failure(self, outcome: CardOutcome) -> None:
        told = Notice(sentences.after_card(outcome))
        self._desk.set(step=Step.LINES, pad=Pad(), notice=told)
        self._desk.look_around()
