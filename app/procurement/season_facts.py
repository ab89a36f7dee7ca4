"""A season as a list of single values, each with its source, to be seen and changed one by one.

A path names a value, as the sources of a season do: `opens`, `schemes.general.moisture_floor`,
`schemes.general.bag_types.800.net_g`, `schemes.general.prices.1` (산물: `prices.bulk.1`).
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Any

from app.procurement.errors import ProcurementError
from app.procurement.model import (
    BagType,
    Basis,
    BelowThird,
    Grade,
    Kind,
    Price,
    Scheme,
    SchemeRules,
    Season,
)

ASSUMED = "assumed"
CONFIDENCES = ("seen-in-source", "inferred", ASSUMED)
MUCH = 1.5
"""A figure that many times as high or as low as before is asked about once more."""
DATES = ("opens", "closes", "settles_by")
GRAMS = ("net_g", "tare_g", "short_g", "over_g")


class BadFact(ProcurementError):
    """The text cannot be this value; `wants` says what could."""

    def __init__(self, wants: "Wants") -> None:
        super().__init__(wants.value)
        self.wants = wants


class Wants(Enum):
    """What a value is typed as."""

    DAY = "day"
    WON = "won"
    KILOGRAMS = "kilograms"
    PERCENT = "percent"
    COUNT = "count"
    NAMES = "names"
    GRADES = "grades"
    BELOW = "below"


@dataclass(frozen=True)
class Fact:
    """`text` as it is typed, "" for a value that nobody knows yet; `known_from` of a price only."""

    path: str
    scheme: Scheme | None
    wants: Wants
    text: str
    source: str
    confidence: str
    known_from: date | None = None

    @property
    def is_missing(self) -> bool:
        return not self.text


@dataclass(frozen=True)
class Doubt:
    """A figure that changed by much: typed wrongly?"""

    path: str
    before: str
    after: str


def facts(season: Season) -> tuple[Fact, ...]:
    """Every value in the order in which it is decided; also prices that nobody has told."""
    bases = {basis.about: basis for basis in season.bases}

    def fact(path: str, scheme: Scheme | None, wants: Wants, text: str) -> Fact:
        basis = bases.get(path, Basis(path, "", ASSUMED))
        return Fact(path, scheme, wants, text, basis.source, basis.confidence)

    found = [fact(name, None, Wants.DAY, getattr(season, name).isoformat()) for name in DATES]
    for rules in season.schemes:
        found += [
            fact(_at(rules, name), rules.scheme, wants, text) for name, wants, text in _of(rules)
        ]
        for price in _prices(rules):
            path = price_path(rules.scheme, price)
            told = fact(path, rules.scheme, Wants.WON, "" if price.won is None else str(price.won))
            found.append(replace(told, known_from=_told_day(price)))
    return tuple(found)


def _told_day(price: Price) -> date | None:
    return None if price.known_from == date.max else price.known_from


def price_path(scheme: Scheme, price: Price) -> str:
    kind = "" if price.kind is Kind.BAGGED else f"{price.kind.value}."
    return f"schemes.{scheme.value}.prices.{kind}{int(price.grade)}"


def with_fact(
    season: Season, path: str, text: str, source: str, confidence: str,
    known_from: date | None = None,
) -> Season:  # fmt: skip
    """The season with this one value changed; `BadFact` for a text that cannot be it."""
    wanted = next(each for each in facts(season) if each.path == path)
    changed = _changed(season, wanted, text.strip(), known_from)
    others = tuple(basis for basis in changed.bases if basis.about != path)
    return replace(changed, bases=(*others, Basis(path, source.strip(), confidence)))


def copied(season: Season, year: int) -> Season:
    """For a new year: days moved, no price known, everything else to be checked anew."""
    by = year - season.year
    told = f"{season.year}년 시즌에서 복사"
    schemes = tuple(
        replace(
            rules,
            prices=tuple(
                replace(price, won=None, known_from=_moved(price.known_from, by))
                for price in rules.prices
            ),
        )
        for rules in season.schemes
    )
    new = replace(
        season, year=year, schemes=schemes, opens=_moved(season.opens, by),
        closes=_moved(season.closes, by), settles_by=_moved(season.settles_by, by),
    )  # fmt: skip
    return replace(new, bases=tuple(Basis(each.path, told, ASSUMED) for each in facts(new)))


def doubts(before: Season, after: Season) -> tuple[Doubt, ...]:
    """Figures that became at least half as high again or fell by a third; days have no ratio."""
    known = {fact.path: fact for fact in facts(before)}
    found = []
    for fact in facts(after):
        old = known.get(fact.path)
        if old is None or old.is_missing or fact.is_missing or fact.wants not in _FIGURES:
            continue
        was, now = float(old.text), float(fact.text)
        if was != now and not (was > 0 and was / MUCH < now < was * MUCH):
            found.append(Doubt(fact.path, old.text, fact.text))
    return tuple(found)


_FIGURES = (Wants.WON, Wants.KILOGRAMS, Wants.PERCENT, Wants.COUNT)


def _at(rules: SchemeRules, name: str) -> str:
    return f"schemes.{rules.scheme.value}.{name}"


def _of(rules: SchemeRules) -> Iterator[tuple[str, Wants, str]]:
    floor = rules.moisture_floor
    yield "varieties", Wants.NAMES, ", ".join(rules.varieties)
    yield "moisture_floor", Wants.PERCENT, "" if floor is None else _hundredths(floor)
    yield "moisture_ceiling", Wants.PERCENT, _hundredths(rules.moisture_ceiling)
    yield "dry_grades_lower", Wants.COUNT, str(rules.dry_grades_lower)
    yield "below_third", Wants.BELOW, rules.below_third.value
    yield "grades", Wants.GRADES, ", ".join(str(int(grade)) for grade in rules.grades)
    yield "interim_won", Wants.WON, str(rules.interim_won)
    for bag in rules.bag_types:
        for name in GRAMS:
            yield f"bag_types.{bag.code}.{name}", Wants.KILOGRAMS, _kilograms(getattr(bag, name))
        yield f"bag_types.{bag.code}.units", Wants.COUNT, str(bag.units)


def _prices(rules: SchemeRules) -> tuple[Price, ...]:
    """The latest of each kind and grade; where none was ever told, one without won."""
    latest: dict[tuple[Kind, Grade], Price] = {}
    for price in sorted(rules.prices, key=lambda each: each.known_from):
        latest[price.kind, price.grade] = price
    return tuple(
        latest.get((kind, grade)) or Price(kind, grade, None, date.max)
        for kind in rules.kinds
        for grade in rules.grades
    )


def _changed(season: Season, fact: Fact, text: str, known_from: date | None) -> Season:
    if fact.scheme is None:
        day: dict[str, Any] = {fact.path: _day(text)}
        return replace(season, **day)
    name = fact.path.removeprefix(f"schemes.{fact.scheme.value}.")
    change = _rules_change(name, fact, text, known_from)
    return replace(
        season,
        schemes=tuple(
            change(rules) if rules.scheme is fact.scheme else rules for rules in season.schemes
        ),
    )


def _rules_change(
    name: str, fact: Fact, text: str, known_from: date | None
) -> Callable[[SchemeRules], SchemeRules]:
    first, _, rest = name.partition(".")
    if first == "prices":
        won = _whole(text, Wants.WON) if text else None
        return lambda rules: _with_price(rules, fact, won, known_from)
    if first == "bag_types":
        code, _, part = rest.rpartition(".")
        read = _grams if part in GRAMS else _count
        return lambda rules: _with_bag(rules, code, part, read(text))
    if first == "moisture_floor" and not text:
        return lambda rules: replace(rules, moisture_floor=None)
    value = _READ[fact.wants](text)
    return lambda rules: replace(rules, **{first: value})


def _with_price(
    rules: SchemeRules, fact: Fact, won: int | None, known_from: date | None
) -> SchemeRules:
    price = next(
        each for each in _prices(rules) if price_path(rules.scheme, each) == fact.path
    )  # fmt: skip
    if known_from is None:
        if won is None:
            return rules
        raise BadFact(Wants.DAY)
    kept = tuple(
        each
        for each in rules.prices
        if (each.kind, each.grade) != (price.kind, price.grade)
        # A price that was known before a later one stays: bags of those days are settled by it.
        or (each.won is not None and each.known_from < known_from)
    )
    return replace(rules, prices=(*kept, Price(price.kind, price.grade, won, known_from)))


def _with_bag(rules: SchemeRules, code: str, part: str, value: int) -> SchemeRules:
    def changed(bag: BagType) -> BagType:
        change: dict[str, Any] = {part: value}
        return replace(bag, **change) if bag.code == code else bag

    return replace(rules, bag_types=tuple(changed(bag) for bag in rules.bag_types))


def _hundredths(value: int) -> str:
    """`15` or `14.5`: as people write it."""
    whole, rest = divmod(value, 100)
    return f"{whole}.{rest:02d}".rstrip("0") if rest else f"{whole}"


def _kilograms(grams: int) -> str:
    whole, rest = divmod(grams, 1_000)
    return f"{whole}" if not rest else f"{whole}.{rest:03d}".rstrip("0")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise BadFact(Wants.DAY) from error


def _whole(text: str, wants: Wants) -> int:
    plain = text.replace(",", "")
    if not (plain.isascii() and plain.isdecimal()) or len(plain) > 12:
        raise BadFact(wants)
    return int(plain)


def _fraction(text: str, digits: int, wants: Wants) -> int:
    """`14.5` with two digits as 1450; no float on the way."""
    whole, _, rest = text.removesuffix("%").removesuffix("kg").strip().partition(".")
    if len(rest) > digits:
        raise BadFact(wants)
    if not whole + rest:
        raise BadFact(wants)
    return _whole(whole + rest.ljust(digits, "0"), wants)


def _grams(text: str) -> int:
    return _fraction(text, 3, Wants.KILOGRAMS)


def _count(text: str) -> int:
    return _whole(text, Wants.COUNT)


def _names(text: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in text.split(",") if name.strip())
    if not names:
        raise BadFact(Wants.NAMES)
    return names


def _grades(text: str) -> tuple[Grade, ...]:
    try:
        return tuple(sorted({Grade(int(each)) for each in _names(text)}))
    except ValueError as error:
        raise BadFact(Wants.GRADES) from error


def _below(text: str) -> BelowThird:
    try:
        return BelowThird(text)
    except ValueError as error:
        raise BadFact(Wants.BELOW) from error


_READ: Mapping[Wants, Callable[[str], Any]] = {  # each field's own type
    Wants.WON: lambda text: _whole(text, Wants.WON),
    Wants.PERCENT: lambda text: _fraction(text, 2, Wants.PERCENT),
    Wants.COUNT: _count,
    Wants.NAMES: _names,
    Wants.GRADES: _grades,
    Wants.BELOW: _below,
}


def _moved(day: date, years: int) -> date:
    """The same day of another year; the 29th of February becomes the 28th."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
