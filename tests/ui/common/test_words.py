"""Korean is broken between words only, and what is read stays what was written."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication, QTextLayout, QTextOption

from ui.common.words import JOINER, as_read, between_words


@given(st.text(alphabet=st.sampled_from("가나다라 ABC12.,·\n"), max_size=40))
def test_what_is_read_is_what_was_written(text: str) -> None:
    assert as_read(between_words(text)) == text


def test_syllables_are_joined_and_words_are_not() -> None:
    assert between_words("가나 다") == f"가{JOINER}나 다"


def test_qt_breaks_a_line_between_words_only(qapp: QGuiApplication) -> None:
    text = between_words("저울이 대답하지 않아요. 전원과 케이블을 봐 주세요.")
    layout = QTextLayout(text, QFont("Pretendard GOV", 20))
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(200)
        lines.append(text[line.textStart() : line.textStart() + line.textLength()])
    layout.endLayout()
    assert len(lines) > 2
    assert all(line.endswith(" ") for line in lines[:-1])
