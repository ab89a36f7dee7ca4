"""The log as C2SP files (tlog-tiles), read from the database under the published checkpoint."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from app.access import stations
from app.central.edge import read_tile
from app.central.errors import UnknownEntry
from app.central.published import Checkpoints, Published
from app.central.store import (
    ENTRIES,
    LogRow,
    StationLeafRow,
    TileRow,
    batch_with,
    logs,
    policies,
)
from app.ledger import merkle, tiles
from app.ledger.errors import BadTile
from app.ledger.keys import parse_vkey
from app.ledger.proof import TlogProof
from app.ledger.trust import Trust, TrustedLog, TrustedStation
from app.storage.unit_of_work import reading


class LedgerFiles:
    """Nothing is served that no published checkpoint covers."""

    def __init__(self, engine: Engine, checkpoints: Checkpoints) -> None:
        self._engine = engine
        self._checkpoints = checkpoints

    def current_year(self) -> int | None:
        """The year whose log is served at the root."""
        return max(self._checkpoints.years(), default=None)

    def published(self, year: int) -> Published | None:
        """The last checkpoint that was handed out; None where there is none."""
        return self._checkpoints.last(year)

    def checkpoint(self, year: int) -> bytes | None:
        published = self.published(year)
        return None if published is None else published.note.encode()

    def tile(self, year: int, path: str) -> bytes | None:
        """`tile/...` as in tlog-tiles; None for another spelling, or beyond the checkpoint."""
        published = self._checkpoints.last(year)
        try:
            wanted = tiles.parse_tile_path(path)
        except BadTile:
            return None
        if published is None or not _is_within(wanted, published.checkpoint.size):
            return None
        level = ENTRIES if wanted.level is None else wanted.level
        with reading(self._engine) as session:
            row = session.get(TileRow, (year, level, wanted.n))
        return None if row is None else _cut(row.data, wanted)

    def proof(self, station: str, seq: int) -> str:
        """A tlog-proof of an entry under the published checkpoint.

        `UnknownEntry` if it has not arrived, or is not under a checkpoint yet.
        """
        with reading(self._engine) as session:
            batch = batch_with(session, station, seq)
            published = None if batch is None else self._checkpoints.last(batch.year)
            if batch is None or published is None:
                raise UnknownEntry(f"entry {seq} of {station}")
            index, size = batch.start + seq - batch.first_seq, published.checkpoint.size
            if index >= size:
                raise UnknownEntry(f"entry {seq} of {station}")
            path = tiles.inclusion_path(index, size, read_tile(session, batch.year))
        return str(TlogProof(index, tuple(path), published.note))

    def trust(self) -> Trust:
        """What a verifier needs to be given once: every year's key, and the stations' keys.

        A log stands there once for each policy it has had, the present one last.
        """
        with reading(self._engine) as session:
            years = logs(session)
            known = tuple(_trusted_stations(session, years))
            trusted = tuple(
                TrustedLog(parse_vkey(row.vkey), text)
                for row in years
                for text in dict.fromkeys(policies(session, row.year))
            )
        return Trust(trusted, known)


def _is_within(wanted: tiles.TilePath, size: int) -> bool:
    """Whether a tree of this size has that many items in that tile."""
    return wanted.n * tiles.WIDTH + wanted.width <= size >> tiles.HEIGHT * (wanted.level or 0)


def _cut(data: bytes, wanted: tiles.TilePath) -> bytes:
    """A partial tile is the beginning of the one that is stored."""
    if wanted.level is not None:
        return data[: wanted.width * merkle.HASH_BYTES]
    at = 0
    for _ in range(wanted.width):
        at += 2 + int.from_bytes(data[at : at + 2], "big")
    return data[:at]


def _trusted_stations(session: Session, years: Sequence[LogRow]) -> Iterator[TrustedStation]:
    """A range for each log that lists the key; only in the newest log may it be open.

    So a key that was withdrawn before the new year's log listed it has no open range either.
    """
    keys = {each.station: each.public_key for each in stations.stations(session)}
    for log in years:
        end = None if log is years[-1] else log.size - 1
        rows = session.scalars(
            select(StationLeafRow)
            .where(StationLeafRow.year == log.year)
            .order_by(StationLeafRow.station)
        )
        for row in rows:
            last = end if row.revoked_at is None else row.revoked_at
            yield TrustedStation(row.station, keys[row.station], log.origin, row.added_at, last)
