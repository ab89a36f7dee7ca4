"""The tiles of a kiosk's home: which there are, and which good lies under which."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from app.catalog.model import Good
from app.shared.resources import resource

BAG_CATEGORY, BAG_ART, BAG_GROUP = "생활용품", "shopping-bag", "crafts"


@dataclass(frozen=True)
class Group:
    """`name` has at most two lines; `art` is one of the drawings of goods."""

    code: str
    name: str
    name_en: str
    art: str


@lru_cache(maxsize=1)
def _told() -> tuple[tuple[Group, ...], Mapping[str, str]]:
    told = json.loads(resource("groups.json").read_text(encoding="utf-8"))
    return tuple(Group(**each) for each in told["groups"]), told["categories"]


def groups() -> tuple[Group, ...]:
    """In the order of the tiles, from `resources/groups.json`."""
    return _told()[0]


def group_of(good: Good) -> str:
    """Its own, else its category's; a category nobody has placed lies under the last tile."""
    return good.group or _told()[1].get(good.category, groups()[-1].code)
