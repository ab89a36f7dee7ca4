"""The window of a station, put together: theme, pictures, engine, pages, scanner."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine, QQmlError
from PySide6.QtQuick import QQuickWindow
from shiboken6 import delete

from app.access.model import Panel
from kiosk.navigation import PUBLIC_HOME
from kiosk.page import Page
from kiosk.parts import Parts
from kiosk.shell.lock import Lock
from kiosk.shell.reader import Reader
from kiosk.shell.turner import Pages
from kiosk.shell.view import KOREAN, LOUDEST
from kiosk.shell.view_model import ShellViewModel
from kiosk.shell.visit import Visit
from kiosk.shell.walk import Walk
from ui.common import translate
from ui.common.art import PROVIDER, Art
from ui.common.hangul import in_qml
from ui.common.hangul.typist import Typist
from ui.common.jobs import Jobs
from ui.common.scanner import Scanner
from ui.common.sounds import Sounds
from ui.common.speakers import Speakers
from ui.common.theme_object import Theme, give
from ui.common.voice import Voice

ROOT = Path(__file__).resolve().parents[1]


class WindowNotMade(Exception):
    """The QML of the window does not load: the installation is broken."""


class StationWindow(QObject):
    """Everything Qt of one station; `close` lets go of it in the order Qt needs."""

    warned = Signal(str)

    def __init__(
        self, parts: Parts, panel: Panel, pages: Sequence[Page], jobs: Jobs,
        voice: Voice | None = None, speakers: Speakers | None = None,
    ) -> None:  # fmt: skip
        super().__init__()
        self.panel = panel
        self._is_running = False
        self.jobs = jobs
        settings = parts.settings
        self.theme = Theme(panel, settings.kind, settings.floor_mm, still=settings.still)
        self.shell = ShellViewModel(parts, jobs)
        self.shell.view.can_speak = voice is not None
        if speakers is not None:
            self.shell.sounds = Sounds(speakers.play, self.loudness)
        self.pages = Pages(pages, parts, jobs, self.shell)
        self.visit = Visit(self.pages, self.shell, parts.clock)
        self.pages.turning.connect(self._dress)
        self.shell.view.changed.connect(self._dress)
        self.shell.view.language_changed.connect(self._speak)
        self._art = Art()
        self._engine = QQmlApplicationEngine()
        self._engine.warnings.connect(self._warn)
        self._engine.addImportPath(str(ROOT))
        self._engine.addImageProvider(PROVIDER, self._art)
        give(self._engine, self.theme)
        self.typist = Typist()
        in_qml.give(self._engine, self.typist)
        self._engine.setInitialProperties(
            {"shell": self.shell, "pages": self.pages, "visit": self.visit}
        )
        self._engine.load(ROOT / "kiosk" / "shell" / "Shell.qml")
        if not self._engine.rootObjects():
            raise WindowNotMade
        self.window = _window(self._engine.rootObjects()[0])
        self.window.resize(*panel.pixels)
        self.walk = Walk(self.window, self.pages, self.shell.view)
        self.reader = Reader(self.window, self.pages, self.shell.view, voice, parts.clock)
        self.walk.again.connect(self.reader.again)
        self.shell.read_aloud.connect(self.reader.aloud)
        self.reader.ticked.connect(self._tick)
        self.lock = Lock(self.window)
        self.shell.ended.connect(self._end)
        self._is_public = settings.kind in PUBLIC_HOME
        self.scanner = Scanner(
            self.window
        )  # after the walk: a scan's Enter is no key of the keypad
        self.scanner.scanned.connect(self.pages.scanned)
        self.visit.watch(self.window)

    def loudness(self) -> int:
        """As the visitor wants it on visitors' pages; who works here hears the machine's own."""
        return self.shell.view.view.loud if self.pages.page.public else LOUDEST

    def start(self, *, full_screen: bool) -> None:
        """The first page stands when this returns."""
        self.pages.turn()
        if full_screen and self._is_public:
            self.lock.shut()
        elif full_screen:
            self.window.showFullScreen()
        else:
            self.window.show()
        # A page turned before the first frame would stand still in the middle of its slide.
        self.window.frameSwapped.connect(self._first_frame, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def _first_frame(self) -> None:
        if not self._is_running:  # a second frame may be on its way
            self._is_running = True
            self.window.frameSwapped.disconnect(self._first_frame)
            self.shell.start()
            self.visit.start()

    @Slot()
    def _tick(self) -> None:
        self.shell.sounds.play("tick")

    @Slot()
    def _end(self) -> None:
        self.lock.open()
        QGuiApplication.quit()

    @Slot()
    def _dress(self) -> None:
        """Sizes and colours of the page that stands or is about to."""
        view = self.shell.view.view
        is_public = self.pages.page.public
        self.theme.dress(view.layout, public=is_public, contrast=view.contrast)

    @Slot(str)
    def _speak(self, language: str) -> None:
        translate.use(QCoreApplication.instance(), language)
        self._engine.retranslate()
        self.shell.retold()
        self.pages.retold()

    @Slot(list)
    def _warn(self, warnings: Sequence[QQmlError]) -> None:
        for warning in warnings:
            self.warned.emit(warning.toString())

    def close(self) -> None:
        """Threads first, then the window and its engine."""
        self.shell.stop()
        self.visit.stop()
        self.pages.close()
        translate.use(QCoreApplication.instance(), KOREAN)
        self.jobs.close()
        self.lock.open()
        self.window.close()
        del self.window
        delete(self._engine)  # now: the view models must not go before their bindings


def _window(root: QObject) -> QQuickWindow:
    if not isinstance(root, QQuickWindow):
        raise WindowNotMade
    return root
