"""Sounds and voice: what is not there stays silent, and is known not to be there."""

import sys
import wave
from array import array
from pathlib import Path

import pytest

from ui.common.sounds import Sounds
from ui.common.speakers import Speakers, quieter
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


def tone(file: Path, *samples: int) -> Path:
    with wave.open(str(file), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(22_050)
        sound.writeframes(array("h", samples).tobytes())
    return file


def loudest(file: Path) -> int:
    with wave.open(str(file), "rb") as sound:
        return max(abs(each) for each in array("h", sound.readframes(sound.getnframes())))


@pytest.mark.parametrize("player", ["paplay", "pw-play", "aplay"])
def test_a_sound_is_played_as_loud_as_asked_by_every_player(bare: Path, player: str) -> None:
    program(bare, player)
    wav = tone(bare / "taken.wav", 0, 10_000, -20_000)
    speakers = Speakers()
    speakers.play(wav, 0)
    assert speakers._running == []
    heard = []
    for loud in (1, 2, 3):
        speakers.play(wav, loud)
        wait(speakers)
        told = (bare / f"{player}.told").read_text().splitlines()
        heard.append(loudest(Path(told[-1])))
    assert heard == [8_000, 14_000, 20_000]
    assert loudest(wav) == 20_000


def test_what_is_no_sound_is_left_as_it_is(bare: Path) -> None:
    broken = bare / "broken.wav"
    broken.write_bytes(b"RIFF")
    assert not quieter(broken, 40, bare / "copy.wav")
    assert not quieter(tone(bare / "empty.wav"), 40, bare / "copy.wav")


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
