"""Our keys on every public panel, in each view and language, measured by machine."""

from collections.abc import Callable

import pytest

from app.access.model import StationKind
from kiosk.page import PUBLIC_PANELS
from tests.kiosk.keys.page import HOME, PAGES, states
from tests.kiosk.stage import Stage
from tests.kiosk.test_public_looks import VIEWS, _all_the_way_down, _case
from ui.common.panel import public_measures

CASES = [_case(panel, view) for panel in PUBLIC_PANELS for view in VIEWS]


@pytest.mark.parametrize(("panel", "view"), CASES)
def test_keys_are_fit_to_be_seen(panel: str, view: str, stage: Callable[..., Stage]) -> None:
    shown = stage(panel, StationKind.STORE, pages=PAGES)
    shown.shell.view.show(VIEWS[view])
    measures = public_measures(shown.panel, VIEWS[view].layout)
    wrong = []
    for name, state in states().items():
        shown.show(HOME, state)
        wrong += [f"{name} {found}" for found in _all_the_way_down(shown, measures)]
    if wrong:
        pytest.fail("\n".join(wrong), pytrace=False)
