"""The sample class fits together, says where its values come from, and holds nobody real."""

from app.demo.sample_learning import sample_learning
from app.demo.sample_people import CLASS, CLASS_PLACE
from app.learning.areas import areas
from app.learning.forms import Purpose
from app.learning.people import plain_name, plain_phone

SAMPLE = sample_learning()


def test_every_row_with_numbers_is_a_course_that_names_its_source() -> None:
    assert len(SAMPLE.courses) == 30
    assert all(each.source and each.confidence for each in SAMPLE.courses)
    assert {each.completion_percent for each in SAMPLE.courses} == {None, 1, 100}


def test_sessions_are_of_courses_at_places_and_in_areas_that_are_known() -> None:
    courses = {each.code: each for each in SAMPLE.courses}
    places, known = {each.code for each in SAMPLE.places}, {each.code for each in areas()}
    for made in SAMPLE.sessions:
        assert made.place in places
        assert made.area in known
        assert len(made.meetings) == courses[made.course].meetings
        assert {each.minutes for each in made.meetings} == {courses[made.course].minutes_each}
        assert made.share(CLASS) > 0
    assert CLASS_PLACE in places


def test_every_form_is_ready_in_both_languages_and_its_time_of_keeping_is_a_sample() -> None:
    for language in ("ko", "en"):
        forms = [each for each in SAMPLE.forms if each.language == language]
        assert {each.purpose for each in forms} == set(Purpose)
        assert all(each.is_ready for each in forms)
    for form in SAMPLE.forms:
        if form.settings:
            assert "견본" in form.wording or "sample" in form.wording
        assert form.easy


def test_what_was_not_found_is_marked_and_never_a_constant() -> None:
    (rules,) = SAMPLE.rules
    bases = {each.about: each.confidence for each in rules.bases}
    assert bases["completion_percent"] == "unverified"
    assert bases["guardian_under"] == bases["default_capacity"] == "seen"
    assert bases["late_after_minutes"] == "sample"
    assert set(bases) == set(vars(rules)) - {"from_day", "bases"}


def test_learners_are_invented_and_their_phones_nobodys() -> None:
    for each in SAMPLE.learners:
        assert plain_name(each.name) == each.name
        assert (plain_phone(each.phone) or "").startswith("0100000")
    assert len({(each.name, each.phone) for each in SAMPLE.learners}) == 14
