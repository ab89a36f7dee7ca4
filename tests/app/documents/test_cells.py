"""Text in a printer's own font: CP949, display cells, and the 2,350 syllables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.documents import cells

SYLLABLES = [chr(code) for code in range(0xAC00, 0xD7A4)]


def test_2350_of_the_11172_syllables_are_in_every_printer() -> None:
    assert sum(cells.is_writable(one, whole_hangul=False) for one in SYLLABLES) == 2_350
    assert sum(cells.is_writable(one, whole_hangul=True) for one in SYLLABLES) == 11_172


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("₩1,000", "1,000원"), ("₩ 57,000 끝", "57,000원 끝"), ("₩", "원"),
        ("가 — 나 – 다", "가 - 나 - 다"),
        ("− 포대", "- 포대"), ("가\u00a0나", "가 나"),
        ("쌀\x1bp\x0022\n10kg\x7f", "쌀 p 22 10kg "),
        ("㈜ ① · … “ ”", "㈜ ① · … “ ”"), ("漢字", "漢字"),
    ],
)  # fmt: skip
def test_signs_that_cp949_lacks_are_replaced_by_rule(text: str, plain: str) -> None:
    assert cells.plain(text) == plain
    plain.encode("cp949")


@pytest.mark.parametrize(
    ("text", "width"), [("abc", 3), ("가나", 4), ("쌀 40kg", 7), ("○", 2), ("·", 2), ("뷁", 2), ("🌾", 2)]  # noqa: E501
)  # fmt: skip
def test_a_hangul_cell_is_two_columns(text: str, width: int) -> None:
    assert cells.width(text) == width


@given(
    st.text(st.sampled_from("가나다뷁abc 123"), max_size=20), st.sampled_from(["1원", "12,000원"])
)
def test_padding_fills_the_line_by_cells(left: str, right: str) -> None:
    if cells.width(left) + cells.width(right) < 48:
        assert cells.width(cells.padded(left, right, 48)) == 48


def test_a_sign_no_printer_has_is_not_writable() -> None:
    assert not cells.is_writable("🌾", whole_hangul=True)
    assert not cells.is_writable("뷁", whole_hangul=False)
    assert cells.is_writable("쌀 톤 ￦ 가", whole_hangul=False)
