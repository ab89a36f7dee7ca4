"""What makes this machine sound: a file played, a sentence spoken by an installed program.

The one place that differs by platform. Nothing is waited for; what is not installed stays silent.
"""

import shutil
import subprocess
import sys
import tempfile
import wave
import weakref
from array import array
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
        self._folder = Path(tempfile.mkdtemp(prefix="madang-sounds-"))
        weakref.finalize(self, shutil.rmtree, self._folder, ignore_errors=True)
        self._copies: dict[tuple[Path, int], Path] = {}

    @property
    def can_say(self) -> bool:
        return self._speaker is not None

    def play(self, file: Path, loud: int) -> None:
        if loud == QUIETEST or not file.is_file():
            return
        copy = self._copy(file, loud)
        if sys.platform == "win32":
            import winsound  # noqa: PLC0415 this platform's own

            winsound.PlaySound(str(copy), winsound.SND_FILENAME | winsound.SND_ASYNC)
        elif self._player is not None:
            self._start([self._player, str(copy)])

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

    def _copy(self, file: Path, loud: int) -> Path:
        """Not every player can be told how loud: `aplay` and Windows cannot, so the file is."""
        if (file, loud) not in self._copies:
            to = self._folder / f"{file.stem}-{loud}.wav"
            self._copies[file, loud] = to if quieter(file, LOUDNESS[loud], to) else file
        return self._copies[file, loud]

    def _start(self, command: list[str]) -> "subprocess.Popen[bytes]":
        self._running = [each for each in self._running if each.poll() is None]
        started = subprocess.Popen(  # noqa: S603 -- an installed program, our own texts and files
            command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self._running.append(started)
        return started


def _first(names: tuple[str, ...]) -> str | None:
    return next((found for name in names if (found := shutil.which(name))), None)


def quieter(file: Path, per_cent: int, to: Path) -> bool:
    """Writes `file` (16 bits a sample) with all samples at `per_cent`; False: it stays as it is."""
    try:
        with wave.open(str(file), "rb") as source:
            told = source.getparams()
            samples = array("h", source.readframes(told.nframes) if told.sampwidth == 2 else b"")
        if not samples or per_cent == 100:
            return False
        if sys.byteorder == "big":
            samples.byteswap()
        softer = array("h", (round(each * per_cent / 100) for each in samples))
        if sys.byteorder == "big":
            softer.byteswap()
        with wave.open(str(to), "wb") as copy:
            copy.setparams(told)
            copy.writeframes(softer.tobytes())
    except (wave.Error, EOFError, OSError, ValueError):
        return False
    return True


def _voice(speaker: str, language: str, loud: int) -> list[str]:
    """Two dashes end the options: what is said may begin with one."""
    if Path(speaker).name == "espeak-ng":
        return ["-v", language, "-a", str(2 * LOUDNESS[loud]), "--"]
    return ["-l", language, "-i", str(2 * LOUDNESS[loud] - 100), "--"]
