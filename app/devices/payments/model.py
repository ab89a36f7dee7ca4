"""What a payment service is asked and what it answers. Amounts are whole won.

An order id names one payment for ever: asking twice for the same one charges once.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol, TypeAlias


class WhyDeclined(StrEnum):
    REFUSED = "refused"  # by the customer or the customer's bank
    NO_MONEY = "no_money"
    EXPIRED = "expired"  # the code was too old
    CANCELLED = "cancelled"  # by us: it can never be charged any more


@dataclass(frozen=True)
class Waiting:
    """The customer has not confirmed yet."""


@dataclass(frozen=True)
class Approved:
    """Charged; `approval` is the service's number for it."""

    approval: str
    at: datetime


@dataclass(frozen=True)
class Declined:
    """Not charged, and it never will be under this order id."""

    reason: WhyDeclined


@dataclass(frozen=True)
class Unknown:
    """The service has never heard of this order; the request may still be on its way."""


State: TypeAlias = Waiting | Approved | Declined | Unknown


@dataclass(frozen=True)
class Presented:
    """The text of the QR code that the customer's phone scans, good until `until`."""

    qr: str
    until: datetime


class PaymentDoor(Protocol):
    """One payment service. Every call may raise `PaymentServiceAway`."""

    def ready(self) -> bool:
        """Whether the service answers now; never raises."""

    def present(self, won: int, order_id: str) -> Presented:
        """They scan us. The same code again for the same order; `AmountDiffers`."""

    def charge(self, code: str, won: int, order_id: str) -> State:
        """We scan them. `AmountDiffers`, `NotAPaymentCode`."""

    def state(self, order_id: str) -> State:
        """What became of an order."""

    def cancel(self, order_id: str) -> State:
        """No charge from now on, not by a request still under way either: `Declined`.

        `Approved` where the customer was faster; nothing is given back then.
        """
