"""Goods as cards on a shelf, taken and counted there: the shelf and the search show the same."""

from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot

from app.catalog.model import Found
from kiosk.store.cards import CardProps, cards
from kiosk.store.desk import StoreDesk
from kiosk.store.finding import Finding
from kiosk.store.goods import Goods
from kiosk.store.says import good_of
from kiosk.store.state import StoreState
from ui.common.props import ListModel

Where = Callable[[StoreState], tuple[Found, ...]]


class ShownGoods(QObject):
    """`found` says which of the state's goods these are; new cards only for new facts."""

    changed = Signal()

    def __init__(self, desk: StoreDesk, found: Where, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._found = found
        self._goods, self._finding = Goods(desk), Finding(desk)
        self._rows = ListModel(CardProps)
        self._made_of: tuple[object, ...] = ()
        self.cards: tuple[CardProps, ...] = ()

    rows = Property(QObject, lambda self: self._rows, constant=True)
    count = Property(int, lambda self: len(self.cards), notify=changed)

    def draw(self, state: StoreState) -> None:
        made_of = (self._found(state), state.basket, state.english)
        if made_of != self._made_of:
            self._made_of = made_of
            self.cards = cards(self._found(state), state.basket, english=state.english)
            self._rows.show(self.cards)
            self.changed.emit()

    @Slot(int)
    def take(self, at: int) -> None:
        self._desk.act(lambda: self._goods.take(self._at(at)))

    @Slot(int)
    def more(self, at: int) -> None:
        self._desk.act(lambda: self._change(at, self._goods.more))

    @Slot(int)
    def less(self, at: int) -> None:
        self._desk.act(lambda: self._change(at, self._goods.less))

    @Slot(int)
    def look(self, at: int) -> None:
        self._desk.act(lambda: self._finding.open_good(self._at(at)))

    def _at(self, at: int) -> Found:
        return self._found(self._desk.state)[at]

    def _change(self, at: int, change: Callable[[int], None]) -> None:
        line = line_of(self._desk.state, self._at(at))
        if line is not None:
            change(line)


def line_of(state: StoreState, found: Found) -> int | None:
    """The basket's line that holds this good, if only one does."""
    good = good_of(found)
    lines = [line.no for line in state.basket.lines if good is not None and line.sku == good.sku]
    return lines[0] if len(lines) == 1 else None
