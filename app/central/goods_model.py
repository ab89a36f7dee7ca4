"""What the office is told of goods, prices and tax classes, and what it wants of them."""

from dataclasses import dataclass
from datetime import datetime

from app.catalog.model import Good, Price, TaxClass


@dataclass(frozen=True)
class GoodState:
    """A good with everything that was ever said of its price and its tax class, by day."""

    good: Good
    prices: tuple[Price, ...]
    taxes: tuple[TaxClass, ...]


@dataclass(frozen=True)
class SellerName:
    code: str
    name: str


@dataclass(frozen=True)
class GroupName:
    """A tile of a kiosk's home."""

    code: str
    name: str


@dataclass(frozen=True)
class Goods:
    """`day` is the centre's day in Seoul: prices may be set from it on, not before."""

    day: int
    goods: tuple[GoodState, ...]
    sellers: tuple[SellerName, ...]
    groups: tuple[GroupName, ...]


@dataclass(frozen=True)
class WantedGood:
    """`before` is the good that was changed, as it was seen; None for a new one."""

    good: Good
    before: Good | None


@dataclass(frozen=True)
class WantedPrice:
    """`known` are all prices of the good's option that were seen when this one was decided."""

    price: Price
    known: tuple[Price, ...]


@dataclass(frozen=True)
class WantedTaxClass:
    """`known` are all tax classes of the good that were seen when this one was decided."""

    tax: TaxClass
    known: tuple[TaxClass, ...]


@dataclass(frozen=True)
class WithdrawnPrice:
    """A price that was set for a day to come, as it was seen, and shall not come."""

    sku: str
    option: str
    from_day: int
    won: int


@dataclass(frozen=True)
class OfficeChange:
    """The `number`th change of this record by the office, counted from 1."""

    at: datetime
    login: str
    role: str
    record: str
    key: str
    is_gone: bool
    number: int


@dataclass(frozen=True)
class Changes:
    changes: tuple[OfficeChange, ...]
