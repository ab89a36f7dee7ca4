"""Seasons, farmers and allotments: what is decided anew each year, as data."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum
from uuid import UUID


class Scheme(StrEnum):
    """매입 구분: 일반, 친환경, 가루쌀, 피해벼, 시장격리."""

    GENERAL = "general"
    ECO = "eco"
    FLOUR = "flour"
    DAMAGED = "damaged"
    ISOLATION = "isolation"


class Kind(StrEnum):
    """포대 (dry, in bags) or 산물 (wet, in bulk)."""

    BAGGED = "bagged"
    BULK = "bulk"


class Grade(IntEnum):
    """The codes that stand in entries: 특등, 1등, 2등, 3등, 등외."""

    SPECIAL = 0
    FIRST = 1
    SECOND = 2
    THIRD = 3
    OFF = 4


class Reason(IntEnum):
    """Why a bag was refused: the code on the face of an entry 22. 1-8 are the tiles of the page."""

    WET = 1
    SHORT = 2
    PACKAGING = 3
    VARIETY = 4
    OVER_ALLOTMENT = 5
    SEEN = 6
    FOREIGN_MATTER = 7
    OTHER = 8
    ASK_INSPECTOR = 9
    OFF_GRADE = 10
    NOT_ALLOTTED = 11
    WRONG_SEASON = 12
    UNREADABLE = 13
    HEAVY = 14


class MoistureSource(StrEnum):
    TYPED = "typed"
    METER = "meter"


class BelowThird(StrEnum):
    """What "two grades lower" means where there are no two grades left (dry 2등, 3등)."""

    ASK_INSPECTOR = "ask_inspector"
    AS_OFF_GRADE = "as_off_grade"


@dataclass(frozen=True)
class Basis:
    """Where one yearly value comes from, and how sure that is."""

    about: str
    source: str
    confidence: str


@dataclass(frozen=True)
class Price:
    """Final won per 40 kg, known from a day on; None while no 결정서 was entered."""

    kind: Kind
    grade: Grade
    won: int | None
    known_from: date


@dataclass(frozen=True)
class BagType:
    """A bag as it is bought: `net_g` must be reached, `units` of 40 kg are paid, surplus is not.

    `short_g` and `over_g` are how far the net weight may lie below and above `net_g`.
    """

    code: str
    net_g: int
    tare_g: int
    units: int
    short_g: int
    over_g: int


@dataclass(frozen=True)
class SchemeRules:
    """One scheme of a season; moisture in hundredths of a percent, no floor where it is None."""

    scheme: Scheme
    kinds: tuple[Kind, ...]
    varieties: tuple[str, ...]
    moisture_floor: int | None
    moisture_ceiling: int
    dry_grades_lower: int
    below_third: BelowThird
    grades: tuple[Grade, ...]
    interim_won: int
    bag_types: tuple[BagType, ...]
    prices: tuple[Price, ...] = ()

    def bag_type(self, code: str) -> BagType | None:
        return next((each for each in self.bag_types if each.code == code), None)

    def price(self, kind: Kind, grade: Grade, on: date) -> int | None:
        """Final won per 40 kg, None as long as it is not known on that day."""
        known = [
            price for price in self.prices
            if (price.kind, price.grade) == (kind, grade) and price.known_from <= on
        ]  # fmt: skip
        return max(known, key=lambda price: price.known_from).won if known else None


@dataclass(frozen=True)
class Season:
    """One crop year (연산) and everything that is decided for it anew each year."""

    year: int
    opens: date
    closes: date
    settles_by: date
    schemes: tuple[SchemeRules, ...]
    bases: tuple[Basis, ...] = ()

    @property
    def key(self) -> str:
        return str(self.year)

    def rules(self, scheme: Scheme) -> SchemeRules | None:
        return next((each for each in self.schemes if each.scheme is scheme), None)


@dataclass(frozen=True)
class Farmer:
    """A farmer as stations know one: a number, a subject (the name is in the vault), a village."""

    number: int
    subject: UUID
    village: str
    township: str

    @property
    def key(self) -> str:
        return str(self.number)


@dataclass(frozen=True)
class Allotment:
    """How many bags of what a farmer may bring; `bag_type` is a code of the season's."""

    season: int
    number: int
    farmer: int
    scheme: Scheme
    kind: Kind
    variety: str
    bag_type: str
    bags: int

    @property
    def key(self) -> str:
        return f"{self.season}-{self.number:04d}"


def terms_of(season: Season, allotment: Allotment) -> tuple[SchemeRules, BagType] | None:
    """What an allotment's bags are judged by; None where this season has no such scheme or bag.

    산물 is paid by weight at 15 % moisture, never by the bag: a weigh station has no terms for it.
    """
    rules = season.rules(allotment.scheme)
    bag_type = None if rules is None else rules.bag_type(allotment.bag_type)
    if rules is None or bag_type is None or allotment.kind not in rules.kinds:
        return None
    if allotment.kind is not Kind.BAGGED:
        return None
    return rules, bag_type
