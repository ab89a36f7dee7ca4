"""The roll of a meeting: marked by touch or scan; a later mark is an entry that names the old."""

from collections.abc import Mapping
from datetime import timedelta
from uuid import UUID

from sqlalchemy.orm import Session

from app.learning import store
from app.learning.book import Enrolment, SessionBook
from app.learning.desk import Desk, reader_of
from app.learning.errors import NoSuchSession
from app.learning.model import How, Meeting, MeetingId, State
from app.learning.model import Session as ClassSession
from app.learning.outcomes import (
    Attended,
    ClassToday,
    EnrolmentId,
    Mark,
    Marked,
    Reason,
    Refused,
    Roll,
    RollLine,
    RollNow,
)
from app.learning.tickets import OpenedTicket, opened
from app.learning.wire import entries as wire
from app.shared.clock import business_day, utc_ms
from app.shared.names import mask_name
from app.storage.unit_of_work import UnitOfWork, reading

ATTENDANCE = "attendance"
HERE = (State.PRESENT, State.LATE)
DAY = timedelta(days=1)


def today(desk: Desk) -> tuple[ClassToday, ...]:
    """This day's meetings at this place, in the order of their beginning; over ones too."""
    cards = []
    with reading(desk.engine) as session:
        near = store.sessions_since(session, utc_ms(desk.now - DAY))
        others = tuple(desk.others.of([each.no for each in near]))
        for found in near:
            number = found.meeting_on(desk.day)
            meeting = None if number is None else found.meeting(number)
            if number is None or meeting is None or found.place != desk.settings.place:
                continue
            course = store.course(session, found.course)
            if found.is_cancelled or course is None:
                continue
            book = desk.book(session, found.no, others)
            marks = [book.mark(number, each.id) for each in book.standing]
            here = sum(mark is not None and mark.state in HERE for mark in marks)
            done = book.finished.get(number)
            cards.append(
                ClassToday(
                    MeetingId(found.no, number), found, course, meeting, len(book.standing), here,
                    None if done is None else done[0],
                )
            )  # fmt: skip
    return tuple(sorted(cards, key=lambda card: (card.meeting.starts, card.id)))


def roll(desk: Desk, wanted: MeetingId, operator: int) -> Roll:
    """With names, each look at one logged; `NoSuchSession`. After a mark ask `now` instead."""
    with reading(desk.engine) as session:
        found, course = desk.class_of(session, wanted.session)
        meeting, book = _meeting(found, wanted), desk.book(session, wanted.session)
    subjects = [each.subject for each in book.standing if each.subject is not None]
    names = desk.names(subjects, reader_of(operator, desk.station), f"roll {wanted.session}")
    lines = [_line(each, names, book, wanted) for each in book.standing]
    lines.sort(key=lambda line: (not line.name, line.name, line.enrolment))
    done = book.finished.get(wanted.meeting)
    return Roll(wanted, found, course, meeting, tuple(lines), None if done is None else done[0])


def now(desk: Desk, wanted: MeetingId) -> RollNow:
    """How everybody stands, whichever station marked them; looks at nobody's record."""
    with reading(desk.engine) as session:
        book = desk.book(session, wanted.session)
        subjects = {each.id: each.subject for each in book.standing}
        named = {who for who, one in subjects.items() if one and desk.vault.holds(session, one)}
    marked = ((who, book.mark(wanted.meeting, who)) for who in subjects)
    marks = {who: mark for who, mark in marked if mark is not None}
    done = book.finished.get(wanted.meeting)
    return RollNow(marks, frozenset(subjects), frozenset(named), done and done[0])


def mark(
    desk: Desk, wanted: MeetingId, enrolment: EnrolmentId, state: State, operator: int
) -> Marked | Refused:
    """By touch. The same state again writes nothing."""
    with UnitOfWork(desk.engine) as uow:
        book = desk.book(uow.session, wanted.session)
        why = _why_not(desk, uow.session, wanted, enrolment, book)
        if why is not None:
            return why
        before = book.mark(wanted.meeting, enrolment)
        if before is not None and before.state is state:
            return Marked(wanted, enrolment, state, before.seq, None)
        made = write(desk, uow, wanted, enrolment, state, How.TOUCH, operator, before=before)
        uow.commit()
    return made


def mark_all_present(
    desk: Desk, wanted: MeetingId, operator: int, exceptions: Mapping[EnrolmentId, State]
) -> tuple[Marked, ...] | Refused:
    """「모두 출석」: who has no mark yet is present, but for the exceptions. One unit of work."""
    made = []
    with UnitOfWork(desk.engine) as uow:
        book = desk.book(uow.session, wanted.session)
        for each in book.standing:
            why = _why_not(desk, uow.session, wanted, each.id, book)
            if why is not None:
                return why
            before = book.mark(wanted.meeting, each.id)
            state = exceptions.get(each.id, State.PRESENT if before is None else before.state)
            if before is None or before.state is not state:
                made.append(
                    write(desk, uow, wanted, each.id, state, How.ALL, operator, before=before)
                )
        uow.commit()
    return tuple(made)


