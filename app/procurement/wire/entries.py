"""Entries 20 (weighed), 21 (graded) and 22 (refused): their faces and bodies, and back.

Face 20 [season, allotment, bag, net_g] · face 21 [season, allotment, bag, net_g, moisture, grade,
units, interim_won, weighed_seq] · face 22 [season, allotment, bag, reason]. No person stands in
them: the allotment leads to the farmer.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from app.ledger.entry import FaceItem
from app.procurement.bags import BagId, BookedWeight
from app.procurement.errors import BadRecord
from app.procurement.judging import Accepted, Refused
from app.procurement.model import Allotment, Grade, MoistureSource, Reason
from app.shared.canonical import Value
from app.shared.clock import from_utc_ms, utc_ms
from app.shared.mass import to_grams

WEIGHED, GRADED, REFUSED = 20, 21, 22
_INDICATED = re.compile(r"-?\d{1,9}(\.\d{1,6})?", re.ASCII)

Body = Mapping[str, Value]


@dataclass(frozen=True)
class Weighed:
    """What an entry 20 says."""

    bag: BagId
    net_g: int
    operator: int
    weight: BookedWeight


@dataclass(frozen=True)
class Graded:
    """What an entry 21 says; `lowered_from` is the inspector's grade where dryness lowered it."""

    bag: BagId
    net_g: int
    moisture: int
    grade: Grade
    units: int
    interim_won: int
    weighed_seq: int
    operator: int
    lowered_from: Grade | None
    moisture_source: MoistureSource
    scheme: str
    kind: str
    variety: str
    bag_type: str


@dataclass(frozen=True)
class RefusedBag:
    """What an entry 22 says; `amount` and `limit` as in `judging.Refused`."""

    bag: BagId | None
    reason: Reason
    operator: int
    at: datetime | None
    amount: int | None
    limit: int | None
    net_g: int | None
    moisture: int | None
    first_seq: int | None


def weighed_face(bag: BagId, weight: BookedWeight) -> tuple[FaceItem, ...]:
    return (bag.season, bag.allotment, bag.bag, weight.net_g)


def weighed_body(weight: BookedWeight, operator: int) -> Body:
    return {"operator": operator, **_weight(weight)}


def graded_face(
    bag: BagId, net_g: int, moisture: int, accepted: Accepted, weighed_seq: int
) -> tuple[FaceItem, ...]:
    return (
        bag.season, bag.allotment, bag.bag, net_g, moisture, int(accepted.grade), accepted.units,
        accepted.interim_won, weighed_seq,
    )  # fmt: skip


def graded_body(
    allotment: Allotment, accepted: Accepted, source: MoistureSource, operator: int
) -> Body:
    lowered = accepted.lowered_from
    return {
        "operator": operator,
        "moisture_source": source.value,
        "lowered_from": None if lowered is None else int(lowered),
        "scheme": allotment.scheme.value,
        "kind": allotment.kind.value,
        "variety": allotment.variety,
        "bag_type": allotment.bag_type,
    }


def refused_face(bag: BagId | None, reason: Reason) -> tuple[FaceItem, ...]:
    if bag is None:
        return (None, None, None, int(reason))
    return (bag.season, bag.allotment, bag.bag, int(reason))


def refused_body(
    refusal: Refused,
    operator: int,
    *,
    weight: BookedWeight | None = None,
    moisture: int | None = None,
    first_seq: int | None = None,
) -> Body:
    """`first_seq` is the entry 20 of a bag that was seen before."""
    return {
        "operator": operator,
        "amount": refusal.amount,
        "limit": refusal.limit,
        "moisture": moisture,
        "first_seq": first_seq,
        "weight": None if weight is None else _weight(weight),
    }


def read_weighed(face: Sequence[FaceItem], body: Body) -> Weighed:
    """`BadRecord` unless face and body are an entry 20's and agree on the net weight."""
    match face:
        case [int(season), int(allotment), int(bag), int(net_g)]:
            weight = _read_weight(body)
            if weight.net_g != net_g:
                raise BadRecord("the face's net weight is not gross less tare")
            return Weighed(BagId(season, allotment, bag), net_g, _int(body, "operator"), weight)
    raise BadRecord("not the face of an entry 20")


