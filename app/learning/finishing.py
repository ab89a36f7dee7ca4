"""Signing the class book: who was absent, the hours, three lines that name nobody."""

import re
from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlalchemy.orm import Session

from app.access import store as access_store
from app.access.model import Role
from app.learning import attendance, store
from app.learning.book import SessionBook
from app.learning.desk import Desk, reader_of
from app.learning.model import How, MeetingId, State
from app.learning.outcomes import Finished, Reason, Refused
from app.learning.people import holds_phone, holds_resident_number
from app.learning.wire import entries as wire
from app.shared.clock import business_day
from app.storage.unit_of_work import UnitOfWork, reading

MAY_SIGN = (Role.INSTRUCTOR, Role.SUPERVISOR)
MOST_LINES, MOST_SIGNS = 3, 200
MOST_MINUTES, MOST_SUPPORTERS = 24 * 60, 99
_AFTER_A_NAME = r"(?:님|씨|은|는|이|가|을|를|의|도|와|과|께서|어르신)?"


def finish(
    desk: Desk,
    wanted: MeetingId,
    operator: int,
    minutes: int,
    lines: Sequence[str],
    supporters: int,
) -> Finished | Refused:
    """Who has no mark is marked absent, then the book is signed: all in one unit of work.

    Whoever calls has seen the operator's PIN. A second time names the first.
    """
    why = _why_not(desk, wanted, operator, lines)
    if why is not None:
        return why
    if not (0 < minutes <= MOST_MINUTES and 0 <= supporters <= MOST_SUPPORTERS):
        raise ValueError("hours or supporters that cannot be")
    with UnitOfWork(desk.engine) as uow:
        book = desk.book(uow.session, wanted.session)
        for each in book.standing:
            if book.mark(wanted.meeting, each.id) is None:
                attendance.write(desk, uow, wanted, each.id, State.ABSENT, How.FINISH, operator)
        book = desk.book(uow.session, wanted.session)
        done = _sign(desk, uow, _record(book, wanted, operator, minutes, lines, supporters))
        uow.commit()
    return done


def _record(
    book: SessionBook,
    wanted: MeetingId,
    operator: int,
    minutes: int,
    lines: Sequence[str],
    supporters: int,
) -> wire.SessionFinished:
    marks = {each.id: book.mark(wanted.meeting, each.id) for each in book.standing}
    states = {who: mark.state for who, mark in marks.items() if mark is not None}
    before = book.finished.get(wanted.meeting)
    return wire.SessionFinished(
        wanted, sum(each is State.PRESENT for each in states.values()),
        sum(each is State.LATE for each in states.values()), minutes,
        tuple(sorted(who for who, each in states.items() if each is State.ABSENT)),
        supporters, tuple(line.strip() for line in lines if line.strip()),
        None if before is None else before[1], operator,
    )  # fmt: skip


def _sign(desk: Desk, uow: UnitOfWork, record: wire.SessionFinished) -> Finished:
    entry = desk.journal.append(
        uow, wire.FINISHED, wire.finished_face(record), wire.finished_body(record)
    )
    uow.session.add(
        store.FinishedRow(
            seq=entry.seq, session=record.id.session, meeting=record.id.meeting,
            at_ms=entry.utc_ms,
        )
    )  # fmt: skip
    uow.changed(attendance.ATTENDANCE, f"{record.id.session}-{record.id.meeting}", None)
    return Finished(record.id, entry.seq, record.present, record.late, record.absent)


def _why_not(desk: Desk, wanted: MeetingId, operator: int, lines: Sequence[str]) -> Refused | None:
    with reading(desk.engine) as session:
        if not _may_sign(session, operator):
            return Refused(Reason.NOT_ALLOWED)
        found, _course = desk.class_of(session, wanted.session)
        meeting = found.meeting(wanted.meeting)
        book = desk.book(session, wanted.session)
    if meeting is None:
        return Refused(Reason.NO_SUCH_SESSION)
    if business_day(meeting.starts) > desk.day:
        return Refused(Reason.OTHER_DAY)
    if any(holds_resident_number(line) for line in lines):
        return Refused(Reason.RESIDENT_NUMBER)
    if len(lines) > MOST_LINES or any(len(line) > MOST_SIGNS for line in lines):
        raise ValueError("more than three lines, or a longer one than fits")
    subjects = [each.subject for each in book.enrolments.values() if each.subject is not None]
    is_personal = any(holds_phone(line) for line in lines) or (
        any(line.strip() for line in lines) and _names_one(desk, subjects, operator, lines)
    )
    return Refused(Reason.HOLDS_PERSON) if is_personal else None


def _may_sign(session: Session, operator: int) -> bool:
    who = access_store.operator(session, operator)
    return who is not None and who.active and who.role in MAY_SIGN


def _names_one(desk: Desk, subjects: Iterable[UUID], operator: int, lines: Sequence[str]) -> bool:
    """An entry is for ever: what a learner is called may not get into it."""
    names = desk.names(subjects, reader_of(operator, desk.station), "class book checked").values()
    return any(is_named(name, line) for name in names for line in lines)


def is_named(name: str, line: str) -> bool:
    """A name of three syllables anywhere; a shorter one only as a word, since 이용 is one too."""
    plain, joined = "".join(name.split()), "".join(line.split())
    if len(plain) >= 3:
        return plain in joined
    return re.search(rf"(?<!\w){re.escape(plain)}{_AFTER_A_NAME}(?!\w)", line) is not None
