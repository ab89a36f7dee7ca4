"""`learner(…)` gives somebody before a class station; called again, the same station restarted."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication

from tests.app.learning.classroom import MORNING, Site, build_site
from tests.fakes import HandClock
from tests.kiosk.learn.learner import Learner


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return build_site(tmp_path / "C01", HandClock(MORNING))


@pytest.fixture
def learner(qapp: QGuiApplication, site: Site) -> Iterator[Callable[..., Learner]]:
    made: list[Learner] = []

    def make(**told: Any) -> Learner:
        for each in made:
            each.close()
        made[:] = [Learner(qapp, site, **told)]
        return made[0]

    yield make
    for each in made:
        each.close()
