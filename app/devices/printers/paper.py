"""The paper of the virtual printer: a roll of dots that grows as it is written on."""

import math
from functools import cache

import qrcode
from PIL import Image, ImageChops, ImageDraw, ImageFont

from app.shared.resources import resource

CELL = (12, 24)
LINE_DOTS = 30
SHEET_ROWS = 2_048
QUIET_MODULES = 4


class Roll:
    """Everything since the last cut, with the printer's modes: bold, double, centred, Hangul."""

    def __init__(self, dots: int) -> None:
        self._dots = dots
        self._image = Image.new("1", (dots, SHEET_ROWS), 255)
        self._y = 0
        self._line: list[tuple[str, tuple[int, int], bool]] = []
        self.reset()

    def reset(self) -> None:
        """ESC @: modes as when switched on; Hangul is off until FS &."""
        self.bold, self.hangul = False, False
        self.align = 0
        self.scale = (1, 1)

    @property
    def line_dots(self) -> int:
        return LINE_DOTS * self.scale[1]

    @property
    def is_used(self) -> bool:
        return bool(self._y or self._line)

    def write(self, sign: str) -> None:
        """A sign that does not fit any more goes on to the next line, as the real ones do it."""
        if self._width() + _advance(sign, self.scale) > self._dots:
            self.new_line()
        self._line.append((sign, self.scale, self.bold))

    def new_line(self) -> None:
        height = max((scale[1] for _, scale, _ in self._line), default=1)
        x = (0, (self._dots - self._width()) // 2, self._dots - self._width())[self.align]
        for sign, scale, bold in self._line:
            drawn = _glyph(sign, scale, bold)
            self._place(drawn, x, self._y + (height - scale[1]) * CELL[1])
            x += _advance(sign, scale)
        self._line = []
        self.feed(LINE_DOTS * height)

    def feed(self, dots: int) -> None:
        self._y += dots
        self._grow(0)

    def burn(self, across: int, rows: int, data: bytes) -> None:
        """Raster data as it comes: one is a burnt dot."""
        picture = ImageChops.invert(Image.frombytes("1", (across * 8, rows), data))
        self._place(picture, 0, self._y)
        self.feed(rows)

    def draw_code(self, text: str, module: int) -> None:
        code = qrcode.QRCode(
            error_correction=qrcode.constants.ERROR_CORRECT_M, border=QUIET_MODULES,
            box_size=module,
        )  # fmt: skip
        code.add_data(text)
        code.make(fit=True)
        rows = code.get_matrix()
        picture = Image.new("1", (len(rows), len(rows)), 255)
        picture.putdata([0 if dark else 255 for row in rows for dark in row])
        picture = picture.resize((len(rows) * module,) * 2, Image.Resampling.NEAREST)
        x = (0, (self._dots - picture.width) // 2, self._dots - picture.width)[self.align]
        self._place(picture, x, self._y)
        self.feed(picture.height)

    def picture(self) -> Image.Image:
        """What was cut off, with a white edge as paper has it beside the print head."""
        if self._line:
            self.new_line()
        margin = 32 if self._dots == 576 else 40
        whole = Image.new("L", (self._dots + 2 * margin, self._y + 40), 255)
        whole.paste(self._image.crop((0, 0, self._dots, self._y)).convert("L"), (margin, 0))
        return whole

    def _width(self) -> int:
        return sum(_advance(sign, scale) for sign, scale, _ in self._line)

    def _place(self, picture: Image.Image, x: int, y: int) -> None:
        self._grow(picture.height)
        self._image.paste(picture, (x, y))

    def _grow(self, rows: int) -> None:
        needed = self._y + rows + 2 * CELL[1]
        if needed > self._image.height:
            taller = Image.new("1", (self._dots, needed + SHEET_ROWS), 255)
            taller.paste(self._image, (0, 0))
            self._image = taller


def _advance(sign: str, scale: tuple[int, int]) -> int:
    return (1 if sign.isascii() else 2) * CELL[0] * scale[0]


@cache
def _glyph(sign: str, scale: tuple[int, int], bold: bool) -> Image.Image:  # noqa: FBT001 -- a cache key
    """One cell or two, drawn at its plain size and blown up as a printer does it."""
    font = _font(bold=bold)
    across, needed = _advance(sign, (1, 1)), math.ceil(font.getlength(sign))
    cell = Image.new("L", (max(across, needed), CELL[1]), 255)
    left = (cell.width - needed) / 2
    ImageDraw.Draw(cell).text((left, 19), sign, font=font, fill=0, anchor="ls")
    cell = cell.resize((across, CELL[1]))  # a W is wider than its cell: drawn narrow, never cut
    size = (cell.width * scale[0], cell.height * scale[1])
    return cell.point(lambda grey: 255 if grey > 140 else 0).convert("1").resize(size)


@cache
def _font(*, bold: bool) -> ImageFont.FreeTypeFont:
    name = "PretendardGOV-Bold.ttf" if bold else "PretendardGOV-Regular.ttf"
    return ImageFont.truetype(str(resource("fonts", name)), 22)
