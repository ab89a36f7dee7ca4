"""A picture of every page of a station in each of its example states, from the real window."""

from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage

from app.access.model import Operator, Panel, Role
from kiosk.app import make_application
from kiosk.eyes import Eyes
from kiosk.navigation import SIGN_IN
from kiosk.pages import pages_of
from kiosk.parts import Parts
from kiosk.window import StationWindow
from ui.common.jobs import Jobs

LOOK_MS, PATIENCE = 20, 500
VISITOR = Operator(0, "홍길동", Role.CLERK, "")
"""Who stands in the strip; nobody signs in."""


class NeverStill(Exception):
    """A page went on moving for ten seconds."""


class NotKept(Exception):
    """A picture was not written: its folder is not there, or full."""


def paint_all(parts: Parts, panel: Panel, folder: Path) -> int:
    """`folder/till-sale-cash.png` and so on; answers how many."""
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
                name = f"{page.name}-{state}".replace("/", "-").replace(" ", "-")
                _keep(station.window.grabWindow(), folder / f"{name}.png")
                painted += 1
    finally:
        station.close()
    return painted


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
    """The page as it stands in a state, whatever led there."""
    station.shell.stop()
    station.pages.stand(page)
    model = station.pages.model(page)
    getattr(model, "left", lambda: None)()  # nothing of its own comes in between
    model.show(example)


def _settle(app: QGuiApplication, eyes: Eyes) -> None:
    _work_off(app)
    looks = 0
    while why := eyes.restless():
        looks += 1
        if looks > PATIENCE:
            raise NeverStill(why)
        loop = QEventLoop()
        QTimer.singleShot(LOOK_MS, loop.quit)
        loop.exec()
    _work_off(app)


def _work_off(app: QGuiApplication) -> None:
    """What is due now; not for ever where an animation makes one event of another."""
    app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, LOOK_MS)
