"""Reading paper back as anybody could: a picture of it, and the codes a decoder finds there."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import zxingcpp
from PIL import Image

SLIP = "MD1:"
DOTS_PER_INCH = 203  # a receipt printer's own


def pages(pdf: Path, dots_per_inch: int = DOTS_PER_INCH) -> Iterator[Image.Image]:
    """Every page of a PDF as a picture."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            yield page.render(scale=dots_per_inch / 72).to_pil().convert("L")
    finally:
        document.close()


def codes(picture: Image.Image) -> tuple[str, ...]:
    """The texts of all QR codes in the picture, from top to bottom."""
    found = zxingcpp.read_barcodes(
        picture, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    )
    found.sort(key=lambda code: code.position.top_left.y)
    return tuple(code.text for code in found)


def slips_on(pdf: Path) -> tuple[str, ...]:
    """The `MD1:` texts printed on a paper."""
    return tuple(text for page in pages(pdf) for text in codes(page) if text.startswith(SLIP))
