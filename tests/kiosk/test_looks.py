"""Every page, on each of its panels, in each of its example states, measured by machine."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.access.model import PANELS, StationKind
from kiosk.page import Page
from kiosk.pages import PAGES
from tests.kiosk.looks import Looks
from tests.kiosk.stage import CLERK, Stage, still_parts_for
from ui.common.panel import measures_for

CASES = [
    pytest.param(page, kind, panel, id=f"{page.name}-{kind}-{panel}")
    for page in PAGES
    for kind in page.kinds
    for panel in page.panels
    if not page.public
]


@pytest.mark.parametrize(("page", "kind", "panel"), CASES)
def test_a_page_is_fit_to_be_seen(
    page: Page, kind: StationKind, panel: str, stage: Callable[..., Stage], tmp_path: Path
) -> None:
    shown = stage(panel, kind, parts=still_parts_for(kind, tmp_path))
    if page.name != "common/sign_in":
        shown.shell.sign_in(CLERK)
    measures = measures_for(kind, PANELS[panel])
    wrong = []
    for name, state in page.examples().items():
        shown.show(page.name, state)
        wrong += [f"{name}: {finding}" for finding in Looks(shown, measures).findings()]
    assert not wrong, "\n".join(wrong)
