"""What a kiosk answers: ways to pay, the state of a payment, the receipt afterwards."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.sales.model import Completed


@dataclass(frozen=True)
class KioskSettings:
    """`hands_out` (골라서 받기): every sale gets the number its goods are handed out by."""

    place: str
    seller: str
    hands_out: bool = False


class Way(StrEnum):
    QR_PAY = "qr_pay"
    TO_TILL = "to_till"
    CARD = "card"
    CASH = "cash"
    GANGJIN_VOUCHER = "gangjin_voucher"
    ONNURI_VOUCHER = "onnuri_voucher"


class WhyClosed(StrEnum):
    NO_SERVICE = "no_service"  # no payment service is set up for this station
    SERVICE_AWAY = "service_away"
    NOT_TAKEN = "not_taken"  # at this place
    OUTSIDE_COUNTY = "outside_county"
    NEEDS_STAFF = "needs_staff"  # paper vouchers: at the till
    NO_TERMINAL = "no_terminal"  # no card without a lawful terminal
    AT_THE_TILL = "at_the_till"  # a kiosk never takes cash


@dataclass(frozen=True)
class Closed:
    way: Way
    why: WhyClosed


@dataclass(frozen=True)
class KioskWays:
    """What can be paid with now, and what cannot, with the reason."""

    open: tuple[Way, ...]
    closed: tuple[Closed, ...]


class How(StrEnum):
    SHOWN = "shown"  # we show a code, the customer's phone scans it
    SCANNED = "scanned"  # the phone shows a code, we scan it


class PayState(StrEnum):
    WAITING = "waiting"
    UNKNOWN = "unknown"  # asked, and nobody has answered: asked again until somebody does
    APPROVED = "approved"
    DECLINED = "declined"


class WhyNotPaid(StrEnum):
    REFUSED = "refused"
    NO_MONEY = "no_money"
    EXPIRED = "expired"
    CANCELLED = "cancelled"
    NOT_A_CODE = "not_a_code"  # the service knows no customer by what was scanned
    FAILED = "failed"  # the service did not take the order; nothing was charged


@dataclass(frozen=True)
class Payment:
    """One order at the payment service. `sale` is there once it is booked."""

    order_id: str
    how: How
    won: int
    state: PayState
    started_at: datetime
    qr: str = ""
    until: datetime | None = None
    approval: str = ""
    reason: WhyNotPaid | None = None
    sale: Completed | None = None

    @property
    def is_open(self) -> bool:
        """The basket is locked: it may be paid already."""
        is_booked = self.sale is not None
        return self.state is not PayState.DECLINED and not is_booked


@dataclass(frozen=True)
class Receipt:
    """`e_receipt` is slip 1 of the sale, the text of a QR code."""

    seq: int
    number: str
    won: int
    e_receipt: str
    ticket_no: int | None
