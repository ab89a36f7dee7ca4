"""What the page of uncleared card payments knows."""

from dataclasses import dataclass, field

from app.sales.model import NoApproval, NotKnown
from kiosk.till.pad import Pad


@dataclass(frozen=True)
class UnpaidState:
    """`items` oldest first; `at` the one being cleared up."""

    items: tuple[NoApproval | NotKnown, ...] = ()
    at: int = 0
    pad: Pad = field(default_factory=Pad)
    notice: str = ""
    page: int = 0
    busy: bool = False

    @property
    def current(self) -> NoApproval | NotKnown | None:
        return self.items[self.at] if self.at < len(self.items) else None
