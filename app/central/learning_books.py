"""The books of learning: enrolments, attendance, class books, consents, destructions."""

from collections.abc import Callable
from uuid import UUID

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from app.learning.wire import entries as wire
from app.ledger.entry import Entry, read_body
from app.storage.tables import CENTRE, Base, on
from app.vault.wire import SUBJECT_ERASED, read_erased


class EnrolmentRow(Base):
    """Somebody signed up: by subject, never by name."""

    __tablename__ = "book_enrolment"
    __table_args__ = {"info": on(CENTRE)}  # noqa: RUF012 -- SQLAlchemy's own form

    station: Mapped[str] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at_ms: Mapped[int]
    session: Mapped[int] = mapped_column(index=True)
    number: Mapped[int]
    course: Mapped[str]
    place: Mapped[str]
    subject: Mapped[UUID] = mapped_column(index=True)
    means: Mapped[str]
    operator: Mapped[int]


class EnrolmentEndRow(Base):
    """An enrolment that ended before its class."""

    __tablename__ = "book_enrolment_end"
    __table_args__ = {"info": on(CENTRE)}  # noqa: RUF012

    station: Mapped[str] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at_ms: Mapped[int]
    session: Mapped[int] = mapped_column(index=True)
    enrolled_station: Mapped[str]
    enrolled_seq: Mapped[int]
    reason: Mapped[int]
    operator: Mapped[int]


class AttendanceRow(Base):
    """A mark of attendance; of several the latest counts."""

    __tablename__ = "book_attendance"
    __table_args__ = (Index(None, "session", "meeting"), {"info": on(CENTRE)})

    station: Mapped[str] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at_ms: Mapped[int]
    session: Mapped[int]
    meeting: Mapped[int]
    enrolled_station: Mapped[str]
    enrolled_seq: Mapped[int]
    state: Mapped[int]
    how: Mapped[str]
    is_proven: Mapped[bool]
    operator: Mapped[int]


class ClassBookRow(Base):
    """A meeting's class book as it was signed; `lines` one under the other."""

    __tablename__ = "book_class"
    __table_args__ = {"info": on(CENTRE)}  # noqa: RUF012

    station: Mapped[str] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at_ms: Mapped[int]
    session: Mapped[int] = mapped_column(index=True)
    meeting: Mapped[int]
    present: Mapped[int]
    late: Mapped[int]
    absent: Mapped[int]
    minutes: Mapped[int]
    supporters: Mapped[int]
    lines: Mapped[str]
    operator: Mapped[int]


class ConsentChangeRow(Base):
    __tablename__ = "book_consent_change"
    __table_args__ = {"info": on(CENTRE)}  # noqa: RUF012

    station: Mapped[str] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at_ms: Mapped[int]
    subject: Mapped[UUID] = mapped_column(index=True)
    purpose: Mapped[int]
    version: Mapped[int]
    agrees: Mapped[bool]
    operator: Mapped[int]


class SubjectErasedRow(Base):
    """A station has destroyed its key of somebody."""

    __tablename__ = "book_subject_erased"
    __table_args__ = {"info": on(CENTRE)}  # noqa: RUF012

    station: Mapped[str] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at_ms: Mapped[int]
    subject: Mapped[UUID] = mapped_column(index=True)


LEARNING_BOOKS: tuple[type[Base], ...] = (
    EnrolmentRow, EnrolmentEndRow, AttendanceRow, ClassBookRow, ConsentChangeRow, SubjectErasedRow,
)  # fmt: skip


def _enrolled(entry: Entry, body: bytes) -> list[Base]:
    told = wire.read_enrolled(entry.face, read_body(body))
    return [
        EnrolmentRow(
            station=entry.station, seq=entry.seq, at_ms=entry.utc_ms, session=told.session,
            number=told.number, course=told.course, place=told.place, subject=told.subject,
            means=told.means, operator=told.operator,
        )
    ]  # fmt: skip


def _cancelled(entry: Entry, body: bytes) -> list[Base]:
    told = wire.read_cancelled(entry.face, read_body(body))
    return [
        EnrolmentEndRow(
            station=entry.station, seq=entry.seq, at_ms=entry.utc_ms, session=told.session,
            enrolled_station=told.enrolment.station, enrolled_seq=told.enrolment.seq,
            reason=int(told.reason), operator=told.operator,
        )
    ]  # fmt: skip


def _attended(entry: Entry, body: bytes) -> list[Base]:
    told = wire.read_attended(entry.face, read_body(body))
    return [
        AttendanceRow(
            station=entry.station, seq=entry.seq, at_ms=entry.utc_ms, session=told.id.session,
            meeting=told.id.meeting, enrolled_station=told.enrolment.station,
            enrolled_seq=told.enrolment.seq, state=int(told.state), how=told.how.value,
            is_proven=told.is_proven, operator=told.operator,
        )
    ]  # fmt: skip


def _finished(entry: Entry, body: bytes) -> list[Base]:
    told = wire.read_finished(entry.face, read_body(body))
    return [
        ClassBookRow(
            station=entry.station, seq=entry.seq, at_ms=entry.utc_ms, session=told.id.session,
            meeting=told.id.meeting, present=told.present, late=told.late,
            absent=len(told.absent), minutes=told.minutes, supporters=told.supporters,
            lines="\n".join(told.lines), operator=told.operator,
        )
    ]  # fmt: skip


def _consent(entry: Entry, body: bytes) -> list[Base]:
    told = wire.read_consent(entry.face, read_body(body))
    return [
        ConsentChangeRow(
            station=entry.station, seq=entry.seq, at_ms=entry.utc_ms, subject=told.subject,
            purpose=int(told.purpose), version=told.version, agrees=told.agrees,
            operator=told.operator,
        )
    ]  # fmt: skip


def _erased(entry: Entry, body: bytes) -> list[Base]:
    subject = read_erased(entry.face, read_body(body))
    return [
        SubjectErasedRow(
            station=entry.station, seq=entry.seq, at_ms=entry.utc_ms, subject=subject
        )
    ]  # fmt: skip


LEARNING_WRITERS: dict[int, Callable[[Entry, bytes], list[Base]]] = {
    wire.ENROLLED: _enrolled,
    wire.CANCELLED: _cancelled,
    wire.ATTENDED: _attended,
    wire.FINISHED: _finished,
    wire.CONSENT_CHANGED: _consent,
    SUBJECT_ERASED: _erased,
}
