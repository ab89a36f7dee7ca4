"""What the sale page asks for when it comes."""

from dataclasses import dataclass

from app.catalog.model import ChooseOption, PricedGood, TenderKind
from app.sales.basket import Basket
from app.sales.errors import SaleRefused
from app.sales.model import Held
from kiosk.page import PUBLIC_KINDS
from kiosk.till.parts import TillParts

QUICK_KEYS = 5


@dataclass(frozen=True)
class Start:
    basket: Basket
    quick: tuple[PricedGood | ChooseOption, ...]
    held: tuple[Held, ...]
    unpaid: int
    ways: tuple[TenderKind, ...]
    last_seq: int | None = None
    elsewhere: int = 0
    has_kiosks: bool = False


def look_around(parts: TillParts) -> Start:
    """Off the GUI thread. A place that has not come down yet takes no money: `ways` is empty."""
    quick = [
        each for each in parts.catalogue.quick() if isinstance(each, PricedGood | ChooseOption)
    ]
    try:
        ways = parts.till.ways().taken
    except SaleRefused:
        ways = ()
    return Start(
        basket=parts.till.basket(),
        quick=tuple(quick[:QUICK_KEYS]),
        held=parts.till.held(),
        unpaid=len(parts.approvals.unpaid()),
        ways=ways,
        last_seq=parts.till.last_sale(),
        elsewhere=len(parts.till.held_elsewhere()),
        has_kiosks=any(each.kind in PUBLIC_KINDS for each in parts.neighbours()),
    )
