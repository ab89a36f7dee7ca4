"""The tables of learning: records on both sides, enrolments and marks at the station."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import Index, delete, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from app.learning.forms import ConsentForm
from app.learning.model import Course, LearningRules
from app.learning.model import Session as ClassSession
from app.learning.wire.records import (
    decode_consent_form,
    decode_course,
    decode_learning_rules,
    decode_session,
    encode_consent_form,
    encode_course,
    encode_learning_rules,
    encode_session,
)
from app.shared.clock import utc_ms
from app.storage.tables import CENTRE, STATION, Base, on


class CourseRow(Base):
    __tablename__ = "course"
    __table_args__ = {"info": on(STATION, CENTRE)}  # noqa: RUF012 -- SQLAlchemy's own form

    code: Mapped[str] = mapped_column(primary_key=True)
    record: Mapped[bytes]


class SessionRow(Base):
    __tablename__ = "class_session"
    __table_args__ = {"info": on(STATION, CENTRE)}  # noqa: RUF012

    no: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    course: Mapped[str]
    starts_ms: Mapped[int]
    ends_ms: Mapped[int] = mapped_column(index=True)
    record: Mapped[bytes]


class ConsentFormRow(Base):
    """One version for ever."""

    __tablename__ = "consent_form"
    __table_args__ = {"info": on(STATION, CENTRE)}  # noqa: RUF012

    key: Mapped[str] = mapped_column(primary_key=True)
    record: Mapped[bytes]


class LearningRulesRow(Base):
    __tablename__ = "learning_rules"
    __table_args__ = {"info": on(STATION, CENTRE)}  # noqa: RUF012

    from_day: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    record: Mapped[bytes]


class EnrolmentRow(Base):
    """An enrolment beside its entry 30, or what another station's scanned ticket says of one.

    `subject` is known of one's own only: the ticket does not tell it.
    """

    __tablename__ = "enrolment"
    __table_args__ = (Index(None, "session"), {"info": on(STATION)})

    station: Mapped[str] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    session: Mapped[int]
    number: Mapped[int]
    subject: Mapped[UUID | None] = mapped_column(index=True)
    at_ms: Mapped[int]


class CancelledRow(Base):
    """An enrolment that ended before its class, beside its entry 31."""

    __tablename__ = "enrolment_cancelled"
    __table_args__ = (Index(None, "station", "enrolled_seq"), {"info": on(STATION)})

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    station: Mapped[str]
    enrolled_seq: Mapped[int]
    session: Mapped[int] = mapped_column(index=True)
    at_ms: Mapped[int]


class MarkRow(Base):
    """A mark of attendance, beside its entry 32; the latest of an enrolment counts."""

    __tablename__ = "attendance_mark"
    __table_args__ = (Index(None, "session"), {"info": on(STATION)})

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    session: Mapped[int]
    meeting: Mapped[int]
    station: Mapped[str]
    enrolled_seq: Mapped[int]
    state: Mapped[int]
    how: Mapped[str]
    at_ms: Mapped[int]


class FinishedRow(Base):
    """A class book that was signed, beside its entry 33."""

    __tablename__ = "session_finished"
    __table_args__ = (Index(None, "session"), {"info": on(STATION)})

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    session: Mapped[int]
    meeting: Mapped[int]
    at_ms: Mapped[int]


class SheetRow(Base):
    """A consent sheet of paper: which forms were printed on it, and which entry used it."""

    __tablename__ = "consent_sheet"
    __table_args__ = {"info": on(STATION)}  # noqa: RUF012

    code: Mapped[str] = mapped_column(primary_key=True)
    session: Mapped[int]
    forms: Mapped[str]
    made_ms: Mapped[int]
    used_seq: Mapped[int | None]


def save_course(session: Session, course: Course) -> None:
    session.merge(CourseRow(code=course.code, record=encode_course(course)))


def remove_course(session: Session, key: str) -> None:
    session.execute(delete(CourseRow).where(CourseRow.code == key))


def course(session: Session, code: str) -> Course | None:
    row = session.get(CourseRow, code)
    return None if row is None else decode_course(row.record)


def courses(session: Session) -> tuple[Course, ...]:
    rows = session.scalars(select(CourseRow).order_by(CourseRow.code))
    return tuple(decode_course(row.record) for row in rows)


def save_session(session: Session, made: ClassSession) -> None:
    session.merge(
        SessionRow(
            no=made.no, course=made.course, starts_ms=utc_ms(made.starts),
            ends_ms=utc_ms(made.ends), record=encode_session(made),
        )
    )  # fmt: skip


def remove_session(session: Session, key: str) -> None:
    session.execute(delete(SessionRow).where(SessionRow.no == int(key)))


def class_session(session: Session, number: int) -> ClassSession | None:
    row = session.get(SessionRow, number)
    return None if row is None else decode_session(row.record)


def sessions_since(session: Session, ends_ms: int) -> tuple[ClassSession, ...]:
    """Those that end at this time or later, in the order of their beginning."""
    rows = session.scalars(
        select(SessionRow)
        .where(SessionRow.ends_ms >= ends_ms)
        .order_by(SessionRow.starts_ms, SessionRow.no)
    )
    return tuple(decode_session(row.record) for row in rows)


def save_consent_form(session: Session, form: ConsentForm) -> None:
    session.merge(ConsentFormRow(key=form.key, record=encode_consent_form(form)))


def remove_consent_form(session: Session, key: str) -> None:
    session.execute(delete(ConsentFormRow).where(ConsentFormRow.key == key))


def consent_form(session: Session, key: str) -> ConsentForm | None:
    row = session.get(ConsentFormRow, key)
    return None if row is None else decode_consent_form(row.record)


def consent_forms(session: Session) -> tuple[ConsentForm, ...]:
    rows = session.scalars(select(ConsentFormRow).order_by(ConsentFormRow.key))
    return tuple(decode_consent_form(row.record) for row in rows)


def save_learning_rules(session: Session, rules: LearningRules) -> None:
    session.merge(LearningRulesRow(from_day=rules.from_day, record=encode_learning_rules(rules)))


def remove_learning_rules(session: Session, key: str) -> None:
    session.execute(delete(LearningRulesRow).where(LearningRulesRow.from_day == int(key)))


def learning_rules(session: Session, day: int) -> LearningRules | None:
    """Those in force on a day."""
    row = session.scalars(
        select(LearningRulesRow)
        .where(LearningRulesRow.from_day <= day)
        .order_by(LearningRulesRow.from_day.desc())
        .limit(1)
    ).first()
    return None if row is None else decode_learning_rules(row.record)


def all_learning_rules(session: Session) -> tuple[LearningRules, ...]:
    rows = session.scalars(select(LearningRulesRow).order_by(LearningRulesRow.from_day))
    return tuple(decode_learning_rules(row.record) for row in rows)


def enrolments(session: Session, class_no: int) -> tuple[EnrolmentRow, ...]:
    rows = session.scalars(
        select(EnrolmentRow)
        .where(EnrolmentRow.session == class_no)
        .order_by(EnrolmentRow.station, EnrolmentRow.seq)
    )
    return tuple(rows)


def enrolments_of(session: Session, subject: UUID) -> tuple[EnrolmentRow, ...]:
    rows = session.scalars(
        select(EnrolmentRow).where(EnrolmentRow.subject == subject).order_by(EnrolmentRow.seq)
    )
    return tuple(rows)


def next_number(session: Session, station: str, class_no: int) -> int:
    """The next running number that this station gives in a session; none is given twice."""
    last = session.scalar(
        select(func.max(EnrolmentRow.number)).where(
            EnrolmentRow.station == station, EnrolmentRow.session == class_no
        )
    )
    return (last or 0) + 1


def cancelled(session: Session, class_no: int) -> tuple[CancelledRow, ...]:
    return tuple(session.scalars(select(CancelledRow).where(CancelledRow.session == class_no)))


def marks(session: Session, class_no: int) -> tuple[MarkRow, ...]:
    rows = session.scalars(select(MarkRow).where(MarkRow.session == class_no).order_by(MarkRow.seq))
    return tuple(rows)


def finished(session: Session, class_no: int) -> tuple[FinishedRow, ...]:
    rows = session.scalars(
        select(FinishedRow).where(FinishedRow.session == class_no).order_by(FinishedRow.seq)
    )
    return tuple(rows)


def sheet(session: Session, code: str) -> SheetRow | None:
    return session.get(SheetRow, code)


def use_sheet(session: Session, code: str, seq: int) -> None:
    row = session.get_one(SheetRow, code)
    row.used_seq = seq


def form_keys(forms: Iterable[ConsentForm]) -> str:
    """As a sheet's row keeps them: `1-ko-2,3-ko-1`."""
    return ",".join(form.key for form in forms)
