"""Whether a public station rests: kept in a file, so that a power cut opens nothing to visitors."""

from enum import StrEnum
from pathlib import Path


class Rest(StrEnum):
    """`PAUSED` for a moment (쉬는 화면), `ENDED` until the next business day begins."""

    AWAKE = ""
    PAUSED = "paused"
    ENDED = "ended"


class Resting:
    """Faults of the disk go up: nobody is told that a kiosk rests when it does not."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def now(self) -> Rest:
        """What nobody can read means that it rests: staff have a look."""
        try:
            return Rest(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return Rest.AWAKE
        except ValueError:
            return Rest.PAUSED

    def rest(self, how: Rest) -> None:
        written = self._path.with_suffix(".new")
        written.write_text(how, encoding="utf-8")
        written.replace(self._path)

    def wake(self) -> None:
        self._path.unlink(missing_ok=True)
