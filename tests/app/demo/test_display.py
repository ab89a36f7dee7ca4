"""Where a played day's windows open, and that windows on one screen take turns."""

import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from app.demo.display import Seat, platform_of_a_played_day
from app.demo.player import Player

SAYS_BACK = """
import json, sys
for line in sys.stdin:
    print(json.dumps({"ok": True, "text": "", "did": json.loads(line)["do"]}), flush=True)
"""


@pytest.mark.parametrize(
    ("environment", "platform"),
    [
        ({}, "offscreen"),
        ({"DISPLAY": ":7"}, "xcb"),
        ({"DISPLAY": ":7", "WAYLAND_DISPLAY": "wayland-0"}, "offscreen"),
        ({"DISPLAY": ":7", "QT_QPA_PLATFORM": "offscreen"}, "offscreen"),
        ({"QT_QPA_PLATFORM": "xcb"}, "xcb"),
    ],
)
def test_a_day_is_played_where_windows_can_have_the_keys(
    environment: dict[str, str], platform: str
) -> None:
    assert platform_of_a_played_day(environment) == platform


class Watched(Player):
    """Writes down what it was told."""

    def __init__(self, name: str, seat: Seat, told: list[str]) -> None:
        process = subprocess.Popen(
            [sys.executable, "-c", SAYS_BACK], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            text=True,
        )  # fmt: skip
        super().__init__(name, process, seat)
        self.told = told

    def do(self, command: Mapping[str, object]) -> dict[str, Any]:
        self.told.append(f"{self.name} {command['do']}")
        return super().do(command)


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def two(told: list[str]) -> Iterator[tuple[Watched, Watched]]:
    seat = Seat()
    pair = Watched("W01", seat, told), Watched("T01", seat, told)
    yield pair
    for each in pair:
        each.process.kill()
        each.process.communicate()


def test_a_window_is_turned_to_when_another_one_had_the_keys(
    two: tuple[Watched, Watched], told: list[str]
) -> None:
    weigh, till = two
    weigh.touch("key-a").key("F1")
    till.type("1")
    weigh.type("2").see("…")
    assert told == [
        "W01 front", "W01 touch", "W01 key", "T01 front", "T01 type", "W01 front", "W01 type",
        "W01 wait",
    ]  # fmt: skip


def test_nobody_comes_between_the_keys_of_a_word(
    two: tuple[Watched, Watched], told: list[str]
) -> None:
    weigh, till = two
    both = [
        threading.Thread(target=each.touch, args=("ㅎ", "ㅗ", "ㅇ"), name=each.name)
        for each in (weigh, till)
    ]
    for each in both:
        each.start()
    for each in both:
        each.join()
    first, second = told[:4], told[4:]
    assert {len({line.split()[0] for line in part}) for part in (first, second)} == {1}
