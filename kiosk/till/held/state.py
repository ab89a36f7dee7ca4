"""What the page of held baskets knows."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias

from app.sales.held import HeldBasket
from app.sales.model import Held
from kiosk.till.pad import Pad

Item: TypeAlias = Held | HeldBasket


def number_of(item: Item) -> int:
    return item.number if isinstance(item, HeldBasket) else item.basket.number


def since(item: Item) -> datetime:
    return item.at if isinstance(item, HeldBasket) else item.held_at


@dataclass(frozen=True)
class HeldState:
    """Those of kiosks (`HeldBasket`) and of this till, oldest first; `at` is the chosen one.

    `is_open`: it lies in the till now, and the notice says what is not as the kiosk had it.
    """

    items: tuple[Item, ...] = ()
    at: int = 0
    now: datetime | None = None
    pad: Pad = field(default_factory=Pad)
    notice: str = ""
    page: int = 0
    busy: bool = False
    is_open: bool = False

    @property
    def current(self) -> Item | None:
        return self.items[self.at] if self.at < len(self.items) else None
