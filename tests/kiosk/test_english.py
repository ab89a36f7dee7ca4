"""A visitor who touched 「English」 reads English: on every public page, in every state.

What only staff read (till, scale, desk, the staff pages of kiosk and class) may stay Korean.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QGuiApplication

from app.access.model import PANELS, StationKind
from app.demo.sample_learning import sample_learning
from app.learning.forms import FormKind
from app.learning.outcomes import Asking
from app.shared.resources import resource
from kiosk.learn.state import LearnState
from kiosk.page import PUBLIC_KINDS
from kiosk.pages import pages_of
from kiosk.shell.view import ENGLISH, View
from tests.kiosk.stage import Stage, still_parts_for

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


HANGUL = re.compile("[\uac00-\ud7a3]+")
FORMS = tuple(form for form in sample_learning().forms if form.language == "en")
PROPER = frozenset({
    "한국어",  # the key that leads back
    "초록믿음", "강진군",  # the seller of record as the receipt names it
    "배움방",  # a room, as it stands on its door
    "한글",  # the key to the Korean letters
    "홍길동", "황보검은개", "심", "규", "황", "개",  # people
})  # fmt: skip


def in_english(state: Any) -> Any:
    """The example as the services give it to who reads English; what was said before is not."""
    if isinstance(state, tuple):
        return (in_english(state[0]), *state[1:])
    if hasattr(state, "notice"):
        state = replace(state, notice="")
    if isinstance(state, LearnState):
        required = tuple(each for each in FORMS if each.kind is FormKind.REQUIRED)
        optional = tuple(each for each in FORMS if each.kind is not FormKind.REQUIRED)
        titles = {each.purpose: each.title for each in FORMS}
        state = replace(
            state,
            asking=Asking(required, optional, state.asking.is_blocked),
            standings=tuple(replace(each, title=titles[each.purpose]) for each in state.standings),
        )
    return state


@pytest.mark.parametrize("kind", PUBLIC_KINDS)
def test_no_page_leaves_korean_to_who_reads_english(
    kind: StationKind, qapp: QGuiApplication, tmp_path: Path
) -> None:
    parts = replace(still_parts_for(kind, tmp_path), place_en="Gangjin-eup buying site")
    stage = Stage(qapp, PANELS["P24"], parts)
    left = {}
    try:
        stage.shell.view.show(View(language=ENGLISH))
        for page in (each for each in pages_of(kind) if each.public):
            for name, example in page.examples().items():
                stage.show(page.name, in_english(example))
                said = " ".join(map(stage.eyes.text_of, stage.eyes.items()))
                if found := set(HANGUL.findall(said)) - PROPER:
                    left[f"{page.name} {name}"] = found
    finally:
        stage.shell.view.reset()
        stage.close()
    assert left == {}
