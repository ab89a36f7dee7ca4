"""What every batch reads and writes: one look, and one journey to the server for all its rows."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

import psycopg
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.access.store import StationRow
from app.central.errors import RefusesToSign
from app.central.store import LogRow, StationHeadRow, StationLeafRow

_SAVE_BATCH = """
INSERT INTO ledger_batch
  (year, station, first_seq, last_seq, start, skipped, previous_head, received_ms, body)
VALUES (%s, %s, %s, %s, %s, %s, %b, %s, %b)"""
_SAVE_HEAD = """
INSERT INTO ledger_head (station, seq, head) VALUES (%s, %s, %b)
ON CONFLICT (station) DO UPDATE SET seq = excluded.seq, head = excluded.head"""
_SAVE_TILE = """
INSERT INTO ledger_tile (year, level, n, data) VALUES (%s, %s, %s, %b)
ON CONFLICT (year, level, n) DO UPDATE SET data = excluded.data"""
_SAVE_LOG = """
UPDATE ledger_log SET size = %s, root = %b, checkpoint = %s, signed_ms = %s
WHERE year = %s AND size = %s"""


@dataclass(frozen=True)
class Log:
    """A year's log as it stands in the database."""

    year: int
    origin: str
    vkey: str
    size: int
    root: bytes
    checkpoint: str


@dataclass(frozen=True)
class Found:
    """What the centre knows when a batch comes: the station's key, its head (None: nothing came
    yet), the latest log, and whether the key is listed there."""

    public: bytes
    key_id: bytes
    is_revoked: bool
    seq: int
    head: bytes | None
    log: Log | None
    is_listed: bool


@dataclass(frozen=True)
class NewBatch:
    """A batch's row, and the head it moves the station to."""

    station: str
    first_seq: int
    last_seq: int
    skipped: int
    start: int
    previous_head: bytes
    head: bytes
    received_ms: int
    body: bytes


@dataclass(frozen=True)
class Signed:
    """A log's new end under its checkpoint."""

    size: int
    root: bytes
    note: str
    at_ms: int


_LATEST = select(func.max(LogRow.year)).scalar_subquery()
_LOOK = (
    select(
        StationRow.public_key, StationRow.key_id, StationRow.revoked_ms, StationHeadRow.seq,
        StationHeadRow.head, LogRow.year, LogRow.origin, LogRow.vkey, LogRow.size, LogRow.root,
        LogRow.checkpoint, StationLeafRow.added_at,
    )
    .outerjoin(StationHeadRow, StationHeadRow.station == StationRow.station)
    .outerjoin(LogRow, LogRow.year == _LATEST)
    .outerjoin(
        StationLeafRow,
        (StationLeafRow.year == LogRow.year) & (StationLeafRow.station == StationRow.station),
    )
)  # fmt: skip


def look(session: Session, station: str) -> Found | None:
    """None for a station that was never enrolled."""
    row = session.connection().execute(_LOOK.where(StationRow.station == station)).first()
    if row is None:
        return None
    public, key_id, revoked, seq, head, year, origin, vkey, size, root, checkpoint, added = row
    log = None if year is None else Log(year, origin, vkey, size, root, checkpoint)
    return Found(public, key_id, revoked is not None, seq or 0, head, log, added is not None)


def save(
    session: Session,
    log: Log,
    signed: Signed,
    tiles: Mapping[tuple[int, int], bytes],
    batch: NewBatch | None,
) -> None:
    """All rows in one pipeline of the session's transaction.

    `RefusesToSign` if the log is no longer as it was read: somebody writes without the guard.
    """
    connection = cast("psycopg.Connection", session.connection().connection.driver_connection)
    with connection.pipeline(), connection.cursor() as cursor:
        if batch is not None:
            cursor.execute(
                _SAVE_BATCH,
                (
                    log.year, batch.station, batch.first_seq, batch.last_seq, batch.start,
                    batch.skipped, batch.previous_head, batch.received_ms, batch.body,
                ),
            )  # fmt: skip
            cursor.execute(_SAVE_HEAD, (batch.station, batch.last_seq, batch.head))
        cursor.executemany(
            _SAVE_TILE, [(log.year, level, n, data) for (level, n), data in tiles.items()]
        )
        moved = connection.execute(
            _SAVE_LOG,
            (signed.size, signed.root, signed.note, signed.at_ms, log.year, log.size),
        )
    if moved.rowcount != 1:
        raise RefusesToSign(f"the log of {log.year} was written to by another")
