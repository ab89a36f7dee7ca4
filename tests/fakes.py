"""Fakes shared by the tests: few, by hand, and each fails both ways where it can fail."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from sqlalchemy import Engine, event

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


@contextmanager
def full_disk(engine: Engine) -> Iterator[None]:
    """SQLite itself says that nothing more fits, as on a full disk."""

    def fill(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute("PRAGMA max_page_count=1")  # what there is stays, not a page more

    event.listen(engine, "connect", fill)
    engine.dispose()
    try:
        yield
    finally:
        event.remove(engine, "connect", fill)
        engine.dispose()
