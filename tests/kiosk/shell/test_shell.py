"""The frame: the strip says what staff must know, and is amber only when somebody should act."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPointF

from app.access.model import StationKind
from kiosk.parts import Device, Health, Light
from kiosk.shell.view_model import ShellState, derive, line_text
from tests.kiosk.clock import MORNING
from tests.kiosk.looks import Looks
from tests.kiosk.stage import CLERK, GOOD, Stage, parts_for
from ui.common.theme import STAFF

STATE = ShellState(StationKind.WEIGH, "강진읍 수매장", MORNING, health=GOOD)


@pytest.mark.parametrize(
    ("health", "text"),
    [
        (Health(online=True), "통신"),
        (Health(), "통신 없음"),
        (Health(waiting=3), "통신 없음 · 보낼 기록 3"),
        (Health(waiting=128, oldest=MORNING - timedelta(minutes=5)),
         "통신 없음 · 보낼 기록 128 · 5분째"),
        (Health(waiting=1_280, oldest=MORNING - timedelta(hours=2, minutes=40)),
         "통신 없음 · 보낼 기록 1,280 · 2시간째"),
        (Health(waiting=9, oldest=MORNING - timedelta(days=3)),
         "통신 없음 · 보낼 기록 9 · 3일째"),
    ],
    ids=str,
)  # fmt: skip
def test_the_line_says_what_waits_and_since_when(health: Health, text: str) -> None:
    assert line_text(health, MORNING) == text


def test_a_day_without_network_worries_nobody() -> None:
    away = Health(waiting=300, oldest=MORNING - timedelta(hours=9))
    assert not derive(replace(STATE, health=away)).line_attention
    long_away = replace(away, oldest=MORNING - timedelta(hours=25))
    assert derive(replace(STATE, health=long_away)).line_attention


def test_a_device_is_amber_only_when_it_needs_somebody() -> None:
    needy = replace(GOOD, printer=Device(Light.ATTENTION, "종이"), scale=Device(Light.OFF))
    props = derive(replace(STATE, health=needy))
    assert (props.printer, props.printer_attention) == ("인쇄기", True)
    assert (props.scale, props.scale_attention) == ("", False)


def test_the_clock_is_seouls() -> None:
    assert derive(STATE).clock == "08:40"


def test_touching_the_strip_shows_health_and_goes_back(stage: Callable[..., Stage]) -> None:
    shown = stage()
    shown.touch("strip")
    assert shown.pages.current == "common/health"
    shown.touch("key-back")
    assert shown.pages.current == "common/sign_in"


def test_the_operator_changes_on_the_health_page(stage: Callable[..., Stage]) -> None:
    shown = stage()
    shown.shell.sign_in(CLERK)
    shown.settle()
    shown.touch("strip")
    shown.touch("key-change-operator")
    assert shown.pages.current == "common/sign_in"


def test_a_restored_disk_takes_the_station_out_of_service(stage: Callable[..., Stage]) -> None:
    health = replace(GOOD, must_enrol=True)
    shown = stage(parts=replace(parts_for(StationKind.WEIGH), health=lambda: health))
    shown.shell.refresh()
    shown.settle()
    assert shown.pages.current == "common/out_of_service"
    assert "다시 등록" in shown.text("todo")


def test_a_crash_shows_its_code_and_can_be_gone_on_from(stage: Callable[..., Stage]) -> None:
    shown = stage()
    shown.shell.crashed("ValueError-128")
    shown.settle()
    assert shown.text("code") == "ValueError-128"
    shown.touch("key-go-on")
    assert shown.pages.current == "common/sign_in"


@pytest.mark.parametrize("panel", ["P24", "L21"])
def test_the_code_stands_in_the_corner_of_a_closed_page(
    panel: str, stage: Callable[..., Stage]
) -> None:
    shown = stage(panel, StationKind.STORE)
    shown.shell.crashed("ValueError-128")
    shown.settle()
    code, todo = shown.item("code"), shown.item("todo")
    assert code.mapToScene(QPointF()).x() > todo.mapToScene(QPointF(todo.width() / 2, 0)).x()
    between = code.mapToScene(QPointF()).y() - todo.mapToScene(QPointF(0, todo.height())).y()
    assert between > code.height()


@pytest.mark.parametrize("place", ["도암면 계라창고", "장흥정남진휴게소 서울방향"])
def test_the_strip_fits_its_longest_words(place: str, stage: Callable[..., Stage]) -> None:
    worst = Health(
        waiting=12_480, oldest=MORNING - timedelta(days=3), printer=Device(Light.ATTENTION, "!"),
        scale=Device(Light.ATTENTION, "!"), disk=Device(Light.ATTENTION, "!"),
    )  # fmt: skip
    parts = replace(parts_for(StationKind.WEIGH), health=lambda: worst, place=place)
    shown = stage("L15", parts=parts)
    shown.shell.sign_in(CLERK)
    shown.shell.refresh()
    shown.settle()
    names = ("place", "operator", "line", "printer-light", "scale-light", "disk-light", "clock")
    at = [shown.item(name).mapToScene(shown.item(name).boundingRect().topLeft()).x()
          for name in names]  # fmt: skip
    ends = [x + shown.item(name).width() for x, name in zip(at, names, strict=True)]
    assert at == sorted(at)
    assert all(end <= start + 1 for end, start in zip(ends, at[1:], strict=False))
    assert ends[-1] <= shown.window.width()
    assert not shown.item("place").property("truncated")
    assert not [each for each in Looks(shown, STAFF).findings() if each.startswith("place")]


def test_a_scan_that_no_page_takes_is_answered_in_the_strip(stage: Callable[..., Stage]) -> None:
    shown = stage()
    shown.scan("8801234567893")
    assert shown.text("aside").startswith("먼저 이름을 고르고")
    assert shown.eyes.find("line") is None
    assert Looks(shown, STAFF).findings() == []
    shown.shell.sign_in(CLERK)
    shown.settle()
    shown.touch("strip")
    shown.scan("8801234567893")
    assert shown.text("aside").startswith("이 화면에서는")
    assert Looks(shown, STAFF).findings() == []


def test_the_place_is_named_in_the_visitors_language() -> None:
    named = replace(STATE, place_en="Gangjin-eup buying site")
    assert derive(named).place == "강진읍 수매장"
    assert derive(replace(named, english=True)).place == "Gangjin-eup buying site"
    assert derive(replace(STATE, english=True)).place == "강진읍 수매장"  # it has no other name


def test_the_places_name_follows_the_language_key(
    stage: Callable[..., Stage],
) -> None:
    parts = replace(parts_for(StationKind.WEIGH), place_en="Gangjin-eup buying site")
    shown = stage(parts=parts)
    shown.shell.view.nextLanguage()
    assert shown.shell.props.place == "Gangjin-eup buying site"
    shown.shell.reset()
    assert shown.shell.props.place == parts.place
