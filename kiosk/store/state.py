"""Everything the kiosk's pages know: one visitor, one basket, one way of paying."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from app.catalog.groups import Group
from app.catalog.model import ChooseOption, Found
from app.sales.basket import Basket
from app.sales.held import HeldTicket
from app.sales.self_service import KioskWays, Payment, Receipt
from app.station.resting import Rest

ATTRACT, HOME, SHELF, CHOOSE = "store/attract", "store/home", "store/shelf", "store/choose"
GOOD, SEARCH, BASKET, ADULT = "store/good", "store/search", "store/basket", "store/adult"
PAY, CODE, CHECKING = "store/pay", "store/code", "store/checking"
RECEIPT, DONE, TO_TILL, STAFF = "store/receipt", "store/done", "store/to_till", "store/staff"
REST = "store/rest"

EMPTY = Basket(0)


class Bell(Enum):
    """How the call for staff stands that a page rang by itself."""

    SILENT = "silent"
    RUNG = "rung"
    COMING = "coming"
    DEAF = "deaf"  # nobody can hear it here


@dataclass(frozen=True)
class StoreState:
    """`ways` is None until the station has asked; `trail` the pages behind this one.

    `tickets` are the baskets that are still kept here for somebody; `names` the English names of
    what lies in the basket, by sku. `ended` is the payment whose end was shown already.
    """

    basket: Basket = EMPTY
    groups: tuple[Group, ...] = ()
    group: str = ""
    shelf: tuple[Found, ...] = ()
    query: str = ""
    results: tuple[Found, ...] = ()
    good: Found | None = None
    choosing: ChooseOption | None = None
    ways: KioskWays | None = None
    payment: Payment | None = None
    ended: str = ""
    receipt: Receipt | None = None
    ticket: HeldTicket | None = None
    tickets: tuple[HeldTicket, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    notice: str = ""
    phone_receipt: bool = False
    busy: bool = False
    has_paper: bool = True
    bell: Bell = Bell.SILENT
    english: bool = False
    easy: bool = False
    trail: tuple[str, ...] = ()
    can_be_bagged: bool = False
    rest: Rest = Rest.AWAKE
