"""What stations ask: the requests at the top of app/sync/client.py."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import PlainTextResponse, Response

from app.access import tries
from app.access.errors import EnrolReason, EnrolRefused
from app.central.answers import Distrusted, Equivocation, Gap, Taken, Why
from app.central.errors import UnknownEntry
from app.central.routes.web import (
    AnyStation,
    Body,
    Refused,
    TheCentre,
    ThisStation,
    cbor,
    cbor_map,
    may_speak_wire,
    must_wait,
    speaks_wire,
)
from app.central.store import StationHeadRow, latest_log
from app.ledger import entry as formats
from app.ledger.strict import MAX_SIZE
from app.shared import canonical
from app.shared.clock import utc_ms
from app.storage import feed as feeds
from app.storage.unit_of_work import reading
from app.sync.client import OTHER_PLACE
from app.sync.records import opened_subjects
from app.vault import owners
from app.vault.errors import BadSubject, SubjectErased
from app.vault.wire import decode_subject

routes = APIRouter(prefix="/v1")
LATEST_MS = 253_402_214_400_000  # the year 9999: no clock shows more, no calendar goes further
WITH_CBOR, WITHOUT = [Depends(may_speak_wire)], [Depends(speaks_wire)]


@routes.post("/enrol", dependencies=WITH_CBOR)
def enrol(centre: TheCentre, request: Request, body: Body) -> dict[str, str]:
    """A one-use code becomes a station; its key is a public leaf before it is answered.

    Codes are not guessed: each address waits after wrong ones, as a person after wrong PINs.
    """
    match cbor_map(body):
        case {"code": str(code), "public_key": bytes(public)}:
            pass
        case _:
            raise Refused(400, "malformed")
    who = f"enrol:{request.client.host if request.client else None}"
    with centre.work() as uow:
        turn = tries.count(uow.session, who, centre.clock.now())
        uow.commit()
    if isinstance(turn, tries.Held):
        raise must_wait(centre, turn.until)
    try:
        with centre.work() as uow:
            made = centre.enrolment.redeem(uow, code, public)
            tries.right(uow.session, who)
            uow.commit()
    except EnrolRefused as error:
        is_code = error.reason is EnrolReason.CODE_USED_UP
        raise Refused(403 if is_code else 400, "code" if is_code else error.reason.value) from error
    centre.sequencer.list_stations()
    with reading(centre.engine) as session:
        log = latest_log(session)
    if log is None:
        raise Refused(503, "no_log")
    return {
        "station": made.station,
        "place": made.place,
        "kind": made.kind.value,
        "token": made.token,
        "origin": log.origin,
        "vkey": log.vkey,
    }


@routes.post("/stations/{station}/entries", dependencies=WITH_CBOR)
def entries(centre: TheCentre, station: str, body: Body) -> dict[str, int]:
    """A batch; its signature is the credential."""
    with centre.turnstile.passing(station):
        answer = centre.sequencer.take(station, body)
    match answer:
        case Taken(through):
            centre.keeper.wake()
            return {"through": through}
        case Gap(following):
            raise Refused(409, "gap", next=following)
        case Equivocation(seq):
            raise Refused(409, "equivocation", seq=seq)
        case Distrusted(why):
            raise Refused(403 if why is Why.REVOKED else 401, why.value)


@routes.get("/stations/{station}/head", dependencies=WITHOUT)
def head(centre: TheCentre, known: ThisStation) -> dict[str, object]:
    with reading(centre.engine) as session:
        row = session.get(StationHeadRow, known.station)
    if row is None:
        return {"seq": 0, "head": formats.first_head(known.public_key).hex()}
    return {"seq": row.seq, "head": row.head.hex()}


@routes.get("/stations/{station}/entries/{seq}/proof", dependencies=WITHOUT)
def proof(centre: TheCentre, known: ThisStation, seq: int) -> PlainTextResponse:
    try:
        return PlainTextResponse(centre.files.proof(known.station, seq))
    except UnknownEntry as error:
        raise Refused(404, "unknown_entry") from error


@routes.put("/stations/{station}/subjects/{subject}", status_code=204, dependencies=WITH_CBOR)
def subject(centre: TheCentre, known: ThisStation, subject: UUID, body: Body) -> Response:
    """A person's record, after its entry; stations of the same place get it by the feed.

    A station makes new ones; it changes only what it registered or what its own place keeps.
    """
    try:
        record = decode_subject(body)
        with centre.work() as uow:
            is_own = owners.may_change(
                uow.session, subject, station=known.station, place=known.place
            )
            if is_own:
                centre.vault.receive(uow, subject, record, known.place, known.station)
            else:
                now = utc_ms(centre.clock.now())
                owners.refuse_change(uow, subject, known.station, now)
            uow.commit()
    except BadSubject as error:
        raise Refused(400, "malformed") from error
    except SubjectErased as error:
        raise Refused(410, "erased") from error
    if not is_own:
        raise Refused(403, OTHER_PLACE)
    return Response(status_code=204)


@routes.post("/stations/{station}/health", status_code=204, dependencies=WITH_CBOR)
def health(centre: TheCentre, known: ThisStation, body: Body) -> Response:
    match cbor_map(body):
        case {"waiting": waiting, "oldest_ms": oldest, "page": page} if _is_health(
            waiting, oldest, page
        ):
            with centre.work() as uow:
                centre.enrolment.seen(
                    uow, known.station, waiting=waiting, oldest_ms=oldest, page=page[:100]
                )
                uow.commit()
            return Response(status_code=204)
    raise Refused(400, "malformed")


@routes.get("/feed", dependencies=WITHOUT)
def feed(
    centre: TheCentre,
    known: AnyStation,
    since: Annotated[int, Query(ge=0)] = 0,
    epoch: str | None = None,
) -> Response:
    """Rows after the cursor that this station's place needs; 410 with all of them otherwise."""
    scopes = ("*", known.place)
    with reading(centre.engine) as session:
        told = feeds.since(session, since, epoch, scopes)
    rows = [
        list(row)
        for row in opened_subjects(centre.vault, told.rows, reader=f"station:{known.station}")
    ]
    said: dict[str, canonical.Value] = {"v": 1, "epoch": told.epoch, "cursor": told.cursor}
    if isinstance(told, feeds.FeedSnapshot):
        return cbor({**said, "snapshot": [row for row in rows if row[2] is not None]}, 410)
    return cbor({**said, "rows": rows})


def _is_health(waiting: object, oldest: object, page: object) -> bool:
    """What the database and a calendar can hold."""
    is_time = oldest is None or _is_up_to(LATEST_MS, oldest)
    return _is_up_to(MAX_SIZE, waiting) and is_time and isinstance(page, str) and "\0" not in page


def _is_up_to(most: int, value: object) -> bool:
    return type(value) is int and 0 <= value <= most
