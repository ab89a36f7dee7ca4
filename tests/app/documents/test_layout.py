"""Where blocks stand: within the paper, on as many pages as needed, a reprint marked as one."""

import re
from dataclasses import replace

import pytest

from app.documents import pdf, raster
from app.documents.errors import DoesNotFit
from app.documents.layout import SIZES, Measure, lay_out
from app.documents.model import Document, Gap, Line, Pair, Paper, Qr
from app.documents.shapes import Code, Path, Sheet, Text
from tests.app.documents.samples import LONGEST_NAME, receipt

pdf.register_fonts()
MEASURES = pytest.mark.parametrize("measure", [pdf.measure, raster.measure])


def texts(*sheets: Sheet) -> list[Text]:
    return [shape for sheet in sheets for shape in sheet.shapes if isinstance(shape, Text)]


@MEASURES
@pytest.mark.parametrize("paper", Paper)
def test_everything_stands_within_the_margins(measure: Measure, paper: Paper) -> None:
    sizes = SIZES[paper]
    for sheet in lay_out(receipt(paper), measure):
        for text in texts(sheet):
            assert text.x >= sizes.margin - 0.01
            right = text.x + measure(text.text, text.em, text.bold)
            assert right <= sizes.width - sizes.margin + 0.2  # the raster rounds to whole dots
            assert 0 < text.y < sheet.height
        for path in (shape for shape in sheet.shapes if isinstance(shape, Path)):
            assert all(sizes.margin - 0.01 <= x <= sizes.width - 3.9 for x, _ in path.points)


@pytest.mark.parametrize("paper", Paper)
def test_text_lines_do_not_stand_on_one_another(paper: Paper) -> None:
    (sheet,) = lay_out(receipt(paper), pdf.measure)
    for one in texts(sheet):
        for other in texts(sheet):
            if one is other or abs(one.y - other.y) >= min(one.em, other.em):
                continue
            one_end = one.x + pdf.measure(one.text, one.em, one.bold)
            other_end = other.x + pdf.measure(other.text, other.em, other.bold)
            assert one_end <= other.x or other_end <= one.x, (one.text, other.text)


def test_the_longest_name_is_all_there() -> None:
    (sheet,) = lay_out(receipt(Paper.ROLL_58), pdf.measure)
    printed = "".join(text.text for text in texts(sheet))
    for word in LONGEST_NAME.split():
        assert word in printed


def test_a_value_never_breaks_even_where_it_is_longer_than_the_line() -> None:
    value = "아주긴값이라서한줄에들어가지않는것"
    document = Document("x", "x", (Pair("이름", value),), Paper.ROLL_58)
    (sheet,) = lay_out(document, pdf.measure)
    assert value in [text.text for text in texts(sheet)]


def test_a_reprint_says_so_at_the_top() -> None:
    first, again = (lay_out(receipt(), pdf.measure, copy)[0] for copy in (0, 2))
    assert not [text for text in texts(first) if "다시 인쇄" in text.text]
    assert texts(again)[0].text == "〈 다시 인쇄 2 〉"
    assert again.height > first.height


def test_a4_goes_on_with_another_page() -> None:
    lines = tuple(Line(f"줄 {number}") for number in range(120))
    sheets = lay_out(Document("x", "x", lines, Paper.A4), pdf.measure)
    assert len(sheets) == 3
    numbers = [int(re.sub(r"\D", "", text.text)) for text in texts(*sheets)]
    assert numbers == list(range(120))
    assert all(text.y < 297 - 20 for text in texts(*sheets))


def test_a_block_taller_than_a_page_is_set_all_the_same() -> None:
    document = Document("x", "x", (Line("위"), Gap(4_000), Line("아래")), Paper.A4)
    assert "아래" in [text.text for text in texts(*lay_out(document, pdf.measure))]


def test_a_code_has_modules_of_four_dots_and_its_quiet_zone() -> None:
    (sheet,) = lay_out(receipt(), pdf.measure)
    (code,) = (shape for shape in sheet.shapes if isinstance(shape, Code))
    assert code.module == 0.5
    assert code.x / 0.125 == int(code.x / 0.125)
    above = max(text.y for text in texts(sheet) if text.y < code.y)
    assert code.y - above >= 4 * code.module


def test_the_largest_slip_fits_80_mm_and_not_58() -> None:
    proof = Document("x", "x", (Qr("A" * 1_730),))  # version 29-M holds 1,732
    lay_out(proof, pdf.measure)
    with pytest.raises(DoesNotFit):
        lay_out(replace(proof, paper=Paper.ROLL_58), pdf.measure)
