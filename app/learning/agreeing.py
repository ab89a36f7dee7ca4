"""From answers to consents: required and optional apart, only to the very texts in force."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.learning.forms import ConsentForm, Purpose
from app.learning.outcomes import Reason, Refused
from app.learning.people import Answer, Asked
from app.learning.wire.learners import Consent, Learner
from app.shared.clock import business_day


@dataclass(frozen=True)
class Forms:
    """What may be asked now, and what is in force but unready."""

    ready: tuple[ConsentForm, ...]
    unready: tuple[ConsentForm, ...]

    @property
    def is_blocked(self) -> bool:
        """Whether nobody can sign up: a required form has a {…} left, or there is none at all."""
        has_course = any(form.purpose is Purpose.COURSE for form in self.ready)
        return not has_course or any(form.is_condition for form in self.unready)

    def of(self, purpose: Purpose) -> ConsentForm:
        return next(form for form in self.ready if form.purpose is purpose)

    def asked_by(self, answer: Answer) -> ConsentForm | None:
        """The very form that an answer is to, if it is asked now."""
        name = (answer.purpose, answer.language, answer.version)
        return next((each for each in self.ready if _name(each) == name), None)

    def left_for(self, learner: Learner | None, day: int) -> tuple[ConsentForm, ...]:
        """Those that somebody has not agreed to in these very words."""
        if learner is None:
            return self.ready
        return tuple(form for form in self.ready if not learner.agreed(form, day))


def agreed(
    forms: Forms,
    answers: Sequence[Answer],
    asked: Asked,
    *,
    now: datetime,
    last_day: int,
    before: Learner | None = None,
) -> tuple[Consent, ...] | Refused:
    """The consents that these answers are; an optional form without an answer was not asked.

    `last_day` is the session's last; `before` are consents given earlier, which stand as long as
    the text has not changed.
    """
    if forms.is_blocked:
        return Refused(Reason.FORM_NOT_READY)
    pairs = [(answer, forms.asked_by(answer)) for answer in answers]
    fitting = [(form, answer.agrees) for answer, form in pairs if form is not None]
    asked_for = {form.purpose for form, _ in fitting}
    wanted = [each for each in forms.left_for(before, business_day(now)) if each.is_condition]
    if len(asked_for) != len(answers) or any(each.purpose not in asked_for for each in wanted):
        return Refused(Reason.CONSENT_OPEN)
    if any(form.is_condition and not agrees for form, agrees in fitting):
        return Refused(Reason.CONSENT_REFUSED)
    return tuple(consent_to(form, asked, now, last_day, agrees=agrees) for form, agrees in fitting)


def consent_to(
    form: ConsentForm, asked: Asked, now: datetime, last_day: int, *, agrees: bool
) -> Consent:
    return Consent(
        form.purpose, form.kind, form.language, form.version, form.text_sha256, agrees, now,
        asked.means.value, asked.text_mm, asked.given_by.value, asked.sheet,
        form.keep_until(business_day(now), last_day),
    )  # fmt: skip


def purposes(consents: Iterable[Consent]) -> set[Purpose]:
    """What was agreed to."""
    return {each.purpose for each in consents if each.agrees}


def _name(form: ConsentForm) -> tuple[Purpose, str, int]:
    return form.purpose, form.language, form.version
