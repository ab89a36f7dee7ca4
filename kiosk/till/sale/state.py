"""What the sale page knows: the basket, where the customer stands, what was typed."""

from dataclasses import dataclass, field
from enum import StrEnum

from app.catalog.model import CATEGORIES, ChooseOption, PricedGood, TenderKind
from app.sales.basket import Basket
from app.sales.model import Completed, Held
from kiosk.till import sentences
from kiosk.till.pad import Pad

FIRST_CATEGORY = 7  # 가공식품: what an unknown good most often is


class Step(StrEnum):
    """Where the customer in front of the till stands."""

    LINES = "lines"
    CHOICE = "choice"
    PRICE = "price"
    CASH = "cash"
    CARD = "card"
    VOUCHER = "voucher"
    DONE = "done"


@dataclass(frozen=True)
class Notice:
    """Two short sentences; `asks` when somebody should act on it."""

    text: str
    asks: bool = True


@dataclass(frozen=True)
class SaleState:
    """`basket` stands, paid, beside `done` until the next customer's first good.

    `selected` is the row of the list that was touched; `card_won` what the card terminal was asked
    for; `last_seq` the last sale's entry, whose paper can be printed again; `elsewhere` how many
    baskets wait at kiosks.
    """

    basket: Basket | None = None
    step: Step = Step.LINES
    pad: Pad = field(default_factory=Pad)
    card_won: int = 0
    unknown_code: str = ""
    category: str = CATEGORIES[FIRST_CATEGORY]
    choices: tuple[PricedGood, ...] = ()
    choice_quantity: int = 1
    selected: int | None = None
    pages_back: int = 0
    quick: tuple[PricedGood | ChooseOption, ...] = ()
    ways: tuple[TenderKind, ...] = (TenderKind.CASH, TenderKind.CARD_SEPARATE)
    done: Completed | None = None
    notice: Notice | None = None
    held: tuple[Held, ...] = ()
    elsewhere: int = 0
    has_kiosks: bool = False
    unpaid: int = 0
    last_seq: int | None = None
    busy: bool = False

    @property
    def due(self) -> int:
        """Won still to pay for what lies in the basket."""
        return 0 if self.basket is None else self.basket.rest

    @property
    def is_empty(self) -> bool:
        return self.basket is None or not self.basket.lines


def too_few(basket: Basket) -> Notice | None:
    """What to say of the last line where it is less than may be sold."""
    line = basket.last_line
    if line is None or not line.is_short:
        return None
    return Notice(sentences.sold_from(line.name, line.smallest_order))
