"""The sounds are what their notes say, soft at both ends, and told apart by rhythm."""

import wave
from array import array

import pytest

from app.shared.resources import resource
from tests.make_sounds import RATE, SOUNDS, samples

STEP = RATE // 200  # 5 ms
HEARD = 300


def _stored(name: str) -> "array[int]":
    with wave.open(str(resource("sounds", f"{name}.wav")), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        return array("h", file.readframes(file.getnframes()))


def _rhythm(made: "array[int]") -> str:
    """A letter a note: `.` < 60 ms, `s` < 200, `m` < 350, `l` longer; ` ` for a long rest."""
    loud = [max(map(abs, made[at : at + STEP])) > HEARD for at in range(0, len(made), STEP)]
    told, at = "", 0
    while at < len(loud):
        end = at
        while end < len(loud) and loud[end] == loud[at]:
            end += 1
        ms = (end - at) * 5
        if loud[at]:
            told += "." if ms < 60 else "s" if ms < 200 else "m" if ms < 350 else "l"
        elif ms >= 200:
            told += " "
        at = end
    return told


def test_there_is_a_file_for_every_sound_and_no_other() -> None:
    assert {path.stem for path in resource("sounds").glob("*.wav")} == set(SOUNDS)


@pytest.mark.parametrize("name", SOUNDS)
def test_a_file_is_what_its_notes_make(name: str) -> None:
    stored, made = _stored(name), samples(SOUNDS[name])
    assert len(stored) == len(made)
    # The last bit is the C library's.
    assert max(abs(one - other) for one, other in zip(stored, made, strict=True)) <= 1


@pytest.mark.parametrize("name", SOUNDS)
def test_a_sound_is_small_begins_and_ends_softly_and_never_clips(name: str) -> None:
    stored = _stored(name)
    assert len(stored) * 2 < 70_000
    assert abs(stored[0]) < 100
    assert abs(stored[-1]) < 400
    assert 8_000 < max(map(abs, stored)) < 30_000 or name == "idle"


def test_sounds_are_told_apart_by_rhythm() -> None:
    assert {name: _rhythm(_stored(name)) for name in SOUNDS} == {
        "taken": "s", "tick": ".", "unknown": "ss", "recorded": "sm", "refused": "ll",
        "bell": "mml", "idle": "m m", "silent": "sss",
    }  # fmt: skip
