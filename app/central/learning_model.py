"""What the office is told of classes, consents and destructions; times are aware UTC."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from app.learning.forms import ConsentForm
from app.learning.model import Course, LearningRules, Session


@dataclass(frozen=True)
class MeetingCounts:
    """How a meeting went; `unmarked` have no mark yet, `finished_at` is when it was signed."""

    meeting: int
    starts: datetime
    ends: datetime
    present: int
    late: int
    absent: int
    unmarked: int
    finished_at: datetime | None


@dataclass(frozen=True)
class ClassCounts:
    """`given` are the seats taken by each station; with a station over its share `is_over`."""

    session: Session
    title: str
    enrolled: int
    cancelled: int
    given: tuple[tuple[str, int], ...]
    is_over: bool
    meetings: tuple[MeetingCounts, ...]


@dataclass(frozen=True)
class Classes:
    sessions: tuple[ClassCounts, ...]


@dataclass(frozen=True)
class ClassLearner:
    """`name` is "" where the record has not come yet or was destroyed; `states` one a meeting."""

    station: str
    seq: int
    number: int
    subject: UUID
    name: str
    states: tuple[int | None, ...]
    is_cancelled: bool
    is_completed: bool


@dataclass(frozen=True)
class SignedBook:
    """A class book that was signed: hours, helpers, and what the instructor wrote."""

    meeting: int
    signed_at: datetime
    operator: int
    minutes: int
    supporters: int
    lines: tuple[str, ...]


@dataclass(frozen=True)
class ClassRoll:
    session: Session
    course: Course
    learners: tuple[ClassLearner, ...]
    books: tuple[SignedBook, ...]


@dataclass(frozen=True)
class Courses:
    courses: tuple[Course, ...]
    rules: tuple[LearningRules, ...]


@dataclass(frozen=True)
class FormState:
    """A form with what it says once filled; `in_force` today."""

    form: ConsentForm
    wording: str
    text_sha256: str
    is_ready: bool
    in_force: bool


@dataclass(frozen=True)
class Forms:
    forms: tuple[FormState, ...]


@dataclass(frozen=True)
class DueRecord:
    """A record whose last day is over; no name is needed to destroy it."""

    subject: UUID
    keep_until: int
    place: str


@dataclass(frozen=True)
class DestroyedRecord:
    """`stations` have answered that their key is gone too."""

    subject: UUID
    at: datetime
    decided_by: str
    reason: str
    stations: tuple[str, ...]


@dataclass(frozen=True)
class RefusedChange:
    """A station tried to change a record of another place."""

    station: str
    subject: UUID
    first_at: datetime
    count: int


@dataclass(frozen=True)
class Destruction:
    """파기: what is due, what was destroyed, and who reached for a record that is not theirs."""

    due: tuple[DueRecord, ...]
    done: tuple[DestroyedRecord, ...]
    refused: tuple[RefusedChange, ...]


class DestroyReason(StrEnum):
    DUE = "due"  # its last day is over
    ASKED = "asked"  # the person asked for it (개인정보 보호법 36)


@dataclass(frozen=True)
class WantedDestruction:
    subjects: tuple[UUID, ...]
    reason: DestroyReason = DestroyReason.DUE


@dataclass(frozen=True)
class Destroyed:
    count: int


@dataclass(frozen=True)
class SavedSession:
    no: int
