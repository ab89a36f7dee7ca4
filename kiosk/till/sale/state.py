"""What the sale page knows: the basket, where the customer stands, what was typed."""

from dataclasses import dataclass, field
from enum import StrEnum

from app.catalog.model import PricedGood
from app.sales.basket import Basket
from app.sales.model import Completed
from kiosk.till.pad import Pad


class Step(StrEnum):
    """Where the customer in front of the till stands."""

    LINES = "lines"
    CHOICE = "choice"
    PRICE = "price"
    CASH = "cash"
    CARD = "card"
    DONE = "done"


@dataclass(frozen=True)
class Notice:
    """Two short sentences; `asks` when somebody should act on it."""

    text: str
    asks: bool = True


@dataclass(frozen=True)
class SaleState:
    """`basket` stands, paid, beside `done` until the next customer's first good.

    `selected` is the row of the list that was touched; `list_rows` how many single rows the panel's
    list holds (the newest line takes two); `card_won` what the card terminal was asked for.
    """

    basket: Basket | None = None
    step: Step = Step.LINES
    pad: Pad = field(default_factory=Pad)
    card_won: int = 0
    unknown_code: str = ""
    choices: tuple[PricedGood, ...] = ()
    choice_quantity: int = 1
    selected: int | None = None
    pages_back: int = 0
    list_rows: int = 8
    quick: tuple[PricedGood, ...] = ()
    done: Completed | None = None
    notice: Notice | None = None
    held: int = 0
    unpaid: int = 0
    busy: bool = False

    @property
    def due(self) -> int:
        """Won still to pay for what lies in the basket."""
        return 0 if self.basket is None else self.basket.rest

    @property
    def is_empty(self) -> bool:
        return self.basket is None or not self.basket.lines
