"""A basket put aside at a kiosk, to be paid at a till: what entries 13 and 14 say."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import IntEnum, StrEnum

GOOD_FOR_MINUTES = 10


class Release(IntEnum):
    """How a held basket ended without being paid."""

    TAKEN_BACK = 0
    RUN_OUT = 1


class Gone(StrEnum):
    """Why a held basket can no longer be paid."""

    PAID = "paid"
    TAKEN_BACK = "taken_back"
    RUN_OUT = "run_out"


@dataclass(frozen=True)
class HeldLine:
    """So little that a whole basket fits on a ticket: a till knows the rest."""

    sku: str
    option: str
    quantity: int
    unit_won: int


@dataclass(frozen=True)
class HeldRecord:
    """All of a held basket, as entry kind 13 carries it."""

    ticket_no: int
    operator: int
    business_day: int
    place: str
    until_ms: int
    lines: tuple[HeldLine, ...]
    adult_checked_by: int | None = None

    @property
    def won(self) -> int:
        return sum(line.quantity * line.unit_won for line in self.lines)


@dataclass(frozen=True)
class ReleasedRecord:
    """Its end, as entry kind 14 carries it."""

    ticket_no: int
    held_seq: int
    how: Release
    operator: int


@dataclass(frozen=True)
class HeldBasket:
    """A held basket of any station of the place; (station, seq) is its entry."""

    station: str
    seq: int
    number: int
    won: int
    at: datetime
    until: datetime
    lines: tuple[HeldLine, ...]
    adult_checked_by: int | None = None

    @property
    def count(self) -> int:
        return sum(line.quantity for line in self.lines)


@dataclass(frozen=True)
class Neighbours:
    """What the other stations of the place are known to have done; nothing without a LAN.

    `held`: their baskets that wait. `gone`: why one of them waits no more, None where that is not
    known. `key`: a station's public key, None where it is not known.
    """

    held: Callable[[], Iterable[HeldBasket]] = field(default=lambda: ())
    gone: Callable[[str, int], Gone | None] = field(default=lambda _station, _seq: None)
    key: Callable[[str], bytes | None] = field(default=lambda _station: None)


@dataclass(frozen=True)
class HeldTicket:
    """A basket that waits here; `qr` is "" where it is too large for a code on paper."""

    seq: int
    number: int
    won: int
    count: int
    qr: str
    until: datetime
