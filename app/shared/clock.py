"""The clock that is handed in everywhere; nothing else asks the machine for the time."""

import secrets
import time
from datetime import UTC, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

SEOUL = ZoneInfo("Asia/Seoul")


class Clock(Protocol):
    """Wall time, monotonic time, and what is known of both."""

    @property
    def boot_id(self) -> str:
        """Eight hex digits, new at each start: monotonic times compare only within one."""

    @property
    def build_date(self) -> datetime:
        """When this program was built: no honest clock can be before it."""

    def now(self) -> datetime:
        """Aware UTC."""

    def monotonic_ms(self) -> int:
        """Never goes back within a boot."""


class SystemClock:
    """The machine's own clocks."""

    def __init__(self, build_date: datetime) -> None:
        self._boot_id = secrets.token_hex(4)
        self._build_date = build_date

    @property
    def boot_id(self) -> str:
        return self._boot_id

    @property
    def build_date(self) -> datetime:
        return self._build_date

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic_ms(self) -> int:
        return time.monotonic_ns() // 1_000_000


def utc_ms(moment: datetime) -> int:
    """Whole milliseconds since 1970, exact (no float on the way)."""
    since = moment - datetime(1970, 1, 1, tzinfo=UTC)
    return (since.days * 86_400 + since.seconds) * 1_000 + since.microseconds // 1_000


def from_utc_ms(milliseconds: int) -> datetime:
    seconds, rest = divmod(milliseconds, 1_000)
    return datetime.fromtimestamp(seconds, UTC).replace(microsecond=rest * 1_000)


def business_day(moment: datetime) -> int:
    """The day in Seoul as a number, 20251120: how days stand in entries and books."""
    local = moment.astimezone(SEOUL)
    return local.year * 10_000 + local.month * 100 + local.day
