"""The measuring bites: what is spoiled on a page by hand is found, each by its own check."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QFont
from PySide6.QtQuick import QQuickItem

from app.access.model import PANELS, StationKind
from kiosk.store.examples import shelf
from kiosk.till.sale.examples import examples
from tests.kiosk.looks import Looks
from tests.kiosk.stage import CLERK, Stage, still_parts_for
from ui.common.frame import View
from ui.common.panel import measures_for, public_measures


def _tiny(stage: Stage) -> None:
    """A text of three millimetres."""
    item = stage.item("tax-split")
    font = QFont(item.property("font"))
    font.setPixelSize(14)
    item.setProperty("font", font)


def _pale(stage: Stage) -> None:
    stage.item("tax-split").setProperty("color", QColor("#8a8f8c"))


def _foreign(stage: Stage) -> None:
    """Dark enough, but no colour of the palette."""
    stage.item("tax-split").setProperty("color", QColor("#222222"))


def _long(stage: Stage) -> None:
    stage.item("total-label").setProperty("says", "합계 " * 40)


def _at_the_edge(stage: Stage) -> None:
    """The commas of a figure that is a quarter too large come down to the plane's edge."""
    item = stage.item("total")
    font = QFont(item.property("font"))
    font.setPixelSize(font.pixelSize() * 5 // 4)
    item.setProperty("font", font)


def _small(stage: Stage) -> None:
    stage.item("key-drawer").setHeight(stage.station.theme.mm(14))


def _near(stage: Stage) -> None:
    key: QQuickItem = stage.item("key-drawer")
    key.setX(key.x() - stage.station.theme.mm(1.5))


def _outside(stage: Stage) -> None:
    key = stage.item("key-drawer")
    key.setY(key.y() + stage.station.theme.mm(4))


def _nameless(stage: Stage) -> None:
    stage.item("key-drawer").setObjectName("")


def test_a_list_in_a_slit_is_found(stage: Callable[..., Stage], tmp_path: Path) -> None:
    shown = stage("P24", StationKind.STORE, parts=still_parts_for(StationKind.STORE, tmp_path))
    shown.show("store/shelf", shelf()["many"])
    measures = public_measures(shown.panel, View())
    assert Looks(shown, measures).findings() == []
    lists = [i for i in shown.eyes.items() if i.inherits("QQuickFlickable") and i.clip()]
    lists[-1].setHeight(shown.station.theme.mm(20))
    shown.settle()
    assert "a list of which only 20 mm are seen" in Looks(shown, measures).findings()


@pytest.mark.parametrize(
    ("spoil", "finding"),
    [
        (_tiny, "mm, at least"),
        (_pale, " : 1"),
        (_foreign, "no pair of the palette"),
        (_long, "wider than its place|sticks out|lie on each other"),
        (_at_the_edge, "touches the edge"),
        (_small, "key-drawer: "),
        (_near, "mm apart"),
        (_outside, "out of the window"),
        (_nameless, "no name for the player"),
    ],
)
def test_what_is_spoiled_is_found(
    spoil: Callable[[Stage], None], finding: str, stage: Callable[..., Stage]
) -> None:
    shown = stage("L15", StationKind.TILL)
    shown.shell.sign_in(CLERK)
    shown.show("till/sale", examples()["some"])
    measures = measures_for(StationKind.TILL, PANELS["L15"])
    assert Looks(shown, measures).findings() == []
    spoil(shown)
    shown.settle()
    found = Looks(shown, measures).findings()
    assert any(part in each for each in found for part in finding.split("|")), found
