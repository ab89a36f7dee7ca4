"""Records that entries carry, and what a till answers."""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

from app.catalog.model import (
    ChooseOption,
    NoPrice,
    NoSeller,
    NoTaxClass,
    NotTaken,
    OffSale,
    Tax,
    TenderKind,
    Unknown,
    VatRule,
)
from app.sales.amounts import Split
from app.sales.basket import Basket, Tender
from app.sales.held import HeldBasket

SELF_SERVICE = 0  # the operator of a sale at a kiosk: nobody (무인)


class CardOutcome(StrEnum):
    """What staff read on the separate terminal, where the card was not (known to be) approved."""

    DECLINED = "declined"
    UNKNOWN = "unknown"


class AttemptEnd(StrEnum):
    """What a card attempt nobody knew about turned out to be."""

    DECLINED = "declined"
    CANCELLED = "cancelled"  # approved, and cancelled on the terminal
    PAID = "paid"  # approved, and rung up as a tender


class RefundReason(StrEnum):
    CHANGED_MIND = "changed_mind"
    DEFECT = "defect"
    WRONG_GOODS = "wrong_goods"
    WRONG_PRICE = "wrong_price"
    OTHER = "other"


@dataclass(frozen=True)
class SoldLine:
    """A line as it was sold, its part of the discount taken off."""

    no: int
    sku: str
    option: str
    code: str
    name: str
    pack: str
    category: str
    quantity: int
    unit_won: int
    discount_won: int
    tax: Tax
    tax_basis: str
    seller: str
    origin: str = ""

    @property
    def gross(self) -> int:
        return self.quantity * self.unit_won

    @property
    def won(self) -> int:
        return self.gross - self.discount_won


@dataclass(frozen=True)
class SaleRecord:
    """All of a sale, as entry kind 10 carries it.

    `held` is the basket-held entry it began with, `order` the payment service's order, `settled_by`
    the operator who said that it was paid, `ticket_no` the number the goods are handed out by.
    """

    receipt_no: str
    business_day: int
    operator: int
    place: str
    lines: tuple[SoldLine, ...]
    tenders: tuple[Tender, ...]
    split: Split
    vat_rule: VatRule
    discount_won: int = 0
    discount_reason: str = ""
    adult_checked_by: int | None = None
    held: tuple[str, int] | None = None
    order: str = ""
    settled_by: int | None = None
    ticket_no: int | None = None

    @property
    def total(self) -> int:
        return self.split.total


@dataclass(frozen=True)
class RefundRecord:
    """All of a refund, as entry kind 11 carries it: positive amounts, `tenders` the way back."""

    receipt_no: str
    sale_seq: int
    sale_receipt_no: str
    business_day: int
    operator: int
    place: str
    reason: RefundReason
    lines: tuple[SoldLine, ...]
    tenders: tuple[Tender, ...]
    split: Split
    vat_rule: VatRule

    @property
    def total(self) -> int:
        return self.split.total


@dataclass(frozen=True)
class ApprovalRecord:
    """An approval number written down later, as entry kind 12 carries it."""

    sale_seq: int
    tender_no: int
    approval: str
    operator: int


@dataclass(frozen=True)
class TillSettings:
    """Where a till stands and whose goods an unregistered line is.

    In training nothing is booked: no entry, no number, and 「연습」 on the paper.
    """

    place: str
    seller: str
    is_training: bool = False


@dataclass(frozen=True)
class Added:
    """The good is in the basket, on line `line`."""

    basket: Basket
    line: int


Scanned: TypeAlias = Added | Unknown | NoPrice | NoTaxClass | NoSeller | OffSale | ChooseOption


@dataclass(frozen=True)
class Tendered:
    """Taken; there is still something to pay."""

    basket: Basket


@dataclass(frozen=True)
class Completed:
    """Paid in full and booked; `seq` is None in training, `change` goes to the customer."""

    seq: int | None
    record: SaleRecord
    change: int


Paid: TypeAlias = Tendered | Completed


@dataclass(frozen=True)
class Ways:
    """How one can pay at this place, and what is absent, with the reason."""

    taken: tuple[TenderKind, ...]
    not_taken: tuple[NotTaken, ...]


@dataclass(frozen=True)
class Held:
    basket: Basket
    held_at: datetime


@dataclass(frozen=True)
class OpenedHeld:
    """A kiosk's basket, now at this till.

    `verified`: signed by a station whose key is known here; then its prices hold, else those of
    this catalogue do. `missing`: goods this till does not know or may not sell. `changed_won`:
    how much more (or less) it comes to than the visitor was told.
    """

    basket: Basket
    held: HeldBasket
    verified: bool
    missing: tuple[str, ...] = ()

    @property
    def changed_won(self) -> int:
        return self.basket.total - self.held.won


@dataclass(frozen=True)
class FoundSale:
    """A sale of this station with the numbers of the lines that can still be refunded."""

    seq: int
    at: datetime
    record: SaleRecord
    refundable: tuple[int, ...]


@dataclass(frozen=True)
class Refunded:
    seq: int
    record: RefundRecord


@dataclass(frozen=True)
class NoApproval:
    """A card sale whose approval number still has to be written down."""

    sale_seq: int
    tender_no: int
    receipt_no: str
    won: int
    at: datetime


@dataclass(frozen=True)
class NotKnown:
    """A card attempt of which nobody knows whether it was approved; no basket was paid by it."""

    attempt: int
    won: int
    at: datetime


Unpaid: TypeAlias = NoApproval | NotKnown


@dataclass(frozen=True)
class TenderTotal:
    kind: TenderKind
    count: int
    won: int
    refunded: int

    @property
    def net(self) -> int:
        return self.won - self.refunded


@dataclass(frozen=True)
class DayTotals:
    """One business day of this station."""

    business_day: int
    sales: int
    refunds: int
    sold_won: int
    refunded_won: int
    tenders: tuple[TenderTotal, ...]

    @property
    def net(self) -> int:
        return self.sold_won - self.refunded_won


def is_approval(text: str) -> bool:
    """An approval number of a card terminal: eight digits."""
    return re.fullmatch(r"[0-9]{8}", text) is not None
