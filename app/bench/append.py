"""One entry appended at a station, durable, beside the same bytes in a bare SQLite row."""

import sqlite3
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from app.bench.model import Figure, milliseconds, percentile
from app.journal.keys import make_key
from app.journal.service import Journal
from app.shared.clock import SystemClock
from app.storage.engine import station_engine
from app.storage.tables import STATION, metadata_of
from app.storage.unit_of_work import UnitOfWork

TIMES, TARGET_MS = 2_000, 1.0
LINES = [["GJ-0208", 1, 32_000]] * 3
ROW_BYTES = 400  # entry, body, salt, leaf, head and signature of a usual sale


def measure() -> tuple[Figure, ...]:
    with tempfile.TemporaryDirectory() as folder:
        ours = milliseconds(_appending(Path(folder)), TIMES)
        bare = milliseconds(_bare_row(Path(folder)), TIMES)
    figures = []
    for name, share in (("p50", 0.50), ("p99", 0.99)):
        value, beside = percentile(ours, share), percentile(bare, share)
        figures.append(
            Figure(
                f"station append, FULL, {name}",
                value,
                "ms",
                "p99 ≤ 1 ms",
                beside,
                "a bare SQLite row, FULL",
                value <= TARGET_MS,
            )
        )
    return tuple(figures)


def _appending(folder: Path) -> Callable[[], None]:
    engine = station_engine(folder / "station.sqlite")
    metadata_of(STATION).create_all(engine)
    clock = SystemClock(datetime(2025, 11, 1, tzinfo=UTC))
    journal = Journal(station="B01", key=make_key(folder / "key"), clock=clock)

    def append() -> None:
        with UnitOfWork(engine) as uow:
            journal.append(
                uow, 10, [1, 57_000, 3], {"operator": 3, "lines": [["GJ-0208", 1, 32_000]] * 3}
            )
            uow.commit()

    return append


def _bare_row(folder: Path) -> Callable[[], None]:
    connection = sqlite3.connect(folder / "bare.sqlite", isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE entry (seq INTEGER PRIMARY KEY, data BLOB)")
    data = bytes(ROW_BYTES)

    def insert() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO entry (data) VALUES (?)", (data,))
        connection.execute("COMMIT")

    return insert
