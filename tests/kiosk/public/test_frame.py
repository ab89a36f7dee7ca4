"""The frame of public pages: its keys, its sheets, its way in for staff, the keypad."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF

from app.access.model import PANELS
from tests.kiosk.public.sample import HOME, NAMES, SECOND, Sample
from tests.kiosk.stage import Stage
from ui.common.frame import View, frame_of
from ui.common.panel import L15, L21, P24, public_measures

Store = Callable[..., Stage]


def test_nobody_signs_in_at_a_store(store: Store) -> None:
    assert store().pages.current == HOME


@pytest.mark.parametrize("panel", PANELS)
def test_the_keys_of_the_frame_stand_and_act(panel: str, store: Store) -> None:
    shown = store(panel)
    model = shown.pages.standing
    shown.touch("key-main")
    shown.touch("key-back")
    assert model.told == ["main", "back"]
    shown.touch("key-language")
    assert shown.shell.view.view.language == "en"
    assert shown.text("key-language") == "한국어"
    assert model.told[-1] == "retold"
    shown.touch("key-view")
    shown.touch("switch-easy")
    assert shown.station.theme.easy
    shown.touch("key-close-view")
    shown.touch("key-call")
    assert shown.eyes.find("key-fine") is not None


def test_a_new_visitor_finds_a_plain_screen(store: Store) -> None:
    shown = store()
    shown.shell.view.toggleContrast()
    shown.shell.view.turnLouder()
    shown.shell.view.nextLanguage()
    assert shown.station.theme.highContrast
    shown.shell.reset()
    shown.settle()
    assert not shown.station.theme.highContrast
    assert shown.shell.view.is_plain
    assert shown.text("key-call") == "직원 부르기"


def test_the_name_of_the_place_held_for_three_seconds_is_the_door(store: Store) -> None:
    shown = store()
    shown.shell.openDoor()
    shown.settle()
    assert shown.pages.current == "common/sign_in"
    assert shown.eyes.find("strip") is not None, "staff see their own strip"
    shown.touch("key-leave")
    assert shown.pages.current == HOME


def test_staff_pages_take_nothing_of_the_visitors_view(store: Store) -> None:
    shown = store()
    shown.shell.view.toggleDoubled()
    doubled = shown.station.theme.body
    shown.shell.openDoor()
    shown.settle()
    assert shown.station.theme.body < doubled / 3
    shown.shell.go(None)
    shown.settle()
    assert shown.station.theme.body == doubled


def test_twice_the_text_is_twice_as_high(store: Store) -> None:
    shown = store()
    before = shown.item("title").height()
    shown.shell.view.toggleDoubled()
    shown.settle()
    assert shown.item("title").height() == pytest.approx(2 * before, rel=0.03)


def test_a_page_that_is_taller_than_its_room_goes_by_keys(store: Store) -> None:
    shown = store()
    shown.show(HOME, Sample(names=NAMES * 3))
    assert shown.text("scroll-page") == "1 / 2"
    shown.touch("key-down")
    assert shown.text("scroll-page") == "2 / 2"
    assert not shown.item("key-down").isEnabled()
    shown.touch("key-up")
    assert shown.text("scroll-page") == "1 / 2"
    shown.show(HOME, Sample(names=NAMES[:2]))
    shown.grab()  # it is laid out when it is painted
    assert shown.eyes.find("key-down") is None


@pytest.mark.parametrize("panel", ["P24", "P32"])
def test_low_brings_everything_between_the_knees_and_the_shoulders(
    panel: str, store: Store
) -> None:
    shown = store(panel)
    shown.shell.view.toggleLow()
    shown.settle()
    scale, tall = shown.station.theme.scale, PANELS[panel].glass_mm[1]
    top = shown.item("title").mapToScene(QPointF(0, 0)).y() / scale.px_per_mm
    assert tall - 360 <= top <= tall - 320


@pytest.mark.parametrize(
    ("panel", "floor", "band"),
    [
        (P24, 900, (171, 360)),  # 900 to 1,260: never under 360 tall
        (P24, 700, (11, 520)),  # up to 1,220
        (P24, 100, (0, 360)),  # not so low as to begin under 400
        (L21, 900, (0, 268)),
    ],
    ids=str,
)
def test_the_band_follows_the_height_over_the_floor(
    panel: object, floor: int, band: tuple[int, int]
) -> None:
    assert panel in PANELS.values()
    frame = frame_of(panel, floor, View(low=True))  # type: ignore[arg-type]
    assert (frame.top, frame.height) == band


def test_a_laptop_takes_smaller_titles_only() -> None:
    assert public_measures(L15, View()).title == 14
    assert public_measures(L21, View()).title == 17
    assert public_measures(L15, View()).body == 12


def test_the_keypad_walks_by_arrows_and_acts_by_enter(store: Store) -> None:
    shown = store()
    model = shown.pages.standing
    shown.key("Down")
    assert shown.window.activeFocusItem().objectName() == "tile-0"
    shown.key("Right")
    assert shown.window.activeFocusItem().objectName() == "tile-1"
    shown.key("Down")
    assert shown.window.activeFocusItem().objectName() == "tile-3"
    shown.key("Return")
    assert model.told == ["chose 3"]
    shown.key("Esc")
    assert model.told[-1] == "back"
    shown.key("F1")
    assert shown.shell.desk.is_open


def test_the_keypad_stays_in_an_open_sheet(store: Store) -> None:
    shown = store()
    shown.touch("key-view")
    shown.key("Tab")
    names = [item.objectName() for item in shown.station.walk.stops()]
    assert names[:2] == ["key-close-view", "switch-easy"]
    assert "key-main" not in names
    shown.key("Esc")
    assert shown.eyes.find("switch-easy") is None


def test_what_the_keypad_stands_on_comes_into_sight(store: Store) -> None:
    shown = store()
    shown.show(HOME, Sample(names=NAMES * 3))
    for _ in range(23):
        shown.key("Tab")
    assert shown.window.activeFocusItem().objectName() == "tile-22"
    assert shown.text("scroll-page") == "2 / 2"


def test_a_new_page_begins_on_its_first_key_for_who_walks_by_keys(store: Store) -> None:
    shown = store()
    shown.key("Down")
    shown.key("Down")
    shown.shell.go(SECOND)
    standing = shown.window.activeFocusItem()
    shown.settle()
    assert shown.pages.current == SECOND
    assert shown.window.activeFocusItem() is standing, "not a key of the page that went"
    assert standing.objectName() == "tile-0"
    shown.key("Return")
    assert shown.pages.standing.told == ["chose 0"]


def test_a_touched_page_has_no_ring(store: Store) -> None:
    shown = store()
    shown.touch("tile-0")
    shown.shell.go(SECOND)
    shown.settle()
    assert not shown.item("tile-0").hasActiveFocus()
