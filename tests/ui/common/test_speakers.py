"""Sounds and voice: what is not there stays silent, and is known not to be there."""

import sys
from pathlib import Path

import pytest

from ui.common.sounds import Sounds
from ui.common.speakers import Speakers
from ui.common.voice import find_voice

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="programs are scripts here")


def program(folder: Path, name: str) -> None:
    """Writes what it was told into a file beside itself."""
    path = folder / name
    path.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {folder}/{name}.told\n')
    path.chmod(0o755)


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def wait(speakers: Speakers) -> None:
    for each in speakers._running:
        assert each.wait(10) == 0


def test_a_machine_without_programs_is_silent(bare: Path) -> None:
    speakers = Speakers()
    wav = bare / "taken.wav"
    wav.write_bytes(b"RIFF")
    speakers.play(wav, 2)
    speakers.say("어서 오세요", "ko", 2)
    assert not speakers.can_say
    assert speakers._running == []


def test_a_sound_is_played_as_loud_as_asked(bare: Path) -> None:
    program(bare, "paplay")
    wav = bare / "taken.wav"
    wav.write_bytes(b"RIFF")
    speakers = Speakers()
    speakers.play(wav, 0)
    assert speakers._running == []
    speakers.play(wav, 3)
    wait(speakers)
    assert (bare / "paplay.told").read_text().split() == ["--volume=65536", str(wav)]


def test_what_is_said_is_never_an_option(bare: Path) -> None:
    program(bare, "espeak-ng")
    speakers = Speakers()
    assert speakers.can_say
    speakers.say("--version", "ko", 2)
    wait(speakers)
    told = (bare / "espeak-ng.told").read_text().split()
    assert told == ["-v", "ko", "-a", "140", "--", "--version"]


def test_a_sound_without_a_file_is_no_fault(bare: Path) -> None:
    played: list[Path] = []
    Sounds(lambda file, loud: played.append(file)).play("no-such-sound")
    assert [file.name for file in played] == ["no-such-sound.wav"]
    Speakers().play(played[0], 2)
    Sounds().play("taken")


def test_no_voice_is_found_where_there_is_none(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtTextToSpeech", None)
    assert find_voice(Speakers()) is None
    program(bare, "spd-say")
    assert find_voice(Speakers()) is not None
