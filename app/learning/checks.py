"""All that is checked before somebody is enrolled; nothing is written here but looks at records."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from uuid import UUID

from sqlalchemy.orm import Session

from app.learning import agreeing, store
from app.learning.agreeing import Forms
from app.learning.desk import SELF_SERVICE, Desk
from app.learning.errors import NoSuchSession
from app.learning.forms import Purpose, forms_for
from app.learning.model import Course, LearningRules
from app.learning.model import Session as ClassSession
from app.learning.outcomes import EnrolmentId, Reason, Refused
from app.learning.people import (
    OUTSIDE,
    Answer,
    Application,
    Asked,
    GivenBy,
    Guardian,
    Means,
    age_on,
    holds_resident_number,
    plain_name,
    plain_phone,
    texts_of,
)
from app.learning.wire.learners import Consent, Learner
from app.shared.clock import SEOUL, business_day
from app.shared.ids import new_id
from app.storage.unit_of_work import reading


@dataclass(frozen=True)
class _Found:
    """What a sign-up stands on; `last` is the session's last day."""

    session: ClassSession
    course: Course
    forms: Forms
    rules: LearningRules

    @property
    def last(self) -> int:
        return business_day(self.session.ends)


@dataclass(frozen=True)
class Accepted:
    """A sign-up that passed all checks."""

    session: ClassSession
    course: Course
    subject: UUID
    learner: Learner = field(repr=False)
    asked: Asked


def forms_in_force(session: Session, day: int, language: str) -> Forms:
    return Forms(*forms_for(store.consent_forms(session), day, language))


def newcomer(desk: Desk, application: Application, reader: str) -> Accepted | Refused:
    """A ruled-out number first, then class, person, guardian, consent: as it matters."""
    who = _plain(desk, application)
    found = _found(desk, application)
    if isinstance(who, Refused):
        return who
    if isinstance(found, Refused):
        return found
    guardian = guardian_of(desk, application, found.rules)
    if isinstance(guardian, Refused):
        return guardian
    with reading(desk.engine) as session:
        alike = desk.vault.like(session, *who)
    before, asked, last_day = desk.learner(alike, reader, "sign-up"), application.asked, found.last
    if guardian is not None:
        asked = replace(asked, given_by=GivenBy.GUARDIAN)
    consents = agreeing.agreed(
        found.forms, application.answers, asked, now=desk.now, last_day=last_day, before=before
    )
    if isinstance(consents, Refused):
        return consents
    learner = _learner(desk, application, who, guardian, consents, before)
    subject = (alike if before is not None else None) or new_id(desk.journal.clock)
    kept = _kept(desk, learner, found.forms, last_day)
    return Accepted(found.session, found.course, subject, kept, asked)


def returned(
    desk: Desk,
    known: EnrolmentId,
    class_no: int,
    answers: tuple[Answer, ...],
    asked: Asked,
    reader: str,
) -> Accepted | Refused:
    """Somebody with a ticket of before: what was agreed to stands, if its text still does."""
    with reading(desk.engine) as session:
        found = open_class(desk, session, class_no)
        forms = forms_in_force(session, desk.day, asked.language)
        enrolment = desk.enrolment(session, known)
    if isinstance(found, Refused):
        return found
    subject = None if enrolment is None else enrolment.subject
    learner = desk.learner(subject, reader, "sign-up")
    if subject is None or learner is None:
        return Refused(Reason.UNKNOWN_LEARNER)
    if learner.guardian is not None:
        asked = replace(asked, given_by=GivenBy.GUARDIAN)
    consents = agreeing.agreed(
        forms, answers, asked, now=desk.now, last_day=business_day(found[0].ends), before=learner
    )
    if isinstance(consents, Refused):
        return consents
    renewed = replace(learner, consents=(*learner.consents, *consents))
    kept = _kept(desk, renewed, forms, business_day(found[0].ends))
    return Accepted(*found, subject, kept, asked)


