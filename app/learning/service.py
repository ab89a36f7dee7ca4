"""The class station: sign-ups, roll and class book; and how the centre sends records down."""

from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from sqlalchemy import Engine

from app.documents.service import PrintQueue
from app.journal.service import Journal
from app.learning import attendance, consents, finishing, sheets, sign_up, store
from app.learning.areas import Area
from app.learning.book import NoOthers, Others
from app.learning.desk import SELF_SERVICE, Desk, LearnSettings, no_key
from app.learning.errors import FormStands
from app.learning.forms import ConsentForm, Purpose
from app.learning.model import (
    CancelReason,
    Course,
    LearningRules,
    MeetingId,
    Session,
    State,
)
from app.learning.outcomes import (
    Asking,
    Attended,
    Cancelled,
    ClassToday,
    ConsentChanged,
    EnrolmentId,
    Finished,
    Known,
    Marked,
    Offer,
    PaperSheet,
    Refused,
    Roll,
    RollNow,
    SignedUp,
    SignUpOutcome,
    Standing,
    Ticket,
)
from app.learning.people import Answer, Application, Asked
from app.storage.unit_of_work import UnitOfWork
from app.vault.service import Vault

COURSE, SESSION, CONSENT_FORM, RULES = "course", "session", "consent_form", "learning_rules"


def save_course(uow: UnitOfWork, course: Course, scope: str = "*") -> None:
    """At the centre: the row and its place in the feed."""
    store.save_course(uow.session, course)
    uow.changed(COURSE, course.key, course, scope)


def save_session(uow: UnitOfWork, session: Session, scope: str = "*") -> None:
    store.save_session(uow.session, session)
    uow.changed(SESSION, session.key, session, scope)


def save_consent_form(uow: UnitOfWork, form: ConsentForm, scope: str = "*") -> None:
    """A version of its own; `FormStands` where this one was saved with another text."""
    before = store.consent_form(uow.session, form.key)
    if before is not None and before != form:
        raise FormStands(form.key)
    store.save_consent_form(uow.session, form)
    uow.changed(CONSENT_FORM, form.key, form, scope)


def save_learning_rules(uow: UnitOfWork, rules: LearningRules, scope: str = "*") -> None:
    store.save_learning_rules(uow.session, rules)
    uow.changed(RULES, rules.key, rules, scope)


