"""An application with our font, offscreen."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication

from ui.common.fonts import load_fonts


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    running = QApplication.instance()
    app = running if isinstance(running, QApplication) else QApplication([])
    load_fonts(app)
    return app