def open_class(desk: Desk, session: Session, number: int) -> tuple[ClassSession, Course] | Refused:
    """A session that people can still come to."""
    try:
        found, course = desk.class_of(session, number)
    except NoSuchSession:
        return Refused(Reason.NO_SUCH_SESSION)
    if found.is_cancelled or found.ends <= desk.now:
        return Refused(Reason.OVER)
    return found, course


def guardian_of(
    desk: Desk, application: Application, rules: LearningRules
) -> Guardian | Refused | None:
    """Whose consent counts: age on the day of consent (개인정보보호법 22의2), not of the class."""
    today = desk.now.astimezone(SEOUL).date()
    if application.born is None or age_on(application.born, today) >= rules.guardian_under:
        return None
    told = application.guardian
    if told is None:
        return Refused(Reason.GUARDIAN_MISSING)
    name, phone = plain_name(told.name), plain_phone(told.phone)
    if name is None or phone is None or told.check not in rules.guardian_checks:
        return Refused(Reason.BAD_GUARDIAN)
    return Guardian(name, phone, told.check)


def is_guardian_open(learner: Learner, answers: Iterable[Answer], operator: int) -> bool:
    """A child's yes counts once staff have checked that the guardian says it (시행령 17의2)."""
    says_yes = any(answer.agrees for answer in answers)
    return learner.guardian is not None and says_yes and operator == SELF_SERVICE


def fits_sheet(session: Session, asked: Asked, class_no: int, forms: Forms) -> bool:
    """A consent on paper names its sheet: ours, of this class, not used, with today's texts."""
    if asked.means is not Means.PAPER:
        return not asked.sheet
    row = store.sheet(session, asked.sheet)
    if row is None or row.used_seq is not None or row.session != class_no:
        return False
    return row.forms == store.form_keys(forms.ready)


def _found(desk: Desk, application: Application) -> _Found | Refused:
    number, asked = application.session, application.asked
    with reading(desk.engine) as session:
        found = open_class(desk, session, number)
        if isinstance(found, Refused):
            return found
        forms = forms_in_force(session, desk.day, asked.language)
        rules = store.learning_rules(session, desk.day)
        is_fit = fits_sheet(session, asked, number, forms)
    if rules is None:
        return Refused(Reason.FORM_NOT_READY)
    return _Found(*found, forms, rules) if is_fit else Refused(Reason.BAD_SHEET)


def _plain(desk: Desk, application: Application) -> tuple[str, str] | Refused:
    if any(holds_resident_number(text) for text in texts_of(application)):
        return Refused(Reason.RESIDENT_NUMBER)
    name, phone = plain_name(application.name), plain_phone(application.phone)
    if name is None:
        return Refused(Reason.BAD_NAME)
    if phone is None:
        return Refused(Reason.BAD_PHONE)
    if application.area not in {OUTSIDE, *(area.code for area in desk.areas)}:
        return Refused(Reason.BAD_AREA)
    return name, phone


def _learner(
    desk: Desk,
    application: Application,
    who: tuple[str, str],
    guardian: Guardian | None,
    consents: tuple[Consent, ...],
    before: Learner | None,
) -> Learner:
    """No more than is needed: a year of birth of children, equipment where it was agreed to."""
    born = application.born if guardian is not None else None
    has_equipment = Purpose.EQUIPMENT in agreeing.purposes(consents)
    return Learner(
        *who, application.is_helper_phone, application.area,
        (*(() if before is None else before.consents), *consents),
        0 if before is None else before.keep_until,
        None if born is None else born.year, guardian,
        None if guardian is None else desk.now,
        application.equipment if has_equipment else (),
        application.can_video if has_equipment else None,
    )  # fmt: skip


def _kept(desk: Desk, learner: Learner, forms: Forms, last_day: int) -> Learner:
    """Until the last day that any of their courses asks for."""
    until = forms.of(Purpose.COURSE).keep_until(desk.day, last_day) or last_day
    return replace(learner, keep_until=max(learner.keep_until, until))
