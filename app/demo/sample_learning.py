"""The class of the demo: courses, consent forms with sample times of keeping, invented learners."""

import csv
import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from app.catalog.model import Place
from app.catalog.service import save_place
from app.demo.sample_people import INSTRUCTOR
from app.learning.forms import ConsentForm, FormKind, Keep, KeepFrom, Purpose
from app.learning.model import Basis, Course, GuardianCheck, LearningRules, Meeting, Session
from app.learning.service import (
    save_consent_form,
    save_course,
    save_learning_rules,
    save_session,
)
from app.shared.clock import SEOUL
from app.shared.resources import resource
from app.storage.unit_of_work import UnitOfWork

# What people bring themselves; computers and practice kiosks stand there.
_BROUGHT = {
    "스마트폰": ("스마트폰과 충전기", "your smartphone and its charger"),
    "노트북": ("노트북", "your laptop"),
    "태블릿": ("태블릿", "your tablet"),
}
_COMPLETION = {"attendance_once": 1, "attendance_ratio>=1.0 (plausible)": 100}
"""Percent of the meetings; all other rows say "configurable": the rules of the day."""


@dataclass(frozen=True)
class SampleLearner:
    """Somebody who was invented, for the demo to sign up."""

    name: str
    phone: str
    area: str
    is_helper_phone: bool = False


@dataclass(frozen=True)
class SampleLearning:
    courses: tuple[Course, ...]
    rules: tuple[LearningRules, ...]
    forms: tuple[ConsentForm, ...]
    places: tuple[Place, ...]
    sessions: tuple[Session, ...]
    learners: tuple[SampleLearner, ...]


def sample_learning() -> SampleLearning:
    """From `resources/sample/courses.csv` and `learning.json`, which name their sources."""
    told = json.loads(resource("sample", "learning.json").read_text(encoding="utf-8"))
    courses = {course.code: course for course in _courses()}
    places = {each["code"]: each for each in told["places"]}
    return SampleLearning(
        courses=tuple(courses.values()),
        rules=tuple(_rules(each) for each in told["rules"]),
        forms=tuple(_form(each, told["form_source"]) for each in told["forms"]),
        places=tuple(_place(each) for each in told["places"]),
        sessions=tuple(
            _session(each, courses[each["course"]], places[each["place"]])
            for each in told["sessions"]
        ),
        learners=tuple(SampleLearner(**each) for each in told["learners"]),
    )


def load_learning(uow: UnitOfWork) -> None:
    """Writes all but the learners at the centre: those sign up by themselves."""
    sample = sample_learning()
    for place in sample.places:
        save_place(uow, place)
    for course in sample.courses:
        save_course(uow, course)
    for rules in sample.rules:
        save_learning_rules(uow, rules)
    for form in sample.forms:
        save_consent_form(uow, form)
    for session in sample.sessions:
        save_session(uow, session)


def _courses() -> tuple[Course, ...]:
    """Rows without numbers are no courses that anybody can plan yet."""
    with resource("sample", "courses.csv").open(encoding="utf-8", newline="") as file:
        return tuple(_course(row) for row in csv.DictReader(file) if row["sessions"])


def _course(row: dict[str, str]) -> Course:
    brought = [_BROUGHT[each] for each in row["equipment"].split(";") if each in _BROUGHT]
    return Course(
        row["course_id"], row["programme"], row["level"], row["topic"], row["title_ko"],
        row["title_en"], int(row["sessions"]), int(row["hours_per_session"]) * 60,
        int(row["capacity"]), row["target"], ", ".join(each for each, _ in brought),
        int(row["fee"]),
        f"{row['source']}; {row['notes']}", row["confidence"],
        _COMPLETION.get(row["completion_rule"]), ", ".join(each for _, each in brought),
    )  # fmt: skip


def _rules(told: Any) -> LearningRules:  # parsed JSON of our own file
    values = {name: each["value"] for name, each in told.items() if name != "from_day"}
    bases = tuple(
        Basis(name, each["source"], each["confidence"])
        for name, each in told.items()
        if name != "from_day"
    )
    checks = tuple(GuardianCheck(each) for each in values.pop("guardian_checks"))
    return LearningRules(from_day=told["from_day"], guardian_checks=checks, bases=bases, **values)


def _form(told: Any, source: str) -> ConsentForm:  # as above
    keep = told["keep"]
    return ConsentForm(
        **{
            **told,
            "purpose": Purpose(told["purpose"]),
            "kind": FormKind(told["kind"]),
            "easy": tuple(told["easy"]),
            "settings": tuple(sorted(told["settings"].items())),
            "keep": keep and Keep(KeepFrom(keep[0]), keep[1], keep[2]),
            "until_day": None,
            "source": source,
        }
    )


def _place(told: Any) -> Place:  # as above
    return Place(
        code=told["code"], name=told["name"], name_en=told["name_en"], address=told["address"],
        is_in_county=True, tenders=(), source=told["source"],
    )  # fmt: skip


def _session(told: Any, course: Course, place: Any) -> Session:  # as above
    return Session(
        no=told["no"], course=course.code, place=place["code"], place_name=place["name"],
        place_name_en=place["name_en"], area=place["area"],
        meetings=tuple(_meeting(each, course.minutes_each) for each in told["meetings"]),
        capacity=told["capacity"], shares=tuple(sorted(told["shares"].items())),
        instructor=INSTRUCTOR,
    )  # fmt: skip


def _meeting(local: str, minutes: int) -> Meeting:
    """`2025-11-20T10:00` is Seoul's."""
    starts = datetime.fromisoformat(local).replace(tzinfo=SEOUL).astimezone(UTC)
    return Meeting(starts, starts + timedelta(minutes=minutes))
