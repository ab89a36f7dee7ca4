"""Every public page on each of its panels, in each view and language, measured by machine.

One window stands for all pages of a panel and view: a page is shown and measured in well under
100 ms, so that all combinations together stay bearable.
"""

from collections.abc import Callable, Iterator
from datetime import timedelta
from itertools import product
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet
from PySide6.QtCore import QMetaObject

from app.access.model import StationKind
from kiosk.navigation import PUBLIC_HOME
from kiosk.page import PUBLIC_KINDS, PUBLIC_PANELS, Page
from kiosk.pages import pages_of
from kiosk.shell.calls import CallState
from kiosk.shell.idle import Idle
from kiosk.shell.view import ENGLISH, LANGUAGES, View
from tests.kiosk.clock import MORNING
from tests.kiosk.looks import Looks
from tests.kiosk.public.sample import PAGES as SAMPLE
from tests.kiosk.stage import Stage, still_parts_for
from ui.common.panel import public_measures
from ui.common.theme import Measures

CALLS = {
    "waiting": CallState(since=MORNING, call_no=1, now=MORNING + timedelta(minutes=12)),
    "coming": CallState(since=MORNING, call_no=1, now=MORNING, answered=True),
    "deaf": CallState(since=MORNING, now=MORNING, deaf=True),
}
MODES = ("easy", "doubled", "contrast", "low")
ALWAYS = frozenset({
    "plain", "english", "easy", "doubled", "contrast", "low", "english easy",
})  # fmt: skip
"""The others run by `make soak`."""


def _views() -> Iterator[tuple[str, View]]:
    """Each mode on or off, in each language."""
    for language in LANGUAGES:
        for on in product((False, True), repeat=len(MODES)):
            modes = dict(zip(MODES, on, strict=True))
            words = ["english"] * (language == ENGLISH) + [mode for mode in MODES if modes[mode]]
            yield " ".join(words) or "plain", View(language=language, **modes)


VIEWS = dict(_views())
MOST_TURNS = 60
"""36 goods, twice as large in a low band, are fifty pages."""
WALKS = {"sample": (StationKind.STORE, SAMPLE)} | {
    str(kind): (kind, pages_of(kind)) for kind in PUBLIC_KINDS
}


def _case(*values: str) -> ParameterSet:
    is_rare = values[-1] not in ALWAYS
    return pytest.param(*values, id="-".join(values), marks=[pytest.mark.soak] if is_rare else [])


CASES = [_case(name, panel, view) for name in WALKS for panel in PUBLIC_PANELS for view in VIEWS]


@pytest.mark.parametrize(("name", "panel", "view"), CASES)
def test_public_pages_are_fit_to_be_seen(
    name: str, panel: str, view: str, stage: Callable[..., Stage], tmp_path: Path
) -> None:
    kind, pages = WALKS[name]
    public = [page for page in pages if page.public and panel in page.panels]
    if not any(page.name == PUBLIC_HOME[kind] for page in public):
        pytest.skip(f"{kind} has no first page yet")
    shown = stage(panel, kind, parts=still_parts_for(kind, tmp_path), pages=pages)
    shown.shell.view.show(VIEWS[view])
    if wrong := list(_wrong(shown, public)):
        pytest.fail("\n".join(wrong), pytrace=False)


SHEETS = [_case(panel, view) for panel in PUBLIC_PANELS for view in VIEWS]


@pytest.mark.parametrize(("panel", "view"), SHEETS)
def test_the_sheets_of_the_frame_are_fit_to_be_seen(
    panel: str, view: str, stage: Callable[..., Stage]
) -> None:
    shown = stage(panel, StationKind.STORE, pages=SAMPLE)
    shown.shell.view.show(VIEWS[view])
    shown.grab()
    shown.settle()
    measures = public_measures(shown.panel, VIEWS[view].layout)
    visit, desk = shown.station.visit, shown.shell.desk
    wrong: list[str] = []
    shown.touch("key-view")
    wrong += [f"view: {finding}" for finding in _all_the_way_down(shown, measures)]
    shown.key("Esc")
    for name, state in CALLS.items():
        desk.show(state)
        shown.settle()
        wrong += [f"{name}: {finding}" for finding in _all_the_way_down(shown, measures)]
    desk.show(CallState())
    visit.stop()
    visit._show(Idle(0, asked_ms=0))
    shown.settle()
    wrong += [f"still there: {finding}" for finding in _all_the_way_down(shown, measures)]
    if wrong:
        pytest.fail("\n".join(wrong), pytrace=False)


def _wrong(shown: Stage, pages: list[Page]) -> Iterator[str]:
    measures = public_measures(shown.panel, shown.shell.view.view.layout)
    for page in pages:
        for name, state in page.examples().items():
            shown.show(page.name, state)
            for finding in _all_the_way_down(shown, measures):
                yield f"{page.name} {name} {finding}"


def _all_the_way_down(shown: Stage, measures: Measures) -> Iterator[str]:
    """What stands, and what comes by 「더 보기」; a page that has no end is no page."""
    shown.grab()
    shown.settle()
    for turn in range(1, MOST_TURNS + 1):
        yield from (f"({turn}): {finding}" for finding in Looks(shown, measures).findings())
        down = [i for i in shown.station.walk.stops() if i.objectName() == "key-down"]
        if not down:
            return
        QMetaObject.invokeMethod(down[0], "click")
        shown.settle()
    yield f"more than {MOST_TURNS} pages, one under the other"
