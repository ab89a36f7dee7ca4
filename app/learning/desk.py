"""What every part of a class station stands on, and what they all look up."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.documents.service import PrintQueue
from app.journal.model import Appended
from app.journal.service import Journal
from app.learning import store
from app.learning.areas import Area, areas
from app.learning.book import (
    Enrolment,
    NoOthers,
    OtherEntry,
    Others,
    SessionBook,
    enrolment_of,
    session_book,
)
from app.learning.errors import NoSuchSession
from app.learning.model import Course
from app.learning.model import Session as ClassSession
from app.learning.outcomes import EnrolmentId, Ticket
from app.learning.wire.learners import Learner, decode_learner, is_learner
from app.ledger.slip import Slip1, encode_slip
from app.shared.clock import business_day, from_utc_ms
from app.vault.errors import SubjectErased, SubjectUnknown
from app.vault.service import Vault

SELF_SERVICE = 0
"""The operator of an entry that nobody but the visitor made."""


@dataclass(frozen=True)
class LearnSettings:
    """Where this station stands; `device` is the print queue its papers go to."""

    place: str
    county: str
    device: str = "receipt"


def no_key(_station: str) -> bytes | None:
    """Where no other station is known."""
    return None


@dataclass(frozen=True)
class Desk:
    """`others` brings the entries of this place's other stations, `key_of` their public keys."""

    engine: Engine
    journal: Journal
    vault: Vault
    printing: PrintQueue
    settings: LearnSettings
    others: Others = field(default_factory=NoOthers)
    key_of: Callable[[str], bytes | None] = no_key
    areas: tuple[Area, ...] = field(default_factory=areas)

    @property
    def station(self) -> str:
        return self.journal.station

    @property
    def now(self) -> datetime:
        return self.journal.clock.now()

    @property
    def day(self) -> int:
        return business_day(self.now)

    def book(
        self, session: Session, number: int, others: Iterable[OtherEntry] | None = None
    ) -> SessionBook:
        """`others` where many books are opened at once: they are read once for all."""
        told = self.others.of((number,)) if others is None else others
        return session_book(session, self.station, number, told)

    def class_of(self, session: Session, number: int) -> tuple[ClassSession, Course]:
        """`NoSuchSession` where the one or the other is not here."""
        found = store.class_session(session, number)
        course = None if found is None else store.course(session, found.course)
        if found is None or course is None:
            raise NoSuchSession(str(number))
        return found, course

    def enrolment(self, session: Session, wanted: EnrolmentId) -> Enrolment | None:
        """Wherever at this place it was made."""
        row = session.get(store.EnrolmentRow, (wanted.station, wanted.seq))
        if row is not None and row.subject is not None:
            at = from_utc_ms(row.at_ms)
            return Enrolment(wanted, row.session, row.number, row.subject, at)
        told = self.others.enrolled(wanted.station, wanted.seq)
        if told is not None:
            return enrolment_of(told)
        if row is None:
            return None
        return Enrolment(wanted, row.session, row.number, None, from_utc_ms(row.at_ms))

    def learner(self, subject: UUID | None, reader: str, reason: str) -> Learner | None:
        """The record, the look at it logged; None where there is none (any more).

        Never inside a unit of work: the vault makes its own.
        """
        if subject is None:
            return None
        try:
            record = self.vault.get(subject, reader=reader, reason=reason)
        except (SubjectErased, SubjectUnknown):
            return None
        return decode_learner(record) if is_learner(record) else None

    def names(self, subjects: Iterable[UUID], reader: str, reason: str) -> dict[UUID, str]:
        """For a list on screen; who is not here is left out."""
        records = self.vault.get_many(subjects, reader=reader, reason=reason)
        return {
            subject: name
            for subject, record in records.items()
            if isinstance(name := record.content.get("name"), str)
        }

    def ticket(self, entry: Appended, made: ClassSession, course: Course) -> Ticket:
        """What the holder of an entry 30 gets."""
        qr = encode_slip(Slip1(entry.entry, entry.salt, entry.previous_head, entry.signature))
        number = entry.face[1]
        assert isinstance(number, int)
        return Ticket(EnrolmentId(entry.station, entry.seq), number, made, course, qr)


def reader_of(operator: int, station: str) -> str:
    """Who looks: `operator:41`, or at a public page the station itself."""
    return f"operator:{operator}" if operator else f"station:{station}"
