"""What a frame costs while 1,000 goods are flicked, or a bare list.

`python -m kiosk.flick goods 4` flicks for four seconds, `bare 4` the list that it stands beside.

Says one line of JSON: the cost of each frame in ms (from the end of its animations to its swap, as
reference measurements of Qt do) and how many came later than a frame and a half.
"""

import json
import sys
from dataclasses import replace
from itertools import pairwise
from time import perf_counter_ns

from PySide6.QtCore import Q_ARG, QMetaObject, QObject, Qt, QTimer, QUrl, Slot
from PySide6.QtQuick import QQuickItem, QQuickView, QQuickWindow

from app.access.model import PANELS, DayState, OpenedDay, Operator, StationKind, StationSettings
from app.access.operators import SignIn
from app.journal.model import Appended
from app.shared.clock import SystemClock
from kiosk.app import make_application
from kiosk.parts import Health, Parts
from kiosk.store import examples
from kiosk.store.pages import PAGES
from kiosk.store.state import ATTRACT, SHELF
from kiosk.window import ROOT, StationWindow
from ui.common.jobs import Jobs

GOODS, FLICK_MS, FLICK_PIXELS = 1_000, 250, 2_400
LATE_MS = 25.5


class Frames(QObject):
    """Watches a window while it flicks."""

    def __init__(self, window: QQuickWindow) -> None:
        super().__init__()
        self._begun = 0
        self._swaps: list[int] = []
        self._costs: list[float] = []
        direct = Qt.ConnectionType.DirectConnection
        window.afterAnimating.connect(self._begin, direct)
        window.frameSwapped.connect(self._end, direct)

    @Slot()
    def _begin(self) -> None:
        self._begun = perf_counter_ns()

    @Slot()
    def _end(self) -> None:
        now = perf_counter_ns()
        self._swaps.append(now)
        self._costs.append((now - self._begun) / 1e6)

    def told(self) -> dict[str, object]:
        gaps = [(after - before) / 1e6 for before, after in pairwise(self._swaps)]
        return {"costs": self._costs, "late": sum(gap > LATE_MS for gap in gaps)}


def main(what: str, seconds: float) -> None:
    app = make_application()
    if what not in {"goods", "bare"}:
        sys.exit(f"{what} cannot be flicked")
    station = _goods() if what == "goods" else None
    window = _bare() if station is None else station.window
    listed = _listed(window.contentItem())
    frames = Frames(window)
    pushes = QTimer(interval=FLICK_MS)
    pushes.timeout.connect(lambda: _push(listed))
    pushes.start()
    QTimer.singleShot(round(seconds * 1_000), app.quit)
    app.exec()
    pushes.stop()
    sys.stdout.write(json.dumps(frames.told()) + "\n")
    sys.stdout.flush()
    if station is not None:
        station.close()


def _push(listed: QQuickItem) -> None:
    """As a finger that flicks again and again; back at the end."""
    if listed.property("atYEnd"):
        listed.setProperty("contentY", 0)
    listed.setProperty("flickDeceleration", 1_500)
    QMetaObject.invokeMethod(listed, "flick", Q_ARG(float, 0.0), Q_ARG(float, -float(FLICK_PIXELS)))


def _goods() -> StationWindow:
    state = examples.shelf()["many"]
    goods = (state.shelf * GOODS)[:GOODS]
    settings = StationSettings("S01", "RA-01", StationKind.STORE)
    nobody = _Nobody()
    parts = Parts(
        station="S01", place="kiosk", settings=settings, clock=SystemClock(examples.NOW),
        operators=nobody, day=nobody, health=Health,
    )  # fmt: skip
    pages = [page for page in PAGES if page.name != ATTRACT]
    station = StationWindow(parts, PANELS["P24"], pages, Jobs())
    station.shell.go(SHELF)
    station.pages.model(SHELF).show(replace(state, shelf=goods))
    station.start(full_screen=False)
    return station


def _bare() -> QQuickWindow:
    view = QQuickView()
    view.setSource(QUrl.fromLocalFile(str(ROOT / "kiosk" / "BareList.qml")))
    view.resize(*PANELS["P24"].pixels)
    view.show()
    return view


def _listed(item: QQuickItem) -> QQuickItem:
    """The list in a window."""
    waiting = [item]
    while waiting:
        found = waiting.pop()
        if found.inherits("QQuickItemView"):
            return found
        waiting += found.childItems()
    raise LookupError("nothing to flick")


class _Nobody:
    """No operators, no day: a shelf needs neither."""

    def active(self) -> tuple[Operator, ...]:
        return ()

    def sign_in(self, no: int, pin: str) -> SignIn:
        raise LookupError(no, len(pin))

    def state(self) -> DayState:
        return DayState(20251120, None, None)

    def open(self, operator: int, float_won: int | None = None) -> OpenedDay:
        raise LookupError(operator, float_won)

    def close(self, operator: int) -> Appended:
        raise LookupError(operator)


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
