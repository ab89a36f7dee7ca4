"""A station's real window, offscreen, on any panel, with fakes behind it.

`stage(panel, kind=…)` gives a `Stage`: `show(page, state)`, `touch(name)`, `text(name)`, `grab()`.
At the end no QML warning may have been seen.
"""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QT_SCALE_FACTOR", "1")
os.environ.setdefault("QT_FONT_DPI", "96")

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.access.model import PANELS, StationKind
from kiosk.app import make_application
from kiosk.page import Page
from kiosk.parts import Parts
from tests.kiosk.stage import Stage, parts_for
from ui.common.jobs import Executor
from ui.common.voice import Voice

_KEPT: list[QApplication] = []


@pytest.fixture(scope="session")
def qapp() -> QGuiApplication:
    """One application for all tests of a run: the office's need widgets, so it has them."""
    if QApplication.instance() is None:
        _KEPT.append(QApplication([]))
    return make_application()


@pytest.fixture
def stage(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Callable[..., Stage]]:
    made: list[Stage] = []

    def make(
        panel: str = "L15",
        kind: StationKind = StationKind.WEIGH,
        parts: Parts | None = None,
        executor: Executor | None = None,
        pages: Sequence[Page] | None = None,
        voice: Voice | None = None,
    ) -> Stage:
        parts = parts or parts_for(kind, tmp_path)
        made.append(Stage(qapp, PANELS[panel], parts, executor, pages, voice))
        return made[-1]

    yield make
    for each in made:
        each.close()
        assert each.warnings == []