def read_graded(face: Sequence[FaceItem], body: Body) -> Graded:
    """`BadRecord` unless face and body are an entry 21's."""
    match face:
        case [
            int(season), int(allotment), int(bag), int(net_g), int(moisture), int(grade),
            int(units), int(interim_won), int(weighed_seq),
        ]:  # fmt: skip
            pass
        case _:
            raise BadRecord("not the face of an entry 21")
    lowered = _optional(body, "lowered_from")
    try:
        return Graded(
            BagId(season, allotment, bag), net_g, moisture, Grade(grade), units, interim_won,
            weighed_seq, _int(body, "operator"), None if lowered is None else Grade(lowered),
            MoistureSource(_text(body, "moisture_source")), _text(body, "scheme"),
            _text(body, "kind"), _text(body, "variety"), _text(body, "bag_type"),
        )  # fmt: skip
    except ValueError as error:
        raise BadRecord("not the body of an entry 21") from error


def read_refused(face: Sequence[FaceItem], body: Body) -> RefusedBag:
    """`BadRecord` unless face and body are an entry 22's."""
    match face:
        case [int(season), int(allotment), int(bag), int(code)]:
            bag_id: BagId | None = BagId(season, allotment, bag)
        case [None, None, None, int(code)]:
            bag_id = None
        case _:
            raise BadRecord("not the face of an entry 22")
    told = body.get("weight")
    weight = _read_weight(told) if isinstance(told, Mapping) else None
    try:
        reason = Reason(code)
    except ValueError as error:
        raise BadRecord("an unknown reason") from error
    return RefusedBag(
        bag_id, reason, _int(body, "operator"), None if weight is None else weight.at,
        _optional(body, "amount"), _optional(body, "limit"),
        None if weight is None else weight.net_g, _optional(body, "moisture"),
        _optional(body, "first_seq"),
    )  # fmt: skip


def _weight(weight: BookedWeight) -> dict[str, Value]:
    """Weights as text, with the very digits that the scale showed."""
    return {
        "gross": f"{weight.gross:f}", "unit": weight.unit, "division": f"{weight.division:f}",
        "tare_g": weight.tare_g, "tare_source": weight.tare_source, "raw": weight.raw,
        "scale": weight.scale, "stable": weight.stable, "at_ms": utc_ms(weight.at),
    }  # fmt: skip


def _read_weight(body: Body) -> BookedWeight:
    """`BadRecord` also for a weight that cannot be booked: these bytes come from outside."""
    raw, stable = body.get("raw"), body.get("stable")
    if not isinstance(raw, bytes) or not isinstance(stable, bool):
        raise BadRecord("not the body of a weighing")
    try:
        weight = BookedWeight(
            _decimal(body, "gross"), _text(body, "unit"), _decimal(body, "division"),
            _int(body, "tare_g"), _text(body, "tare_source"), raw, _text(body, "scale"), stable,
            from_utc_ms(_int(body, "at_ms")),
        )  # fmt: skip
        to_grams(weight.gross, weight.unit)
    except (ValueError, OverflowError, OSError) as error:  # the unit, or a time beyond all clocks
        raise BadRecord("a weighing that no scale can show") from error
    return weight


def _decimal(body: Body, key: str) -> Decimal:
    """Plain digits only: an exponent could ask for more memory than there is."""
    text = _text(body, key)
    if _INDICATED.fullmatch(text) is None:
        raise BadRecord(f"{key} is not what a scale shows")
    return Decimal(text)


def _int(body: Body, key: str) -> int:
    value = body.get(key)
    if not isinstance(value, int) or isinstance(value, bool):
        raise BadRecord(f"{key} is not a number")
    return value


def _optional(body: Body, key: str) -> int | None:
    return None if body.get(key) is None else _int(body, key)


def _text(body: Body, key: str) -> str:
    value = body.get(key)
    if not isinstance(value, str):
        raise BadRecord(f"{key} is not text")
    return value
