"""What all parts of the sale page share: its state, its services, and the turn of its questions."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from app.sales.basket import Basket
from kiosk.double_touch import DoubleTouch
from kiosk.in_turn import InTurn
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from kiosk.till import sentences
from kiosk.till.pad import Pad
from kiosk.till.parts import TillParts
from kiosk.till.refusals import failure
from kiosk.till.sale.start import Start, look_around
from kiosk.till.sale.state import Notice, SaleState, Step
from ui.common.jobs import Jobs

Answer = TypeVar("Answer")


class Desk:
    """`shown` draws the state after each change of it."""

    def __init__(
        self, parts: Parts, jobs: Jobs, shell: ShellViewModel, shown: Callable[[], None]
    ) -> None:
        self._parts = parts
        self._shown = shown
        self.shell = shell
        self.in_turn = InTurn(jobs)
        self.double_touch = DoubleTouch(parts.clock)
        self.state = SaleState()
        self._is_first_look = True

    @property
    def parts(self) -> TillParts:
        if self._parts.till is None:
            raise LookupError("this station is no till")
        return self._parts.till

    @property
    def operator(self) -> int:
        return self.shell.operator.no

    def show(self, state: SaleState) -> None:
        self.state = state
        self._shown()

    def set(self, **changes: Any) -> None:
        self.show(replace(self.state, **changes))

    def tell(self, text: str, *, asks: bool = True) -> None:
        self.set(notice=Notice(text, asks))

    def ask(self, work: Callable[[], Answer], done: Callable[[Answer], None]) -> None:
        """A refusal is shown; any other failure is a bug and goes up."""
        self.in_turn.ask(work, done, self._failed)

    def look_around(self) -> None:
        """What was rung up before (a restart, another page) is still there."""
        self.in_turn.ask(lambda: look_around(self.parts), self._looked)

    def begin(self) -> SaleState:
        """The first good after a paid sale begins the next customer."""
        if self.state.done is not None:
            self.set(done=None, basket=None, step=Step.LINES, pad=Pad(), notice=None)
        return self.state

    def changed(self, basket: Basket) -> None:
        self.set(basket=basket, pad=Pad(), selected=None, notice=None, pages_back=0, busy=False)

    def _looked(self, start: Start) -> None:
        basket = self.state.basket if self.state.done is not None else start.basket
        self.set(
            basket=basket,
            quick=start.quick,
            held=start.held,
            unpaid=start.unpaid,
            ways=start.ways or self.state.ways,
            last_seq=start.last_seq,
            elsewhere=start.elsewhere,
            has_kiosks=start.has_kiosks,
        )
        if self._is_first_look:
            self._is_first_look = False
            self._say_what_is_kept()

    def _say_what_is_kept(self) -> None:
        """After a power cut: the basket, or where it was paid already, the sale."""
        if not self.state.is_empty:
            self.tell(sentences.power_was_out(), asks=False)
        elif self.shell.state.came_back:
            self.tell(sentences.sales_are_kept(), asks=False)

    def _failed(self, error: Exception) -> None:
        self.set(busy=False)
        self.tell(failure(error))
