"""A masked name is enough to know oneself by, and not enough for a stranger."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.shared.names import mask_name

SYLLABLES = st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3)


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("홍길동", "홍○동"),
        ("심청", "심○"),
        ("황보제갈공명", "황○○○○명"),
        ("홍", "○"),
        ("", ""),
        (" 홍길동 ", "홍○동"),
        (unicodedata.normalize("NFD", "홍길동"), "홍○동"),  # letter by letter, as scanners do
        ("John Smith", "J○○○○○○○○h"),
    ],
)
def test_names_are_masked(name: str, masked: str) -> None:
    assert mask_name(name) == masked


@given(st.text(SYLLABLES, min_size=2, max_size=20))
def test_at_most_the_first_and_the_last_syllable_are_shown(name: str) -> None:
    masked = mask_name(name)
    assert len(masked) == len(name)
    assert set(masked[1:-1]) <= {"○"}
    assert len(name) > 2 or masked[-1] == "○"
