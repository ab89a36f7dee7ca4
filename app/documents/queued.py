"""What the print queue hands out: jobs, documents as issued, and how the queue stands."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from app.documents.model import Document


class JobKind(StrEnum):
    PAPER = "paper"
    KICK = "kick"


class JobState(StrEnum):
    """`UNKNOWN` may or may not have come out, `BROKEN` cannot be drawn, `REPLACED` was either and
    has a reprint since."""

    QUEUED = "queued"
    PRINTING = "printing"
    PRINTED = "printed"
    FAILED = "failed"
    UNKNOWN = "unknown"
    BROKEN = "broken"
    REPLACED = "replaced"


@dataclass(frozen=True)
class Job:
    """One thing for a device to do; `document` None is the drawer, `copy` 0 the first paper."""

    id: int
    kind: JobKind
    device: str
    document: Document | None
    copy: int


@dataclass(frozen=True)
class Issued:
    """A document as it was issued, with the entry it speaks of and how often it was reprinted."""

    id: UUID
    document: Document
    seq: int | None
    issued_at: datetime
    reprints: int


@dataclass(frozen=True)
class QueueState:
    """`trouble` is why the oldest waiting job did not print; `in_doubt` are the documents whose
    paper may be missing and waits for somebody to ask for a reprint."""

    waiting: int
    trouble: str | None
    in_doubt: tuple[UUID, ...]
