"""A station that falls stands up again; staff's word ends it; it ends with its parent."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kiosk.supervisor import NO_STATION, TERMINATED, end_with_parent, keep

ROOT = Path(__file__).resolve().parents[2]


class Fallen:
    def __init__(self, status: int, stands: float, clock: list[float]) -> None:
        self._told = status, stands, clock

    def wait(self) -> int:
        status, stands, clock = self._told
        clock[0] += stands
        return status


def kept(*lives: tuple[int, float]) -> tuple[int, list[float]]:
    """Status, and how long it was waited before each new start."""
    clock, left = [0.0], list(lives)
    waits: list[float] = []

    def start() -> Fallen:
        return Fallen(*left.pop(0), clock)

    status = keep(start, sleep=waits.append, now=lambda: clock[0])
    assert not left
    return status, waits


def test_staffs_word_ends_it() -> None:
    assert kept((0, 5_000)) == (0, [])


def test_what_is_no_station_is_not_started_for_ever() -> None:
    assert kept((NO_STATION, 1)) == (NO_STATION, [])


def test_it_stands_up_again_and_later_each_time() -> None:
    assert kept((1, 1), (-9, 1), (1, 1), (0, 1)) == (0, [1, 2, 4])


def test_who_stood_a_while_stands_up_at_once() -> None:
    assert kept((1, 1), (1, 1), (1, 90), (0, 1)) == (0, [1, 2, 1])


def test_no_wait_is_longer_than_half_a_minute() -> None:
    assert kept(*[(1, 1)] * 9, (0, 1))[1][-3:] == [30, 30, 30]


def test_a_child_ends_when_its_parent_is_gone() -> None:
    ended: list[int] = []
    child, parent = os.pipe()
    watch = end_with_parent(child, ended.append)
    os.write(parent, b"still here")
    assert ended == []
    os.close(parent)
    watch.join(5)
    os.close(child)
    assert ended == [TERMINATED]


def test_the_command_line_ends_where_there_is_no_station(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "main.py", "kiosk", "--station", "S01", "--data", str(tmp_path)],
        cwd=ROOT, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert ended.returncode == NO_STATION
    assert ended.stderr.count("no enrolled station") == 1
    assert "Fatal" not in ended.stderr


PARENT = """
import sys
from kiosk.supervisor import keep_running
sys.exit(keep_running([sys.executable, "-c", sys.argv[1], sys.argv[2]]))
"""
CHILD = """
import os, pathlib, sys, time
told = pathlib.Path(sys.argv[1])
told.open("a").write(f"{os.getpid()}\\n")
if len(told.read_text().split()) == 1:
    sys.exit(3)
time.sleep(60)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGTERM to catch")
def test_a_real_child_is_started_again_and_both_end_on_sigterm(tmp_path: Path) -> None:
    told = tmp_path / "told"
    parent = subprocess.Popen([sys.executable, "-c", PARENT, CHILD, str(told)], cwd=ROOT)
    until = time.monotonic() + 20
    while time.monotonic() < until and (not told.exists() or told.read_text().count("\n") < 2):
        time.sleep(0.05)
    second = int(told.read_text().split()[1])
    parent.send_signal(signal.SIGTERM)
    assert parent.wait(10) == TERMINATED
    with pytest.raises(ProcessLookupError):
        os.kill(second, 0)
