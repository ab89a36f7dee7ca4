"""Documents as CP949 text in display cells; a line that the printer's font lacks becomes dots."""

from itertools import zip_longest
from typing import assert_never

from PIL import Image, ImageDraw

from app.documents import cells, qr
from app.documents.dots import image
from app.documents.errors import DoesNotFit
from app.documents.model import (
    Align,
    Block,
    Document,
    Gap,
    Heading,
    Hero,
    Line,
    Mark,
    Pair,
    Qr,
    Rule,
    Sign,
    Table,
)
from app.documents.profiles import Profile
from app.documents.raster import line_of_text
from app.documents.wrapping import wrap

HANGUL_ON = b"\x1c&"
BOLD_ON, BOLD_OFF = b"\x1bE\x01", b"\x1bE\x00"
DOUBLE_ON, DOUBLE_OFF = b"\x1d!\x11", b"\x1d!\x00"
CENTRE, LEFT = b"\x1ba\x01", b"\x1ba\x00"
DOTS_A_MODULE = 4
DOTS_A_MM = 8  # 203 dpi
SIGNS = {Sign.DONE: "√", Sign.ATTENTION: "▲", Sign.REFUSED: "■"}


def typed(document: Document, profile: Profile, copy: int = 0) -> bytes:
    """The paper's lines without reset and cut; `DoesNotFit` for a code wider than the roll."""
    typewriter = _Typewriter(profile)
    if copy:
        typewriter.type(Line(f"〈 다시 인쇄 {copy} 〉", bold=True, align=Align.CENTRE))
    for block in document.blocks:
        typewriter.type(block)
    return HANGUL_ON + bytes(typewriter.sent)


