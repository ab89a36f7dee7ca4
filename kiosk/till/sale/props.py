"""What the sale page shows: finished text, never a number to reckon with."""

from dataclasses import dataclass


@dataclass(frozen=True)
class KeyProps:
    """A key in its place; no `name` is an empty place. `share` counts the places it is wide."""

    name: str = ""
    text: str = ""
    icon_name: str = ""
    look: str = "service"
    note: str = ""
    usable: bool = True
    share: int = 1


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
class HeroProps:
    label: str
    figure: str
    note: str = ""
    sign: str = ""


@dataclass(frozen=True)
class SaleProps:
    rows: tuple[RowProps, ...]
    is_empty: bool
    list_rows: int
    tax_split: str
    notice: str
    notice_asks: bool
    hero: HeroProps
    typed: str
    small_keys: tuple[KeyProps, ...]
    main_keys: tuple[KeyProps, ...]
    bottom_keys: tuple[KeyProps, ...]
    quick: tuple[OfferProps, ...]
    choices: tuple[OfferProps, ...]
    small_places: int
    main_places: int
    is_choosing: bool
    pad_of_lines: bool
    step: str
