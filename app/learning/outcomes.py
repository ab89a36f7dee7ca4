"""What the services of learning answer: tickets, rolls, and refusals with their reason."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import TypeAlias
from uuid import UUID

from app.learning.forms import ConsentForm, Purpose
from app.learning.model import Course, How, Meeting, MeetingId, Session, State


class Reason(StrEnum):
    """Why not; the pages have a sentence for each."""

    FULL = "full"
    TWICE = "twice"
    RESIDENT_NUMBER = "resident_number"
    CONSENT_REFUSED = "consent_refused"  # nothing was stored
    CONSENT_OPEN = "consent_open"  # a form was not answered, or another version than the one asked
    FORM_NOT_READY = "form_not_ready"  # a required form is missing or has a {…} left
    GUARDIAN_MISSING = "guardian_missing"
    BAD_GUARDIAN = "bad_guardian"
    GUARDIAN_OPEN = "guardian_open"  # no operator has checked yet that the guardian agrees
    BAD_NAME = "bad_name"
    BAD_PHONE = "bad_phone"
    BAD_AREA = "bad_area"
    NO_SUCH_SESSION = "no_such_session"
    OVER = "over"  # the class is over, or was called off
    NOT_A_TICKET = "not_a_ticket"
    ALTERED = "altered"  # a ticket whose signature does not hold
    UNKNOWN_LEARNER = "unknown_learner"  # not registered at this place, or erased
    CANCELLED = "cancelled"
    OTHER_DAY = "other_day"  # the ticket's class does not meet today
    NOT_ALLOWED = "not_allowed"  # this operator may not sign the class book
    BAD_SHEET = "bad_sheet"  # a consent sheet that is not ours, of another class, or used
    HOLDS_PERSON = "holds_person"  # a line of the class book names a learner or a number
    ALREADY_SO = "already_so"
    REQUIRED = "required"  # without this consent the enrolment ends: to be asked first


@dataclass(frozen=True)
class Refused:
    """Nothing was written. `enrolment` is the one that stands already (`TWICE`, `CANCELLED`)."""

    reason: Reason
    enrolment: "EnrolmentId | None" = None


@dataclass(frozen=True, order=True)
class EnrolmentId:
    """An enrolment for ever: the entry 30 it came from."""

    station: str
    seq: int

    def __str__(self) -> str:
        return f"{self.station} · {self.seq}"


@dataclass(frozen=True)
class Offer:
    """A session to sign up for; `seats_left` are what this station may still give away."""

    session: Session
    course: Course
    seats_left: int
    area_name: str

    @property
    def is_full(self) -> bool:
        return self.seats_left <= 0


@dataclass(frozen=True)
class Asking:
    """The forms to show, each apart: `required` ones first; `is_blocked` where one is not ready."""

    required: tuple[ConsentForm, ...]
    optional: tuple[ConsentForm, ...]
    is_blocked: bool


@dataclass(frozen=True)
class Ticket:
    """What somebody holds who signed up; no name stands on it. `qr` is slip 1 of the entry."""

    enrolment: EnrolmentId
    number: int
    session: Session
    course: Course
    qr: str

    @property
    def code(self) -> str:
        """What can be typed, and is said at the desk: `C01-17`."""
        return f"{self.enrolment.station}-{self.enrolment.seq}"


@dataclass(frozen=True)
class Known:
    """Somebody who came back with a ticket: 「○*○ 님 맞으세요?」"""

    enrolment: EnrolmentId
    masked: str


@dataclass(frozen=True)
class SignedUp:
    """The class that a ticket is for; `stands`: it was not cancelled, and the class is to come."""

    session: Session
    course: Course
    stands: bool


@dataclass(frozen=True)
class Mark:
    """The latest mark of an enrolment at a meeting, and the entry that says so."""

    state: State
    how: How
    at: datetime
    station: str
    seq: int


@dataclass(frozen=True)
class RollLine:
    """One tile of the roll. `name` is "" where the record is not here; then `code` tells who."""

    enrolment: EnrolmentId
    number: int
    name: str = field(repr=False)
    masked: str
    mark: Mark | None

    @property
    def code(self) -> str:
        return f"{self.enrolment.station}-{self.enrolment.seq}"


@dataclass(frozen=True)
class Roll:
    """One meeting's roll, by name; people who cancelled are not on it."""

    id: MeetingId
    session: Session
    course: Course
    meeting: Meeting
    lines: tuple[RollLine, ...]
    finished: datetime | None

    def count(self, state: State | None) -> int:
        """How many stand at this state; None: have no mark yet."""
        return sum((line.mark.state if line.mark else None) is state for line in self.lines)


@dataclass(frozen=True)
class RollNow:
    """How a roll stands without its names; `named` are those whose record can be read here."""

    marks: Mapping[EnrolmentId, Mark]
    enrolled: frozenset[EnrolmentId]
    named: frozenset[EnrolmentId]
    finished: datetime | None


@dataclass(frozen=True)
class ClassToday:
    """A card of `today`: a meeting of this day at this place."""

    id: MeetingId
    session: Session
    course: Course
    meeting: Meeting
    enrolled: int
    present: int
    finished: datetime | None


@dataclass(frozen=True)
class Marked:
    """`seq` is the entry 32; the same mark again writes none and answers the one that stands."""

    id: MeetingId
    enrolment: EnrolmentId
    state: State
    seq: int
    replaced: tuple[str, int] | None


@dataclass(frozen=True)
class Attended:
    """A ticket that was scanned. `is_again`: was marked before; `is_proven` False: this station
    has no key to check another station's ticket with."""

    id: MeetingId
    enrolment: EnrolmentId
    number: int
    state: State
    masked: str
    is_again: bool
    is_proven: bool


@dataclass(frozen=True)
class Finished:
    """The class book was signed by entry 33; `absent` are marked so now."""

    id: MeetingId
    seq: int
    present: int
    late: int
    absent: tuple[EnrolmentId, ...]


@dataclass(frozen=True)
class Cancelled:
    enrolment: EnrolmentId
    seq: int


@dataclass(frozen=True)
class Standing:
    """One consent of a learner as it stands; `withdrawn_at` once it was taken back."""

    purpose: Purpose
    title: str
    is_required: bool
    given_at: datetime
    withdrawn_at: datetime | None

    @property
    def stands(self) -> bool:
        return self.withdrawn_at is None


@dataclass(frozen=True)
class ConsentChanged:
    """By entry 34; `cancelled` are the enrolments that ended with a required consent."""

    purpose: Purpose
    agrees: bool
    seq: int
    cancelled: tuple[EnrolmentId, ...] = ()


@dataclass(frozen=True)
class PaperSheet:
    """A consent sheet for one person: printed with `code`, which is scanned back when signed."""

    code: str
    session: int
    forms: tuple[ConsentForm, ...]
    document: UUID | None


SignUpOutcome: TypeAlias = Ticket | Refused
