"""A scan is told from typing by its speed and presses nothing."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from pytestqt.qtbot import QtBot

from kiosk.hands import type_into
from ui.common.scanner import Scanner


class Heard(QObject):
    """What reached the window: installed before the scanner, so it is asked after it."""

    def __init__(self, window: QWindow) -> None:
        super().__init__()
        self.text = ""
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 Qt's name
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self.text += event.text()
        return False


class Watch:
    def __init__(self) -> None:
        self.ms = 0.0

    def __call__(self, _event: QKeyEvent) -> float:
        return self.ms


class Desk:
    """A window with a scanner and a watch that the test moves."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWindow()
        self.heard = Heard(self.window)
        self.watch = Watch()
        self.scanner = Scanner(self.window, self.watch)
        self.scans: list[str] = []
        self.scanner.scanned.connect(self.scans.append)
        self.window.show()
        qtbot.waitUntil(self.window.isExposed)

    def type(self, text: str, gap_ms: float) -> None:
        for char in text:
            self.watch.ms += gap_ms
            type_into(self.window, char)


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_a_fast_run_with_enter_is_a_scan_and_reaches_nobody(desk: Desk) -> None:
    desk.type("MB1:2025-0107-03\r", gap_ms=5)
    assert desk.scans == ["MB1:2025-0107-03"]
    assert desk.heard.text == ""


def test_slow_typing_reaches_the_page(desk: Desk) -> None:
    desk.type("8801\r", gap_ms=120)
    assert desk.scans == []
    assert desk.heard.text == "8801\r"


def test_a_short_run_is_typing(desk: Desk) -> None:
    desk.type("123\r", gap_ms=5)
    assert desk.scans == []
    assert desk.heard.text == "123\r"


def test_what_is_held_is_given_on_after_a_pause(desk: Desk, qtbot: QtBot) -> None:
    desk.type("7", gap_ms=5)
    assert desk.heard.text == ""
    qtbot.waitUntil(lambda: desk.heard.text == "7")


def test_a_scan_after_typing_is_only_the_scan(desk: Desk) -> None:
    desk.type("9", gap_ms=200)
    desk.watch.ms += 200
    desk.type("88012345\r", gap_ms=3)
    assert desk.scans == ["88012345"]
    assert desk.heard.text == "9"


def test_two_scans_are_two(desk: Desk) -> None:
    desk.type("11111\r22222\r", gap_ms=3)
    assert desk.scans == ["11111", "22222"]


@pytest.mark.parametrize(
    ("key", "text", "reaches"),
    [(Qt.Key.Key_Return, "\r", ""), (Qt.Key.Key_F1, "", ""), (Qt.Key.Key_Backspace, "\b", "\b")],
)
def test_a_key_held_down_acts_once_but_erasing_goes_on(
    desk: Desk, key: Qt.Key, text: str, reaches: str
) -> None:
    plain, press = Qt.KeyboardModifier.NoModifier, QEvent.Type.KeyPress
    QCoreApplication.sendEvent(desk.window, QKeyEvent(press, key, plain, text, autorep=True))
    assert desk.heard.text == reaches
