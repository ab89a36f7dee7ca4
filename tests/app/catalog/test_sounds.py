"""First sounds of syllables, and the words a good is searched by."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.catalog.sounds import FIRST_SOUNDS, first_sounds, has_sounds, plain, single, words_of
from tests.app.catalog.shelf import OATS, RICE

SYLLABLES = [chr(code) for code in range(0xAC00, 0xD7A4)]


def test_every_syllable_begins_with_the_sound_that_unicode_says() -> None:
    """NFD takes a syllable apart; its first sign is one of the 19 from U+1100 on."""
    for syllable in SYLLABLES:
        first = ord(unicodedata.normalize("NFD", syllable)[0]) - 0x1100
        assert first_sounds(syllable) == FIRST_SOUNDS[first]


@given(st.text(max_size=20))
def test_a_sign_stays_a_sign(text: str) -> None:
    assert len(first_sounds(text)) == len(text)


def test_double_sounds_are_found_by_single_ones() -> None:
    assert first_sounds("강진쌀") == "ㄱㅈㅆ"
    assert single("ㄱㅈㅆ") == "ㄱㅈㅅ"
    assert has_sounds("강ㅈ")
    assert not has_sounds("강진쌀 10kg")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[강진군농협쌀] 탐진강\n찰진쌀(24년도)", "강진군농협쌀 탐진강 찰진쌀 24년도"),
        ("  Rice, 10KG ", "rice 10kg"),
        (unicodedata.normalize("NFD", "쌀"), "쌀"),
        ("·()", ""),
    ],
)
def test_signs_are_no_words(text: str, words: str) -> None:
    assert plain(text) == words


def test_a_good_is_searched_by_names_category_options_and_barcodes() -> None:
    assert words_of(RICE).split("\n") == [
        "새청무쌀", "탐진강 쌀", "rice", "강진쌀", "10kg", "2146810002082",
    ]  # fmt: skip
    assert {"3 kg", "6 kg", "2146810002266"} <= set(words_of(OATS).split("\n"))
