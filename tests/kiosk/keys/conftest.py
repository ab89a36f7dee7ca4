"""A store station whose first page is a field with our keys."""

from collections.abc import Callable
from typing import Any

import pytest

from app.access.model import StationKind
from tests.kiosk.keys.page import HOME, PAGES, Keys
from tests.kiosk.stage import Stage


@pytest.fixture
def keys(stage: Callable[..., Stage]) -> Callable[..., Stage]:
    """`keys(panel, **state)`: the page stands, nothing is typed yet."""

    def make(panel: str = "P24", **state: Any) -> Stage:
        shown = stage(panel, StationKind.STORE, pages=PAGES)
        shown.show(HOME, Keys(**state))
        shown.grab()
        return shown

    return make
