"""The public files of the log (C2SP tlog-tiles) and what a verifier starts from."""

from fastapi import APIRouter
from fastapi.responses import FileResponse, RedirectResponse, Response

from app.central.home_page import home_page
from app.central.routes.web import Refused, TheCentre
from app.ledger import verify_page
from app.ledger.trust import format_trust
from app.shared.resources import resource

routes = APIRouter()
FOR_EVER = {"Cache-Control": "public, max-age=31536000, immutable"}
NEVER = {"Cache-Control": "no-store"}
TEXT, BYTES = "text/plain; charset=utf-8", "application/octet-stream"
HTML = "text/html; charset=utf-8"
# The pages carry their own rules for scripts; nobody may frame them.
PAGE = {
    "Cache-Control": "no-cache",
    "Content-Security-Policy": "frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
# Files of the root are this year's: at New Year the same address is another log's at once.
ASK_AGAIN = {"Cache-Control": "no-cache"}


@routes.get("/healthz")
def healthz(centre: TheCentre) -> dict[str, object]:
    if centre.sequencer.refusal is not None:
        raise Refused(503, "refuses_to_sign", reason=centre.sequencer.refusal)
    return {"ok": True}


@routes.get("/trust.json")
def trust(centre: TheCentre) -> Response:
    return Response(
        format_trust(centre.files.trust()), headers=NEVER, media_type="application/json"
    )


@routes.get("/checkpoint")
def checkpoint(centre: TheCentre) -> Response:
    return year_checkpoint(centre, _this_year(centre))


@routes.get("/tile/{path:path}")
def tile(centre: TheCentre, path: str) -> Response:
    return _tile(centre, _this_year(centre), path, ASK_AGAIN)


@routes.get("/log/{year}/checkpoint")
def year_checkpoint(centre: TheCentre, year: int) -> Response:
    note = centre.files.checkpoint(year)
    if note is None:
        raise Refused(404, "no_checkpoint")
    return Response(note, headers=NEVER, media_type=TEXT)


@routes.get("/log/{year}/tile/{path:path}")
def year_tile(centre: TheCentre, year: int, path: str) -> Response:
    return _tile(centre, year, path, FOR_EVER)


@routes.get("/")
def home(centre: TheCentre) -> Response:
    """What the public sees first: how far the ledger goes, who cosigned, and the verify page."""
    return Response(home_page(centre.files), headers=PAGE, media_type=HTML)


@routes.get("/verify/")
def verify(centre: TheCentre) -> Response:
    """With the present trust.json inside; a copy that was saved goes on without this address."""
    return Response(verify_page.page(centre.files.trust()), headers=PAGE, media_type=HTML)


@routes.get("/verify")
def verify_without_slash() -> Response:
    return RedirectResponse("/verify/", 308)  # the fonts lie beside the page


@routes.get("/verify/{font}")
def font(font: str) -> Response:
    if font not in verify_page.FONTS:
        raise Refused(404, "not_found")
    return FileResponse(resource("fonts", font), headers=FOR_EVER, media_type="font/ttf")


def _this_year(centre: TheCentre) -> int:
    year = centre.files.current_year()
    if year is None:
        raise Refused(404, "no_checkpoint")
    return year


def _tile(centre: TheCentre, year: int, path: str, cache: dict[str, str]) -> Response:
    data = centre.files.tile(year, f"tile/{path}")
    if data is None:
        raise Refused(404, "no_tile")
    return Response(data, headers=cache, media_type=BYTES)
