"""No way out of a public station but staff's."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication

from tests.kiosk.stage import CLERK, Stage

Store = Callable[..., Stage]


def is_closed_by_somebody(shown: Stage) -> bool:
    event = QCloseEvent()
    QGuiApplication.sendEvent(shown.window, event)
    return event.isAccepted()


def test_a_public_station_does_not_close(store: Store) -> None:
    shown = store()
    shown.station.lock.shut()
    assert not is_closed_by_somebody(shown)
    shown.key("Alt+F4")
    shown.key("Esc")
    assert shown.window.isVisible()


def test_a_window_made_small_is_full_again(store: Store) -> None:
    shown = store()
    shown.station.lock.shut()
    shown.window.showNormal()
    shown.settle()
    assert shown.window.visibility() == shown.window.Visibility.FullScreen


def test_nothing_of_the_desktop_lies_over_it(store: Store) -> None:
    shown = store()
    on_top = Qt.WindowType.WindowStaysOnTopHint
    assert not shown.window.flags() & on_top, "a demo's window is one among others"
    shown.station.lock.shut()
    assert shown.window.flags() & on_top
    assert shown.window.flags() & Qt.WindowType.FramelessWindowHint


def test_only_staff_end_it(store: Store) -> None:
    shown = store()
    shown.station.lock.shut()
    ended: list[bool] = []
    shown.shell.ended.connect(lambda: ended.append(True))
    shown.shell.end()
    assert ended == []
    shown.shell.show(replace(shown.shell.state, operator=CLERK, chosen="common/health"))
    shown.shell.end()
    assert ended == [True]
    assert is_closed_by_somebody(shown)


def test_the_name_of_the_place_opens_the_door_only_when_it_is_held(store: Store) -> None:
    shown = store()
    shown.hands.touch(shown.eyes.centre(shown.item("place")))
    shown.settle()
    assert shown.pages.current == "store/attract"
