"""The one place that gives entries their order: a batch becomes durable, integrated and signed.

`Sequencer.take` is one order of steps in one transaction under one lock. The checkpoint goes into
its file outside the database after the commit and before the answer: who saw it can hold us to it.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, func, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from app.access import stations
from app.central import year_log
from app.central.answers import Answer, Distrusted, Equivocation, Gap, Taken, Why
from app.central.edge import Edge, append, load_edge, read_tile
from app.central.errors import LogKeyProblem, RefusesToSign
from app.central.published import Checkpoints
from app.central.store import BatchRow, LogRow, StationHeadRow, StationLeafRow, latest_log
from app.central.upload import read_upload
from app.ledger import entry as formats
from app.ledger import record, tiles
from app.ledger.checkpoint import Checkpoint, sign_checkpoint
from app.ledger.errors import BadTile
from app.ledger.keys import Signer, verify_ed25519
from app.shared.clock import SEOUL, Clock, utc_ms

LOCK = 0x6D61_6461  # one writer of the log, whatever number of processes share the database


class Sequencer:
    """The only writer of the log; `check` comes before the first batch."""

    def __init__(
        self, engine: Engine, *, seed: bytes, prefix: str, checkpoints: Checkpoints, clock: Clock
    ) -> None:
        """`seed` is the log's private key; a year's origin is `prefix/year`."""
        self._engine = engine
        self._seed = seed
        self._prefix = prefix
        self._checkpoints = checkpoints
        self._clock = clock
        self._here = threading.Lock()
        self._edge: Edge | None = None
        self.refusal: str | None = "not checked yet"

    def check(self) -> None:
        """`RefusesToSign` if the database is behind what was already signed, or tells it otherwise.

        A crash between commit and file leaves the database ahead: then the file catches up.
        """
        with self._turn(is_check=True) as session:
            for year in self._checkpoints.years():
                self._check_year(session, year)
            row = latest_log(session)
            if row is not None:
                if row.vkey != str(self._signer(row.year).key):
                    raise LogKeyProblem(f"the log of {row.year} was begun with another key")
                self._checkpoints.advance(row.year, row.checkpoint, row.vkey)
            self.refusal = None

    def take(self, station: str, body: bytes) -> Answer:
        """What becomes of a batch; `BadUpload` if it is none, `RefusesToSign` if none is taken."""
        upload = read_upload(station, body)
        with self._turn() as session:
            known = stations.station(session, station)
            if known is None or known.revoked_at is not None:
                return Distrusted(Why.UNKNOWN if known is None else Why.REVOKED)

            head = session.get(StationHeadRow, station)
            last_seq = 0 if head is None else head.seq
            if upload.first_seq > last_seq + 1:
                return Gap(last_seq + 1)

            if head is not None and upload.first_seq == last_seq + 1:
                before, stored = head.head, list[bytes]()
            else:
                before, stored = year_log.history(session, known, upload.first_seq)
            end = record.follow(before, upload.leaves)
            message = formats.head_message(station, upload.last_seq, end)
            if not verify_ed25519(known.public_key, message, upload.signature):
                return Distrusted(Why.SIGNATURE)

            now = utc_ms(self._clock.now())
            for seq, (ours, theirs) in enumerate(
                zip(stored, upload.leaves, strict=False), upload.first_seq
            ):
                if ours != theirs:
                    year_log.keep_evidence(session, station, seq, body, now)
                    session.commit()
                    return Equivocation(seq)
            fresh = upload.leaves[len(stored) :]
            if not fresh:
                return Taken(last_seq)

            row, edge, leaves = self._open_log(session, station)
            first = upload.first_seq + len(stored)
            batch = BatchRow(
                year=row.year, station=station, first_seq=first, last_seq=upload.last_seq,
                start=edge.size + len(leaves), skipped=len(stored), body=body, received_ms=now,
                previous_head=record.follow(before, stored),
            )  # fmt: skip
            session.add(batch)
            year_log.save_head(session, station, upload.last_seq, end)
            signed = record.Batch(known.key_id, first, upload.last_seq, end, upload.signature)
            leaves += [*fresh, record.encode_public(signed)]
            self._publish(session, row, append(session, edge, leaves))
        return Taken(upload.last_seq)

    def list_stations(self) -> None:
        """Keys added or revoked since become public leaves, under a new checkpoint."""
        with self._turn() as session:
            row, edge, leaves = self._open_log(session, None)
            if leaves:
                self._publish(session, row, append(session, edge, leaves))

    def _open_log(self, session: Session, station: str | None) -> tuple[LogRow, Edge, list[bytes]]:
        """This year's log, its edge, and the public leaves that have to come first now.

        A year that was followed by another is not opened again, whatever the clock says. With a
        `station` the others are looked at only if its key is not listed.
        """
        year = self._clock.now().astimezone(SEOUL).year
        row, leaves = latest_log(session), list[bytes]()
        if row is None or row.year < year:
            previous, row = row, year_log.begin(session, self._signer(year), year)
            leaves = year_log.first_leaves(row, previous)
        edge = self._edge_of(session, row)
        if station is None or session.get(StationLeafRow, (row.year, station)) is None:
            leaves += year_log.station_leaves(session, row.year, edge.size + len(leaves))
        return row, edge, leaves

    def _edge_of(self, session: Session, row: LogRow) -> Edge:
        """As kept from the last batch, or read again where another process wrote in between."""
        edge = self._edge
        if edge is None or (edge.year, edge.size) != (row.year, row.size):
            edge = load_edge(session, row.year, row.size)
        if edge.frontier.root() != row.root:
            raise RefusesToSign(f"the tiles of {row.year} do not give the root that was signed")
        return edge

    def _publish(self, session: Session, row: LogRow, edge: Edge) -> None:
        """Signs and commits, then moves the file: only from here on the checkpoint is seen."""
        row.size, row.root, row.signed_ms = edge.size, edge.root, utc_ms(self._clock.now())
        signer = self._signer(row.year)
        row.checkpoint = sign_checkpoint(Checkpoint(row.origin, edge.size, edge.root), signer)
        session.commit()
        self._edge = edge
        self._checkpoints.advance(row.year, row.checkpoint, row.vkey)

    def _check_year(self, session: Session, year: int) -> None:
        signed, row = self._checkpoints.last(year), session.get(LogRow, year)
        if signed is None:
            return
        size = 0 if row is None else row.size
        if size < signed.checkpoint.size:
            raise RefusesToSign(
                f"the database has {size} leaves of {year}, {signed.checkpoint.size} were signed: "
                "it was restored from an older copy"
            )
        try:
            root = tiles.root_from_tiles(signed.checkpoint.size, read_tile(session, year))
        except BadTile as error:
            raise RefusesToSign(f"the tiles of {year} are damaged") from error
        if root != signed.checkpoint.root:
            raise RefusesToSign(f"the database tells {year} otherwise than it was signed")

    def _may_sign(self) -> None:
        if self.refusal is not None:
            raise RefusesToSign(self.refusal)

    def _signer(self, year: int) -> Signer:
        return Signer(f"{self._prefix}/{year}", self._seed)

    @contextmanager
    def _turn(self, *, is_check: bool = False) -> Iterator[Session]:
        """Alone among threads and processes until the block ends, the file included."""
        with self._here, self._engine.connect() as connection:
            session = Session(connection, expire_on_commit=False)
            try:
                session.execute(select(func.pg_advisory_lock(LOCK)))
                if not is_check:
                    self._may_sign()
                yield session
            except RefusesToSign as error:
                self.refusal = str(error)
                raise
            finally:
                session.close()
                _unlock(connection)


def _unlock(connection: Connection) -> None:
    """The lock outlives the transaction, so that the file is moved under it; it ends here."""
    try:
        connection.execute(select(func.pg_advisory_unlock(LOCK)))
        connection.commit()
    except DBAPIError:  # the server is gone, and the lock with it
        connection.invalidate()
