"""Taking goods: by scanner, by key, one more and one less; the same on every page."""

from collections.abc import Callable, Mapping

from app.catalog.model import (
    ChooseOption,
    Found,
    NoPrice,
    NoSeller,
    NoTaxClass,
    OffSale,
    PricedGood,
    Unknown,
)
from app.sales.basket import Basket
from app.sales.model import Added, Scanned
from kiosk.store import sentences, visit
from kiosk.store.desk import StoreDesk
from kiosk.store.state import BASKET, CHOOSE

Taken = tuple[Scanned, Mapping[str, str]]
"""What came of it, and the English name of what was taken."""


class Goods:
    """A view of the desk: every method ends in a change of its state, or a sentence."""

    def __init__(self, desk: StoreDesk) -> None:
        self._desk = desk

    def scan(self, code: str) -> None:
        """A good held before the scanner goes in, whatever page stands."""
        desk = self._desk
        desk.heard(lambda: self._take(lambda: desk.kiosk.scan(code), lambda: desk.go(BASKET)))

    def take(self, found: Found, then: Callable[[], None] | None = None) -> None:
        """「담기」: a good with options asks which; one that cannot be sold says so."""
        desk = self._desk
        match found:
            case ChooseOption():
                desk.set(choosing=found)
                desk.go(CHOOSE)
            case PricedGood():
                option = "" if found.option is None else found.option.code
                self._take(lambda: desk.kiosk.add(found.good.sku, option), then)
            case OffSale():
                desk.tell(sentences.sold_out(), "unknown")
            case NoPrice() | NoTaxClass() | NoSeller():
                desk.tell(sentences.cannot_take(), "unknown")
            case Unknown():
                desk.tell(sentences.unknown_code(), "unknown")

    def less(self, line: int) -> None:
        """One less; the last one takes the line away."""
        found = self._desk.state.basket.line(line)
        if found.quantity <= found.smallest_order:
            self.remove(line)
        else:
            self._set_quantity(line, found.quantity - 1)

    def more(self, line: int) -> None:
        self._set_quantity(line, self._desk.state.basket.line(line).quantity + 1)

    def remove(self, line: int) -> None:
        desk = self._desk
        desk.ask(lambda: desk.kiosk.remove(line), desk.changed_basket)

    def bag(self) -> None:
        def one_more() -> Scanned:
            return self._desk.kiosk.bag() or Unknown("")

        self._take(one_more, None)

    def _set_quantity(self, line: int, quantity: int) -> None:
        desk = self._desk

        def changed(basket: Basket) -> None:
            desk.changed_basket(basket)
            desk.sound("taken")

        desk.ask(lambda: desk.kiosk.set_quantity(line, quantity), changed)

    def _take(self, take: Callable[[], Scanned], then: Callable[[], None] | None) -> None:
        desk = self._desk

        def work() -> Taken:
            found = take()
            lines = (found.basket.line(found.line),) if isinstance(found, Added) else ()
            return found, visit.english_names(desk.parts.catalogue, lines)

        def taken(answer: Taken) -> None:
            found, names = answer
            if not isinstance(found, Added):
                self.take(found)
                return
            desk.set(basket=found.basket, names={**desk.state.names, **names}, notice="")
            desk.sound("taken")
            if then is not None:
                then()

        desk.ask(work, taken)
