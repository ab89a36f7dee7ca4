"""What the refund page knows: the sale, what stays, why, and who allows it."""

from dataclasses import dataclass, field
from enum import StrEnum

from app.access.model import Operator, Role
from app.sales.model import FoundSale, Refunded, RefundReason, SoldLine
from kiosk.till.pad import Pad

MAY_REFUND = frozenset({Role.CASHIER, Role.SUPERVISOR, Role.OFFICER, Role.TREASURER})
MAY_ALLOW = frozenset({Role.SUPERVISOR, Role.OFFICER, Role.TREASURER})


class Step(StrEnum):
    FIND = "find"
    LINES = "lines"
    ALLOW = "allow"
    DONE = "done"


@dataclass(frozen=True)
class RefundState:
    """`kept` are the lines tapped off; `allowing` is who was asked for a PIN."""

    step: Step = Step.FIND
    station: str = ""
    pad: Pad = field(default_factory=Pad)
    sale: FoundSale | None = None
    kept: frozenset[int] = frozenset()
    reason: RefundReason | None = None
    allowers: tuple[Operator, ...] = ()
    allowing: int | None = None
    pin: str = ""
    refunded: Refunded | None = None
    notice: str = ""
    page: int = 0
    busy: bool = False

    @property
    def chosen(self) -> tuple[SoldLine, ...]:
        """The lines that go back."""
        if self.sale is None:
            return ()
        left = set(self.sale.refundable) - self.kept
        return tuple(line for line in self.sale.record.lines if line.no in left)

    @property
    def won(self) -> int:
        return sum(line.won for line in self.chosen)
