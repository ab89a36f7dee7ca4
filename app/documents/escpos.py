"""Documents as ESC/POS bytes: dots for every printer, or CP949 text for slow serial lines."""

from dataclasses import replace

from app.documents.dots import image
from app.documents.model import Document
from app.documents.profiles import GENERIC_80, Profile
from app.documents.raster import render_raster
from app.documents.typewriter import typed

RESET = b"\x1b@"


def render_escpos(document: Document, profile: Profile = GENERIC_80, copy: int = 0) -> bytes:
    """One paper, from reset to cut, set for the profile's roll whatever the document says."""
    document = replace(document, paper=profile.paper)
    if profile.raster:
        body = image(render_raster(document, copy))
    else:
        body = typed(document, profile, copy)
    return RESET + body + b"\n" + profile.cut


def kick(profile: Profile = GENERIC_80) -> bytes:
    """Opens the drawer that hangs on the printer."""
    return RESET + profile.kick
