"""Documents as PDF: equal documents give equal bytes, with the fonts embedded."""

from functools import cache
from io import BytesIO
from itertools import groupby

from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from app.documents.layout import lay_out
from app.documents.model import Document
from app.documents.shapes import Code, Path, Shape, Sheet, Text
from app.shared.resources import resource

REGULAR, BOLD = "PretendardGOV-Regular", "PretendardGOV-Bold"


def render_pdf(document: Document, copy: int = 0) -> bytes:
    """A roll paper is a page as long as its content; `copy` above 0 is marked as a reprint."""
    register_fonts()
    sheets = lay_out(document, measure, copy)
    file = BytesIO()
    canvas = Canvas(
        file,
        invariant=1,
        initialFontName=REGULAR,  # type: ignore[arg-type]  # the stubs say float; it is a name
        pageCompression=1,
    )
    canvas.setTitle(document.title)
    canvas.setCreator("Madang")
    for sheet in sheets:
        _draw(canvas, sheet)
    canvas.save()
    return file.getvalue()


@cache
def register_fonts() -> None:
    """Reads both fonts once; called early in a thread it saves the first paper 80 ms."""
    for name in (REGULAR, BOLD):
        pdfmetrics.registerFont(TTFont(name, str(resource("fonts", f"{name}.ttf"))))


def measure(text: str, em: float, bold: bool) -> float:  # noqa: FBT001 -- the layout's Measure
    """Width in millimetres at a font size in millimetres."""
    return float(pdfmetrics.stringWidth(text, BOLD if bold else REGULAR, em))


def _draw(canvas: Canvas, sheet: Sheet) -> None:
    canvas.setPageSize((sheet.width * mm, sheet.height * mm))
    for shape in sheet.shapes:
        _draw_shape(canvas, shape, sheet.height)
    canvas.showPage()


def _draw_shape(canvas: Canvas, shape: Shape, height: float) -> None:
    """PDF counts upwards from the foot of the page, we count down from its top."""
    match shape:
        case Text():
            canvas.setFont(BOLD if shape.bold else REGULAR, shape.em * mm)
            canvas.drawString(shape.x * mm, (height - shape.y) * mm, shape.text)
        case Path():
            _draw_path(canvas, shape, height)
        case Code():
            _draw_code(canvas, shape, height)


def _draw_path(canvas: Canvas, shape: Path, height: float) -> None:
    canvas.setLineWidth(shape.width * mm)
    canvas.setLineJoin(1)
    canvas.setLineCap(0 if shape.dash else 1)
    canvas.setDash(*([shape.dash * mm] * 2) if shape.dash else ())
    path = canvas.beginPath()
    (x, y), *rest = shape.points
    path.moveTo(x * mm, (height - y) * mm)
    for x, y in rest:
        path.lineTo(x * mm, (height - y) * mm)
    if shape.closed:
        path.close()
    canvas.drawPath(path, stroke=1, fill=0)


def _draw_code(canvas: Canvas, code: Code, height: float) -> None:
    """All dark modules as one path, a rectangle for each run in a row."""
    path = canvas.beginPath()
    side = code.module * mm
    for number, row in enumerate(code.matrix):
        bottom = (height - code.y) * mm - (number + 1) * side
        column = 0
        for dark, run in groupby(row):
            length = len(list(run))
            if dark:
                path.rect(code.x * mm + column * side, bottom, length * side, side)
            column += length
    canvas.drawPath(path, stroke=0, fill=1)
