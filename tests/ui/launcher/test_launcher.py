"""The launcher's window on doors in memory: opening, loading, scanning, the centre off and on."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.launcher.fake_doors import CODES, HEARD, PAGE, FakeDoor, FakeDoors
from ui.common.jobs import AtOnceExecutor, Jobs, SteppedExecutor
from ui.launcher.view_model import LauncherState, LauncherViewModel, derive
from ui.launcher.widget import LauncherWindow
from ui.play import words_of

SHUT, OPEN = (
    FakeDoor("W01", "수매 저울", "닫혀 있음", False),
    FakeDoor("W01", "수매 저울", "무게 기다림", True),
)


@dataclass
class Launcher:
    doors: FakeDoors
    bot: QtBot
    window: LauncherWindow = field(init=False)

    def __post_init__(self) -> None:
        self.model = LauncherViewModel(self.doors, Jobs(AtOnceExecutor()))
        self.model.look()
        self.window = LauncherWindow(self.model)
        self.bot.addWidget(self.window)
        self.window.show()

    def find(self, name: str) -> QWidget:
        found = self.window.findChild(QWidget, name)
        assert isinstance(found, QWidget), name
        return found

    def text(self, name: str) -> str:
        return words_of(self.find(name))

    def click(self, name: str) -> None:
        QTest.mouseClick(self.find(name), Qt.MouseButton.LeftButton)

    def choose(self, row: int) -> None:
        table = self.find("codes-table")
        assert isinstance(table, QTableView)
        table.setCurrentIndex(table.model().index(row, 0))


Make = Callable[..., Launcher]


@pytest.fixture
def launcher(qtbot: QtBot) -> Make:
    return lambda **doors: Launcher(FakeDoors(**doors), qtbot)


@pytest.mark.parametrize(
    ("state", "key", "can_open"),
    [
        (LauncherState((SHUT,), True), "열기", True),
        (LauncherState((OPEN,), True), "열려 있음", False),
        (LauncherState((SHUT,), True, under_way="W01"), "여는 중 …", False),
        (LauncherState((SHUT,), True, under_way="T01"), "열기", False),
        (LauncherState((SHUT,), False), "열기", True),
    ],
)
def test_a_tile_says_what_its_key_does(state: LauncherState, key: str, can_open: bool) -> None:
    (tile,) = derive(state).tiles
    assert (tile.key, tile.can_open) == (key, can_open)


@pytest.mark.parametrize(
    ("runs", "under_way", "told", "key", "can_turn"),
    [
        (None, "", "본부를 찾는 중", "본부 끄기", False),
        (True, "", "본부 켜짐", "본부 끄기", True),
        (False, "", "본부 꺼짐", "본부 켜기", True),
        (True, "centre", "본부를 끄는 중", "본부 끄기", False),
        (False, "centre", "본부를 켜는 중", "본부 켜기", False),
    ],
)
def test_the_centre_is_told_with_what_can_be_done(
    runs: bool | None, under_way: str, told: str, key: str, can_turn: bool
) -> None:
    props = derive(LauncherState((), runs, under_way=under_way))
    assert (props.centre, props.centre_key, props.can_turn_centre) == (told, key, can_turn)


def test_a_tile_opens_its_door(launcher: Make) -> None:
    here = launcher()
    here.click("open-T01")
    assert here.doors.told == ["open T01"]
    assert here.text("open-T01") == "열려 있음"
    assert here.text("state-T01") == "쓰는 중"
    here.click("open-T01")
    assert here.doors.told == ["open T01"]


def test_each_door_has_a_tile_with_its_name(launcher: Make) -> None:
    here = launcher()
    names = [here.text(f"title-{door.name}") for door in here.doors.doors()]
    assert names == ["수매 저울", "계산대", "매장 키오스크", "배움터", "사무실", "전표 확인"]
    here.model.look()
    assert len(here.window.findChildren(QPushButton, "open-W01")) == 1


def test_a_tile_says_what_the_centre_last_heard(launcher: Make) -> None:
    here = launcher()
    assert here.text("live-W01") == HEARD
    assert here.text("live-office") == ""


def test_the_page_opens_in_the_browser_and_nothing_is_asked_of_the_demo(
    launcher: Make, qtbot: QtBot
) -> None:
    here = launcher()
    assert here.text("open-verify") == "브라우저로 열기"
    opened: list[str] = []
    here.model.page_wanted.disconnect()
    here.model.page_wanted.connect(opened.append)
    here.click("open-verify")
    assert opened == [PAGE]
    assert here.doors.told == []


def test_without_a_browser_the_address_is_said(launcher: Make) -> None:
    here = launcher()
    here.model.has_no_browser(PAGE)
    assert PAGE in here.text("notice")


def test_the_centre_goes_off_and_on(launcher: Make) -> None:
    here = launcher()
    here.click("centre-key")
    assert (here.text("centre-badge"), here.text("centre-key")) == ("본부 꺼짐", "본부 켜기")
    here.click("centre-key")
    assert here.doors.told == ["stop", "start"]
    assert here.text("centre-badge") == "본부 켜짐"


def test_loads_go_on_the_scale_by_quick_key_and_by_field(launcher: Make) -> None:
    here = launcher()
    here.click("load-806-5")
    assert here.text("load") == "806.5 kg이 올라가 있습니다"
    QTest.keyClicks(here.find("load-field"), " 1.5")
    here.click("put-load")
    QTest.keyClick(here.find("load-field"), Qt.Key.Key_Return)
    here.click("take-load")
    assert here.doors.told == ["put 806.5", "put 1.5", "put 1.5", "take"]
    assert here.text("load") == "비어 있습니다"


@pytest.mark.parametrize("typed", ["", "많이", "-1", "1,5", "99999", "1e3", "80.555", "٣"])
def test_what_is_no_weight_is_not_put(launcher: Make, typed: str) -> None:
    here = launcher()
    here.model.put_load(typed)
    assert here.doors.told == []
    assert here.text("notice") == "무게를 806.5처럼 적어 주세요."


def test_a_code_is_scanned_at_a_station_that_takes_it(launcher: Make) -> None:
    here = launcher(opened={"W01", "T01", "S01"})
    here.click("scan-W01")
    here.choose(2)
    here.click("scan-T01")
    here.click("scan-S01")
    bag, good = CODES[0][1], CODES[2][1]
    assert here.doors.told == [f"scan W01 {bag}", f"scan T01 {good}", f"scan S01 {good}"]


def test_only_scanners_that_take_the_chosen_code_have_a_key(launcher: Make) -> None:
    here = launcher()
    keys = ("scan-W01", "scan-T01", "scan-S01")
    assert [here.find(key).isVisible() for key in keys] == [True, False, False]
    here.choose(2)
    assert [here.find(key).isVisible() for key in keys] == [False, True, True]
    assert here.text("scan-S01") == "키오스크에 찍기"


@pytest.mark.parametrize("opened", ["T01", "S01"])
def test_enter_on_a_code_scans_it_where_a_window_is_open(launcher: Make, opened: str) -> None:
    here = launcher(opened={opened})
    here.choose(3)
    QTest.keyClick(here.find("codes-table"), Qt.Key.Key_Return)
    assert here.doors.told == [f"scan {opened} {CODES[3][1]}"]


def test_a_window_that_is_shut_scans_nothing(launcher: Make) -> None:
    here = launcher(opened={"T01"})
    here.click("scan-W01")
    assert here.text("notice") == "W01 창이 닫혀 있습니다. 먼저 열어 주세요."
    here.choose(2)
    here.click("scan-S01")
    assert here.doors.told == []
    assert here.text("notice") == "S01 창이 닫혀 있습니다. 먼저 열어 주세요."


def test_the_phone_pays_what_the_kiosk_shows(launcher: Make) -> None:
    here = launcher()
    assert not here.find("pay").isEnabled()
    here.click("open-S01")
    here.click("pay")
    assert here.doors.told == ["open S01", "pay"]
    assert here.text("notice") == ""
    here.doors.shows_code = False
    here.click("pay")
    assert here.text("notice") == "키오스크 화면에 결제 QR이 없습니다."


def test_a_demo_that_is_stuck_is_said_and_can_be_tried_again(launcher: Make) -> None:
    here = launcher(is_stuck=True)
    here.click("open-W01")
    assert here.text("notice") == "하려던 일이 되지 않았습니다. 한 번 더 해 주세요."
    here.doors.is_stuck = False
    here.click("open-W01")
    assert here.doors.told == ["open W01"]
    assert not here.find("notice").isVisible()


def test_one_thing_at_a_time(qtbot: QtBot) -> None:
    doors, executor = FakeDoors(), SteppedExecutor()
    model = LauncherViewModel(doors, Jobs(executor))
    model.look()
    model.look()
    assert len(executor.waiting) == 1
    executor.drain()
    model.open("W01")
    model.open("T01")
    model.take_load()
    assert not model.props.can_act
    executor.drain()
    assert doors.told == ["open W01"]
    assert model.props.can_act


def test_device_after_device_is_not_lost(qtbot: QtBot) -> None:
    doors, executor = FakeDoors(), SteppedExecutor()
    model = LauncherViewModel(doors, Jobs(executor))
    model.put_load("806.5")
    model.take_load()
    assert model.props.can_act
    executor.drain()
    assert doors.told == ["put 806.5", "take"]


def test_a_quick_key_keeps_the_focus(launcher: Make) -> None:
    here = launcher()
    here.find("load-799-0").setFocus()
    here.click("load-799-0")
    assert here.window.focusWidget() is here.find("load-799-0")


def test_a_bug_in_the_demo_is_not_hidden(qtbot: QtBot) -> None:
    class Broken(FakeDoors):
        def take_load(self) -> None:
            raise ZeroDivisionError

    model = LauncherViewModel(Broken(), Jobs(AtOnceExecutor()))
    with qtbot.captureExceptions() as seen:
        model.take_load()
    assert [kind for kind, _error, _trace in seen] == [ZeroDivisionError]
    assert model.props.can_act
