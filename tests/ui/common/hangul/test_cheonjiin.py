"""천지인: every syllable by twelve keys, and nobody is hurried."""

import pytest

from ui.common.hangul.cheonjiin import GROUPS, STROKES, TURNS, Cheonjiin
from ui.common.hangul.letters import COUNT, FIRST, SPLIT, VOWELS, jamo_of

SYLLABLES = [chr(FIRST + at) for at in range(COUNT)]


def strokes() -> dict[str, str]:
    """The shortest strokes of every vowel."""
    found = {stroke: stroke for stroke in STROKES}
    for _ in range(5):
        for (before, stroke), after in TURNS.items():
            if before in found:
                found.setdefault(after, found[before] + stroke)
    return found


def presses(consonant: str) -> str:
    group = next(group for group in GROUPS if consonant in group)
    return group[0] * (group.index(consonant) + 1)


def keys_of(syllable: str) -> str:
    initial, vowel, final = jamo_of(syllable)
    last = "".join(presses(each) for each in SPLIT.get(final, final))
    return presses(initial) + strokes()[vowel] + last


def typed(keys: str) -> tuple[str, str]:
    """What is done and what is still being typed; `>` is 다음 글자, `<` erases."""
    composer, done = Cheonjiin(), ""
    for key in keys:
        if key == ">":
            done += composer.next()
        elif key != "<":
            done += composer.take(key)
        elif not composer.erase():
            done = done[:-1]
    return done, composer.preedit


def test_all_11172_syllables_are_reached() -> None:
    assert [typed(keys_of(each)) for each in SYLLABLES] == [("", each) for each in SYLLABLES]


def test_all_11172_stand_after_one_another_with_the_key_between() -> None:
    text = "".join(SYLLABLES[::11])
    done, held = typed(">>".join(keys_of(each) for each in text))
    assert done + held == text


def test_every_vowel_has_its_strokes() -> None:
    assert set(VOWELS) <= set(strokes())
    assert strokes()["ㅙ"] == "ㆍㅡㅣㆍㅣ"
    assert strokes()["ㅞ"] == "ㅡㆍㆍㅣㅣ"


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("ㅅㅅㆍㅡㅇㄱㅣㄴㄴㄷㆍㅡㅇ", "홍길동"),
        ("ㄱㅡㆍㄱ>ㄱㅣㆍ", "국가"),
        ("ㄱㅡㆍㄱㄱㅣㆍ", "구카"),
        ("ㅇㆍㅣㅂㅅㅇㆍㅣ", "없어"),
        ("ㅇㆍㅣㅂㅅㆍㅣ", "업서"),
        ("ㄷㅣㆍㄴㄴㄱ>ㄱㆍㅡㄱㅣ", "닭고기"),
        ("ㅇㅣㆍㄴ>ㄴㆍㆍㅣㅇ", "안녕"),
        ("ㄱㄱㄱㄱ", "ㄱ"),
        ("ㄱㄱ>ㄱㄱ>ㄱㄱ", "ㅋㅋㅋ"),
        ("ㄱ>ㅣㆍ>ㄴ>", "간"),
    ],
)
def test_words_stand_as_people_write_them(keys: str, text: str) -> None:
    assert "".join(typed(keys)) == text


def test_a_letter_that_is_no_final_comes_back_into_the_syllable_when_it_turns_on() -> None:
    assert typed("ㄱㅣㆍㄷㄷㄷ") == ("", "가ㄸ")
    assert typed("ㄱㅣㆍㄷㄷㄷㄷ") == ("", "갇")
    assert typed("ㄱㅣㆍㄴㄴㄷ") == ("", "갈ㄷ")
    assert typed("ㄱㅣㆍㄴㄴㄷㄷ") == ("", "갍")


def test_a_dot_shows_while_it_waits_for_its_stroke() -> None:
    assert typed("ㄱㆍ") == ("", "ㄱㆍ")
    assert typed("ㄱㆍㆍ") == ("", "ㄱㆍㆍ")
    assert typed("ㄱㆍㆍㆍㅣ") == ("", "거")
    assert typed("ㄱㅣㆍㄱㆍ") == ("", "각ㆍ")
    assert "".join(typed("ㄱㅣㆍㄱㆍㅣ")) == "가거"


def test_a_dot_that_became_no_vowel_goes() -> None:
    assert "".join(typed("ㄱㆍㄴ")) == "ㄱㄴ"
    composer = Cheonjiin()
    composer.take("ㆍ")
    assert composer.finish() == ""


@pytest.mark.parametrize(
    ("keys", "done", "held"),
    [
        ("ㄱㅣㆍㄱㄱ<", "", "가"),
        ("ㄱㅣㆍㄱㄱ<<", "", "ㄱ"),
        ("ㄱㅣㆍㄱㅣ<", "", "각"),
        ("ㄱㆍ<", "", "ㄱ"),
        ("ㄷㅣㆍㄴㄴㄱ<", "", "달"),
        ("ㄷㅣㆍ>><", "", ""),
        ("<", "", ""),
    ],
)
def test_erasing_takes_one_letter_however_often_its_key_was_pressed(
    keys: str, done: str, held: str
) -> None:
    assert typed(keys) == (done, held)


@pytest.mark.parametrize("key", ["", "ㅋ", "a", "가"])
def test_only_its_keys_are_taken(key: str) -> None:
    with pytest.raises(ValueError, match="not a key"):
        Cheonjiin().take(key)
