"""A visitor who touched 「English」 reads English: on every public page, in every state.

What only staff read (till, scale, desk, the staff pages of kiosk and class) may stay Korean.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from app.shared.resources import resource

ROOT = Path(__file__).resolve().parents[2]
KIOSK = ROOT / "kiosk"
PUBLIC = ("store", "learn", "controls", "shell", "common/out_of_service", "common/closed")
STAFF = (
    "store/staff", "learn/desk.py", "learn/today", "learn/roll", "learn/walk_in", "learn/finish",
)  # fmt: skip
QS_TR = re.compile(r'qsTr\("([^"]*)"\)')


def public(suffix: str) -> list[Path]:
    """The files whose texts a visitor can meet."""
    staff = tuple(KIOSK / each for each in STAFF)
    files = (file for each in PUBLIC for file in sorted((KIOSK / each).rglob(f"*{suffix}")))
    return [
        file
        for file in files
        if not any(file == each or each in file.parents for each in staff)
        and file.name != "examples.py"
    ]


def told(file: Path) -> Iterator[tuple[str, str]]:
    """Context and text of each; the program's own texts are in the context ""."""
    if file.suffix == ".qml":
        for text in QS_TR.findall(file.read_text()):
            yield file.stem, text
        return
    for each in ast.walk(ast.parse(file.read_text())):
        if isinstance(each, ast.Call) and getattr(each.func, "id", "") == "tr":
            text = each.args[0]
            if isinstance(text, ast.Constant) and isinstance(text.value, str):
                yield "", text.value


def english() -> dict[tuple[str, str], str]:
    """Finished translations only."""
    found = {}
    for context in ElementTree.parse(resource("i18n", "madang_en.ts")).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            said = message.find("translation")
            if said is not None and said.text and said.get("type") is None:
                found[name, message.findtext("source") or ""] = said.text
    return found


@pytest.mark.parametrize(
    "file", [*public(".py"), *public(".qml")], ids=lambda file: str(file.relative_to(KIOSK))
)
def test_every_text_that_a_visitor_meets_has_its_english(file: Path) -> None:
    known = english()
    assert [text for text in told(file) if text not in known] == []
