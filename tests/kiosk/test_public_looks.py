"""Every public page on each of its panels, in each view and language, measured by machine.

One window stands for all pages of a panel and view: a page is shown and measured in well under
100 ms, so that all combinations together stay bearable.
"""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtTest import QTest

from app.access.model import StationKind
from kiosk.navigation import PUBLIC_HOME
from kiosk.page import PUBLIC_KINDS, PUBLIC_PANELS, Page
from kiosk.pages import pages_of
from kiosk.shell.view import View
from tests.kiosk.looks import Looks
from tests.kiosk.public.sample import PAGES as SAMPLE
from tests.kiosk.stage import Stage
from ui.common.panel import public_measures

VIEWS = {
    "plain": View(),
    "english": View(language="en"),
    "easy": View(easy=True),
    "doubled": View(doubled=True),
    "contrast": View(contrast=True),
    "low": View(low=True),
    "english doubled": View(language="en", doubled=True),
}
WALKS = {"sample": (StationKind.STORE, SAMPLE)} | {
    str(kind): (kind, pages_of(kind)) for kind in PUBLIC_KINDS
}
CASES = [
    pytest.param(name, panel, view, id=f"{name}-{panel}-{view}")
    for name in WALKS
    for panel in PUBLIC_PANELS
    for view in VIEWS
]


@pytest.mark.parametrize(("name", "panel", "view"), CASES)
def test_public_pages_are_fit_to_be_seen(
    name: str, panel: str, view: str, stage: Callable[..., Stage]
) -> None:
    kind, pages = WALKS[name]
    public = [page for page in pages if page.public and panel in page.panels]
    if not any(page.name == PUBLIC_HOME[kind] for page in public):
        pytest.skip(f"{kind} has no first page yet")
    shown = stage(panel, kind, pages=pages)
    shown.shell.view.show(VIEWS[view])
    if wrong := list(_wrong(shown, public)):
        pytest.fail("\n".join(wrong), pytrace=False)


def _wrong(shown: Stage, pages: list[Page]) -> Iterator[str]:
    measures = public_measures(shown.panel, shown.shell.view.view.layout)
    for page in pages:
        for name, state in page.examples().items():
            shown.show(page.name, state)
            shown.grab()
            for turn in range(20):
                for finding in Looks(shown, measures).findings():
                    yield f"{page.name} {name} ({turn + 1}): {finding}"
                down = shown.eyes.find("key-down")
                if down is None or not down.isEnabled():
                    break
                down.click()  # type: ignore[attr-defined] # every key has it
                QTest.qWait(1)
                shown.settle()
