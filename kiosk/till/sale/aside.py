"""Beside selling: baskets put aside and taken up again, the next customer, paper once more."""

from app.sales.basket import Basket
from kiosk.till import sentences
from kiosk.till.pad import Pad
from kiosk.till.sale.desk import Desk
from kiosk.till.sale.state import Step


class Aside:
    """The other keys of the sale page."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def cancel(self) -> None:
        self._desk.set(step=Step.LINES, pad=Pad(), choices=(), unknown_code="", notice=None)

    def next_customer(self) -> None:
        """Not by the echo of the touch that paid: the change has to be seen."""
        if self._desk.double_touch.is_echo:
            return
        self._desk.begin()
        self._desk.look_around()

    def hold(self) -> None:
        self._desk.ask(self._desk.parts.till.hold, lambda _: self._put_aside())

    def clear(self) -> None:
        self._desk.ask(self._desk.parts.till.clear, self._desk.changed)

    def start_recall(self) -> None:
        """The only one at once; of several, or of a kiosk's, one is chosen on a page of its own."""
        state = self._desk.begin()
        if len(state.held) == 1 and not state.elsewhere:
            self.recall(state.held[0].basket.number)
        else:
            self._desk.shell.go("till/held")

    def recall(self, number: int) -> None:
        till = self._desk.parts.till
        self._desk.ask(lambda: till.recall(number), self._recalled)

    def reprint(self) -> None:
        seq, printing = self._desk.state.last_seq, self._desk.parts.printing
        if seq is None:
            return
        self._desk.ask(
            lambda: printing.reprint(printing.issued_for(seq)[-1].id),
            lambda copy: self._desk.tell(sentences.printed_again(copy), asks=False),
        )

    def open_drawer(self) -> None:
        self._desk.ask(self._desk.parts.open_drawer, lambda _: None)

    def _put_aside(self) -> None:
        self._desk.set(basket=None, selected=None, pad=Pad(), notice=None)
        self._desk.look_around()

    def _recalled(self, basket: Basket) -> None:
        rest = tuple(each for each in self._desk.state.held if each.basket.number != basket.number)
        self._desk.set(held=rest, step=Step.LINES)
        self._desk.changed(basket)
