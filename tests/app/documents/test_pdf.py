"""PDF as anybody gets it: equal bytes, our fonts inside, text and code readable again."""

import re

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from app.documents.model import Paper
from app.documents.pdf import render_pdf
from tests.app.documents.samples import SLIP_TEXT, receipt

PAPERS = pytest.mark.parametrize("paper", Paper)


def picture(data: bytes, dots_per_inch: int = 203) -> Image.Image:
    document = pypdfium2.PdfDocument(data)
    try:
        page: Image.Image = document[0].render(scale=dots_per_inch / 72).to_pil()
        return page.convert("L")
    finally:
        document.close()


@PAPERS
def test_equal_documents_give_equal_bytes(paper: Paper) -> None:
    assert render_pdf(receipt(paper)) == render_pdf(receipt(paper))


def test_a_reprint_gives_other_bytes() -> None:
    assert render_pdf(receipt(), copy=1) != render_pdf(receipt())


@PAPERS
def test_the_code_is_read_back_from_the_picture(paper: Paper) -> None:
    codes = zxingcpp.read_barcodes(picture(render_pdf(receipt(paper))))
    assert [code.text for code in codes] == [SLIP_TEXT]


def test_only_our_fonts_are_named_and_both_are_embedded() -> None:
    data = render_pdf(receipt())
    names = set(re.findall(rb"/BaseFont /([\w+-]+)", data))
    assert names == {b"AAAAAA+PretendardGOV-Regular", b"AAAAAA+PretendardGOV-Bold"}
    assert data.count(b"/FontFile2") == 2


def test_the_text_comes_back_as_written() -> None:
    document = pypdfium2.PdfDocument(render_pdf(receipt()))
    try:
        text = document[0].get_textpage().get_text_bounded()
    finally:
        document.close()
    for words in ("가게 A-01 (강진군)", "강진 쌀귀리", "57,000원", "다시 가져와 주세요."):
        assert words in text


def test_a_roll_is_a_page_as_long_as_its_content() -> None:
    document = pypdfium2.PdfDocument(render_pdf(receipt()))
    width, height = document[0].get_size()
    document.close()
    assert width == pytest.approx(80 / 25.4 * 72, abs=0.1)
    ink = picture(render_pdf(receipt())).point(lambda grey: 255 - grey).getbbox()
    assert ink is not None
    assert height - ink[3] / 203 * 72 < 20


def test_nothing_is_grey() -> None:
    """At ten times the size the edges' half tones are few: all else is black or white."""
    histogram = picture(render_pdf(receipt()), 600).histogram()
    assert sum(histogram[16:240]) < 0.04 * sum(histogram)
