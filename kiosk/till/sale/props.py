"""What the sale page shows: finished text, never a number to reckon with."""

from dataclasses import dataclass

from kiosk.till.column import Column


@dataclass(frozen=True)
class RowProps:
    """A line of the list; `at` is its place in the basket, whatever part of it is shown."""

    at: int
    name: str
    pack: str
    art: str
    quantity: str
    price: str
    amount: str
    mark: str
    selected: bool
    big: bool


@dataclass(frozen=True)
class OfferProps:
    name: str
    text: str
    pack: str
    price: str
    art: str


@dataclass(frozen=True)
class SaleProps:
    rows: tuple[RowProps, ...]
    is_empty: bool
    list_rows: int
    tax_split: str
    notice: str
    notice_asks: bool
    quick: tuple[OfferProps, ...]
    column: Column
