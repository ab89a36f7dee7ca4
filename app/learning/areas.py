"""The eup and myeon of the county, as data: another county installs another file."""

import json
from dataclasses import dataclass

from app.shared.resources import resource


@dataclass(frozen=True)
class Area:
    """`code` is the 10-digit 행정동 code, `zone` the round of the visiting classes (권역)."""

    code: str
    name: str
    name_en: str
    zone: str


def areas() -> tuple[Area, ...]:
    """In the county's own order."""
    told = json.loads(resource("county.json").read_text(encoding="utf-8"))
    return tuple(Area(**each) for each in told["areas"])
