"""Bodies of this slice's records in the feed, and its entry kinds."""

from collections.abc import Mapping
from dataclasses import astuple
from typing import Any, cast

from app.access.errors import BadAccessRecord
from app.access.model import (
    Handing,
    Operator,
    PaymentLine,
    PrinterLine,
    Role,
    ScaleLine,
    StationKind,
    StationSettings,
)
from app.shared import canonical

DAY_OPENED, DAY_CLOSED = 1, 2  # face: [business day, operator]
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


def _read(data: bytes) -> Mapping[str, Any]:
    try:
        value = canonical.decode(data)
    except canonical.NotCanonical as error:
        raise BadAccessRecord("not canonical") from error
    if not isinstance(value, Mapping) or value.get("v") != VERSION:
        raise BadAccessRecord("a version not known here")
    return cast("Mapping[str, Any]", value)
