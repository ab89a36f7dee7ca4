"""The public files of the log (C2SP tlog-tiles) and what a verifier starts from."""

from fastapi import APIRouter
from fastapi.responses import Response

from app.central.routes.web import Refused, TheCentre
from app.ledger.trust import format_trust

routes = APIRouter()
FOR_EVER = {"Cache-Control": "public, max-age=31536000, immutable"}
NEVER = {"Cache-Control": "no-store"}
TEXT, BYTES = "text/plain; charset=utf-8", "application/octet-stream"
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
