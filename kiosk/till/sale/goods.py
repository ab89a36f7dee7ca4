"""Goods into the basket and out of it: scanned, touched, typed, chosen, priced."""

from collections.abc import Callable
from dataclasses import replace

from app.catalog.model import CATEGORIES, ChooseOption, PricedGood, Unknown
from app.sales.basket import Basket
from app.sales.model import Added, OpenedHeld, Scanned
from kiosk.till import sentences
from kiosk.till.pad import MOST_QUANTITY, Pad, set_aside
from kiosk.till.refusals import not_sold
from kiosk.till.sale.desk import Desk
from kiosk.till.sale.lines import Mark, lines_of
from kiosk.till.sale.state import Notice, Step, too_few

SLIP, TICKET = "MD1:", "MK1:"


class Goods:
    """What the sale page does with goods."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def scan(self, code: str) -> None:
        desk = self._desk
        if code.startswith(SLIP):
            desk.tell(sentences.receipt_among_goods())
        elif not self._is_free():
            return
        elif code.startswith(TICKET):
            desk.begin()
            desk.ask(lambda: desk.parts.till.open_held(code), self._opened)
        else:
            quantity = desk.begin().pad.quantity or 1
            desk.ask(lambda: desk.parts.till.scan(code, quantity), self._found)

    def take_quick(self, found: PricedGood | ChooseOption) -> None:
        if self._is_free():
            self._add(found.good.sku, "", self._desk.begin().pad.quantity or 1)

    def choose(self, chosen: PricedGood) -> None:
        option = "" if chosen.option is None else chosen.option.code
        self._add(chosen.good.sku, option, self._desk.state.choice_quantity)

    def price(self) -> None:
        """What an unknown good costs, as it was typed."""
        state, till = self._desk.state, self._desk.parts.till
        code, won, category = state.unknown_code, state.pad.number, state.category
        self._desk.ask(lambda: till.add_unregistered(code, won, category), self._found)

    def next_category(self) -> None:
        at = CATEGORIES.index(self._desk.state.category)
        self._desk.set(category=CATEGORIES[(at + 1) % len(CATEGORIES)])

    def remove(self) -> None:
        """The touched line, else the last: a good, the discount or money taken."""
        desk = self._desk
        lines = lines_of(desk.state.basket)
        at = len(lines) - 1 if desk.state.selected is None else desk.state.selected
        if not 0 <= at < len(lines):
            return
        till, no = desk.parts.till, lines[at].no
        work: dict[Mark, Callable[[], Basket]] = {
            Mark.DISCOUNT: lambda: till.discount(0, ""),
            Mark.TENDER: lambda: till.remove_tender(no),
        }
        desk.ask(work.get(lines[at].mark, lambda: till.remove(no)), desk.changed)

    def times(self) -> None:
        """The typed number for the line that was touched, else for the next good."""
        desk = self._desk
        number, at = desk.state.pad.number, desk.state.selected
        lines = lines_of(desk.state.basket)
        is_line = at is not None and at < len(lines) and lines[at].mark in {Mark.GOOD, Mark.UNKNOWN}
        if at is None or not is_line or not 1 <= number <= MOST_QUANTITY:
            desk.set(pad=set_aside(desk.state.pad))
            return
        no = lines[at].no
        desk.ask(lambda: desk.parts.till.set_quantity(no, number), desk.changed)

    def _opened(self, held: OpenedHeld) -> None:
        """A kiosk's ticket: its basket goes on here; what differs is said."""
        self._desk.changed(held.basket)
        self._desk.tell(sentences.from_kiosk(held), asks=False)

    def _is_free(self) -> bool:
        """Whether a good may come now: what was asked before must be answered first."""
        first = {
            Step.CARD: sentences.card_first(),
            Step.PRICE: sentences.price_first(),
            Step.CHOICE: sentences.choice_first(),
        }.get(self._desk.state.step)
        if first is not None:
            self._desk.tell(first)
        return first is None

    def _add(self, sku: str, option: str, quantity: int) -> None:
        till = self._desk.parts.till
        self._desk.ask(lambda: till.add(sku, option, quantity), self._found)

    def _found(self, found: Scanned) -> None:
        state, show = self._desk.state, self._desk.show
        fresh = replace(state, pad=Pad(), notice=None, selected=None, pages_back=0)
        fresh = replace(fresh, choices=(), step=Step.LINES)
        match found:
            case Added(basket):
                show(replace(fresh, basket=basket, notice=too_few(basket)))
            case Unknown(code):
                show(replace(fresh, step=Step.PRICE, unknown_code=code))
            case ChooseOption(_, choices):
                quantity = state.pad.quantity or 1
                chosen = replace(fresh, choices=choices, choice_quantity=quantity)
                show(replace(chosen, step=Step.CHOICE))
            case _:
                show(replace(fresh, notice=Notice(not_sold(found))))
