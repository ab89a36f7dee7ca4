"""The stations' sounds, made from notes: `python -m tests.make_sounds` writes resources/sounds."""

import math
import wave
from array import array
from dataclasses import dataclass
from pathlib import Path

from app.shared.resources import resource

RATE = 22_050
ATTACK_SECONDS, RELEASE_SECONDS = 0.006, 0.02
PEAK = 32_767


@dataclass(frozen=True)
class Note:
    """`hertz` for `seconds`, then silence for `rest`; `fade` is how fast it dies away (1/s)."""

    hertz: float
    seconds: float
    rest: float = 0.0
    loud: float = 0.6
    fade: float = 8.0


# Told apart by rhythm, not by pitch alone: an ear of 75 years hears little above 3 kHz.
SOUNDS = {
    "taken": (Note(880, 0.12, fade=16),),
    "tick": (Note(1320, 0.03, loud=0.5, fade=60),),
    "unknown": (Note(247, 0.16, 0.10), Note(247, 0.16)),
    "recorded": (Note(659, 0.10, 0.03), Note(988, 0.22)),
    "refused": (Note(220, 0.45, 0.15, fade=2), Note(220, 0.45, fade=2)),
    "bell": (
        Note(1047, 0.30, 0.12, 0.7, 6),
        Note(1047, 0.30, 0.12, 0.7, 6),
        Note(1047, 0.45, 0, 0.7, 6),
    ),
    "idle": (Note(523, 0.30, 0.25, 0.3, 6), Note(440, 0.30, 0, 0.3, 6)),
    "silent": (Note(196, 0.14, 0.12), Note(196, 0.14, 0.12), Note(196, 0.14)),
}


def samples(notes: tuple[Note, ...]) -> "array[int]":
    """16 bits each, one channel, RATE a second."""
    made = array("h")
    for note in notes:
        length = round(note.seconds * RATE)
        made.extend(round(PEAK * _level(note, at / RATE)) for at in range(length))
        made.extend([0] * round(note.rest * RATE))
    return made


def _level(note: Note, second: float) -> float:
    """A struck bar: the tone, its octave softly, no click at either end."""
    edge = min(1.0, second / ATTACK_SECONDS, (note.seconds - second) / RELEASE_SECONDS)
    turn = 2 * math.pi * note.hertz * second
    tone = 0.8 * math.sin(turn) + 0.2 * math.sin(2 * turn) * math.exp(-2 * note.fade * second)
    return note.loud * max(edge, 0.0) * math.exp(-note.fade * second) * tone


def write(folder: Path) -> None:
    for name, notes in SOUNDS.items():
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(samples(notes).tobytes())


if __name__ == "__main__":
    write(resource("sounds"))
