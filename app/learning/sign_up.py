"""Signing up: record, entry and row in one unit of work, or nothing at all."""

from uuid import UUID

from app.journal.model import Appended
from app.learning import attendance, checks, documents, store
from app.learning.checks import Accepted
from app.learning.desk import SELF_SERVICE, Desk, reader_of
from app.learning.model import How, MeetingId, State
from app.learning.outcomes import (
    Asking,
    EnrolmentId,
    Known,
    Offer,
    Reason,
    Refused,
    SignUpOutcome,
    Ticket,
)
from app.learning.people import Answer, Application, Asked
from app.learning.tickets import opened
from app.learning.wire import entries as wire
from app.learning.wire.learners import encode_learner
from app.shared.clock import utc_ms
from app.shared.names import mask_name
from app.storage.unit_of_work import UnitOfWork, reading

ENROLMENT = "enrolment"


def upcoming(desk: Desk) -> tuple[Offer, ...]:
    """Sessions that people can still come to, soonest first, with this station's seats."""
    names = {area.code: area.name for area in desk.areas}
    offers = []
    with reading(desk.engine) as session:
        coming = store.sessions_since(session, utc_ms(desk.now) + 1)
        others = tuple(desk.others.of([each.no for each in coming]))
        for found in coming:
            course, share = store.course(session, found.course), found.share(desk.station)
            if found.is_cancelled or course is None or not share:
                continue
            left = share - desk.book(session, found.no, others).given_by(desk.station)
            offers.append(Offer(found, course, max(0, left), names.get(found.area, "")))
    return tuple(offers)


def asking(desk: Desk, language: str, known: EnrolmentId | None = None) -> Asking:
    """The forms to show: those in force today that somebody who is `known` has not agreed to."""
    with reading(desk.engine) as session:
        forms = checks.forms_in_force(session, desk.day, language)
        enrolment = None if known is None else desk.enrolment(session, known)
    subject = None if enrolment is None else enrolment.subject
    learner = desk.learner(subject, reader_of(SELF_SERVICE, desk.station), "sign-up")
    left = forms.left_for(learner, desk.day)
    return Asking(
        tuple(form for form in left if form.is_condition),
        tuple(form for form in left if not form.is_condition),
        forms.is_blocked,
    )


def returning(desk: Desk, text: str) -> Known | Refused:
    """Whose ticket this is: somebody whose record is kept at this place."""
    found = opened(desk, text)
    if isinstance(found, Refused):
        return found
    with reading(desk.engine) as session:
        enrolment = desk.enrolment(session, found.enrolment)
    subject = None if enrolment is None else enrolment.subject
    learner = desk.learner(subject, reader_of(SELF_SERVICE, desk.station), "returning")
    if learner is None:
        return Refused(Reason.UNKNOWN_LEARNER)
    return Known(found.enrolment, mask_name(learner.name))


def sign_up(desk: Desk, application: Application, operator: int) -> SignUpOutcome:
    """`Refused` with nothing stored, not even the phone number; or the ticket."""
    accepted = checks.newcomer(desk, application, reader_of(operator, desk.station))
    return _checked(desk, accepted, application.answers, operator)


def sign_up_known(
    desk: Desk,
    known: EnrolmentId,
    class_no: int,
    answers: tuple[Answer, ...],
    asked: Asked,
    operator: int,
) -> SignUpOutcome:
    """Somebody with a ticket of before; `answers` are to the forms that `asking` gave."""
    reader = reader_of(operator, desk.station)
    accepted = checks.returned(desk, known, class_no, answers, asked, reader)
    return _checked(desk, accepted, answers, operator)


def walk_in(desk: Desk, application: Application, operator: int) -> SignUpOutcome:
    """현장 등록: a seat of this station's share, and present at today's meeting."""
    accepted = checks.newcomer(desk, application, reader_of(operator, desk.station))
    if isinstance(accepted, Refused):
        return accepted
    meeting = accepted.session.meeting_on(desk.day)
    if meeting is None:
        return Refused(Reason.OTHER_DAY)
    return _enrol(desk, accepted, operator, MeetingId(accepted.session.no, meeting))


def print_ticket(desk: Desk, ticket: Ticket) -> UUID:
    """Asks for its paper; the answer is the document's id. No name is on it."""
    paper = documents.ticket(ticket, desk.settings.county)
    with UnitOfWork(desk.engine) as uow:
        issued = desk.printing.enqueue(
            uow, paper, seq=ticket.enrolment.seq, device=desk.settings.device
        )
        uow.commit()
    return issued


def _checked(
    desk: Desk, accepted: Accepted | Refused, answers: tuple[Answer, ...], operator: int
) -> SignUpOutcome:
    if isinstance(accepted, Refused):
        return accepted
    if checks.is_guardian_open(accepted.learner, answers, operator):
        return Refused(Reason.GUARDIAN_OPEN)
    return _enrol(desk, accepted, operator)


def _enrol(
    desk: Desk, accepted: Accepted, operator: int, present_at: MeetingId | None = None
) -> SignUpOutcome:
    """The seat is counted in the same transaction that takes it."""
    made = accepted.session
    with UnitOfWork(desk.engine) as uow:
        book = desk.book(uow.session, made.no)
        standing = book.of(accepted.subject)
        if standing is not None:
            return Refused(Reason.TWICE, standing.id)
        if book.given_by(desk.station) >= made.share(desk.station):
            return Refused(Reason.FULL)
        entry = _write(desk, uow, accepted, operator)
        ticket = desk.ticket(entry, made, accepted.course)
        if accepted.asked.sheet:
            store.use_sheet(uow.session, accepted.asked.sheet, entry.seq)
        if present_at is not None:
            attendance.write(
                desk, uow, present_at, ticket.enrolment, State.PRESENT, How.WALK_IN, operator
            )
        uow.commit()
    return ticket


def _write(desk: Desk, uow: UnitOfWork, accepted: Accepted, operator: int) -> Appended:
    """The sealed record, the entry with its commitment, the row."""
    made, place = accepted.session, desk.settings.place
    commitment = desk.vault.put(
        uow, accepted.subject, encode_learner(accepted.learner), place, desk.station
    )
    number = store.next_number(uow.session, desk.station, made.no)
    record = wire.Enrolled(
        made.no, number, made.course, made.place, accepted.subject, commitment,
        accepted.asked.means.value, operator,
    )  # fmt: skip
    entry = desk.journal.append(
        uow, wire.ENROLLED, wire.enrolled_face(record), wire.enrolled_body(record)
    )
    uow.session.add(
        store.EnrolmentRow(
            station=entry.station, seq=entry.seq, session=made.no, number=number,
            subject=accepted.subject, at_ms=entry.utc_ms,
        )
    )  # fmt: skip
    uow.session.flush()
    uow.changed(ENROLMENT, f"{entry.station}-{entry.seq}", None)
    return entry
