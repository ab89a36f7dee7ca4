"""What the office's pages of learning show and change: from books, records and the vault."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeAlias
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.catalog import store as catalog_store
from app.central import learning_model as said
from app.central.errors import NotSaved
from app.central.learning_books import (
    AttendanceRow,
    ClassBookRow,
    EnrolmentEndRow,
    EnrolmentRow,
    SubjectErasedRow,
)
from app.learning import store
from app.learning.forms import ConsentForm
from app.learning.model import Course, State, completed
from app.learning.model import Session as ClassSession
from app.learning.service import save_consent_form, save_course, save_session
from app.learning.store import SessionRow
from app.shared.clock import business_day, from_utc_ms
from app.storage.unit_of_work import UnitOfWork
from app.vault import erasure, owners
from app.vault.model import Erasure
from app.vault.service import Vault

MOST_DUE = 1_000
HERE = (State.PRESENT, State.LATE)

Who: TypeAlias = tuple[str, int]
"""An enrolment by its entry 30: station and number."""


def classes(session: Session, since_ms: int) -> said.Classes:
    """Sessions that end at this time or later, with how many came."""
    found = store.sessions_since(session, since_ms)
    titles = {course.code: course.title for course in store.courses(session)}
    numbers = [each.no for each in found]
    enrolled, gone = _enrolments(session, numbers), _ended(session, numbers)
    marks, signed = _marks(session, numbers), _signed(session, numbers)
    return said.Classes(
        tuple(
            _counts(
                each, titles.get(each.course, each.course), enrolled[each.no], gone, marks, signed
            )
            for each in found
        )
    )


def roll(session: Session, number: int) -> tuple[said.ClassRoll, tuple[UUID, ...]] | None:
    """A session's roll still without names, and whose names it wants; None for no such session."""
    made = store.class_session(session, number)
    course = None if made is None else store.course(session, made.course)
    if made is None or course is None:
        return None
    rules = store.learning_rules(session, business_day(made.ends))
    percent = course.completion_percent or (100 if rules is None else rules.completion_percent)
    gone, marks = _ended(session, [number]), _marks(session, [number])
    enrolled = _enrolments(session, [number])[number]
    learners = [_learner(row, made, marks, gone, percent) for row in enrolled]
    books = [_book(row) for row in _signed(session, [number]).values()]
    told = said.ClassRoll(made, course, tuple(learners), tuple(books))
    return told, tuple(each.subject for each in enrolled)


def named(
    told: said.ClassRoll, vault: Vault, subjects: Iterable[UUID], login: str
) -> said.ClassRoll:
    """With names: each look at one is logged under who asked."""
    records = vault.get_many(subjects, reader=f"office:{login}", reason=f"roll {told.session.no}")
    names = {who: str(record.content.get("name", "")) for who, record in records.items()}
    learners = [replace(each, name=names.get(each.subject, "")) for each in told.learners]
    learners.sort(key=lambda each: (each.is_cancelled, not each.name, each.name, each.number))
    return replace(told, learners=tuple(learners))


def courses(session: Session) -> said.Courses:
    return said.Courses(store.courses(session), store.all_learning_rules(session))


def forms(session: Session, day: int) -> said.Forms:
    return said.Forms(
        tuple(
            said.FormState(
                form, form.wording, form.text_sha256.hex(), form.is_ready, form.in_force(day)
            )
            for form in store.consent_forms(session)
        )
    )


def destruction(session: Session, vault: Vault, day: int) -> said.Destruction:
    answered = defaultdict[UUID, list[str]](list)
    for row in session.scalars(select(SubjectErasedRow).order_by(SubjectErasedRow.station)):
        answered[row.subject].append(row.station)
    return said.Destruction(
        tuple(
            said.DueRecord(each.subject, each.keep_until, each.scope)
            for each in vault.due(session, day, MOST_DUE)
        ),
        tuple(
            said.DestroyedRecord(
                each.subject, each.at, each.decided_by, each.reason,
                tuple(answered[each.subject]),
            )
            for each in erasure.destructions(session, MOST_DUE)
        ),
        tuple(
            said.RefusedChange(each.station, each.subject, each.first_at, each.count)
            for each in owners.refused_changes(session)
        ),
    )  # fmt: skip


def plan_course(uow: UnitOfWork, course: Course) -> None:
    if not course.code or course.meetings < 1 or course.minutes_each < 1 or course.capacity < 1:
        raise NotSaved("empty")
    save_course(uow, course)


def plan_session(uow: UnitOfWork, wanted: ClassSession) -> int:
    """A new one gets the next number (`no` 0); no share falls below the seats already given.

    The place's English name comes with it: the class station knows its own place only.
    """
    session = uow.session
    if any(each.starts.tzinfo is None or each.ends <= each.starts for each in wanted.meetings):
        raise NotSaved("times")
    if store.course(session, wanted.course) is None:
        raise NotSaved("unknown_course")
    place = catalog_store.place(session, wanted.place)
    if place is None:
        raise NotSaved("unknown_place")
    wanted = replace(wanted, place_name_en=place.name_en)
    if wanted.no == 0:
        wanted = replace(wanted, no=(session.scalar(select(func.max(SessionRow.no))) or 0) + 1)
    elif store.class_session(session, wanted.no) is None:
        raise NotSaved("unknown_session")
    elif any(wanted.share(station) < seats for station, seats in _given(session, wanted.no)):
        raise NotSaved("seats_given")
    save_session(uow, replace(wanted, shares=tuple(sorted(wanted.shares))))
    return wanted.no


