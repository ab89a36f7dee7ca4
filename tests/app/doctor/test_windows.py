"""What a bare machine lacks is said in a sentence, before Qt ends the process without one."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.doctor.windows import EVERYWHERE, ON_X, is_there, lacking, obstacle, windows

ROOT = Path(__file__).resolve().parents[3]
SCREEN = {"DISPLAY": ":0"}


def without(*missing: str) -> Callable[[str], bool]:
    return lambda library: library not in missing


def test_packages_are_named_for_the_libraries_that_are_not_there() -> None:
    there = without("libGL.so.1", "libxcb-cursor.so.0")
    assert lacking(SCREEN, system="linux", there=there) == ("libgl1", "libxcb-cursor0")
    offscreen = {"QT_QPA_PLATFORM": "offscreen"}
    assert lacking(offscreen, system="linux", there=there) == ("libgl1",)
    assert lacking(SCREEN, system="win32", there=there) == ()


def test_what_is_in_the_way_is_the_libraries_first_and_then_the_display() -> None:
    nothing_there = obstacle({}, system="linux", there=without("libEGL.so.1"))
    assert nothing_there == "no window can open yet: apt-get install libegl1"
    assert "DISPLAY" in obstacle({}, system="linux", there=without())
    for environment in (SCREEN, {"WAYLAND_DISPLAY": "w"}, {"QT_QPA_PLATFORM": "offscreen"}):
        assert obstacle(environment, system="linux", there=without()) == ""
    assert obstacle({}, system="win32", there=without()) == ""


def test_the_doctor_has_a_line_for_it() -> None:
    answer = windows(SCREEN, there=without("libGL.so.1"))
    if sys.platform == "linux":
        assert answer.verdict == "fail"
        assert "apt-get install libgl1" in answer.mend


def test_a_library_is_there_or_not() -> None:
    assert not is_there("libnobody-has-this.so.9")


def test_in_a_bundle_its_own_libraries_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "libnobody-has-this.so.9").touch()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert is_there("libnobody-has-this.so.9")


@pytest.mark.skipif(sys.platform != "linux", reason="only here a display may be absent")
@pytest.mark.parametrize("command", [("demo",), ("office",), ("kiosk", "--station", "W01")])
def test_without_a_display_a_command_says_so_and_starts_nothing(
    command: tuple[str, ...], tmp_path: Path
) -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    blind = {name: value for name, value in os.environ.items() if name not in hidden}
    more = ("--data", str(tmp_path / "new")) if command[0] == "kiosk" else ()
    done = subprocess.run(
        [sys.executable, ROOT / "main.py", *command, *more], cwd=tmp_path, env=blind,
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr == "no window can open: there is no display (DISPLAY is not set)\n"
    assert list(tmp_path.iterdir()) == []


def test_the_packages_are_those_that_a_clean_checkout_installs() -> None:
    installed = (ROOT / ".ci/packages").read_text(encoding="utf-8")
    # libxcb1 comes with libgl1, which every list has.
    wanted = {*EVERYWHERE.values(), *ON_X.values()} - {"libxcb1"}
    assert sorted(package for package in wanted if package not in installed) == []


@pytest.mark.skipif(sys.platform != "linux", reason="only here a display has a number")
def test_behind_a_display_that_does_not_answer_nothing_is_left(tmp_path: Path) -> None:
    dead = {**os.environ, "DISPLAY": ":9999", "QT_QPA_PLATFORM": "xcb"}
    done = subprocess.run(
        [sys.executable, ROOT / "main.py", "demo"], cwd=tmp_path, env=dead,
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode != 0
    assert "could not connect to display :9999" in done.stderr
    assert list(tmp_path.iterdir()) == []
