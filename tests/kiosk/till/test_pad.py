"""The number pad: digits, quantity, taking back."""

import pytest

from kiosk.till.pad import KEYS, MOST_DIGITS, Pad, set_aside, shortened, typed


def test_digits_follow_one_another() -> None:
    assert typed(typed(Pad(), "5"), "000").number == 5_000


def test_zeros_before_a_number_are_one_zero() -> None:
    assert typed(typed(Pad(), "0"), "00").digits == "0"


def test_an_article_number_beginning_with_zero_keeps_it() -> None:
    assert typed(typed(Pad(), "0"), "1").digits == "01"


def test_there_is_an_end_to_typing() -> None:
    assert len(typed(Pad(), "9" * 40).digits) == MOST_DIGITS


def test_times_sets_a_quantity_aside_for_the_next_good() -> None:
    assert set_aside(Pad("12")) == Pad("", 12)


@pytest.mark.parametrize("digits", ["", "0", "1000"])
def test_a_quantity_that_cannot_be_is_left_as_typed(digits: str) -> None:
    assert set_aside(Pad(digits)) == Pad(digits)


def test_taking_back_goes_digit_by_digit_and_then_drops_the_quantity() -> None:
    pad = Pad("12", 3)
    assert shortened(pad) == Pad("1", 3)
    assert shortened(Pad("", 3)) == Pad()


def test_the_pad_has_sixteen_keys() -> None:
    assert len(KEYS) == 16
