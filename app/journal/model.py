"""What the journal hands back, and what it needs to know of its station."""

from dataclasses import dataclass
from datetime import datetime

from app.ledger.entry import FaceItem


@dataclass(frozen=True)
class Appended:
    """An entry as it stands in the chain, with all that a slip needs."""

    station: str
    seq: int
    kind: int
    utc_ms: int
    face: tuple[FaceItem, ...]
    entry: bytes
    body: bytes
    salt: bytes
    leaf: bytes
    previous_head: bytes
    head: bytes
    signature: bytes


@dataclass(frozen=True)
class Head:
    """The end of a chain: its last number (0 for none) and hₙ."""

    seq: int
    head: bytes


@dataclass(frozen=True)
class Waiting:
    """What the outbox still holds: how many entries, and since when the oldest waits."""

    count: int
    oldest: datetime | None


@dataclass(frozen=True)
class ClockBehind:
    """The clock shows `shows`, though `evidence` (an entry or the build) is later."""

    shows: datetime
    evidence: datetime
    is_build: bool
