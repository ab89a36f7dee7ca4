"""What a station is told about a batch it sent."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


@dataclass(frozen=True)
class Taken:
    """Durable, in the log and under a signed checkpoint, now or long ago."""

    through: int


@dataclass(frozen=True)
class Gap:
    """Entries are missing in between: the station goes on at `next`."""

    next: int


@dataclass(frozen=True)
class Equivocation:
    """The station signed another entry with this number before; both are kept."""

    seq: int


class Why(StrEnum):
    UNKNOWN = "unknown_station"
    REVOKED = "revoked"
    SIGNATURE = "signature"


@dataclass(frozen=True)
class Distrusted:
    """Nothing was looked at further."""

    why: Why


Answer: TypeAlias = Taken | Gap | Equivocation | Distrusted
