"""What makes this machine sound: a file played, a sentence spoken by an installed program.

The one place that differs by platform. Nothing is waited for; what is not installed stays silent.
"""

import shutil
import subprocess
import sys
from pathlib import Path

QUIETEST = 0
LOUDNESS = (0, 40, 70, 100)
"""Per cent, by the four steps of 소리 크기."""
_PLAYERS = ("paplay", "pw-play", "aplay")
_SPEAKERS = ("espeak-ng", "spd-say")


class Speakers:
    """`play` and `say` start a program or none; what it says before is broken off by `hush`."""

    def __init__(self) -> None:
        self._player = None if sys.platform == "win32" else _first(_PLAYERS)
        self._speaker = _first(_SPEAKERS)
        self._running: list[subprocess.Popen[bytes]] = []
        self._speaking: subprocess.Popen[bytes] | None = None

    @property
    def can_say(self) -> bool:
        return self._speaker is not None

    def play(self, file: Path, loud: int) -> None:
        if loud == QUIETEST or not file.is_file():
            return
        if sys.platform == "win32":
            import winsound  # noqa: PLC0415 this platform's own

            winsound.PlaySound(str(file), winsound.SND_FILENAME | winsound.SND_ASYNC)
        elif self._player is not None:
            self._start([self._player, *_volume(self._player, loud), str(file)])

    def say(self, text: str, language: str, loud: int) -> None:
        self.hush()
        if self._speaker is not None:
            self._speaking = self._start(
                [self._speaker, *_voice(self._speaker, language, loud), text]
            )

    def hush(self) -> None:
        if self._speaking is not None and self._speaking.poll() is None:
            self._speaking.terminate()
        self._speaking = None

    def _start(self, command: list[str]) -> "subprocess.Popen[bytes]":
        self._running = [each for each in self._running if each.poll() is None]
        started = subprocess.Popen(  # noqa: S603 -- an installed program, our own texts and files
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self._running.append(started)
        return started


def _first(names: tuple[str, ...]) -> str | None:
    return next((found for name in names if (found := shutil.which(name))), None)


def _volume(player: str, loud: int) -> list[str]:
    part = LOUDNESS[loud] / 100
    name = Path(player).name
    if name == "paplay":
        return [f"--volume={round(part * 65_536)}"]
    return [f"--volume={part:.2f}"] if name == "pw-play" else []


def _voice(speaker: str, language: str, loud: int) -> list[str]:
    """Two dashes end the options: what is said may begin with one."""
    if Path(speaker).name == "espeak-ng":
        return ["-v", language, "-a", str(2 * LOUDNESS[loud]), "--"]
    return ["-l", language, "-i", str(2 * LOUDNESS[loud] - 100), "--"]
