"""Ending an enrolment, and changing a consent later: as easy as giving it was."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from app.learning import agreeing, checks, store
from app.learning.book import Enrolment
from app.learning.desk import Desk, reader_of
from app.learning.errors import NoSuchSession
from app.learning.forms import Purpose
from app.learning.model import CancelReason
from app.learning.outcomes import (
    Cancelled,
    ConsentChanged,
    EnrolmentId,
    Reason,
    Refused,
    SignedUp,
    Standing,
)
from app.learning.people import Answer, Asked
from app.learning.sign_up import ENROLMENT
from app.learning.wire import entries as wire
from app.learning.wire.learners import Learner, encode_learner
from app.shared.clock import business_day, utc_ms
from app.storage.unit_of_work import UnitOfWork, reading

CONSENT = "consent"


def cancel(
    desk: Desk, enrolment: EnrolmentId, reason: CancelReason, operator: int
) -> Cancelled | Refused:
    """The seat is free again, in the share of the station that gave it."""
    with UnitOfWork(desk.engine) as uow:
        known = desk.enrolment(uow.session, enrolment)
        if known is None:
            return Refused(Reason.UNKNOWN_LEARNER)
        if enrolment in desk.book(uow.session, known.session).cancelled:
            return Refused(Reason.CANCELLED, enrolment)
        done = _cancel(desk, uow, known, reason, operator)
        uow.commit()
    return done


def class_of(desk: Desk, enrolment: EnrolmentId) -> SignedUp | None:
    """None where the feed has taken the class off this station."""
    with reading(desk.engine) as session:
        known = desk.enrolment(session, enrolment)
        if known is None:
            return None
        try:
            made, course = desk.class_of(session, known.session)
        except NoSuchSession:
            return None
        is_cancelled = enrolment in desk.book(session, known.session).cancelled
    stands = not is_cancelled and not made.is_cancelled and desk.now < made.ends
    return SignedUp(made, course, stands)


def standing(desk: Desk, enrolment: EnrolmentId, operator: int) -> tuple[Standing, ...] | Refused:
    """What this learner has agreed to, for 「동의 철회」; the texts by their titles."""
    with reading(desk.engine) as session:
        known = desk.enrolment(session, enrolment)
        forms = {form.key: form for form in store.consent_forms(session)}
    subject = None if known is None else known.subject
    learner = desk.learner(subject, reader_of(operator, desk.station), "consents")
    if learner is None:
        return Refused(Reason.UNKNOWN_LEARNER)
    shown = []
    for purpose in Purpose:
        latest = learner.latest(purpose)
        if latest is None or not latest.agrees:
            continue
        form = forms.get(f"{int(purpose)}-{latest.language}-{latest.version}")
        title, is_condition = ("", False) if form is None else (form.title, form.is_condition)
        shown.append(Standing(purpose, title, is_condition, latest.given_at, latest.withdrawn_at))
    return tuple(shown)


def withdraw(
    desk: Desk, enrolment: EnrolmentId, purpose: Purpose, operator: int, *, is_sure: bool
) -> ConsentChanged | Refused:
    """Entry 34. Without a required consent the classes to come end too, and the record is due.

    `REQUIRED` until the page has said so (`is_sure`); `ALREADY_SO` where nothing stands.
    """
    found = _learner(desk, enrolment, operator)
    if isinstance(found, Refused):
        return found
    subject, learner = found
    latest = learner.latest(purpose)
    if latest is None or not latest.agrees or latest.withdrawn_at is not None:
        return Refused(Reason.ALREADY_SO)
    with reading(desk.engine) as session:
        form = store.consent_form(session, f"{int(purpose)}-{latest.language}-{latest.version}")
    ends = purpose is Purpose.COURSE or (form is not None and form.is_condition)
    if ends and not is_sure:
        return Refused(Reason.REQUIRED)
    changed = learner.withdrawn(purpose, desk.now)
    if purpose is Purpose.COURSE:
        changed = replace(changed, keep_until=business_day(desk.now - timedelta(days=1)))
    with UnitOfWork(desk.engine) as uow:
        record = _change(purpose, latest.version, subject, operator, agrees=False)
        seq = _write(desk, uow, record, changed)
        gone = _cancel_all(desk, uow, subject, operator) if ends else ()
        uow.commit()
    return ConsentChanged(purpose, agrees=False, seq=seq, cancelled=gone)


def agree(
    desk: Desk, enrolment: EnrolmentId, answer: Answer, asked: Asked, operator: int
) -> ConsentChanged | Refused:
    """A consent that is given, or said no to, after the sign-up; entry 34."""
    found = _learner(desk, enrolment, operator)
    if isinstance(found, Refused):
        return found
    subject, learner = found
    if checks.is_guardian_open(learner, (answer,), operator):
        return Refused(Reason.GUARDIAN_OPEN)
    with reading(desk.engine) as session:
        forms = checks.forms_in_force(session, desk.day, asked.language)
        known = desk.enrolment(session, enrolment)
        made = None if known is None else store.class_session(session, known.session)
    form = forms.asked_by(answer)
    if form is None:
        return Refused(Reason.CONSENT_OPEN)
    if learner.agreed(form, desk.day) is answer.agrees:
        return Refused(Reason.ALREADY_SO)
    last_day = desk.day if made is None else business_day(made.ends)
    consent = agreeing.consent_to(form, asked, desk.now, last_day, agrees=answer.agrees)
    changed = replace(learner, consents=(*learner.consents, consent))
    with UnitOfWork(desk.engine) as uow:
        record = _change(form.purpose, form.version, subject, operator, agrees=answer.agrees)
        seq = _write(desk, uow, record, changed)
        uow.commit()
    return ConsentChanged(form.purpose, agrees=answer.agrees, seq=seq)


def _learner(desk: Desk, enrolment: EnrolmentId, operator: int) -> tuple[UUID, Learner] | Refused:
    with reading(desk.engine) as session:
        known = desk.enrolment(session, enrolment)
    subject = None if known is None else known.subject
    learner = desk.learner(subject, reader_of(operator, desk.station), "consents")
    if subject is None or learner is None:
        return Refused(Reason.UNKNOWN_LEARNER)
    return subject, learner


def _change(
    purpose: Purpose, version: int, subject: UUID, operator: int, *, agrees: bool
) -> wire.ConsentChange:
    """Its commitment is known once the vault has sealed the new record."""
    return wire.ConsentChange(purpose, version, agrees, subject, b"", operator)


def _write(desk: Desk, uow: UnitOfWork, record: wire.ConsentChange, learner: Learner) -> int:
    commitment = desk.vault.put(
        uow, record.subject, encode_learner(learner), desk.settings.place, desk.station
    )
    sealed = replace(record, record=commitment)
    entry = desk.journal.append(
        uow, wire.CONSENT_CHANGED, wire.consent_face(sealed), wire.consent_body(sealed)
    )
    uow.changed(CONSENT, str(entry.seq), None)
    return entry.seq


def _cancel(
    desk: Desk, uow: UnitOfWork, known: Enrolment, reason: CancelReason, operator: int
) -> Cancelled:
    record = wire.EnrolmentCancelled(known.session, known.id, reason, operator)
    entry = desk.journal.append(
        uow, wire.CANCELLED, wire.cancelled_face(record), wire.cancelled_body(record)
    )
    uow.session.add(
        store.CancelledRow(
            seq=entry.seq, station=known.id.station, enrolled_seq=known.id.seq,
            session=known.session, at_ms=entry.utc_ms,
        )
    )  # fmt: skip
    uow.session.flush()
    uow.changed(ENROLMENT, f"{known.id.station}-{known.id.seq}", None)
    return Cancelled(known.id, entry.seq)


def _cancel_all(
    desk: Desk, uow: UnitOfWork, subject: UUID, operator: int
) -> tuple[EnrolmentId, ...]:
    """This person's places in classes that are still to come; what was attended stays."""
    gone = []
    for made in store.sessions_since(uow.session, utc_ms(desk.now) + 1):
        known = desk.book(uow.session, made.no).of(subject)
        if known is not None:
            _cancel(desk, uow, known, CancelReason.CONSENT_WITHDRAWN, operator)
            gone.append(known.id)
    return tuple(gone)