class _Typewriter:
    """Types block after block into `sent`."""

    def __init__(self, profile: Profile) -> None:
        self.sent = bytearray()
        self._profile = profile
        self._columns = profile.columns

    def type(self, block: Block) -> None:
        match block:
            case Heading(text, align):
                self._paragraph(text, align, bold=True, double=True)
            case Line(text, bold, align):
                self._paragraph(text, align, bold=bold)
            case Pair():
                self._pair(block)
            case Hero(label, figure):
                self._paragraph(label, Align.LEFT, bold=True)
                self._paragraph(figure, Align.RIGHT, bold=True, double=True)
            case Table():
                self._table(block)
            case Rule(dashed):
                self._line(("-" if dashed else "=") * self._columns)
            case Gap():
                self.sent += b"\n"
            case Qr(text, caption, least_mm):
                self._code(text, least_mm)
                self._paragraph(caption, Align.CENTRE, bold=True)
            case Mark(sign, text):
                self._hanging(f"{SIGNS[sign]} ", text)
            case _:
                assert_never(block)

    def _paragraph(self, text: str, align: Align, *, bold: bool, double: bool = False) -> None:
        columns = self._columns // 2 if double else self._columns
        for line in wrap(cells.plain(text), columns, cells.width):
            free = columns - cells.width(line)
            indent = {Align.LEFT: 0, Align.CENTRE: free // 2, Align.RIGHT: free}[align]
            self._line(" " * indent + line, bold=bold, double=double)

    def _line(self, text: str, *, bold: bool = False, double: bool = False) -> None:
        if not cells.is_writable(text, whole_hangul=self._profile.whole_hangul):
            self.sent += image(self._drawn(text, bold=bold, double=double))
            return
        on = (BOLD_ON if bold else b"") + (DOUBLE_ON if double else b"")
        off = (DOUBLE_OFF if double else b"") + (BOLD_OFF if bold else b"")
        self.sent += on + text.encode("cp949") + b"\n" + off

    def _drawn(self, text: str, *, bold: bool, double: bool) -> Image.Image:
        """The line as dots, each sign in the middle of the cells where the printer would set it."""
        scale = 2 if double else 1
        across, high = self._profile.cell[0] * scale, self._profile.cell[1] * scale
        strip, x = Image.new("1", (self._profile.dots, high), 255), 0
        for sign in text:
            room = cells.width(sign) * across
            if sign != " ":
                drawn = line_of_text(sign, high, bold=bold)
                drawn = drawn.resize((min(room, drawn.width), high))
                strip.paste(drawn, (x + (room - drawn.width) // 2, 0))
            x += room
        return strip

    def _pair(self, pair: Pair) -> None:
        left, right = cells.plain(pair.left), cells.plain(pair.right)
        room = self._columns - cells.width(right) - 1
        if room < min(self._columns // 3, cells.width(left)):
            self._paragraph(left, Align.LEFT, bold=pair.bold)
            self._paragraph(right, Align.RIGHT, bold=pair.bold)
            return
        *above, last = wrap(left, room, cells.width)
        for line in above:
            self._line(line, bold=pair.bold)
        self._line(cells.padded(last, right, self._columns), bold=pair.bold)

    def _table(self, table: Table) -> None:
        widths = self._widths(table)
        for row, bold in ((table.header, True), *((row, False) for row in table.rows)):
            wrapped = [
                wrap(cells.plain(cell), width - 1, cells.width)
                for cell, width in zip(row, widths, strict=bool(row))
            ]
            for parts in zip_longest(*wrapped, fillvalue=""):
                line = "".join(
                    _placed(part, width, column.align)
                    for part, width, column in zip(parts, widths, table.columns, strict=True)
                )
                self._line(line.rstrip(), bold=bold)
            if bold and row:
                self._line("-" * self._columns)

    def _widths(self, table: Table) -> list[int]:
        """By the shares, but a figure is never broken: it takes room from the first column."""
        _, *others = [
            max(self._columns * column.share // 100, 1 + _longest(table, number))
            if column.align is Align.RIGHT
            else self._columns * column.share // 100
            for number, column in enumerate(table.columns)
        ]
        return [max(2, self._columns - sum(others)), *others]

    def _hanging(self, first: str, text: str) -> None:
        indent = cells.width(first)
        for number, line in enumerate(wrap(cells.plain(text), self._columns - indent, cells.width)):
            self._line((first if number == 0 else " " * indent) + line, bold=True)

    def _code(self, text: str, least_mm: int) -> None:
        matrix = qr.matrix(text)
        if (len(matrix) + 2 * qr.QUIET_MODULES) * DOTS_A_MODULE > self._profile.dots:
            raise DoesNotFit(f"a code of {len(matrix)} modules")
        least = least_mm * DOTS_A_MM
        module = qr.dots_a_module(matrix, least, self._profile.dots, DOTS_A_MODULE)
        if self._profile.own_qr:
            self.sent += CENTRE + _own_qr(text.encode("ascii"), module) + b"\n" + LEFT
        else:
            self.sent += image(_drawn_code(matrix, self._profile.dots, module))


def _own_qr(data: bytes, module: int) -> bytes:
    """GS ( k: model 2, dots a module, level M, store, print."""
    size = (len(data) + 3).to_bytes(2, "little")
    return (
        b"\x1d(k\x04\x001A2\x00" + b"\x1d(k\x03\x001C" + bytes([module])
        + b"\x1d(k\x03\x001E1" + b"\x1d(k" + size + b"1P0" + data + b"\x1d(k\x03\x001Q0"
    )  # fmt: skip


def _drawn_code(matrix: tuple[tuple[bool, ...], ...], dots: int, module: int) -> Image.Image:
    side, quiet = len(matrix) * module, qr.QUIET_MODULES * module
    strip = Image.new("1", (dots, side + 2 * quiet), 255)
    draw, left = ImageDraw.Draw(strip), (dots - side) // 2
    for y, row in enumerate(matrix):
        for x, dark in enumerate(row):
            if dark:
                corner = (left + x * module, quiet + y * module)
                end = (corner[0] + module - 1, corner[1] + module - 1)
                draw.rectangle((corner, end), 0)
    return strip


def _longest(table: Table, column: int) -> int:
    """Cells that the widest text of a column asks for."""
    texts = (row[column] for row in (table.header, *table.rows) if row)
    return max((cells.width(cells.plain(text)) for text in texts), default=0)


def _placed(text: str, width: int, align: Align) -> str:
    """A cell of a table; right-aligned ones end at their column's edge."""
    free = width - cells.width(text)
    return " " * free + text if align is Align.RIGHT else text + " " * free
