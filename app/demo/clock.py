"""A clock that the demo's conductor sets: every process follows one small file."""

import json
import secrets
import time
from datetime import datetime, timedelta
from pathlib import Path

from app.shared.clock import from_utc_ms, utc_ms


class FollowedClock:
    """Shows the time the conductor wrote, running on from the moment it was written.

    Monotonic time is the machine's own: only the wall clock is played.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._boot_id = secrets.token_hex(4)
        self._seen = -1
        self._offset_ms = 0
        self._build = from_utc_ms(0)
        self._follow()

    @property
    def boot_id(self) -> str:
        return self._boot_id

    @property
    def build_date(self) -> datetime:
        self._follow()
        return self._build

    def now(self) -> datetime:
        self._follow()
        return from_utc_ms(time.time_ns() // 1_000_000 + self._offset_ms)

    def monotonic_ms(self) -> int:
        return time.monotonic_ns() // 1_000_000

    def _follow(self) -> None:
        written = self._path.stat().st_mtime_ns
        if written == self._seen:
            return
        told = json.loads(self._path.read_text())
        self._offset_ms, self._build = told["offset_ms"], from_utc_ms(told["build_ms"])
        self._seen = written


class ConductedClock(FollowedClock):
    """The same clock in the conductor's hand."""

    def __init__(self, path: Path, start: datetime, build_date: datetime) -> None:
        self._build_date = build_date
        self._write(path, start)
        super().__init__(path)

    def jump_to(self, moment: datetime) -> None:
        """Forward only: a day has one direction, and the stations would refuse to open."""
        if moment < self.now():
            raise ValueError(f"{moment} is already past")
        self._write(self._path, moment)

    def jump(self, by: timedelta) -> None:
        self.jump_to(self.now() + by)

    def turn_back(self, moment: datetime) -> None:
        """What an empty battery does to a station's clock."""
        self._write(self._path, moment)

    def _write(self, path: Path, moment: datetime) -> None:
        offset = utc_ms(moment) - time.time_ns() // 1_000_000
        told = {"offset_ms": offset, "build_ms": utc_ms(self._build_date)}
        draft = path.with_suffix(".new")
        draft.write_text(json.dumps(told))
        draft.replace(path)
