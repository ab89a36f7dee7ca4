"""A station full-screen: `run` is all that main.py calls."""

import gc
import logging
import os
import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow, QSGRendererInterface
from PySide6.QtQuickControls2 import QQuickStyle

from app.access.model import Panel
from kiosk.page import PUBLIC_KINDS
from kiosk.pages import pages_of
from kiosk.parts import Parts
from kiosk.play import Player
from kiosk.window import StationWindow
from ui.common.fonts import load_fonts
from ui.common.hangul import in_qml
from ui.common.jobs import Jobs
from ui.common.speakers import Speakers
from ui.common.theme_object import register
from ui.common.voice import find_voice

log = logging.getLogger(__name__)
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def run(parts: Parts, panel: Panel, *, play: bool) -> int:
    """Until the window is closed; the exit status. `play`: orders come on standard input."""
    app = make_application()
    qInstallMessageHandler(_qt_says)
    speakers = Speakers()
    voice = find_voice(speakers) if parts.settings.kind in PUBLIC_KINDS else None
    pages = pages_of(parts.settings.kind)
    station = StationWindow(parts, panel, pages, Jobs(), voice, speakers)
    hooks = sys.excepthook, threading.excepthook
    sys.excepthook = lambda kind, error, trace: _crashed(station, kind, error, trace)
    threading.excepthook = _thread_ended
    station.start(full_screen=not play)
    player = Player(station, sys.stdin, sys.stdout) if play else None
    # What the start made stays: looking through it again stops the page for 50 ms, three frames.
    gc.freeze()
    try:
        return app.exec()
    finally:
        sys.excepthook, threading.excepthook = hooks
        if player is not None:
            player.close()
        station.close()
        qInstallMessageHandler(None)


def make_application() -> QGuiApplication:
    """The software renderer and our own type face, whatever the machine has."""
    os.environ.setdefault("QT_SCALE_FACTOR", "1")
    os.environ.setdefault("QT_FONT_DPI", "96")
    if os.environ.get("QT_QUICK_BACKEND", "software") == "software":
        QQuickWindow.setGraphicsApi(QSGRendererInterface.GraphicsApi.Software)
    QQuickStyle.setStyle("Basic")
    running = QGuiApplication.instance()
    app = running if isinstance(running, QGuiApplication) else QGuiApplication([sys.argv[0]])
    load_fonts(app)
    register()
    in_qml.register()
    return app


def _thread_ended(args: threading.ExceptHookArgs) -> None:
    error = args.exc_value or args.exc_type()
    log.critical("a thread ended", exc_info=(args.exc_type, error, args.exc_traceback))


def _crashed(
    station: StationWindow,
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
) -> None:
    """A bug: into the log, and the page that asks for staff, with where it was as a small code."""
    log.critical("a page broke", exc_info=(kind, error, trace))
    at = traceback.extract_tb(trace)[-1:]
    station.shell.crashed(f"{kind.__name__}-{at[0].lineno if at else 0}")


def _qt_says(kind: QtMsgType, _context: object, text: str | None) -> None:
    log.log(_LEVELS.get(kind, logging.WARNING), "Qt says", extra={"said": text})
