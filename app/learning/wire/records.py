"""Courses, sessions, consent forms and rules as the feed brings them: bytes with a version."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, cast

from app.learning.errors import BadLearningRecord
from app.learning.forms import ConsentForm, FormKind, Keep, KeepFrom, Purpose
from app.learning.model import Basis, Course, GuardianCheck, LearningRules, Meeting, Session
from app.shared import canonical
from app.shared.clock import from_utc_ms, utc_ms

VERSION = 1
_WRONG = (KeyError, TypeError, ValueError, AttributeError, OverflowError, OSError)


def encode_course(course: Course) -> bytes:
    return canonical.encode({"v": VERSION, **vars(course)})


def decode_course(data: bytes) -> Course:
    """`BadLearningRecord` for bytes that this version does not write."""
    told = _read(data)
    try:
        return Course(**{name: each for name, each in told.items() if name != "v"})
    except _WRONG as error:
        raise BadLearningRecord("not a course") from error


def encode_session(session: Session) -> bytes:
    return canonical.encode(
        {
            "v": VERSION, **vars(session),
            "meetings": [[utc_ms(each.starts), utc_ms(each.ends)] for each in session.meetings],
            "shares": dict(session.shares),
        }
    )  # fmt: skip


def decode_session(data: bytes) -> Session:
    told = _read(data)
    try:
        meetings = tuple(Meeting(_time(one), _time(two)) for one, two in told["meetings"])
        shares = tuple(sorted(told["shares"].items()))
        plain = {name: each for name, each in told.items() if name != "v"}
        return Session(**{**plain, "meetings": meetings, "shares": shares})
    except _WRONG as error:
        raise BadLearningRecord("not a session") from error


def encode_consent_form(form: ConsentForm) -> bytes:
    keep = form.keep
    return canonical.encode(
        {
            "v": VERSION, **vars(form), "purpose": int(form.purpose), "kind": form.kind.value,
            "settings": dict(form.settings),
            "keep": None if keep is None else [keep.begins.value, keep.setting, keep.months_each],
        }
    )  # fmt: skip


def decode_consent_form(data: bytes) -> ConsentForm:
    told = _read(data)
    try:
        keep = told["keep"]
        plain = {name: each for name, each in told.items() if name != "v"}
        return ConsentForm(
            **{
                **plain, "purpose": Purpose(told["purpose"]), "kind": FormKind(told["kind"]),
                "easy": tuple(told["easy"]), "settings": tuple(sorted(told["settings"].items())),
                "keep": keep and Keep(KeepFrom(keep[0]), keep[1], keep[2]),
            }
        )  # fmt: skip
    except _WRONG as error:
        raise BadLearningRecord("not a consent form") from error


def encode_learning_rules(rules: LearningRules) -> bytes:
    return canonical.encode(
        {
            "v": VERSION, **vars(rules),
            "guardian_checks": [each.value for each in rules.guardian_checks],
            "bases": [[each.about, each.source, each.confidence] for each in rules.bases],
        }
    )  # fmt: skip


def decode_learning_rules(data: bytes) -> LearningRules:
    told = _read(data)
    try:
        plain = {name: each for name, each in told.items() if name != "v"}
        checks = tuple(GuardianCheck(each) for each in told["guardian_checks"])
        bases = tuple(Basis(*each) for each in told["bases"])
        return LearningRules(**{**plain, "guardian_checks": checks, "bases": bases})
    except _WRONG as error:
        raise BadLearningRecord("not rules of learning") from error


def _time(milliseconds: int) -> datetime:
    return from_utc_ms(milliseconds)


def _read(data: bytes) -> Mapping[str, Any]:
    try:
        value = canonical.decode(data)
    except canonical.NotCanonical as error:
        raise BadLearningRecord("not canonical") from error
    if not isinstance(value, Mapping) or value.get("v") != VERSION:
        raise BadLearningRecord("a version not known here")
    return cast("Mapping[str, Any]", value)
