"""What a witness keeps of a log, what it answers, and the one rule: only forward."""

from dataclasses import dataclass
from typing import TypeAlias

from app.ledger import merkle
from app.ledger.add_checkpoint import AddCheckpoint
from app.ledger.checkpoint import Checkpoint


@dataclass(frozen=True)
class Seen:
    """The last checkpoint that was cosigned for a log: all that is kept of it."""

    origin: str
    size: int
    root: bytes
    note: str


@dataclass(frozen=True)
class Cosigned:
    """Kept, and only then said: the witness's signature lines."""

    lines: str


@dataclass(frozen=True)
class Malformed:
    """No request of the protocol, or an old size beyond the new one."""


@dataclass(frozen=True)
class UnknownLog:
    """No log of this origin is watched here."""


@dataclass(frozen=True)
class Unsigned:
    """Not signed by the log's key."""


@dataclass(frozen=True)
class OtherSize:
    """The proof goes on from another size than the last that was cosigned."""

    size: int


@dataclass(frozen=True)
class Inconsistent:
    """Does not go on from what was cosigned: a rollback, a fork, or a proof that is none."""


@dataclass(frozen=True)
class NoTime:
    """The clock here cannot be right, so no time is signed."""


Answer: TypeAlias = Cosigned | Malformed | UnknownLog | Unsigned | OtherSize | Inconsistent | NoTime


def objection(
    request: AddCheckpoint, head: Checkpoint, last: Seen | None
) -> OtherSize | Inconsistent | None:
    """Why this checkpoint does not follow the last one; None if it does."""
    size, root = (0, merkle.EMPTY_ROOT) if last is None else (last.size, last.root)
    if request.old != size:
        return OtherSize(size)
    if not merkle.verify_consistency(size, head.size, root, head.root, request.proof):
        return Inconsistent()
    return None
