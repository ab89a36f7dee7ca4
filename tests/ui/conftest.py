"""The office's application as it is dressed, offscreen."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_SCALE_FACTOR", "1")
os.environ.setdefault("QT_FONT_DPI", "96")

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.centre import FakeCentre
from tests.ui.desk import SMALL, Desk
from ui.app import dressed_application

_KEPT: list[QApplication] = []
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform knows no least size of a window, and says so each time."""
    silent = pytest.mark.qt_log_ignore("does not support propagateSizeHints")
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(silent)


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    if QApplication.instance() is None:
        _KEPT.append(QApplication([]))
    return dressed_application()


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Callable[..., Desk]]:
    made: list[Desk] = []

    def sit(centre: FakeCentre | None = None, size: QSize = SMALL) -> Desk:
        made.append(Desk(qtbot, centre or FakeCentre(), size))
        return made[-1]

    yield sit
    for each in made:
        each.office.stop()
        each.client.close()
