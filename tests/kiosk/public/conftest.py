"""A store station whose pages are the sample's."""

from collections.abc import Callable
from typing import Any

import pytest

from app.access.model import StationKind
from tests.kiosk.public.sample import PAGES
from tests.kiosk.stage import Stage


@pytest.fixture
def store(stage: Callable[..., Stage]) -> Callable[..., Stage]:
    """`store(panel)`: the sample page stands, nobody has come yet."""

    def make(panel: str = "P24", **told: Any) -> Stage:
        return stage(panel, StationKind.STORE, pages=PAGES, **told)

    return make
