"""What the centre answers, and the state that staff see."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias

Row: TypeAlias = tuple[str, str, bytes | None]


@dataclass(frozen=True)
class Through:
    """The centre holds everything up to `seq`."""

    seq: int


@dataclass(frozen=True)
class Gap:
    """The centre needs `next_seq` first."""

    next_seq: int


@dataclass(frozen=True)
class Equivocation:
    """The centre holds another entry with this number."""

    seq: int


Answer: TypeAlias = Through | Gap | Equivocation


class SubjectAnswer(StrEnum):
    """What became of a person's record at the centre."""

    KEPT = "kept"
    ERASED = "erased"
    REFUSED = "refused"  # it is another place's


@dataclass(frozen=True)
class Page:
    """Feed rows `(record, key, body)` in order; a body of None is a tombstone."""

    epoch: str
    cursor: int
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Snapshot:
    """All that stands: whatever else came by the feed before is gone."""

    epoch: str
    cursor: int
    rows: tuple[Row, ...]


class Problem(StrEnum):
    AWAY = "away"
    BUSY = "busy"
    NOT_ALLOWED = "not_allowed"
    WIRE = "wire"
    REFUSED = "refused"


@dataclass(frozen=True)
class SyncState:
    """What the staff strip shows of the network and the outbox."""

    online: bool = False
    waiting: int = 0
    oldest: datetime | None = None
    last_contact: datetime | None = None
    must_enrol: bool = False
    problem: Problem | None = None
    skipped_rows: int = 0
