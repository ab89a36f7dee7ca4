"""The window's own promises: faults in QML are heard, high contrast reaches the page."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor
from PySide6.QtQml import QQmlComponent

from app.access.model import StationKind
from tests.kiosk.stage import CLERK, Stage
from ui.common.theme import HIGH_CONTRAST

BROKEN = b"import QtQuick\nItem { width: nobody.width }"


@pytest.mark.qt_log_ignore("nobody is not defined")
def test_a_broken_binding_is_heard(stage: Callable[..., Stage]) -> None:
    shown = stage()
    component = QQmlComponent(shown.station._engine)
    component.setData(BROKEN, QUrl("file:///broken.qml"))
    item = component.create()
    assert item is not None
    assert [warning for warning in shown.warnings if "nobody is not defined" in warning]
    shown.warnings.clear()
    item.deleteLater()


def test_high_contrast_reaches_the_page_at_once(stage: Callable[..., Stage]) -> None:
    shown = stage()
    shown.station.theme.set_high_contrast(True)
    shown.settle()
    corner = shown.grab().pixelColor(4, shown.panel.pixels[1] - 4)
    assert corner == QColor(HIGH_CONTRAST["porcelain"])


def test_the_window_has_the_panels_pixels(stage: Callable[..., Stage]) -> None:
    shown = stage("L21")
    assert (shown.window.width(), shown.window.height()) == (1920, 1080)


def test_only_visitors_pages_play_at_the_visitors_loudness(stage: Callable[..., Stage]) -> None:
    weigh, store = stage(), stage("P24", StationKind.STORE)
    for shown in (weigh, store):
        shown.shell.view.turn(-1)
    assert (weigh.station.loudness(), store.station.loudness()) == (3, 0)
    store.shell.sign_in(CLERK)
    store.settle()
    assert store.station.loudness() == 3
