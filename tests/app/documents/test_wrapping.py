"""Lines break between words, numbers stay with their units, and nothing is lost or too wide."""

from hypothesis import given
from hypothesis import strategies as st

from app.documents.wrapping import wrap

WORDS = st.text(st.sampled_from("가나다라마바사abc12.% "), max_size=40)


def test_words_stay_whole_where_they_fit() -> None:
    assert wrap("강진 쌀귀리 새싹보리", 7, len) == ["강진 쌀귀리", "새싹보리"]


def test_a_word_that_is_too_long_breaks_by_syllables() -> None:
    assert wrap("a 유기농발아현미누룽지", 5, len) == ["a", "유기농발아", "현미누룽지"]


def test_a_number_and_its_unit_stay_together() -> None:
    assert wrap("수분 15.4 %예요", 8, len) == ["수분", "15.4 %예요"]
    assert wrap("실중량 802.5 kg", 10, len) == ["실중량", "802.5 kg"]
    assert wrap("해초 300 g × 5", 11, len) == ["해초", "300 g × 5"]


def test_no_words_are_one_empty_line() -> None:
    assert wrap("", 5, len) == [""]


@given(WORDS, st.integers(1, 12))
def test_nothing_is_lost_and_nothing_is_wider_than_the_paper(text: str, width: int) -> None:
    lines = wrap(text, width, len)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(len(line) <= width for line in lines)
