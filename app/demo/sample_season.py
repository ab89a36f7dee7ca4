"""The 2025 season with invented farmers, read from `resources/sample/season_2025.json`."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

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
from app.shared.resources import resource

YEAR = 2025


@dataclass(frozen=True)
class SampleSeason:
    """`names` are what the vault will hold, by subject: visibly invented people."""

    season: Season
    farmers: tuple[Farmer, ...]
    allotments: tuple[Allotment, ...]
    names: dict[UUID, str]


def sample_season() -> SampleSeason:
    told = json.loads(resource("sample", f"season_{YEAR}.json").read_text(encoding="utf-8"))
    year = told["year"]
    farmers = tuple(_farmer(each) for each in told["farmers"])
    return SampleSeason(
        Season(
            year, date.fromisoformat(told["opens"]["value"]),
            date.fromisoformat(told["closes"]["value"]),
            date.fromisoformat(told["settles_by"]["value"]),
            tuple(_scheme(each) for each in told["schemes"]), tuple(_bases(told, "")),
        ),
        farmers,
        tuple(_allotment(year, each) for each in told["allotments"]),
        {UUID(each["subject"]): each["name"] for each in told["farmers"]},
    )  # fmt: skip


def _scheme(told: Any) -> SchemeRules:  # parsed JSON of our own file
    return SchemeRules(
        Scheme(told["scheme"]), tuple(Kind(kind) for kind in told["kinds"]),
        tuple(told["varieties"]["value"]), told["moisture_floor"]["value"],
        told["moisture_ceiling"]["value"], told["dry_grades_lower"]["value"],
        BelowThird(told["below_third"]["value"]),
        tuple(Grade(grade) for grade in told["grades"]["value"]), told["interim_won"]["value"],
        tuple(_bag_type(each) for each in told["bag_types"]),
        tuple(_price(each) for each in told["prices"]),
    )  # fmt: skip


def _bag_type(told: Any) -> BagType:  # as above
    values = (told[name]["value"] for name in ("net_g", "tare_g", "units", "short_g", "over_g"))
    return BagType(told["code"], *values)


def _price(told: Any) -> Price:  # as above
    known_from = date.fromisoformat(told["known_from"])
    return Price(Kind(told["kind"]), Grade(told["grade"]), told["won"], known_from)


def _farmer(told: Any) -> Farmer:  # as above
    return Farmer(told["number"], UUID(told["subject"]), told["village"], told["township"])


def _allotment(year: int, told: Any) -> Allotment:  # as above
    return Allotment(
        year, told["number"], told["farmer"], Scheme(told["scheme"]), Kind(told["kind"]),
        told["variety"], told["bag_type"], told["bags"],
    )  # fmt: skip


def _bases(told: Any, about: str) -> list[Basis]:  # as above: every value that names its source
    if isinstance(told, list):
        parts = [(_name(each, number), each) for number, each in enumerate(told)]
    elif isinstance(told, dict):
        if "source" in told:
            return [Basis(about, told["source"], told["confidence"])]
        parts = list(told.items())
    else:
        return []
    return [
        basis for name, part in parts for basis in _bases(part, f"{about}.{name}".lstrip("."))
    ]  # fmt: skip


def _name(told: Any, number: int) -> str:  # as above
    if isinstance(told, dict):
        return str(told.get("scheme", told.get("code", told.get("grade", number))))
    return str(number)
