"""Players on a bare X server: several windows, one keyboard, no window manager to hand it out."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest

from app.demo.display import Seat
from app.demo.player import Player
from tests.ui.centre import PASSWORD
from tests.xserver import needs_one, x_server

ROOT = Path(__file__).resolve().parents[2]
Open = Callable[[str], Player]

pytestmark = [needs_one, pytest.mark.timeout(120)]


@pytest.fixture
def open_window() -> Iterator[Open]:
    """`tests.kiosk.played` or `tests.ui.played`, all on one screen."""
    seat = Seat()
    with ExitStack() as stack:
        screen = stack.enter_context(x_server())

        def start(module: str) -> Player:
            process = subprocess.Popen(
                [sys.executable, "-m", module], cwd=ROOT, text=True, env=screen,
                stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            )  # fmt: skip
            stack.callback(_end, process)
            return Player(module, process, seat)

        yield start


def test_keys_go_to_the_window_somebody_turns_to(open_window: Open) -> None:
    office, station = open_window("tests.ui.played"), open_window("tests.kiosk.played")
    station.see("비밀번호를 눌러 주세요").touch("operator-1").type("12")
    office.wait_for("login").touch("login").type("officer")
    station.type("34").touch("key-enter").see("수매를 시작할까요?")
    office.touch("password").type(PASSWORD).touch("enter").wait_for("go-sales")
    office.key("Alt+2")
    station.wait_for("rail-zero-good").touch("key-start").see("QR을 찍어 주세요")
    assert office.page() == "sales"
    office.key("/").type("된장")
    assert office.read("sales-filter") == "된장"


def test_two_people_beside_each_other_lose_no_key(open_window: Open) -> None:
    office, station = open_window("tests.ui.played"), open_window("tests.kiosk.played")
    station.see("비밀번호를 눌러 주세요").touch("operator-1")
    office.wait_for("login").touch("login")
    with ThreadPoolExecutor(2) as pool:
        writes = pool.submit(lambda: [office.type(digit) for digit in "0123456789" * 2])
        station.type("12").touch("pad-3").type("4").touch("key-enter").see("수매를 시작할까요?")
        writes.result()
    assert office.read("login") == "0123456789" * 2


def _end(process: "subprocess.Popen[str]") -> None:
    """Its input ends: the player quits."""
    assert process.stdin is not None
    process.stdin.close()
    assert process.wait(timeout=20) == 0
    if process.stdout is not None:
        process.stdout.close()
