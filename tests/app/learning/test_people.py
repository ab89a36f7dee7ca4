"""What is typed at a sign-up: a resident number never, a phone and a name in one form, ages."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.learning.people import (
    Guardian,
    age_on,
    holds_phone,
    holds_resident_number,
    plain_name,
    plain_phone,
    shown_phone,
)
from tests.app.learning.classroom import person

DASHES = ["", "-", " ", " - ", "–", "—", ".", "−", "  ", "/"]
DAYS = st.dates(date(1900, 1, 1), date(2025, 11, 20))
TAILS = st.text("0123456789", min_size=6, max_size=6)


@given(DAYS, st.sampled_from("0123456789"), TAILS, st.sampled_from(DASHES), st.text(max_size=5))
def test_a_resident_number_is_found_anywhere(
    born: date, sex: str, tail: str, dash: str, around: str
) -> None:
    assert holds_resident_number(f"{around} {born:%y%m%d}{dash}{sex}{tail} {around}")


@pytest.mark.parametrize(
    "text",
    [
        "900101-1234567", "９００１０１－１２３４５６７", "내 번호는900101-1234567이에요",
        "900101-1******", "900101-1●●●●●●", "900101 - 1234567", "홍길동9001011234567",
        "0900101-1234567",
    ],
)  # fmt: skip
def test_it_is_found_as_people_write_it(text: str) -> None:
    assert holds_resident_number(text)


@pytest.mark.parametrize(
    "text",
    ["", "홍길동", "010-1234-5678", "010-0000-0001", "900101", "991399-1234567", "2025-11-20 10:00",
     "061-433-8844", "4681025000"],
)  # fmt: skip
def test_what_is_no_resident_number_is_let_through(text: str) -> None:
    assert not holds_resident_number(text)


@given(st.text("0123456789", min_size=10, max_size=11).map(lambda digits: "01" + digits[2:]))
def test_a_phone_comes_to_its_digits_however_it_is_written(digits: str) -> None:
    written = f" {digits[:3]}-{digits[3:-4]} {digits[-4:]}"
    assert plain_phone(written) == digits
    assert plain_phone(shown_phone(digits)) == digits
    assert holds_phone(f"전화는 {written} 입니다")


@pytest.mark.parametrize(
    "text", ["", "010", "010-12", "전화 없음", "010-1234-56789012", "1234567890"]
)
def test_what_is_no_phone_is_none(text: str) -> None:
    assert plain_phone(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("  홍 길동 ", "홍 길동"), ("학습자 1", "학습자 1"), ("Tom O'Neil", "Tom O'Neil"),
        ("홍길동(예시)", "홍길동(예시)"),
    ],
)  # fmt: skip
def test_a_name_is_kept_as_it_is_said(text: str, name: str) -> None:
    assert plain_name(text) == name


@pytest.mark.parametrize("text", ["", "  ", "1234", "홍\x00길동", "★", "가" * 41])
def test_what_is_no_name_is_none(text: str) -> None:
    assert plain_name(text) is None


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (date(2011, 11, 20), date(2025, 11, 20), 14),
        (date(2011, 11, 21), date(2025, 11, 20), 13),
        (date(2012, 2, 29), date(2026, 2, 28), 13),
        (date(2012, 2, 29), date(2026, 3, 1), 14),
    ],
)
def test_age_is_in_full_years_on_the_day(born: date, day: date, age: int) -> None:
    assert age_on(born, day) == age


def test_an_application_tells_nothing_of_a_person_when_it_is_logged() -> None:
    told = repr(person(guardian=Guardian("허균", "010-0000-0009"), born=date(2015, 1, 2)))
    assert not any(secret in told for secret in ("홍길동", "0000", "4681025000", "허균", "2015"))
