"""The virtual printer understands bytes in any pieces and paints what the paper would show."""

from itertools import pairwise

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops

from app.devices.printers.emulator import VirtualPrinter

CUT = b"\x1dV\x00"
QR = (
    b"\x1d(k\x04\x001A2\x00\x1d(k\x03\x001C\x04\x1d(k\x03\x001E1"
    b"\x1d(k\x08\x001P0MD1:A\x1d(k\x03\x001Q0"
)
JOB = (
    b"\x1b@\x1c&" + "가나 12\n".encode("cp949") + b"\x1bE\x01\x1d!\x11\x1ba\x01"
    + "큰 글씨\n".encode("cp949") + b"\x1d!\x00\x1bE\x00" + QR + b"\n\x1ba\x00"
    + b"\x1dv0\x00\x02\x00\x03\x00" + b"\xff\x00\x0f\xf0\x00\xff"
    + b"\x1bd\x02\x1dVB\x00\x1bp\x00\x32\x32"
)  # fmt: skip


def papers(data: bytes) -> list[Image.Image]:
    printer = VirtualPrinter()
    printer.feed(data)
    assert printer.strange == 0
    return printer.papers


@given(st.lists(st.integers(0, len(JOB)), max_size=6))
def test_bytes_in_any_pieces_give_the_same_paper(cuts: list[int]) -> None:
    whole, pieces = VirtualPrinter(), VirtualPrinter()
    whole.feed(JOB)
    edges = [0, *sorted(cuts), len(JOB)]
    for start, end in pairwise(edges):
        pieces.feed(JOB[start:end])
    assert (pieces.kicks, pieces.strange, len(pieces.papers)) == (1, 0, 1)
    difference = ImageChops.difference(whole.papers[0], pieces.papers[0])
    assert difference.getbbox() is None


def test_a_code_that_the_printer_draws_is_read_back() -> None:
    (paper,) = papers(JOB)
    assert [code.text for code in zxingcpp.read_barcodes(paper)] == ["MD1:A"]


def test_raster_burns_the_dots_that_are_one() -> None:
    (paper,) = papers(b"\x1dv0\x00\x01\x00\x01\x00\x81" + CUT)
    assert [paper.getpixel((32 + dot, 0)) for dot in range(9)] == [0, *[255] * 6, 0, 255]


def test_hangul_needs_its_mode() -> None:
    on, off = papers(b"\x1b@\x1c&\xb0\xa1\n" + CUT)[0], papers(b"\x1b@\xb0\xa1\n" + CUT)[0]
    assert ImageChops.difference(on, off).getbbox() is not None


def test_each_cut_makes_a_paper_and_the_rest_stays_in_the_printer() -> None:
    printer = VirtualPrinter()
    printer.feed(b"a\n" + CUT + b"b\n" + CUT + b"c\n")
    assert len(printer.papers) == 2
    printer.tear()
    printer.tear()
    assert len(printer.papers) == 3


def test_a_line_that_is_too_long_goes_on_below() -> None:
    (short,), (long,) = papers(b"a" * 48 + b"\n" + CUT), papers(b"a" * 49 + b"\n" + CUT)
    assert long.height == short.height + 30


def test_a_long_roll_keeps_all_its_lines() -> None:
    (paper,) = papers(b"a\n" * 300 + CUT)
    assert paper.height == 300 * 30 + 40
    ink = paper.point(lambda grey: 255 - grey).getbbox()
    assert ink is not None
    assert ink[3] > 299 * 30


@pytest.mark.parametrize("data", [b"\x1bZ", b"\x1dZ", b"\x1cZ", b"\x1c&\xff\xff"])
def test_what_it_does_not_know_is_counted(data: bytes) -> None:
    printer = VirtualPrinter()
    printer.feed(data + b"\n" + CUT)
    assert printer.strange >= 1
    assert len(printer.papers) == 1
