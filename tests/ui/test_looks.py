"""Every screen measured on the smallest and a large desk, full and empty."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.access.model import Role
from tests.ui import canned
from tests.ui.centre import FakeCentre
from tests.ui.desk import LARGE, SMALL, Desk
from tests.ui.launcher.fake_doors import FakeDoors
from tests.ui.looks import findings
from ui.common.jobs import AtOnceExecutor, Jobs
from ui.common.table import Table
from ui.launcher.view_model import LauncherViewModel
from ui.launcher.widget import SMALLEST, LauncherWindow
from ui.shell.screens import screens

Sit = Callable[..., Desk]
SIZES = pytest.mark.parametrize("size", [SMALL, LARGE], ids=["1366x768", "1920x1080"])


@SIZES
@pytest.mark.parametrize("answers", [canned.FULL, canned.EMPTY], ids=["full", "empty"])
def test_every_screen_can_be_read(
    desk: Sit, size: QSize, answers: Mapping[str, object], tmp_path: Path
) -> None:
    here = desk(FakeCentre(answers), size)
    here.enter()
    found = {}
    for screen in screens():
        here.go(screen.name)
        here.shot(tmp_path / f"{screen.name}.png")
        found[screen.name] = findings(here.window)
    assert found == {screen.name: [] for screen in screens()}


@pytest.mark.parametrize(
    ("screen", "keys"),
    [("sales", "Return"), ("weighings", "Return"), ("stations", "Return"), ("stations", "Ctrl+N"),
     ("classes", "Return")],
)  # fmt: skip
def test_what_stands_beside_a_table_cuts_nothing_off_it(desk: Sit, screen: str, keys: str) -> None:
    here = desk(FakeCentre(role=Role.DEVICE_MANAGER))
    here.enter()
    here.go(screen)
    here.key(keys)
    QApplication.processEvents()
    table = next(each for each in here.window.page.findChildren(Table) if each.isVisible())
    assert table.view.horizontalScrollBar().maximum() == 0
    here.key("Escape")
    assert not any(map(table.view.isColumnHidden, range(table.view.model().columnCount())))


@SIZES
def test_a_centre_that_is_away_can_be_read(desk: Sit, size: QSize) -> None:
    here = desk(size=size)
    here.enter()
    here.centre.is_away = True
    here.key("F5")
    assert findings(here.window) == []


@SIZES
def test_the_sign_in_can_be_read(desk: Sit, size: QSize) -> None:
    here = desk(size=size)
    assert findings(here.top) == []
    here.enter("x")
    assert findings(here.top) == []


@pytest.mark.parametrize("size", [SMALLEST, LARGE], ids=["smallest", "1920x1080"])
def test_the_launcher_can_be_read(qtbot: QtBot, size: QSize) -> None:
    model = LauncherViewModel(FakeDoors(opened={"W01"}), Jobs(AtOnceExecutor()))
    model.look()
    window = LauncherWindow(model)
    window.resize(size)
    qtbot.addWidget(window)
    window.show()
    assert findings(window) == []
    model.scan(model.codes[-1])
    model.turn_centre()
    model.put_load("much")
    assert findings(window) == []


def test_a_label_too_narrow_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(300, 100)
    label = QLabel("이름이 아주 긴 상품", window)
    label.setStyleSheet("color: #999999; font-size: 12px;")
    label.resize(40, 30)
    qtbot.addWidget(window)
    window.show()
    found = findings(window)
    assert len(found) == 3
    assert "needs" in found[0]
    assert "12 px" in found[1]
    assert "contrast" in found[2]


def stops(here: Desk) -> list[str]:
    """The names of what Tab goes through, once round."""
    here.be_active()
    names: list[str] = []
    while True:
        at = QApplication.focusWidget()
        assert at is not None
        if at.objectName() in names:
            return names
        names.append(at.objectName())
        QTest.keyClick(at, Qt.Key.Key_Tab)


@pytest.mark.parametrize(
    ("screen", "expected"),
    [
        ("today", ["open-incidents", "open-quarantined", "open-cards-without-approval",
             "open-bags-without-grade", "open-entries-waiting", "go-today", "sign-out",
             "today-day-before", "today-day"]),
        ("sales", ["sales-table", "go-sales", "sign-out", "sales-day-before", "sales-day",
                   "as-table-hours", "copy-hours", "drawing-hours", "as-table-goods", "copy-goods",
                   "drawing-goods", "sales-filter"]),
        ("goods", ["goods-table", "kiosk1", "kiosk2", "off-sale", "name", "sku", "pack", "barcode",
                   "quick", "category", "group", "art", "seller", "options", "unit", "smallest",
                   "origin", "storage", "allergens", "kiosk1-en", "kiosk2-en", "name-en", "adult",
                   "good-save", "go-goods", "sign-out", "new-good", "goods-filter"]),
        ("season", ["season-table", "value", "source", "confidence", "fact-save", "go-season",
                    "sign-out", "season-year", "copy-season", "season-filter"]),
        ("ledger", ["check-ledger", "quarantine-filter", "quarantine-table", "go-ledger",
                    "sign-out"]),
    ],
)  # fmt: skip
def test_tab_goes_through_everything_in_the_order_it_is_read(
    desk: Sit, screen: str, expected: list[str]
) -> None:
    here = desk()
    here.enter()
    here.go(screen)
    assert stops(here) == expected


@pytest.mark.parametrize("screen", [each.name for each in screens()])
def test_every_key_is_reached_by_tab_and_none_keeps_it(desk: Sit, screen: str) -> None:
    here = desk()
    here.enter()
    here.go(screen)
    reached = stops(here)
    page = here.window.page
    wanted = {
        widget.objectName()
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isEnabled()
        and widget.isVisible()
        and widget.objectName()
    }
    assert wanted - set(reached) == set()


def test_arrows_go_along_the_sidebar(desk: Sit) -> None:
    here = desk()
    here.enter()
    here.find("go-today").setFocus()
    here.key("Down")
    assert here.window.present == "sales"
    assert QApplication.focusWidget() is here.find("go-sales")


def test_the_sign_in_is_worked_by_keys(desk: Sit) -> None:
    here = desk()
    assert stops(here) == ["login", "password", "enter"]
