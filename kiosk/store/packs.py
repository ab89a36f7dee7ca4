"""A pack, an option, an origin in English: words of a small table (`i18n/packs_en.json`)."""

import json
import re
from functools import cache
from typing import Any

from app.shared.resources import resource

_WORD = re.compile(r"[\uac00-\ud7a3]+")
_COUNTED = re.compile(r"(\d+)\s*([\uac00-\ud7a3]+)")


def in_english(text: str) -> str:
    """`2봉` is "2 bags"; what the table does not know stays as it was written."""
    table = _table()
    if text in table["words"]:
        return str(table["words"][text])
    counted = _COUNTED.sub(lambda found: _counted(found[1], found[2]), text)
    return _WORD.sub(lambda found: str(table["about"].get(found[0], found[0])), counted)


def _counted(number: str, unit: str) -> str:
    one, more = _table()["units"].get(unit, (unit, unit))
    return f"{number} {one if number == '1' else more}"


@cache
def _table() -> Any:
    return json.loads(resource("i18n", "packs_en.json").read_text(encoding="utf-8"))
