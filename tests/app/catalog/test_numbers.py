"""Check digits: the numbers of `receipt_rules.md` §10 and what a wrong digit does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.catalog.numbers import is_business_number, is_ean13

DIGITS = st.text("0123456789", min_size=12, max_size=12)


@pytest.mark.parametrize("number", ["828-83-00018", "201-81-21515"])
def test_a_real_business_number_is_one(number: str) -> None:
    assert is_business_number(number)


@pytest.mark.parametrize(
    "number", ["123-45-67890", "828-83-00019", "8288300018", "828-83-0001", "", "828-83-0001８"]
)
def test_anything_else_is_no_business_number(number: str) -> None:
    assert not is_business_number(number)


@pytest.mark.parametrize("code", ["4006381333931", "2146810002082"])
def test_a_real_barcode_is_one(code: str) -> None:
    assert is_ean13(code)


@pytest.mark.parametrize("code", ["4006381333932", "400638133393", "40063813339310", "", "abc"])
def test_anything_else_is_no_barcode(code: str) -> None:
    assert not is_ean13(code)


@given(DIGITS)
def test_just_one_last_digit_makes_a_barcode(front: str) -> None:
    assert sum(is_ean13(front + last) for last in "0123456789") == 1


@given(DIGITS.map(lambda text: text[:9]))
def test_just_one_last_digit_makes_a_business_number(front: str) -> None:
    numbers = [f"{front[:3]}-{front[3:5]}-{front[5:]}{last}" for last in "0123456789"]
    assert sum(map(is_business_number, numbers)) == 1