class Learning:
    """One class station. Everything works without a network; who is `SELF_SERVICE` is a visitor.

    No method is to be called inside a unit of work: the vault writes down each look into it.
    """

    def __init__(
        self,
        engine: Engine,
        journal: Journal,
        vault: Vault,
        printing: PrintQueue,
        settings: LearnSettings,
        *,
        others: Others | None = None,
        key_of: Callable[[str], bytes | None] = no_key,
    ) -> None:
        told = NoOthers() if others is None else others
        self._desk = Desk(engine, journal, vault, printing, settings, told, key_of)

    @property
    def areas(self) -> tuple[Area, ...]:
        """The county's eup and myeon, in order; who lives outside is `people.OUTSIDE`."""
        return self._desk.areas

    def upcoming(self) -> tuple[Offer, ...]:
        """Sessions with a share for this station that are not over, soonest first."""
        return sign_up.upcoming(self._desk)

    def asking(self, language: str = "ko", known: EnrolmentId | None = None) -> Asking:
        """The forms to show, each apart; less for who came back and has agreed before."""
        return sign_up.asking(self._desk, language, known)

    def returning(self, text: str) -> Known | Refused:
        """「○*○ 님 맞으세요?」 by the QR of an old ticket."""
        return sign_up.returning(self._desk, text)

    def sign_up(self, application: Application, operator: int = SELF_SERVICE) -> SignUpOutcome:
        """A ticket, or why not: then nothing at all was stored."""
        return sign_up.sign_up(self._desk, application, operator)

    def sign_up_known(
        self,
        known: EnrolmentId,
        session: int,
        answers: tuple[Answer, ...] = (),
        asked: Asked = Asked(),  # noqa: B008 -- frozen
        operator: int = SELF_SERVICE,
    ) -> SignUpOutcome:
        """The same for `Known`: `answers` to what `asking` still asks, often nothing."""
        return sign_up.sign_up_known(self._desk, known, session, answers, asked, operator)

    def walk_in(self, application: Application, operator: int) -> SignUpOutcome:
        """Signed up from this station's share, and present at the session's meeting of today."""
        return sign_up.walk_in(self._desk, application, operator)

    def print_ticket(self, ticket: Ticket) -> UUID:
        """One paper; the answer is the document's id."""
        return sign_up.print_ticket(self._desk, ticket)

    def print_sheet(self, session: int, language: str = "ko") -> PaperSheet | Refused:
        """A consent sheet to be signed by hand."""
        return sheets.print_sheet(self._desk, session, language)

    def sheet(self, code: str) -> PaperSheet | Refused:
        """The sheet whose code was scanned back; its code goes into `Asked.sheet`."""
        return sheets.sheet(self._desk, code)

    def cancel(
        self,
        enrolment: EnrolmentId,
        reason: CancelReason = CancelReason.ASKED,
        operator: int = SELF_SERVICE,
    ) -> Cancelled | Refused:
        return consents.cancel(self._desk, enrolment, reason, operator)

    def class_of(self, enrolment: EnrolmentId) -> SignedUp | None:
        """What somebody signed up for; no record is looked at."""
        return consents.class_of(self._desk, enrolment)

    def consents(
        self, enrolment: EnrolmentId, operator: int = SELF_SERVICE
    ) -> tuple[Standing, ...] | Refused:
        """What this learner has agreed to, withdrawn ones too."""
        return consents.standing(self._desk, enrolment, operator)

    def withdraw(
        self,
        enrolment: EnrolmentId,
        purpose: Purpose,
        operator: int = SELF_SERVICE,
        *,
        is_sure: bool = False,
    ) -> ConsentChanged | Refused:
        """`REQUIRED` until `is_sure`, where the enrolment ends with it."""
        return consents.withdraw(self._desk, enrolment, purpose, operator, is_sure=is_sure)

    def agree(
        self,
        enrolment: EnrolmentId,
        answer: Answer,
        asked: Asked = Asked(),  # noqa: B008 -- frozen
        operator: int = SELF_SERVICE,
    ) -> ConsentChanged | Refused:
        """An optional consent given later."""
        return consents.agree(self._desk, enrolment, answer, asked, operator)

    def today(self) -> tuple[ClassToday, ...]:
        """This place's meetings of today."""
        return attendance.today(self._desk)

    def roll(self, meeting: MeetingId, operator: int) -> Roll:
        """By name; each name is a logged look, so ask `now` after a touch. `NoSuchSession`."""
        return attendance.roll(self._desk, meeting, operator)

    def now(self, meeting: MeetingId) -> RollNow:
        """How everybody stands now, by enrolment; no record is looked at."""
        return attendance.now(self._desk, meeting)

    def mark(
        self, meeting: MeetingId, enrolment: EnrolmentId, state: State, operator: int
    ) -> Marked | Refused:
        return attendance.mark(self._desk, meeting, enrolment, state, operator)

    def mark_all_present(
        self,
        meeting: MeetingId,
        operator: int,
        exceptions: Mapping[EnrolmentId, State] | None = None,
    ) -> tuple[Marked, ...] | Refused:
        """Who has no mark yet is present, but for the exceptions; what was written."""
        return attendance.mark_all_present(self._desk, meeting, operator, exceptions or {})

    def scan(self, text: str, operator: int = SELF_SERVICE) -> Attended | Refused:
        """A ticket's QR: it lands in the right roll, whichever page is open."""
        return attendance.scan(self._desk, text, operator)

    def finish(
        self,
        meeting: MeetingId,
        operator: int,
        *,
        minutes: int,
        lines: Sequence[str] = (),
        supporters: int = 0,
    ) -> Finished | Refused:
        """Signs the class book (the page has asked the PIN); who has no mark is absent."""
        return finishing.finish(self._desk, meeting, operator, minutes, lines, supporters)
