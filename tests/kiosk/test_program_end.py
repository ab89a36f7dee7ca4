"""The way out: behind the PIN, by two touches, and nobody starts the program again."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.access.model import StationKind
from tests.kiosk.clock import StillClock
from tests.kiosk.stage import CLERK, Stage, parts_for

ROOT = Path(__file__).resolve().parents[2]
Make = Callable[..., Stage]


def begun(stage: Make, kind: StationKind, folder: Path) -> tuple[Stage, StillClock, list[bool]]:
    clock = StillClock()
    shown = stage("P24" if kind is StationKind.STORE else "L15", kind,
                  replace(parts_for(kind, folder), clock=clock))  # fmt: skip
    ended: list[bool] = []
    shown.shell.ended.connect(lambda: ended.append(True))
    return shown, clock, ended


def signs_in(shown: Stage) -> None:
    shown.shell.sign_in(CLERK)
    shown.settle()


@pytest.mark.parametrize("kind", [StationKind.STORE, StationKind.CLASS])
def test_staff_end_a_public_station_with_two_touches(
    stage: Make, tmp_path: Path, kind: StationKind
) -> None:
    shown, clock, ended = begun(stage, kind, tmp_path)
    assert shown.eyes.find("key-end") is None
    signs_in(shown)
    shown.touch("key-end")
    shown.touch("key-end")  # the second half of a double touch
    assert (ended, shown.item("key-end").property("text")) == ([], "한 번 더 누르면 꺼져요")
    clock.mono += 1_000
    shown.touch("key-end")
    assert ended == [True]


def test_an_asked_end_is_forgotten_when_the_page_is_left(stage: Make, tmp_path: Path) -> None:
    shown, clock, ended = begun(stage, StationKind.CLASS, tmp_path)
    signs_in(shown)
    shown.touch("key-end")
    shown.touch("key-leave")
    clock.mono += 1_000
    signs_in(shown)
    shown.touch("key-end")
    assert ended == []


@pytest.mark.parametrize("kind", [StationKind.TILL, StationKind.WEIGH])
def test_a_station_of_staff_ends_on_its_health_page(
    stage: Make, tmp_path: Path, kind: StationKind
) -> None:
    shown, clock, ended = begun(stage, kind, tmp_path)
    shown.touch("strip")
    assert shown.eyes.find("key-end") is None
    signs_in(shown)
    shown.touch("key-end")
    clock.mono += 1_000
    shown.touch("key-end")
    assert ended == [True]


PARENT = """
import sys
from kiosk.supervisor import keep_running
sys.exit(keep_running([sys.executable, "-c", sys.argv[1], sys.argv[2]]))
"""
CHILD = """
import pathlib, sys
from dataclasses import replace
from datetime import UTC, datetime
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from app.access.model import PANELS, StationKind
from app.shared.clock import SystemClock
from kiosk.app import make_application, run
from kiosk.eyes import Eyes
from kiosk.hands import Hands
from tests.kiosk.stage import CLERK, parts_for

folder = pathlib.Path(sys.argv[1])
(folder / "told").open("a").write("started\\n")
app = make_application()

def step():
    window = QGuiApplication.topLevelWindows()[0]
    shell, eyes = window.property("shell"), Eyes(window)
    if shell.state.operator is None:
        shell.sign_in(CLERK)
    elif eyes.objection("key-end") == "":
        Hands(window).touch(eyes.centre(eyes.find("key-end")))

timer = QTimer(interval=700)
timer.timeout.connect(step)
timer.start()
clock = SystemClock(datetime(2025, 11, 1, tzinfo=UTC))
parts = replace(parts_for(StationKind.STORE, folder), clock=clock)
sys.exit(run(parts, PANELS["P24"], play=False))
"""


def test_a_real_child_that_staff_ended_is_not_started_again(tmp_path: Path) -> None:
    parent = subprocess.run(
        [sys.executable, "-c", PARENT, CHILD, str(tmp_path)], cwd=ROOT, timeout=60, check=False,
        capture_output=True, text=True,
    )  # fmt: skip
    assert parent.returncode == 0, parent.stderr
    assert (tmp_path / "told").read_text() == "started\n"
