"""An office at a desk: the real windows on a centre in memory, worked by hand."""

from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes import HandClock
from tests.ui.centre import PASSWORD, FakeCentre
from ui.app import Office
from ui.common.jobs import AtOnceExecutor, Jobs
from ui.play import type_into, words_of
from ui.shell.screens import screens
from ui.shell.widget import OfficeWindow

Found = TypeVar("Found", bound=QWidget)
SMALL, LARGE = QSize(1366, 768), QSize(1920, 1080)


class Desk:
    """Work is done at once, so that a test never waits."""

    def __init__(self, bot: QtBot, centre: FakeCentre, size: QSize = SMALL) -> None:
        self.centre, self.clock, self.client = centre, HandClock(), centre.client()
        self.office = Office(self.client, self.clock, Jobs(AtOnceExecutor()), size)
        bot.addWidget(self.office.sign_in)
        self.office.start()
        self._bot = bot
        self.be_active()

    def enter(self, password: str = PASSWORD) -> None:
        self.type("login", "officer")
        self.type("password", password)
        self.click("enter")
        if self.office.window is not None:
            self._bot.addWidget(self.office.window)
            self.be_active()

    @property
    def window(self) -> OfficeWindow:
        assert self.office.window is not None
        return self.office.window

    @property
    def top(self) -> QWidget:
        return self.office.window or self.office.sign_in

    def find(self, name: str) -> QWidget:
        return self.find_as(QWidget, name)

    def find_as(self, kind: type[Found], name: str) -> Found:
        found = self.top.findChild(kind, name)
        assert isinstance(found, kind), f"{name} is not there"
        return found

    def text(self, name: str) -> str:
        return words_of(self.find(name))

    def shows(self, name: str) -> bool:
        found = self.top.findChild(QWidget, name)
        return isinstance(found, QWidget) and found.isVisible()

    def click(self, name: str) -> None:
        QTest.mouseClick(self.find(name), Qt.MouseButton.LeftButton)

    def type(self, name: str, text: str) -> None:
        type_into(self.find(name), text)

    def key(self, keys: str) -> None:
        self.be_active()
        QTest.keySequence(QApplication.focusWidget() or self.top, keys)

    def go(self, screen: str) -> None:
        """By its shortcut."""
        self.key(f"Alt+{next(each.key for each in screens() if each.name == screen)}")

    def be_active(self) -> None:
        """Keys go to the window that a person sees in front."""
        if not self.top.isActiveWindow():
            with self._bot.waitActive(self.top):
                self.top.activateWindow()

    def shot(self, path: Path) -> None:
        QApplication.processEvents()
        assert self.top.grab().save(str(path))