def publish_form(uow: UnitOfWork, form: ConsentForm) -> None:
    """A new version only, in order, with nothing left to fill; what stands is never edited."""
    known = [each.version for each in store.consent_forms(uow.session) if _is_same(each, form)]
    if not form.is_ready:
        raise NotSaved("not_ready")
    if form.version != max(known, default=0) + 1:
        raise NotSaved("version")
    save_consent_form(uow, replace(form, settings=tuple(sorted(form.settings))))


def destroy(
    uow: UnitOfWork, vault: Vault, wanted: said.WantedDestruction, *, login: str, now_ms: int
) -> said.Destroyed:
    """All or none: where one is not due yet, nothing is destroyed."""
    today = business_day(from_utc_ms(now_ms))
    if wanted.reason is said.DestroyReason.DUE:
        due = {each.subject for each in vault.due(uow.session, today, MOST_DUE)}
        if not due.issuperset(wanted.subjects):
            raise NotSaved("not_due")
    for subject in wanted.subjects:
        told = Erasure(subject, wanted.reason.value)
        erasure.destroy(uow, vault, told, decided_by=login, now_ms=now_ms)
    return said.Destroyed(len(wanted.subjects))


def _counts(
    made: ClassSession,
    title: str,
    enrolled: Sequence[EnrolmentRow],
    gone: set[Who],
    marks: dict[tuple[int, int, Who], State],
    signed: dict[tuple[int, int], ClassBookRow],
) -> said.ClassCounts:
    standing = [row for row in enrolled if _who(row) not in gone]
    given = Counter(row.station for row in standing)
    return said.ClassCounts(
        made, title, len(standing), len(enrolled) - len(standing), tuple(sorted(given.items())),
        any(made.share(station) < seats for station, seats in given.items()),
        tuple(
            _meeting(made, number, [marks.get((made.no, number, _who(row))) for row in standing],
                     signed.get((made.no, number)))
            for number in range(1, len(made.meetings) + 1)
        ),
    )  # fmt: skip


def _meeting(
    made: ClassSession, number: int, states: list[State | None], signed: ClassBookRow | None
) -> said.MeetingCounts:
    meeting, count = made.meetings[number - 1], Counter(states)
    return said.MeetingCounts(
        number, meeting.starts, meeting.ends, count[State.PRESENT], count[State.LATE],
        count[State.ABSENT], count[None], None if signed is None else from_utc_ms(signed.at_ms),
    )  # fmt: skip


def _learner(
    row: EnrolmentRow,
    made: ClassSession,
    marks: dict[tuple[int, int, Who], State],
    gone: set[Who],
    percent: int,
) -> said.ClassLearner:
    count = len(made.meetings)
    states = [marks.get((made.no, number, _who(row))) for number in range(1, count + 1)]
    return said.ClassLearner(
        row.station, row.seq, row.number, row.subject, "",
        tuple(None if state is None else int(state) for state in states), _who(row) in gone,
        completed(sum(state in HERE for state in states), count, percent),
    )  # fmt: skip


def _book(row: ClassBookRow) -> said.SignedBook:
    return said.SignedBook(
        row.meeting, from_utc_ms(row.at_ms), row.operator, row.minutes, row.supporters,
        tuple(row.lines.split("\n")) if row.lines else (),
    )  # fmt: skip


def _enrolments(session: Session, numbers: Sequence[int]) -> dict[int, list[EnrolmentRow]]:
    rows = session.scalars(
        select(EnrolmentRow)
        .where(EnrolmentRow.session.in_(numbers))
        .order_by(EnrolmentRow.station, EnrolmentRow.seq)
    )
    found = defaultdict[int, list[EnrolmentRow]](list)
    for row in rows:
        found[row.session].append(row)
    return found


def _ended(session: Session, numbers: Sequence[int]) -> set[Who]:
    rows = session.execute(
        select(EnrolmentEndRow.enrolled_station, EnrolmentEndRow.enrolled_seq).where(
            EnrolmentEndRow.session.in_(numbers)
        )
    )
    return {(station, seq) for station, seq in rows}


def _marks(session: Session, numbers: Sequence[int]) -> dict[tuple[int, int, Who], State]:
    """By session, meeting and enrolment: the latest, whichever station made it."""
    rows = session.scalars(
        select(AttendanceRow)
        .where(AttendanceRow.session.in_(numbers))
        .order_by(AttendanceRow.at_ms, AttendanceRow.station, AttendanceRow.seq)
    )
    return {
        (row.session, row.meeting, (row.enrolled_station, row.enrolled_seq)): State(row.state)
        for row in rows
    }


def _signed(session: Session, numbers: Sequence[int]) -> dict[tuple[int, int], ClassBookRow]:
    """The latest signed book of each meeting."""
    rows = session.scalars(
        select(ClassBookRow)
        .where(ClassBookRow.session.in_(numbers))
        .order_by(ClassBookRow.at_ms, ClassBookRow.station, ClassBookRow.seq)
    )
    return {(row.session, row.meeting): row for row in rows}


def _given(session: Session, number: int) -> Iterable[tuple[str, int]]:
    gone = _ended(session, [number])
    rows = _enrolments(session, [number])[number]
    return Counter(row.station for row in rows if _who(row) not in gone).items()


def _who(row: EnrolmentRow) -> Who:
    return row.station, row.seq


def _is_same(one: ConsentForm, two: ConsentForm) -> bool:
    return (one.purpose, one.language) == (two.purpose, two.language)
