"""A clock that moves when told."""

from datetime import UTC, datetime

MORNING = datetime(2025, 11, 19, 23, 40, tzinfo=UTC)


class StillClock:
    """`at` is the wall clock, `mono` the monotonic one."""

    boot_id = "00000000"
    build_date = datetime(2025, 11, 1, tzinfo=UTC)

    def __init__(self, now: datetime = MORNING) -> None:
        self.at = now
        self.mono = 0

    def now(self) -> datetime:
        return self.at

    def monotonic_ms(self) -> int:
        return self.mono
