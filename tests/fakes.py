"""Fakes shared by the tests: few, by hand, and each fails both ways where it can fail."""

from datetime import UTC, datetime, timedelta

NOON = datetime(2025, 11, 20, 3, 0, tzinfo=UTC)  # 12:00 in Seoul


class HandClock:
    """Stands still until it is moved."""

    def __init__(self, now: datetime = NOON, build_date: datetime | None = None) -> None:
        self.moment = now
        self.boot_id = "0000b001"
        self.build_date = build_date or now - timedelta(days=30)
        self.ticks_ms = 0

    def now(self) -> datetime:
        return self.moment

    def monotonic_ms(self) -> int:
        return self.ticks_ms

    def pass_by(self, by: timedelta) -> None:
        self.moment += by
        self.ticks_ms += by // timedelta(milliseconds=1)
