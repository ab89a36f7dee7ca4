"""The filled form as the service takes it."""

from datetime import date

from app.learning.forms import Purpose
from app.learning.people import (
    OUTSIDE,
    Answer,
    Application,
    Asked,
    GivenBy,
    Guardian,
)  # fmt: skip
from kiosk.learn.state import VIDEO, LearnState, Who

GIVEN_BY = {Who.SELF: GivenBy.SELF, Who.HELPER: GivenBy.HELPER, Who.CHILD: GivenBy.GUARDIAN}
PLAIN_MM, EASY_MM, DOUBLED_MM = 12, 15, 24


def answers(state: LearnState) -> tuple[Answer, ...]:
    """One to every form that was shown, in the form's own language and version."""
    return tuple(
        Answer(form.purpose, form.language, form.version, int(form.purpose) in chosen)
        for forms, chosen in (
            (state.asking.required, state.agrees),
            (state.asking.optional, state.wishes),
        )
        for form in forms
    )


def asked(state: LearnState, *, doubled: bool) -> Asked:
    return Asked(
        language=state.asked_in,
        text_mm=DOUBLED_MM if doubled else EASY_MM if state.easy else PLAIN_MM,
        given_by=GIVEN_BY[state.who],
    )


def born(state: LearnState) -> date | None:
    """From eight typed digits; None for none, or for no day."""
    if len(state.birth) != 8:
        return None
    try:
        return date(int(state.birth[:4]), int(state.birth[4:6]), int(state.birth[6:]))
    except ValueError:
        return None


def application(state: LearnState, *, doubled: bool) -> Application:
    if state.session is None:
        raise LookupError("no class was chosen")
    guardian = None
    if state.who is Who.CHILD and state.guardian_check is not None:
        guardian = Guardian(state.guardian_name, state.guardian_phone, state.guardian_check)
    has_equipment = int(Purpose.EQUIPMENT) in state.wishes
    return Application(
        session=state.session,
        name=state.name,
        phone=state.phone,
        area=state.area or OUTSIDE,
        answers=answers(state),
        asked=asked(state, doubled=doubled),
        is_helper_phone=state.is_helper_phone,
        born=born(state) if state.who is Who.CHILD else None,
        guardian=guardian,
        equipment=tuple(sorted(state.equipment - {VIDEO})) if has_equipment else (),
        can_video=VIDEO in state.equipment if has_equipment else None,
    )
