"""두벌식: every syllable key by key, and what hands do between them."""

import pytest

from ui.common.hangul.dubeolsik import Dubeolsik
from ui.common.hangul.letters import COUNT, FIRST, JOINED, NAMES, SPLIT, jamo_of, syllable

SYLLABLES = [chr(FIRST + at) for at in range(COUNT)]


def keys_of(syllable: str) -> str:
    """The keys that are pressed for it: what is built of two is pressed as two."""
    return "".join(SPLIT.get(jamo, jamo) for jamo in jamo_of(syllable))


def typed(keys: str) -> tuple[str, str]:
    """What is done and what is still being typed; `<` erases."""
    composer, done = Dubeolsik(), ""
    for key in keys:
        if key != "<":
            done += composer.take(key)
        elif not composer.erase():
            done = done[:-1]
    return done, composer.preedit


def test_all_11172_syllables_are_typed_key_by_key() -> None:
    assert [typed(keys_of(each)) for each in SYLLABLES] == [("", each) for each in SYLLABLES]


def test_every_syllable_is_typed_after_every_kind_of_syllable() -> None:
    """A doubled initial cannot be taken for a final; any other may be, and comes back."""
    for before in ("가", "각", "갈", "닭", "과"):
        for each in SYLLABLES[::7]:
            done, held = typed(keys_of(before) + keys_of(each))
            whole = done + held
            assert whole[-1] == each
            assert keys_of(whole[0]) + keys_of(whole[-1]) == keys_of(before) + keys_of(each)


@pytest.mark.parametrize(
    ("keys", "done", "held"),
    [
        ("ㄷㅏㄹㄱㄱㅗㄱㅣ", "닭고", "기"),
        ("ㄷㅏㄹㄱㅗ", "달", "고"),
        ("ㅇㅓㅂㅅㅇㅓ", "없", "어"),
        ("ㅇㅓㅂㅅㅓ", "업", "서"),
        ("ㅋㅋㅋ", "ㅋㅋ", "ㅋ"),
        ("ㅠㅠ", "ㅠ", "ㅠ"),
        ("ㅎㅗㅇㄱㅣㄹㄷㅗㅇ", "홍길", "동"),
        ("ㄱㅏㅆㅏ", "가", "싸"),
        ("ㄱㅏㄸㅏ", "가", "따"),
        ("ㄱㅏㄱㄱㅏ", "각", "가"),
        ("ㅇㅗㅏㅇ", "", "왕"),
        ("ㅗㅏ", "", "ㅘ"),
        ("ㄱㅅㅏ", "ㄱ", "사"),
        ("ㄱㅏㅏ", "가", "ㅏ"),
        ("ㅏㄱㅏ", "ㅏ", "가"),
        ("ㅇㅡㅣㅅㅏ", "의", "사"),
        ("ㅎㅐㅇㅈㅓㅇ", "행", "정"),
    ],
)
def test_words_stand_as_people_write_them(keys: str, done: str, held: str) -> None:
    assert typed(keys) == (done, held)


@pytest.mark.parametrize(
    ("keys", "done", "held"),
    [
        ("ㄷㅏㄹㄱ<", "", "달"),
        ("ㄷㅏㄹㄱ<<", "", "다"),
        ("ㄷㅏㄹㄱ<<<", "", "ㄷ"),
        ("ㄷㅏㄹㄱ<<<<", "", ""),
        ("ㅇㅗㅏ<", "", "오"),
        ("ㄷㅏㄹㄱㅗ<", "달", "ㄱ"),
        ("ㄷㅏㄹㄱㅗ<<<", "", ""),
        ("ㄱㅏㄲ<", "", "가"),
        ("<<", "", ""),
    ],
)
def test_erasing_takes_one_jamo_and_of_what_is_done_a_syllable(
    keys: str, done: str, held: str
) -> None:
    assert typed(keys) == (done, held)


def test_finishing_gives_out_what_is_held_once() -> None:
    composer = Dubeolsik()
    composer.take("ㄱ")
    composer.take("ㅏ")
    assert (composer.finish(), composer.finish(), composer.preedit) == ("가", "", "")


@pytest.mark.parametrize("key", ["", "a", "가", "ㆍ", "ㄳ", "ㅏㅏ"])
def test_what_is_no_jamo_is_refused(key: str) -> None:
    with pytest.raises(ValueError, match="not a jamo"):
        Dubeolsik().take(key)


def test_the_tables_hold_every_double_letter() -> None:
    assert len(JOINED) == 18
    assert len(NAMES) == 19 + 21
    assert (NAMES["ㄱ"], NAMES["ㅉ"], NAMES["ㅘ"]) == ("기역", "쌍지읒", "와")
    assert syllable("ㅎ", "ㅣ", "ㅎ") == "힣"
    with pytest.raises(ValueError, match="not a syllable"):
        jamo_of("ㄱ")
