"""The demo's folder: cleared only of a demo's own files, held by one demo."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.demo.folder import SIGN, FolderTaken, emptied

ROOT = Path(__file__).resolve().parents[3]


def leave_a_day(folder: Path) -> None:
    with emptied(folder):
        (folder / SIGN).write_text("{}")
        (folder / "day.json").write_text("{}")


def test_a_new_folder_is_made_and_an_empty_one_is_taken(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for folder in (tmp_path / "build/day", tmp_path / "empty"):
        with emptied(folder):
            assert folder.is_dir()


def test_what_a_former_day_left_goes(tmp_path: Path) -> None:
    leave_a_day(tmp_path / "day")
    with emptied(tmp_path / "day"):
        assert not (tmp_path / "day/day.json").exists()


def test_files_of_somebody_else_stay(tmp_path: Path) -> None:
    letter = tmp_path / "home/letter.txt"
    letter.parent.mkdir()
    letter.write_text("…")
    with pytest.raises(FolderTaken, match="something else"), emptied(letter.parent):
        pytest.fail("it was begun")
    with pytest.raises(FolderTaken, match="something else"), emptied(letter):
        pytest.fail("it was begun")
    assert letter.read_text() == "…"


def test_two_demos_do_not_play_in_one_folder(tmp_path: Path) -> None:
    folder = tmp_path / "day"
    with emptied(folder):
        (folder / SIGN).write_text("{}")
        with pytest.raises(FolderTaken, match="another demo"), emptied(folder):
            pytest.fail("it was begun")
        assert (folder / SIGN).exists()
    shutil.rmtree(folder)


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("…")
    with pytest.raises(FolderTaken, match="--out"), emptied(tmp_path / "file/day"):
        pytest.fail("it was begun")


def test_a_demo_that_cannot_begin_says_why_in_a_line(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("…")
    command = [sys.executable, str(ROOT / "main.py"), "demo", "--headless", "--out", str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("no demo was begun: ")
    assert len(done.stderr.splitlines()) == 1
    assert done.stdout == ""
