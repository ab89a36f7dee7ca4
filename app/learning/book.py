"""One session's book, folded from this station's rows and the entries of others of its place."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol
from uuid import UUID

from sqlalchemy.orm import Session

from app.learning import store
from app.learning.model import How, State
from app.learning.outcomes import EnrolmentId, Mark
from app.learning.wire import entries as wire
from app.ledger import entry as formats
from app.ledger.entry import FaceItem
from app.shared.clock import from_utc_ms


class OtherEntry(Protocol):
    """An entry of another station of this place, as the peers bring it."""

    @property
    def station(self) -> str: ...
    @property
    def seq(self) -> int: ...
    @property
    def kind(self) -> int: ...
    @property
    def utc_ms(self) -> int: ...
    @property
    def face(self) -> tuple[FaceItem, ...]: ...
    @property
    def body(self) -> bytes: ...


class Others(Protocol):
    """What the other stations of this place wrote of its classes."""

    def of(self, classes: Collection[int], /) -> Iterable[OtherEntry]:
        """Their entries 30 to 33 that are of these sessions."""

    def enrolled(self, station: str, seq: int, /) -> OtherEntry | None:
        """The entry 30 of this name."""


class NoOthers:
    """Of a station that stands alone."""

    def of(self, _classes: Collection[int]) -> Iterable[OtherEntry]:
        return ()

    def enrolled(self, _station: str, _seq: int) -> OtherEntry | None:
        return None


@dataclass(frozen=True)
class Enrolment:
    """`subject` is None while only the ticket was seen here."""

    id: EnrolmentId
    session: int
    number: int
    subject: UUID | None
    at: datetime


@dataclass
class SessionBook:
    """Who is enrolled, how each is marked, and which meetings are finished."""

    session: int
    enrolments: dict[EnrolmentId, Enrolment] = field(default_factory=dict)
    cancelled: set[EnrolmentId] = field(default_factory=set)
    marks: dict[tuple[int, EnrolmentId], Mark] = field(default_factory=dict)
    finished: dict[int, tuple[datetime, tuple[str, int]]] = field(default_factory=dict)

    @property
    def standing(self) -> tuple[Enrolment, ...]:
        return tuple(each for key, each in self.enrolments.items() if key not in self.cancelled)

    def of(self, subject: UUID) -> Enrolment | None:
        """Their enrolment that stands."""
        return next((each for each in self.standing if each.subject == subject), None)

    def given_by(self, station: str) -> int:
        """How many seats of a station's share are taken."""
        return sum(each.id.station == station for each in self.standing)

    def mark(self, meeting: int, enrolment: EnrolmentId) -> Mark | None:
        return self.marks.get((meeting, enrolment))

    def enrol(self, enrolment: Enrolment) -> None:
        before = self.enrolments.get(enrolment.id)
        if before is None or before.subject is None:
            self.enrolments[enrolment.id] = enrolment

    def note(self, meeting: int, enrolment: EnrolmentId, mark: Mark) -> None:
        """Of several marks the latest counts, whichever station made it."""
        before = self.marks.get((meeting, enrolment))
        if before is None or _order(before) < _order(mark):
            self.marks[meeting, enrolment] = mark

    def finish(self, meeting: int, at: datetime, name: tuple[str, int]) -> None:
        before = self.finished.get(meeting)
        if before is None or before[0] <= at:
            self.finished[meeting] = (at, name)


def session_book(
    session: Session, station: str, number: int, others: Iterable[OtherEntry]
) -> SessionBook:
    """As this station knows it now."""
    book = SessionBook(number)
    for row in store.enrolments(session, number):
        who = EnrolmentId(row.station, row.seq)
        book.enrol(Enrolment(who, number, row.number, row.subject, from_utc_ms(row.at_ms)))
    for gone in store.cancelled(session, number):
        book.cancelled.add(EnrolmentId(gone.station, gone.enrolled_seq))
    for mark in store.marks(session, number):
        made = Mark(
            State(mark.state), How(mark.how), from_utc_ms(mark.at_ms), station, mark.seq
        )  # fmt: skip
        book.note(mark.meeting, EnrolmentId(mark.station, mark.enrolled_seq), made)
    for end in store.finished(session, number):
        book.finish(end.meeting, from_utc_ms(end.at_ms), (station, end.seq))
    for entry in others:
        if entry.kind in wire.OF_A_CLASS and entry.station != station:
            _take(book, entry)
    return book


def _take(book: SessionBook, entry: OtherEntry) -> None:
    """What cannot be read is left out here: the centre's quarantine shows it."""
    if entry.face[:1] != (book.session,):
        return
    try:
        body, at = formats.read_body(entry.body), from_utc_ms(entry.utc_ms)
        match entry.kind:
            case wire.ENROLLED:
                enrolment = enrolment_of(entry)
                if enrolment is not None:
                    book.enrol(enrolment)
            case wire.CANCELLED:
                book.cancelled.add(wire.read_cancelled(entry.face, body).enrolment)
            case wire.ATTENDED:
                seen = wire.read_attended(entry.face, body)
                mark = Mark(seen.state, seen.how, at, entry.station, entry.seq)
                book.note(seen.id.meeting, seen.enrolment, mark)
            case wire.FINISHED:
                ended = wire.read_finished(entry.face, body)
                book.finish(ended.id.meeting, at, (entry.station, entry.seq))
    except (ValueError, OverflowError, OSError):
        return


def enrolment_of(entry: OtherEntry) -> Enrolment | None:
    """What another station's entry 30 says; None for what is none."""
    try:
        told = wire.read_enrolled(entry.face, formats.read_body(entry.body))
        at = from_utc_ms(entry.utc_ms)
    except (ValueError, OverflowError, OSError):
        return None
    who = EnrolmentId(entry.station, entry.seq)
    return Enrolment(who, told.session, told.number, told.subject, at)


def _order(mark: Mark) -> tuple[datetime, str, int]:
    return mark.at, mark.station, mark.seq
