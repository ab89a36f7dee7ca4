"""What a model of printer can do, as data: the settings of a station name one of these."""

from dataclasses import dataclass

from app.documents.model import Paper


@dataclass(frozen=True)
class Profile:
    """`raster` sends the whole paper as dots; else CP949 text in `columns` cells of `cell` dots.

    `whole_hangul` is a font with all 11,172 syllables, `own_qr` a printer that draws QR itself;
    `cut` and `kick` are the bytes that this model obeys, empty where it has no knife or drawer.
    """

    name: str
    paper: Paper = Paper.ROLL_80
    raster: bool = True
    columns: int = 48
    dots: int = 576
    cell: tuple[int, int] = (12, 24)
    whole_hangul: bool = False
    own_qr: bool = True
    cut: bytes = b"\x1dVB\x00"  # GS V 66 0: feed to the knife, cut all but a bridge
    kick: bytes = b"\x1bp\x00\x32\x32"  # ESC p 0: pin 2, 100 ms on, 100 ms off


GENERIC_80 = Profile("generic-80mm")
TEXT_80 = Profile("text-80mm", raster=False)
PROFILES = {
    profile.name: profile
    for profile in (
        GENERIC_80,
        Profile("generic-58mm", Paper.ROLL_58, columns=32, dots=384, cut=b""),
        TEXT_80,
        Profile("text-80mm-no-qr", raster=False, own_qr=False),
        Profile("text-58mm", Paper.ROLL_58, raster=False, columns=32, dots=384, cut=b""),
    )
}
