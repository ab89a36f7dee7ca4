"""What the office is told, for the routes and for their client alike; times are aware UTC."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from pydantic import Field

from app.access.model import Role, StationKind


@dataclass(frozen=True)
class Credentials:
    """A login is kept with its wrong tries, so it is no longer than a name and fits a database."""

    login: Annotated[str, Field(max_length=100, pattern=r"^[^\x00]*$")]
    password: Annotated[str, Field(max_length=1_000)]


@dataclass(frozen=True)
class SignedIn:
    """`token` is the bearer of the requests to come."""

    token: str
    expires: datetime
    login: str
    name: str
    role: Role


@dataclass(frozen=True)
class StationHealth:
    """What a station last said of itself, and how far its entries have arrived."""

    station: str
    place: str
    kind: StationKind
    enrolled_at: datetime
    revoked_at: datetime | None
    last_seen: datetime | None
    waiting: int | None
    oldest_waiting: datetime | None
    page: str | None
    through: int
    received_at: datetime | None
    place_name: str


@dataclass(frozen=True)
class Stations:
    stations: tuple[StationHealth, ...]


@dataclass(frozen=True)
class Amount:
    count: int
    won: int


@dataclass(frozen=True)
class BagTotals:
    count: int
    net_g: int
    units: int
    interim_won: int


@dataclass(frozen=True)
class Today:
    """The counts behind the sentences of the page 오늘; `day` is 20251120, the day in Seoul."""

    day: int
    sales: Amount
    refunds: Amount
    bags: BagTotals
    bags_refused: int
    bags_without_grade: int
    cards_without_approval: int
    stations: int
    stations_waiting: int
    entries_waiting: int
    quarantined: int
    incidents: int


@dataclass(frozen=True)
class SoldGood:
    no: int
    sku: str
    option: str
    name: str
    quantity: int
    won: int
    tax: str
    seller: str


@dataclass(frozen=True)
class Paid:
    no: int
    kind: str
    won: int
    approval: str | None


@dataclass(frozen=True)
class Sale:
    """A sale; or a refund, with positive amounts: then `sale_seq` names what it takes back.

    Operator 0 is a kiosk's (무인). `held_station`, `held_seq`: the kiosk's basket it began with;
    `is_held_twice` if that was paid or released elsewhere too, by stations without a LAN.
    """

    station: str
    seq: int
    at: datetime
    receipt_no: str
    place: str
    operator: int
    sale_seq: int | None
    total_won: int
    exempt_won: int
    supply_won: int
    vat_won: int
    lines: tuple[SoldGood, ...]
    tenders: tuple[Paid, ...]
    held_station: str | None = None
    held_seq: int | None = None
    is_held_twice: bool = False


@dataclass(frozen=True)
class Sales:
    day: int
    sales: tuple[Sale, ...]


@dataclass(frozen=True)
class Bag:
    """`what` is weighed, graded or refused; `is_repeated` if another entry did the same to it."""

    station: str
    seq: int
    what: str
    at: datetime
    operator: int
    season: int | None
    allotment: int | None
    bag: int | None
    net_g: int | None
    moisture: int | None
    grade: int | None
    units: int | None
    interim_won: int | None
    weighed_seq: int | None
    reason: int | None
    is_repeated: bool


@dataclass(frozen=True)
class Bags:
    day: int
    bags: tuple[Bag, ...]


@dataclass(frozen=True)
class Incident:
    """A station signed two entries with this number."""

    station: str
    seq: int
    received_at: datetime


@dataclass(frozen=True)
class MissingWitness:
    """`reason`: away, refuses, unsigned, clock, no_url, disagrees."""

    name: str
    reason: str


@dataclass(frozen=True)
class Unpublished:
    """Entries are taken, but nothing new is published since then: the quorum has not cosigned."""

    since: datetime
    missing: tuple[MissingWitness, ...]


@dataclass(frozen=True)
class LedgerState:
    """`refusal` says why nothing is signed now; before the first entry there is no log yet.

    `signed_size` runs ahead of `size`, which is published, until the witnesses have cosigned.
    """

    refusal: str | None
    origin: str | None
    vkey: str | None
    size: int
    root: str | None
    signed_at: datetime | None
    checkpoint: str | None
    batches: int
    quarantined: int
    incidents: tuple[Incident, ...]
    signed_size: int = 0
    unpublished: Unpublished | None = None


@dataclass(frozen=True)
class Quarantined:
    """An entry that the books could not take; `word` is its kind's."""

    station: str
    seq: int
    kind: int
    word: str
    at: datetime
    reason: str


@dataclass(frozen=True)
class Quarantine:
    entries: tuple[Quarantined, ...]


@dataclass(frozen=True)
class WantedCode:
    """For which station; without a code the next free one of its kind."""

    place: str
    kind: StationKind
    station: str | None = None


@dataclass(frozen=True)
class NewCode:
    """To be typed or scanned once on the new machine."""

    code: str
    station: str
    place: str
    kind: StationKind
    expires: datetime
