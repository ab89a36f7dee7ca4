"""Images as printers take them: GS v 0, in bands that the smallest buffers hold."""

from PIL import Image, ImageChops

BAND_ROWS = 256


def image(picture: Image.Image) -> bytes:
    """A picture of mode "1", its black burnt; the width is filled up to whole bytes with white."""
    across = (picture.width + 7) // 8
    full = Image.new("1", (across * 8, picture.height), 255)
    full.paste(picture, (0, 0))
    burnt = ImageChops.invert(full)
    bands = []
    for top in range(0, picture.height, BAND_ROWS):
        rows = min(BAND_ROWS, picture.height - top)
        band = burnt.crop((0, top, across * 8, top + rows))
        bands.append(b"\x1dv0\x00" + _word(across) + _word(rows) + band.tobytes())
    return b"".join(bands)


def _word(number: int) -> bytes:
    return number.to_bytes(2, "little")
