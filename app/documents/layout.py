"""From blocks to places on paper, in millimetres: the one layout that PDF and raster both draw."""

from collections.abc import Callable, Sequence, Sized
from dataclasses import dataclass
from typing import TypeAlias, assert_never

from app.documents import ornament, qr
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
    Paper,
    Qr,
    Rule,
    Table,
)
from app.documents.shapes import Code, Path, Point, Shape, Sheet, Text
from app.documents.wrapping import wrap

Measure: TypeAlias = "Callable[[str, float, bool], float]"
"""`measure(text, em, bold)`: the width of a text in millimetres."""

Box: TypeAlias = tuple[float, float]
"""Left edge and width of what a paragraph may use."""

DOT_MM = 0.125  # 203 dpi: eight dots a millimetre
LEADING = 1.35
ASCENT = 0.95  # from the top of a line to its baseline, in em
INLAY_MM = 8.5


@dataclass(frozen=True)
class Sizes:
    """Page and type of one paper; `em`s are font sizes, all in millimetres."""

    width: float
    margin: float
    body: float
    heading: float
    hero: float
    module: float
    top: float = 2.0
    page_height: float | None = None

    @property
    def inner(self) -> float:
        return self.width - 2 * self.margin


SIZES = {
    Paper.ROLL_80: Sizes(80, 4, 3.5, 5.0, 9.5, 4 * DOT_MM),
    Paper.ROLL_58: Sizes(58, 5, 3.1, 4.2, 8.0, 4 * DOT_MM),
    Paper.A4: Sizes(210, 22, 4.2, 7.5, 13.0, 0.6, top=20, page_height=297),
}


def lay_out(document: Document, measure: Measure, copy: int = 0) -> tuple[Sheet, ...]:
    """One sheet on a roll, as many as needed on A4; `DoesNotFit` for a code wider than the paper.

    `copy` above 0 puts the mark 「다시 인쇄 n」 at the top.
    """
    sizes = SIZES[document.paper]
    setter = _Setter(sizes, measure)
    setter.inlay()
    blocks = document.blocks
    if copy:
        blocks = (Line(f"〈 다시 인쇄 {copy} 〉", bold=True, align=Align.CENTRE), *blocks)
    for block in blocks:
        setter.put(block)
    return setter.sheets()


