"""Bodies of this slice's records in the feed, and its entry kinds."""

from collections.abc import Mapping, Sequence
from dataclasses import astuple
from typing import Any, cast

from app.access.errors import BadAccessRecord
from app.access.model import (
    AnsweredRecord,
    CalledRecord,
    CallEndedRecord,
    Handing,
    HowEnded,
    Operator,
    PaymentLine,
    Peer,
    PrinterLine,
    Role,
    ScaleLine,
    StationKind,
    StationSettings,
)
from app.ledger import entry as formats
from app.ledger.entry import FaceItem
from app.shared import canonical

DAY_OPENED, DAY_CLOSED = 1, 2  # face: [business day, operator]
CALLED = 3  # face: [call_no]
ANSWERED = 4  # face: [the calling station, call_no, operator]
CALL_ENDED = 5  # face: [call_no, how: 0 cancelled, 1 answered there]
PUBLIC_KEY_BYTES = 32
VERSION = 1


def encode_operator(operator: Operator) -> bytes:
    return canonical.encode(
        {
            "v": VERSION,
            "no": operator.no,
            "name": operator.name,
            "role": operator.role.value,
            "pin_hash": operator.pin_hash,
            "scope": operator.scope,
            "active": operator.active,
        }
    )


def decode_operator(data: bytes) -> Operator:
    value = _read(data)
    try:
        return Operator(
            no=value["no"],
            name=value["name"],
            role=Role(value["role"]),
            pin_hash=value["pin_hash"],
            scope=value["scope"],
            active=value["active"],
        )
    except (KeyError, ValueError) as error:
        raise BadAccessRecord("not an operator") from error


def encode_station_settings(settings: StationSettings) -> bytes:
    scale, printer, payment = settings.scale, settings.printer, settings.payment
    return canonical.encode(
        {
            "v": VERSION,
            "station": settings.station,
            "place": settings.place,
            "kind": settings.kind.value,
            "panel": settings.panel,
            "glass_mm": settings.measured_glass_mm,
            "floor_mm": settings.floor_mm,
            "scale": None if scale is None else list(astuple(scale)),
            "printer": None if printer is None else list(astuple(printer)),
            "seller": settings.seller,
            "season": settings.season,
            "one_screen": settings.one_screen,
            "handing": settings.handing.value,
            "payment": None if payment is None else list(astuple(payment)),
            "peer": settings.peer,
            "still": settings.still,
        }
    )


def decode_station_settings(data: bytes) -> StationSettings:
    value = _read(data)
    try:
        glass, scale, printer = value["glass_mm"], value["scale"], value["printer"]
        return StationSettings(
            station=value["station"],
            place=value["place"],
            kind=StationKind(value["kind"]),
            panel=value["panel"],
            measured_glass_mm=glass and (glass[0], glass[1]),
            floor_mm=value["floor_mm"],
            scale=scale and ScaleLine(*scale),
            printer=printer and PrinterLine(*printer),
            seller=value["seller"],
            season=value["season"],
            one_screen=value["one_screen"],
            handing=Handing(value["handing"]),
            payment=value["payment"] and PaymentLine(*value["payment"]),
            peer=value["peer"],
            still=value["still"],
        )
    except (KeyError, ValueError, TypeError, IndexError) as error:
        raise BadAccessRecord("not a station's settings") from error


def encode_peer(peer: Peer) -> bytes:
    return canonical.encode(
        {
            "v": VERSION,
            "station": peer.station,
            "place": peer.place,
            "kind": peer.kind.value,
            "public_key": peer.public_key,
            "address": peer.address,
            "revoked": peer.revoked,
        }
    )


def decode_peer(data: bytes) -> Peer:
    value = _read(data)
    match value:
        case {
            "station": str(station),
            "place": str(place),
            "kind": str(kind),
            "public_key": bytes(public),
            "address": str() | None as address,
            "revoked": bool(revoked),
        } if len(public) == PUBLIC_KEY_BYTES and kind in set(StationKind):
            return Peer(station, place, StationKind(kind), public, address, revoked)
    raise BadAccessRecord("not a peer")


def call_body(operator: int, page: str | None = None) -> dict[str, canonical.Value]:
    """Of kinds 3 to 5; only a call names the page that it was rung from."""
    said: dict[str, canonical.Value] = {"v": VERSION, "operator": operator}
    return said if page is None else said | {"page": page}


def read_called(face: Sequence[FaceItem], body: bytes) -> CalledRecord:
    match face, _read_body(body):
        case [int(call_no)], {"page": str(page)}:
            return CalledRecord(call_no, page)
    raise BadAccessRecord("not a call")


def read_answered(face: Sequence[FaceItem], body: bytes) -> AnsweredRecord:
    match face, _read_body(body):
        case [str(station), int(call_no), int(operator)], {"operator": int(told)} if (
            told == operator
        ):
            return AnsweredRecord(station, call_no, operator)
    raise BadAccessRecord("not an answer to a call")


def read_call_ended(face: Sequence[FaceItem], body: bytes) -> CallEndedRecord:
    match face, _read_body(body):
        case [int(call_no), int(how)], _ if how in set(HowEnded):
            return CallEndedRecord(call_no, HowEnded(how))
    raise BadAccessRecord("not the end of a call")


def _read_body(body: bytes) -> Mapping[str, Any]:
    try:
        value = formats.read_body(body)
    except formats.BadEntry as error:
        raise BadAccessRecord("not a body") from error
    if value.get("v") != VERSION:
        raise BadAccessRecord("a version not known here")
    return cast("Mapping[str, Any]", value)


def _read(data: bytes) -> Mapping[str, Any]:
    try:
        value = canonical.decode(data)
    except canonical.NotCanonical as error:
        raise BadAccessRecord("not canonical") from error
    if not isinstance(value, Mapping) or value.get("v") != VERSION:
        raise BadAccessRecord("a version not known here")
    return cast("Mapping[str, Any]", value)
