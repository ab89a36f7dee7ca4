"""One entry appended at a station, durable, beside the same bytes in a bare SQLite row."""

import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter_ns, thread_time_ns

from app.bench.model import Figure, Work, percentile, repeated, side_by_side
from app.journal.keys import make_key
from app.journal.model import Appended
from app.journal.service import Journal
from app.shared import canonical
from app.shared.clock import SystemClock
from app.storage.engine import station_engine
from app.storage.tables import STATION, metadata_of
from app.storage.unit_of_work import UnitOfWork

TIMES, TARGET_MS = 2_000, 1.0
TARGET, PEER = "p99 ≤ 1 ms", "a bare SQLite row of the bytes"
BODY: dict[str, canonical.Value] = {"operator": 3, "lines": [["GJ-0208", 1, 32_000]] * 3}


def measure(share: float = 1.0) -> tuple[Figure, ...]:
    """To the disk and back, then the processor's part of it alone."""
    times = repeated(TIMES, share)
    with tempfile.TemporaryDirectory() as folder, _appending(Path(folder)) as append:
        row = append()
        size = sum(map(len, (row.entry, row.body, row.salt, row.leaf, row.head, row.signature)))
        with _bare_row(Path(folder), size) as insert:
            wall = side_by_side(append, insert, times, clock=perf_counter_ns)
            processor = side_by_side(append, insert, times, clock=thread_time_ns)
    return (
        _figure("station append, FULL, p50", wall, 0.50),
        _figure("station append, FULL, p99", wall, 0.99),
        _figure("station append, processor time, p99", processor, 0.99),
    )


def _figure(what: str, samples: tuple[list[float], list[float]], share: float) -> Figure:
    ours, bare = (percentile(each, share) for each in samples)
    is_aim = share == 0.99
    return Figure(
        what, ours, "ms", TARGET if is_aim else "", bare, PEER,
        ours <= TARGET_MS if is_aim else None,
    )  # fmt: skip


@contextmanager
def _appending(folder: Path) -> Iterator[Callable[[], Appended]]:
    engine = station_engine(folder / "station.sqlite")
    metadata_of(STATION).create_all(engine)
    clock = SystemClock(datetime(2025, 11, 1, tzinfo=UTC))
    journal = Journal(station="B01", key=make_key(folder / "key"), clock=clock)

    def append() -> Appended:
        with UnitOfWork(engine) as uow:
            appended = journal.append(uow, 10, [1, 57_000, 3], BODY)
            uow.commit()
        return appended

    yield append
    engine.dispose()


@contextmanager
def _bare_row(folder: Path, size: int) -> Iterator[Work]:
    with closing(sqlite3.connect(folder / "bare.sqlite", isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("CREATE TABLE entry (seq INTEGER PRIMARY KEY, data BLOB)")
        data = bytes(size)

        def insert() -> None:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("INSERT INTO entry (data) VALUES (?)", (data,))
            connection.execute("COMMIT")

        yield insert
