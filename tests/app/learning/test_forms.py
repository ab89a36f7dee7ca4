"""Consent forms: filled or unusable, by version and language, kept as long as they say."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.demo.sample_learning import sample_learning
from app.learning.forms import ConsentForm, FormKind, Keep, KeepFrom, Purpose, add_months, forms_for

DAY = 20251120
SAMPLE = sample_learning().forms


def form(purpose: Purpose = Purpose.COURSE, language: str = "ko") -> ConsentForm:
    return next(each for each in SAMPLE if (each.purpose, each.language) == (purpose, language))


def test_every_form_names_what_the_law_wants_and_makes_it_stand_out() -> None:
    labels = [each.label for each in form().notices]
    assert labels == ["목적", "항목", "보유 기간", "거부할 권리"]
    assert [each.label for each in form().notices if each.bold] == ["보유 기간", "거부할 권리"]
    third = form(Purpose.NATIONAL).notices
    assert [each.label for each in third] == ["받는 자", *labels]
    assert [each.label for each in third if each.bold] == [
        "받는 자",
        "목적",
        "보유 기간",
        "거부할 권리",
    ]
    assert form(Purpose.NOTICES).notices[0].bold  # it sells: 시행령 17


def test_only_the_course_is_a_condition_and_a_third_party_if_the_county_says_so() -> None:
    assert [each.purpose for each in SAMPLE if each.is_condition] == [Purpose.COURSE] * 2
    assert replace(form(Purpose.NATIONAL), is_required=True).is_condition


@pytest.mark.parametrize("settings", [(), (("retention_years", ""),), (("retention_years", "셋"),)])
def test_a_form_with_something_left_to_fill_is_not_ready(
    settings: tuple[tuple[str, str], ...],
) -> None:
    assert form().is_ready
    assert not replace(form(), settings=settings).is_ready
    assert not replace(form(), aim="{nobody_filled_this}").is_ready


def test_a_changed_word_is_another_text() -> None:
    changed = replace(form(), settings=(("retention_years", "3"), ("sample", "(견본)")))
    assert "{" not in form().wording
    assert changed.text_sha256 != form().text_sha256
    assert replace(form(), easy=()).text_sha256 != form().text_sha256


def test_the_newest_version_in_force_is_asked_in_the_visitors_language() -> None:
    later = replace(form(), version=2, from_day=20251121)
    ready, unready = forms_for([*SAMPLE, later], DAY, "ko")
    assert [(each.purpose, each.version) for each in ready] == [(each, 1) for each in Purpose]
    assert unready == ()
    assert forms_for([*SAMPLE, later], 20251121, "ko")[0][0] == later
    assert {each.language for each in forms_for(SAMPLE, DAY, "en")[0]} == {"en"}


def test_what_is_not_translated_is_asked_in_korean() -> None:
    without = [each for each in SAMPLE if each.key != form(Purpose.PHOTO, "en").key]
    ready, _ = forms_for(without, DAY, "en")
    assert [each.language for each in ready] == ["en", "en", "en", "ko", "en"]
    assert {each.language for each in forms_for(SAMPLE, DAY, "ja")[0]} == {"ko"}


def test_a_form_ends_on_its_last_day() -> None:
    ended = replace(form(Purpose.PHOTO), until_day=DAY)
    assert forms_for([ended], DAY, "ko")[0] == (ended,)
    assert forms_for([ended], DAY + 1, "ko") == ((), ())


def test_how_long_is_reckoned_from_what_the_form_says() -> None:
    assert form().keep_until(DAY, 20251128) == 20261128
    assert form(Purpose.EQUIPMENT).keep_until(DAY, 20251128) == 20251128
    assert form(Purpose.NOTICES).keep_until(DAY, 20251128) == 20261120
    assert form(Purpose.NATIONAL).keep_until(DAY, 20251128) is None


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)), st.integers(0, 240))
def test_months_later_is_the_same_day_or_the_months_last(day: date, months: int) -> None:
    later = add_months(int(f"{day:%Y%m%d}"), months)
    found = date(later // 10_000, later // 100 % 100, later % 100)
    assert (found.year * 12 + found.month) - (day.year * 12 + day.month) == months
    assert found.day == day.day or (found.day < day.day and (found + timedelta(days=1)).day == 1)


def test_a_form_of_paper_law_has_a_kind_of_its_own() -> None:
    assert {each.kind for each in SAMPLE} == set(FormKind)
    assert form().keep == Keep(KeepFrom.SESSION_END, "retention_years", 12)
