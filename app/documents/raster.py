"""Documents as the dots of a receipt printer: one bit each, eight a millimetre."""

from functools import cache

from PIL import Image, ImageDraw, ImageFont

from app.documents.layout import DOT_MM, SIZES, lay_out
from app.documents.model import Document
from app.documents.shapes import Code, Path, Point, Shape, Text
from app.shared.resources import resource

DARK = 150  # grey of a drawn glyph up to which a dot is burnt; above half, or thin strokes break


def render_raster(document: Document, copy: int = 0) -> Image.Image:
    """Mode "1", 576 dots wide for 80 mm and 384 for 58 mm: the margins the head does not reach."""
    sizes = SIZES[document.paper]
    (sheet, *_) = lay_out(document, measure, copy)
    width, height = _dots(sizes.inner), _dots(sheet.height)
    image = Image.new("L", (width, height), 255)
    draw = ImageDraw.Draw(image)
    for shape in sheet.shapes:
        _draw(draw, shape, sizes.margin)
    return image.point(lambda grey: 255 if grey > DARK else 0).convert("1")


def line_of_text(text: str, height: int, *, bold: bool = False) -> Image.Image:
    """Words as an image `height` dots high, for what a printer's own font cannot write."""
    font = _font(round(height / 1.2), bold)
    image = Image.new("L", (max(1, round(font.getlength(text))), height), 255)
    ImageDraw.Draw(image).text((0, round(height * 0.82)), text, font=font, fill=0, anchor="ls")
    return image.point(lambda grey: 255 if grey > DARK else 0).convert("1")


def measure(text: str, em: float, bold: bool) -> float:  # noqa: FBT001 -- the layout's Measure
    """Width in millimetres at a font size in millimetres, as the dots come out."""
    return _font(_dots(em), bold).getlength(text) * DOT_MM


def _draw(draw: ImageDraw.ImageDraw, shape: Shape, margin: float) -> None:
    match shape:
        case Text():
            place = (_dots(shape.x - margin), _dots(shape.y))
            draw.text(place, shape.text, font=_font(_dots(shape.em), shape.bold), anchor="ls")
        case Path():
            _draw_path(draw, shape, margin)
        case Code():
            side = _dots(shape.module)
            left, top = _dots(shape.x - margin), _dots(shape.y)
            for y, row in enumerate(shape.matrix):
                for x, dark in enumerate(row):
                    if dark:
                        corner = (left + x * side, top + y * side)
                        draw.rectangle((corner, (corner[0] + side - 1, corner[1] + side - 1)), 0)


def _draw_path(draw: ImageDraw.ImageDraw, path: Path, margin: float) -> None:
    points = [((x - margin) / DOT_MM, y / DOT_MM) for x, y in path.points]
    if path.closed:
        points += points[:2]
    width = max(1, _dots(path.width))
    if not path.dash:
        draw.line(points, fill=0, width=width, joint="curve")
        return
    for start, end in _dashes(points[0], points[-1], path.dash / DOT_MM):
        draw.line((start, end), fill=0, width=width)


def _dashes(start: Point, end: Point, length: float) -> list[tuple[Point, Point]]:
    """A level line cut into dashes as long as their gaps."""
    count = int((end[0] - start[0]) / (2 * length)) + 1
    lefts = (start[0] + 2 * length * step for step in range(count))
    return [((left, start[1]), (min(left + length, end[0]), end[1])) for left in lefts]


def _dots(millimetres: float) -> int:
    return round(millimetres / DOT_MM)


@cache
def _font(dots: int, bold: bool) -> ImageFont.FreeTypeFont:  # noqa: FBT001 -- a cache key
    name = "PretendardGOV-Bold.ttf" if bold else "PretendardGOV-Regular.ttf"
    return ImageFont.truetype(str(resource("fonts", name)), dots)
