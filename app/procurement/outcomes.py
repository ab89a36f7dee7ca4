"""What the weigh station answers: a bag is ready, refused or recorded, and how the day stands."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeAlias
from uuid import UUID

from app.journal.model import Appended
from app.procurement.bags import BagId
from app.procurement.judging import Accepted, Refused
from app.procurement.model import BagType, Grade, Kind, MoistureSource, Reason, Scheme


@dataclass(frozen=True)
class FarmerLabel:
    """How a farmer is shown: `name` is masked (홍○동)."""

    number: int
    name: str
    village: str


@dataclass(frozen=True)
class BagReady:
    """A bag that may be weighed; `delivered` counts the bags recorded here, before this one."""

    bag: BagId
    farmer: FarmerLabel
    scheme: Scheme
    kind: Kind
    variety: str
    bag_type: BagType
    delivered: int
    contracted: int

    @property
    def balance(self) -> int:
        return self.contracted - self.delivered


@dataclass(frozen=True)
class Seen:
    """The first time a bag was recorded: by whom, when, on which station and scale."""

    operator: int
    at: datetime
    station: str
    scale: str
    net_g: int
    grade: Grade


@dataclass(frozen=True)
class BagRefused:
    """A scan that leads nowhere; `bag` is None where the label could not be read."""

    reason: Reason
    bag: BagId | None = None
    seen: Seen | None = None
    contracted: int | None = None
    entry: Appended | None = None


FindOutcome: TypeAlias = BagReady | BagRefused


@dataclass(frozen=True)
class Recorded:
    """`document` is the slip's id in the print queue."""

    bag: BagId
    weighed: Appended
    graded: Appended
    judgement: Accepted
    document: UUID


@dataclass(frozen=True)
class Turned:
    """A bag turned away, with its entry 22; `note` is the paper that says what to do next."""

    bag: BagId
    refusal: Refused
    entry: Appended
    seen: Seen | None = None
    note: UUID | None = None


RecordOutcome: TypeAlias = Recorded | Turned


@dataclass(frozen=True)
class LastBag:
    """A line of the list of last bags."""

    bag: BagId
    at: datetime
    net_g: int
    moisture: int
    grade: Grade
    lowered_from: Grade | None


@dataclass(frozen=True)
class Today:
    """The business day so far; `last` holds the latest five bags, newest first."""

    business_day: int
    recorded: int = 0
    refused: int = 0
    net_g: int = 0
    units: int = 0
    interim_won: int = 0
    last: tuple[LastBag, ...] = ()


@dataclass(frozen=True)
class WeighSettings:
    """What a weigh station is told: where it stands, its season, what it prints.

    `refusal_notes` are the reasons for which a small paper says what to do next.
    """

    season: int
    county: str
    place: str
    device: str = "receipt"
    refusal_notes: frozenset[Reason] = field(default_factory=lambda: frozenset({Reason.WET}))


@dataclass(frozen=True)
class Moisture:
    """Hundredths of a percent, and whether the meter or a hand gave it."""

    hundredths: int
    source: MoistureSource