def scan(desk: Desk, text: str, operator: int) -> Attended | Refused:
    """A ticket, wherever it is scanned, lands in the right roll: present, or late by the rules."""
    ticket = opened(desk, text)
    if isinstance(ticket, Refused):
        return ticket
    with UnitOfWork(desk.engine) as uow:
        landed = _land(desk, uow, ticket, operator)
        uow.commit()
    if isinstance(landed, Refused):
        return landed
    wanted, state, is_again, enrolment = landed
    subject = None if enrolment is None else enrolment.subject
    learner = desk.learner(subject, reader_of(operator, desk.station), "attendance")
    masked = "" if learner is None else mask_name(learner.name)
    return Attended(
        wanted, ticket.enrolment, ticket.number, state, masked, is_again, ticket.is_proven
    )


def write(
    desk: Desk,
    uow: UnitOfWork,
    wanted: MeetingId,
    enrolment: EnrolmentId,
    state: State,
    how: How,
    operator: int,
    *,
    before: Mark | None = None,
    is_proven: bool = True,
) -> Marked:
    """The entry 32 and its row, in the caller's unit of work."""
    replaces = None if before is None else (before.station, before.seq)
    record = wire.AttendanceMarked(wanted, enrolment, state, how, is_proven, replaces, operator)
    entry = desk.journal.append(
        uow, wire.ATTENDED, wire.attended_face(record), wire.attended_body(record)
    )
    uow.session.add(
        store.MarkRow(
            seq=entry.seq, session=wanted.session, meeting=wanted.meeting,
            station=enrolment.station, enrolled_seq=enrolment.seq, state=int(state),
            how=how.value, at_ms=entry.utc_ms,
        )
    )  # fmt: skip
    uow.session.flush()
    uow.changed(ATTENDANCE, f"{wanted.session}-{wanted.meeting}", None)
    return Marked(wanted, enrolment, state, entry.seq, replaces)


def _land(
    desk: Desk, uow: UnitOfWork, ticket: OpenedTicket, operator: int
) -> tuple[MeetingId, State, bool, Enrolment | None] | Refused:
    session, who = uow.session, ticket.enrolment
    found = store.class_session(session, ticket.session)
    if found is None:
        return Refused(Reason.NO_SUCH_SESSION)
    number = found.meeting_on(desk.day)
    meeting = None if number is None else found.meeting(number)
    if number is None or meeting is None:
        return Refused(Reason.OTHER_DAY)
    book, wanted = desk.book(session, found.no), MeetingId(found.no, number)
    if who in book.cancelled:
        return Refused(Reason.CANCELLED, who)
    if who not in book.enrolments:
        _remember(session, ticket)
    before = book.mark(number, who)
    if before is not None and before.state in HERE:
        return wanted, before.state, True, book.enrolments.get(who)
    state = _state_now(desk, session, meeting)
    write(
        desk, uow, wanted, who, state, How.SCAN, operator,
        before=before, is_proven=ticket.is_proven,
    )  # fmt: skip
    return wanted, state, False, book.enrolments.get(who)


def _remember(session: Session, ticket: OpenedTicket) -> None:
    """Another station's enrolment that only its ticket told of."""
    session.merge(
        store.EnrolmentRow(
            station=ticket.enrolment.station, seq=ticket.enrolment.seq, session=ticket.session,
            number=ticket.number, subject=None, at_ms=ticket.utc_ms,
        )
    )  # fmt: skip
    session.flush()


def _state_now(desk: Desk, session: Session, meeting: Meeting) -> State:
    rules = store.learning_rules(session, desk.day)
    if rules is None or rules.late_after_minutes is None:
        return State.PRESENT
    late_from = meeting.starts + timedelta(minutes=rules.late_after_minutes)
    return State.LATE if desk.now > late_from else State.PRESENT


def _why_not(
    desk: Desk, session: Session, wanted: MeetingId, enrolment: EnrolmentId, book: SessionBook
) -> Refused | None:
    """A meeting of a later day is not marked, and nobody who is not on the roll."""
    found, _course = desk.class_of(session, wanted.session)
    if business_day(_meeting(found, wanted).starts) > desk.day:
        return Refused(Reason.OTHER_DAY)
    if enrolment in book.cancelled:
        return Refused(Reason.CANCELLED, enrolment)
    return None if enrolment in book.enrolments else Refused(Reason.UNKNOWN_LEARNER)


def _meeting(found: ClassSession, wanted: MeetingId) -> Meeting:
    meeting = found.meeting(wanted.meeting)
    if meeting is None:
        raise NoSuchSession(f"{wanted.session}, meeting {wanted.meeting}")
    return meeting


def _line(
    each: Enrolment, names: Mapping[UUID, str], book: SessionBook, wanted: MeetingId
) -> RollLine:
    name = "" if each.subject is None else names.get(each.subject, "")
    return RollLine(each.id, each.number, name, mask_name(name), book.mark(wanted.meeting, each.id))
