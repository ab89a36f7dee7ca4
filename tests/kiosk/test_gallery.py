"""The gallery shows each example as it is, and two stations paint into one folder."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app.access.model import PANELS, StationKind
from kiosk.gallery import _stand, picture_name
from kiosk.pages import pages_of
from kiosk.till.held.examples import examples
from tests.kiosk.stage import Stage, still_parts_for

LATE_MS = 60


class Late:
    """Answers come a moment after the page."""

    def submit(self, work: Callable[[], None], /) -> None:
        QTimer.singleShot(LATE_MS, work)


def test_the_pages_own_answer_does_not_replace_the_example(
    qapp: QGuiApplication, tmp_path: Path
) -> None:
    parts = still_parts_for(StationKind.TILL, tmp_path)
    stage = Stage(qapp, PANELS["L15"], parts, Late())
    try:
        two = examples()["two"]
        stage.shell.stop()
        _stand(stage.station, "till/held", two)
        QTest.qWait(3 * LATE_MS)
        assert stage.pages.model("till/held").state == two
    finally:
        stage.close()


def test_two_stations_paint_no_picture_of_one_name() -> None:
    named = {
        kind: {
            picture_name(kind, page.name, state)
            for page in pages_of(kind)
            for state in page.examples()
        }
        for kind in StationKind
        if pages_of(kind)
    }
    every = [name for names in named.values() for name in names]
    assert len(every) == len(set(every))
