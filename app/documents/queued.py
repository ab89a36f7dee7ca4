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
    """`UNKNOWN` is a paper that may or may not have come out."""

    QUEUED = "queued"
    PRINTING = "printing"
    PRINTED = "printed"
    FAILED = "failed"
    UNKNOWN = "unknown"


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
    """`trouble` is why the oldest waiting job did not print, `unknown` the papers in doubt."""

    waiting: int
    trouble: str | None
    unknown: tuple[UUID, ...]
