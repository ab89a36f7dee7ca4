"""Opening the till: what tests itself, the float, and that nothing but the book blocks."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.access.model import StationKind
from kiosk.parts import Device, Health, Light
from kiosk.till.open.view_model import OpenState, checks, derive
from kiosk.till.pad import Pad
from tests.app.sales.counter import open_counter
from tests.kiosk.stage import FakeDay, Stage
from tests.kiosk.till.desk import CASHIER, parts_of
from tests.kiosk.till.services import till_parts

GOOD = Device(Light.GOOD)


@pytest.fixture
def closed(stage: Callable[..., Stage], tmp_path: Path) -> Stage:
    parts = parts_of(till_parts(open_counter(tmp_path)), is_open=False)
    shown = stage("L15", StationKind.TILL, parts)
    shown.shell.sign_in(CASHIER)
    shown.shell.refresh()
    shown.settle()
    return shown


def test_the_float_is_counted_and_the_day_opens(closed: Stage) -> None:
    assert closed.pages.current == "till/open"
    closed.type("2")
    closed.touch("pad-00")
    closed.touch("pad-000")
    assert closed.text("total") == "200,000"
    closed.touch("key-start")
    assert closed.pages.current == "till/sale"
    day = closed.parts.day
    assert isinstance(day, FakeDay)
    assert day.asked == [("open", 7)]
    assert day.float_won == 200_000


def test_six_things_test_themselves(closed: Stage) -> None:
    names = ("printer", "drawer", "scanner", "guest", "terminal", "line")
    assert all(closed.text(f"check-{name}-says") for name in names)


@pytest.mark.parametrize(
    ("health", "name", "light", "says"),
    [
        (Health(printer=GOOD), "check-printer", "good", "잘 됩니다"),
        (
            Health(printer=Device(Light.ATTENTION, "종이가 없어요.")),
            "check-printer",
            "attention",
            "종이가 없어요.",
        ),
        (Health(), "check-printer", "off", "없음"),
        (Health(), "check-drawer", "off", "인쇄기가 없어 손으로 열어요"),
        (Health(printer=GOOD), "check-drawer", "good", "인쇄기에 이어져 있어요"),
        (Health(online=True), "check-line", "good", "이어져 있어요"),
        (Health(), "check-line", "off", "없음 · 혼자서도 팔 수 있어요"),
    ],
)
def test_each_line_says_how_it_is_or_what_to_do(
    health: Health, name: str, light: str, says: str
) -> None:
    row = next(row for row in checks(health, has_guest_screen=False) if row.name == name)
    assert (row.light, row.says) == (light, says)


def test_a_broken_printer_does_not_keep_the_till_shut() -> None:
    bad = Health(printer=Device(Light.ATTENTION, "종이가 없어요."))
    assert derive(OpenState(bad)).column.main_keys[0].usable


def test_what_is_typed_is_the_float() -> None:
    assert derive(OpenState(pad=Pad("150000"))).column.hero.figure == "150,000"
