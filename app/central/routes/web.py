"""What the routes share: who asks, what they sent, and how a refusal is said."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from math import ceil
from typing import Annotated, Any

from fastapi import Depends, Header, Request
from fastapi.responses import JSONResponse, Response

from app.access import stations
from app.access.model import OfficeUser, Role, Station
from app.central.centre import Centre
from app.central.errors import NotSaved
from app.shared import canonical
from app.storage.unit_of_work import reading

WIRE_VERSIONS = (1,)  # and, once there is a second, the one before
OFFICE = (Role.SUPERVISOR, Role.OFFICER, Role.TREASURER, Role.DEVICE_MANAGER, Role.AUDITOR)
CBOR = "application/cbor"


class Refused(Exception):
    """Answered as JSON `{"error": word, ...}` with this status."""

    def __init__(
        self, status: int, word: str, headers: dict[str, str] | None = None, **facts: object
    ) -> None:
        super().__init__(word)
        self.status = status
        self.content = {"error": word, **facts}
        self.headers = headers

    def response(self) -> JSONResponse:
        return JSONResponse(self.content, self.status, self.headers)


@contextmanager
def or_refused() -> Iterator[None]:
    """What is not saved is answered `409` with the word for it."""
    try:
        yield
    except NotSaved as error:
        raise Refused(409, error.word) from error


def must_wait(centre: Centre, until: datetime) -> Refused:
    """`429` for whoever tried too often."""
    seconds = max(1, ceil((until - centre.clock.now()).total_seconds()))
    return Refused(429, "wait", {"Retry-After": str(seconds)}, until=until.isoformat())


def the_centre(request: Request) -> Centre:
    centre: Centre = request.app.state.centre
    return centre


TheCentre = Annotated[Centre, Depends(the_centre)]


async def _body(request: Request) -> bytes:
    return await request.body()


Body = Annotated[bytes, Depends(_body)]


def speaks_wire(madang_wire: Annotated[str | None, Header()] = None) -> None:
    """Requests without a CBOR body name their wire version in the header `Madang-Wire`."""
    _check_wire(madang_wire)


def may_speak_wire(madang_wire: Annotated[str | None, Header()] = None) -> None:
    """Requests with a CBOR body name it there; a header that is there anyway is believed."""
    if madang_wire is not None:
        _check_wire(madang_wire)


def _check_wire(version: object) -> None:
    if version not in {*WIRE_VERSIONS, *map(str, WIRE_VERSIONS)} or isinstance(version, bool):
        raise Refused(426, "wire", accepted=list(WIRE_VERSIONS))


def cbor_map(body: bytes) -> dict[str, Any]:
    """A body `{v, ...}` in deterministic CBOR of a version that is spoken here."""
    try:
        content = canonical.decode(body)
    except canonical.NotCanonical as error:
        raise Refused(400, "malformed") from error
    if not isinstance(content, dict) or type(content.get("v")) is not int:
        raise Refused(400, "malformed")
    _check_wire(content["v"])
    return content


def cbor(content: canonical.Value, status: int = 200) -> Response:
    return Response(canonical.encode(content), status, media_type=CBOR)


def _token(authorization: str | None) -> str:
    scheme, _, token = (authorization or "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise Refused(401, "token", {"WWW-Authenticate": "Bearer"})
    return token


def any_station(
    centre: TheCentre, authorization: Annotated[str | None, Header()] = None
) -> Station:
    """The station whose token this is."""
    token = _token(authorization)
    with reading(centre.engine) as session:
        known = stations.station_by_token(session, token)
    if known is None:
        raise Refused(401, "token", {"WWW-Authenticate": "Bearer"})
    return known


AnyStation = Annotated[Station, Depends(any_station)]


def this_station(station: str, known: AnyStation) -> Station:
    """The station of the path, speaking for itself."""
    if known.station != station:
        raise Refused(403, "other_station")
    return known


ThisStation = Annotated[Station, Depends(this_station)]


def bearer(authorization: Annotated[str | None, Header()] = None) -> str:
    return _token(authorization)


Bearer = Annotated[str, Depends(bearer)]


def office_user(*roles: Role) -> Callable[..., OfficeUser]:
    """A signed-in person of the office with one of these roles."""

    def user(centre: TheCentre, token: Bearer) -> OfficeUser:
        known = centre.users.session(token)
        if known is None:
            raise Refused(401, "session", {"WWW-Authenticate": "Bearer"})
        if known.role not in roles:
            raise Refused(403, "role")
        return known

    return user
