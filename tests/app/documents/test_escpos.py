"""ESC/POS as the virtual printer understands it, and its codes read back from the picture."""

from dataclasses import replace

import pytest
import zxingcpp
from PIL import Image

from app.devices.printers.emulator import VirtualPrinter
from app.documents.errors import DoesNotFit
from app.documents.escpos import kick, render_escpos
from app.documents.model import Align, Column, Document, Heading, Line, Pair, Qr, Table
from app.documents.profiles import GENERIC_80, PROFILES, TEXT_80, Profile
from tests.app.documents.samples import SLIP_TEXT, receipt

EVERY = pytest.mark.parametrize("profile", PROFILES.values(), ids=lambda profile: profile.name)


def printed(data: bytes, profile: Profile) -> Image.Image:
    printer = VirtualPrinter(profile.dots)
    printer.feed(data)
    printer.tear()
    assert printer.strange == 0
    (paper,) = printer.papers
    return paper


@EVERY
def test_the_code_is_read_back_from_the_paper(profile: Profile) -> None:
    paper = printed(render_escpos(receipt(), profile), profile)
    assert [code.text for code in zxingcpp.read_barcodes(paper)] == [SLIP_TEXT]


@EVERY
def test_equal_documents_give_equal_bytes_and_a_reprint_others(profile: Profile) -> None:
    assert render_escpos(receipt(), profile) == render_escpos(receipt(), profile)
    assert render_escpos(receipt(), profile, 1) != render_escpos(receipt(), profile)


@EVERY
def test_every_paper_begins_with_a_reset_and_ends_with_the_knife(profile: Profile) -> None:
    data = render_escpos(receipt(), profile)
    assert data.startswith(b"\x1b@")
    assert data.endswith(profile.cut)


@EVERY
def test_a_kick_opens_the_drawer_and_prints_nothing(profile: Profile) -> None:
    printer = VirtualPrinter(profile.dots)
    printer.feed(kick(profile))
    printer.tear()
    assert (printer.kicks, printer.papers, printer.strange) == (1, [], 0)


def test_raster_goes_in_bands_of_256_rows_at_most() -> None:
    data, bands = render_escpos(receipt(), GENERIC_80), []
    at = 2
    while data[at : at + 4] == b"\x1dv0\x00":
        across = int.from_bytes(data[at + 4 : at + 6], "little")
        rows = int.from_bytes(data[at + 6 : at + 8], "little")
        bands.append((across, rows))
        at += 8 + across * rows
    assert data[at:] == b"\n" + GENERIC_80.cut
    assert all(across == 72 and 0 < rows <= 256 for across, rows in bands)


def test_korean_text_is_sent_raw_in_cp949() -> None:
    data = render_escpos(Document("x", "x", (Line("새청무 ₩1,000"),)), TEXT_80)
    assert data.startswith(b"\x1b@\x1c&")
    assert "새청무 1,000원\n".encode("cp949") in data


def test_columns_are_padded_by_display_cells() -> None:
    data = render_escpos(Document("x", "x", (Pair("합계", "57,000원"),)), TEXT_80)
    line = data.split(b"\x1c&")[1].split(b"\n")[0]
    assert len(line) == TEXT_80.columns  # one byte a cell in CP949
    assert line.decode("cp949").split() == ["합계", "57,000원"]


def test_a_table_reaches_both_edges_of_the_paper() -> None:
    table = Table((Column(50), Column(14), Column(36, Align.RIGHT)), (("쌀", "1", "32,000원"),))
    data = render_escpos(Document("x", "x", (table,)), TEXT_80)
    (line,) = [line for line in data.split(b"\n") if "쌀".encode("cp949") in line]
    assert len(line.removeprefix(b"\x1b@\x1c&")) == TEXT_80.columns


def test_a_figure_on_narrow_paper_is_never_broken() -> None:
    shares = (Column(56), Column(12, Align.RIGHT), Column(32, Align.RIGHT))
    rows = (("강진 쌀귀리 선물세트 다섯 봉", "999", "99,999,999"),)
    table = Table(shares, rows, ("품목", "수량", "금액"))
    profile = PROFILES["text-58mm"]
    text = render_escpos(Document("x", "x", (table,)), profile).decode("cp949")
    assert [line.split()[-2:] for line in text.split("\n") if "9" in line] == [
        ["999", "99,999,999"]
    ]
    assert "품목" in text.split("수량")[0]
    assert all(len(line.encode("cp949")) <= 32 + 8 for line in text.split("\n"))


def test_a_syllable_outside_the_2350_is_drawn_in_its_line() -> None:
    document = Document("x", "x", (Pair("뷁 씨", "1번"), Line("가나다")))
    data = render_escpos(document, TEXT_80)
    assert b"\x1dv0\x00" in data
    assert "가나다\n".encode("cp949") in data
    assert b"\x1dv0\x00" not in render_escpos(document, replace(TEXT_80, whole_hangul=True))


def test_a_drawn_line_stands_where_its_cells_would() -> None:
    pair = Document("x", "x", (Pair("뷁", "1,000원"),))
    drawn = printed(render_escpos(pair, TEXT_80), TEXT_80)
    sent = printed(render_escpos(pair, replace(TEXT_80, whole_hangul=True)), TEXT_80)
    for paper in (drawn, sent):
        box = paper.point(lambda grey: 255 - grey).getbbox()
        assert box is not None
        assert box[0] == pytest.approx(34, abs=4)
        assert box[2] == pytest.approx(32 + 576, abs=6)


def test_long_headings_break_at_half_the_columns() -> None:
    heading = Document("x", "x", (Heading("강진군 공공비축미곡 매입 확인증 다시 인쇄"),))
    for line in render_escpos(heading, TEXT_80).split(b"\n"):
        words = line.replace(b"\x1b@\x1c&", b"").replace(b"\x1bE\x01\x1d!\x11", b"")
        assert len(words.replace(b"\x1d!\x00\x1bE\x00", b"")) <= 24


@EVERY
def test_a_code_wider_than_the_roll_is_an_error_not_a_torn_code(profile: Profile) -> None:
    with pytest.raises(DoesNotFit):
        render_escpos(Document("x", "x", (Qr("A" * 1_900),)), profile)
