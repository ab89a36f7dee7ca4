"""Seasons, farmers and allotments as the feed brings them down: bytes with a version in them."""

from collections.abc import Sequence
from datetime import date
from typing import Any, cast
from uuid import UUID

from app.procurement.errors import BadRecord
from app.procurement.model import (
    Allotment,
    BagType,
    Basis,
    BelowThird,
    Farmer,
    Grade,
    Kind,
    Price,
    Scheme,
    SchemeRules,
    Season,
)
from app.shared import canonical

VERSION = 1


def encode_season(season: Season) -> bytes:
    return canonical.encode(
        [
            VERSION, season.year, season.opens.isoformat(), season.closes.isoformat(),
            season.settles_by.isoformat(), [_scheme(rules) for rules in season.schemes],
            [[basis.about, basis.source, basis.confidence] for basis in season.bases],
        ]
    )  # fmt: skip


def decode_season(data: bytes) -> Season:
    """`BadRecord` for bytes that this version does not write."""
    year, opens, closes, settles_by, schemes, bases = _fields(data, 6)
    try:
        return Season(
            year, date.fromisoformat(opens), date.fromisoformat(closes),
            date.fromisoformat(settles_by), tuple(_read_scheme(each) for each in schemes),
            tuple(Basis(*each) for each in bases),
        )  # fmt: skip
    except (ValueError, TypeError) as error:
        raise BadRecord("not a season") from error


def encode_farmer(farmer: Farmer) -> bytes:
    return canonical.encode(
        [VERSION, farmer.number, farmer.subject.bytes, farmer.village, farmer.township]
    )


def decode_farmer(data: bytes) -> Farmer:
    """`BadRecord` for bytes that this version does not write."""
    match _fields(data, 4):
        case [int(number), bytes(subject), str(village), str(township)] if len(subject) == 16:
            return Farmer(number, UUID(bytes=subject), village, township)
    raise BadRecord("not a farmer")


def encode_allotment(allotment: Allotment) -> bytes:
    return canonical.encode(
        [
            VERSION, allotment.season, allotment.number, allotment.farmer, allotment.scheme.value,
            allotment.kind.value, allotment.variety, allotment.bag_type, allotment.bags,
        ]
    )  # fmt: skip


def decode_allotment(data: bytes) -> Allotment:
    """`BadRecord` for bytes that this version does not write."""
    match _fields(data, 8):
        case [
            int(season), int(number), int(farmer), str(scheme), str(kind), str(variety),
            str(bag_type), int(bags),
        ]:  # fmt: skip
            try:
                return Allotment(
                    season, number, farmer, Scheme(scheme), Kind(kind), variety, bag_type, bags
                )
            except ValueError as error:
                raise BadRecord("an unknown scheme or kind") from error
    raise BadRecord("not an allotment")


def _fields(data: bytes, count: int) -> Sequence[Any]:  # fresh from CBOR, judged by its reader
    try:
        match canonical.decode(data):
            case [int(version), *values] if version == VERSION and len(values) == count:
                return cast("Sequence[Any]", values)
    except canonical.NotCanonical as error:
        raise BadRecord("not canonical") from error
    raise BadRecord("another version or another number of fields")


def _scheme(rules: SchemeRules) -> list[canonical.Value]:
    return [
        rules.scheme.value, [kind.value for kind in rules.kinds], rules.varieties,
        rules.moisture_floor, rules.moisture_ceiling, rules.dry_grades_lower,
        rules.below_third.value, [int(grade) for grade in rules.grades], rules.interim_won,
        [
            [each.code, each.net_g, each.tare_g, each.units, each.short_g, each.over_g]
            for each in rules.bag_types
        ],
        [
            [price.kind.value, int(price.grade), price.won, price.known_from.isoformat()]
            for price in rules.prices
        ],
    ]  # fmt: skip


def _read_scheme(data: Any) -> SchemeRules:  # as `_fields`
    scheme, kinds, varieties, floor, ceiling, lower, below, grades, interim, bags, prices = data
    return SchemeRules(
        Scheme(scheme), tuple(Kind(kind) for kind in kinds), tuple(varieties), floor, ceiling,
        lower, BelowThird(below), tuple(Grade(grade) for grade in grades), interim,
        tuple(BagType(*bag) for bag in bags),
        tuple(
            Price(Kind(kind), Grade(grade), won, date.fromisoformat(known))
            for kind, grade, won, known in prices
        ),
    )  # fmt: skip
