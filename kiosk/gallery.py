"""A picture of every page of a station in each of its example states, from the real window."""

from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage

from app.access.model import Operator, Panel, Role, StationKind
from kiosk.app import make_application
from kiosk.eyes import Eyes
from kiosk.navigation import SIGN_IN
from kiosk.pages import pages_of
from kiosk.parts import Parts
from kiosk.window import StationWindow
from ui.common.jobs import Jobs

LOOK_MS, PATIENCE = 20, 500
COMMON = "common/"
VISITOR = Operator(0, "홍길동", Role.CLERK, "")
"""Who stands in the strip; nobody signs in."""


class NeverStill(Exception):
    """A page went on moving for ten seconds."""


class NotKept(Exception):
    """A picture was not written: its folder is not there, or full."""


def paint_all(parts: Parts, panel: Panel, folder: Path) -> int:
    """`folder/till-sale-cash.png` and so on; answers how many.

    Common pages are named after the station, as others paint theirs into the same folder.
    """
    app = make_application()
    pages = pages_of(parts.settings.kind)
    station = StationWindow(parts, panel, pages, Jobs())
    eyes = Eyes(station.window)
    painted = 0
    try:
        _begin(station, app)
        _settle(app, eyes)
        for page in sorted(pages, key=lambda each: each.name != SIGN_IN):
            if page.name != SIGN_IN:
                station.shell.sign_in(VISITOR)
            for state, example in page.examples().items():
                _stand(station, page.name, example)
                _settle(app, eyes)
                name = picture_name(parts.settings.kind, page.name, state)
                _keep(station.window.grabWindow(), folder / name)
                painted += 1
    finally:
        station.close()
    return painted


def picture_name(kind: StationKind, page: str, state: str) -> str:
    """`till-common-health-good.png`"""
    name = f"{kind}/{page}" if page.startswith(COMMON) else page
    return f"{name}-{state}.png".replace("/", "-").replace(" ", "-")


def _keep(picture: QImage, file: Path) -> None:
    if not picture.save(str(file)):
        raise NotKept(file)


def _begin(station: StationWindow, app: QGuiApplication) -> None:
    """Until the first frame is painted: a page turned before it would stand still half turned."""
    loop = QEventLoop()
    station.window.frameSwapped.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
    QTimer.singleShot(LOOK_MS * PATIENCE, loop.quit)
    station.start(full_screen=False)
    loop.exec()
    _work_off(app)


def _stand(station: StationWindow, page: str, example: object) -> None:
    """The page as it stands in a state, whatever led there.

    What the page asked as it came is answered first: an answer would replace the example.
    """
    station.shell.stop()
    station.pages.stand(page)
    model = station.pages.model(page)
    getattr(model, "left", lambda: None)()  # nothing of its own comes in between
    _answered(station.jobs)
    model.show(example)


def _answered(jobs: Jobs) -> None:
    for _ in range(PATIENCE):
        if jobs.is_idle:
            return
        _wait()
    raise NeverStill("a question is not answered")


def _settle(app: QGuiApplication, eyes: Eyes) -> None:
    _work_off(app)
    looks = 0
    while why := eyes.restless():
        looks += 1
        if looks > PATIENCE:
            raise NeverStill(why)
        _wait()
    _work_off(app)


def _wait() -> None:
    loop = QEventLoop()
    QTimer.singleShot(LOOK_MS, loop.quit)
    loop.exec()


def _work_off(app: QGuiApplication) -> None:
    """What is due now; not for ever where an animation makes one event of another."""
    app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, LOOK_MS)
