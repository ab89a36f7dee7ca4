"""Won as words and the sums people hand over."""

import pytest

from kiosk.till.money import handed, said, short


@pytest.mark.parametrize(
    ("due", "sums"),
    [
        (57_000, (57_000, 60_000, 100_000)),
        (123_400, (123_400, 130_000, 150_000, 200_000)),
        (30_000, (30_000, 50_000, 100_000)),
        (100_000, (100_000,)),
        (900, (900, 10_000, 50_000, 100_000)),
    ],
)
def test_the_keys_are_the_sums_people_hand_over(due: int, sums: tuple[int, ...]) -> None:
    assert handed(due) == sums


def test_won_have_commas_and_their_word() -> None:
    assert said(1_234_500) == "1,234,500원"


def test_whole_ten_thousands_are_said_as_people_say_them() -> None:
    assert (short(60_000), short(57_000), short(1_000_000)) == ("6만 원", "57,000", "100만 원")