class _Setter:
    """Sets block under block; `self._y` is where the next one begins."""

    def __init__(self, sizes: Sizes, measure: Measure) -> None:
        self._sizes = sizes
        self._measure = measure
        self._y = sizes.top
        self._shapes: list[Shape] = []
        self._full: list[Sheet] = []

    def inlay(self) -> None:
        self._shapes += ornament.inlay(self._sizes.margin, self._y, self._sizes.inner)
        self._y += INLAY_MM

    def sheets(self) -> tuple[Sheet, ...]:
        height = self._sizes.page_height or self._y + self._sizes.top
        return (*self._full, Sheet(self._sizes.width, height, tuple(self._shapes)))

    def put(self, block: Block) -> None:
        """Sets one block; on A4 a block that does not fit any more begins a new page."""
        before, start = len(self._shapes), self._y
        self._set(block)
        page = self._sizes.page_height
        if page is None or self._y <= page - self._sizes.top or before == 0:
            return
        del self._shapes[before:]
        self._full.append(Sheet(self._sizes.width, page, tuple(self._shapes)))
        self._shapes, self._y = [], self._sizes.top
        if self._y != start:
            self.put(block)

    def _set(self, block: Block) -> None:
        sizes = self._sizes
        match block:
            case Heading(text, align):
                self._lines(text, sizes.heading, align, bold=True)
            case Line(text, bold, align):
                self._lines(text, sizes.body, align, bold=bold)
            case Pair():
                self._pair(block)
            case Hero():
                self._hero(block)
            case Table():
                self._table(block)
            case Rule(dashed):
                self._rule(dashed=dashed)
            case Gap(tenths):
                self._y += tenths / 10
            case Qr():
                self._code(block)
            case Mark():
                self._mark(block)
            case _:
                assert_never(block)

    def _lines(
        self, text: str, em: float, align: Align, *, bold: bool, box: Box | None = None
    ) -> None:
        """A paragraph inside `box`, the whole line if None."""
        left, width = box or (self._sizes.margin, self._sizes.inner)
        for line in wrap(text, width, lambda part: self._measure(part, em, bold)):
            free = width - self._measure(line, em, bold)
            indent = {Align.LEFT: 0.0, Align.CENTRE: free / 2, Align.RIGHT: free}[align]
            self._text(left + indent, line, em, bold=bold)
            self._y += LEADING * em

    def _text(self, x: float, text: str, em: float, *, bold: bool) -> None:
        self._shapes.append(Text(x, self._y + ASCENT * em, text, em, bold))

    def _pair(self, pair: Pair) -> None:
        """The value stands on the label's last line, or under it where it is long itself."""
        sizes, em = self._sizes, self._sizes.body
        em_right = self._fitting(pair.right, em, sizes.inner, bold=pair.bold)
        width = self._measure(pair.right, em_right, pair.bold)
        space = sizes.inner - width - em
        if space >= min(sizes.inner / 3, self._measure(pair.left, em, pair.bold)):
            self._lines(pair.left, em, Align.LEFT, bold=pair.bold, box=(sizes.margin, space))
            self._y -= LEADING * em
        else:
            self._lines(pair.left, em, Align.LEFT, bold=pair.bold)
        self._text(sizes.margin + sizes.inner - width, pair.right, em_right, bold=pair.bold)
        self._y += LEADING * em

    def _hero(self, hero: Hero) -> None:
        sizes = self._sizes
        bold = True
        label = self._measure(hero.label, sizes.body, bold)
        em = self._fitting(hero.figure, sizes.hero, sizes.inner - label - sizes.body, bold=True)
        width = self._measure(hero.figure, em, bold)
        self._y += 0.1 * em
        self._shapes += [
            Text(sizes.margin, self._y + em * 0.9, hero.label, sizes.body, bold),
            Text(sizes.margin + sizes.inner - width, self._y + em * 0.9, hero.figure, em, bold),
        ]
        self._y += 1.25 * em

    def _fitting(self, text: str, em: float, width: float, *, bold: bool) -> float:
        """The size, at most `em`, at which the text fits on one line."""
        natural = self._measure(text, em, bold)
        return em if natural <= width else em * width / natural

    def _table(self, table: Table) -> None:
        rows = ((table.header, True), *((row, False) for row in table.rows))
        for cells, bold in rows:
            self._row(table, cells, bold=bold)
            if bold and cells:
                self._rule(dashed=True)

    def _row(self, table: Table, cells: Sequence[str], *, bold: bool) -> None:
        sizes = self._sizes
        left, top, bottom = sizes.margin, self._y, self._y
        for column, cell in zip(table.columns, cells, strict=bool(cells)):
            width = sizes.inner * column.share / 100
            gap = 0.0 if column is table.columns[-1] else sizes.body / 2
            self._y = top
            box = (left, width - gap)
            if column.align is Align.RIGHT:
                self._figure(cell, box, bold=bold)
            else:
                self._lines(cell, sizes.body, column.align, bold=bold, box=box)
            left, bottom = left + width, max(bottom, self._y)
        self._y = bottom + sizes.body / 4

    def _figure(self, text: str, box: Box, *, bold: bool) -> None:
        """A number: smaller rather than broken."""
        left, width = box
        em = self._fitting(text, self._sizes.body, width, bold=bold)
        x = left + width - self._measure(text, em, bold)
        self._shapes.append(Text(x, self._y + ASCENT * self._sizes.body, text, em, bold))
        self._y += LEADING * self._sizes.body

    def _rule(self, *, dashed: bool) -> None:
        sizes, y = self._sizes, self._y + 0.35 * self._sizes.body
        ends: tuple[Point, ...] = ((sizes.margin, y), (sizes.margin + sizes.inner, y))
        self._shapes.append(Path(ends, 2 * DOT_MM, dash=1.0 if dashed else 0.0))
        self._y += 0.7 * sizes.body

    def _code(self, block: Qr) -> None:
        sizes = self._sizes
        matrix = qr.matrix(block.text)
        modules = len(matrix) + 2 * qr.QUIET_MODULES
        if modules * sizes.module > sizes.inner:
            raise DoesNotFit(f"a code of {modules} modules")
        module = self._module(block, matrix)
        dots = round((sizes.width - len(matrix) * module) / 2 / DOT_MM)
        quiet = qr.QUIET_MODULES * module
        y = round((self._y + quiet) / DOT_MM) * DOT_MM
        self._shapes.append(Code(dots * DOT_MM, y, module, matrix))
        self._y = y + len(matrix) * module + quiet
        if block.caption:
            self._lines(block.caption, sizes.body, Align.CENTRE, bold=True)

    def _module(self, block: Qr, matrix: Sized) -> float:
        """The paper's usual module, or whole dots more where the code has to be wider."""
        sizes = self._sizes
        if not block.least_mm:
            return sizes.module
        least, wide = round(block.least_mm / DOT_MM), int(sizes.inner / DOT_MM)
        usual = round(sizes.module / DOT_MM)
        return qr.dots_a_module(matrix, least, wide, usual) * DOT_MM

    def _mark(self, mark: Mark) -> None:
        sizes, em = self._sizes, self._sizes.body
        size = 1.5 * em
        self._shapes += ornament.sign(mark.sign, sizes.margin, self._y, size)
        left, top = sizes.margin + size + 0.5 * em, self._y
        self._y += 0.1 * em
        box = (left, sizes.margin + sizes.inner - left)
        self._lines(mark.text, em, Align.LEFT, bold=True, box=box)
        self._y = max(self._y, top + size) + 0.2 * em
