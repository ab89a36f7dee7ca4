"""The one place that gives entries their order: a batch becomes durable, integrated and signed.

`Sequencer.take` is one order of steps in one transaction under one lock. The checkpoint goes into
its file outside the database after the commit and before the answer: who saw it can hold us to it.
Witnesses are not waited for: `Publisher` asks them for what `unpublished` gives.
"""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.central import year_log
from app.central.answers import Answer, Distrusted, Equivocation, Gap, Taken, Why
from app.central.batch import Log, NewBatch, Signed, look, save
from app.central.edge import Edge, grow, load_edge, read_tile
from app.central.errors import LogKeyProblem, RefusesToSign
from app.central.guard import Guard
from app.central.published import Checkpoints, Published, read_note
from app.central.settings import NO_WITNESSES
from app.central.store import LogRow, latest_log, logs, policies
from app.central.upload import read_upload
from app.ledger import entry as formats
from app.ledger import record, tiles
from app.ledger.checkpoint import Checkpoint, sign_checkpoint
from app.ledger.errors import BadTile, LedgerError
from app.ledger.keys import Signer, verify_ed25519
from app.ledger.notes import open_note
from app.ledger.policy import parse_policy
from app.shared.clock import SEOUL, Clock, utc_ms


class Sequencer:
    """The only writer of the log; `check` comes before the first batch."""

    def __init__(
        self,
        engine: Engine,
        *,
        seed: bytes,
        prefix: str,
        checkpoints: Checkpoints,
        clock: Clock,
        policy: str = NO_WITNESSES,
        published: Checkpoints | None = None,
        witnessed: Callable[[Sequence[str]], Sequence[str]] | None = None,
    ) -> None:
        """`seed` is the log's private key; a year's origin is `prefix/year`.

        `published` holds what the policy's quorum cosigned; where it needs none, that is the same
        as what was signed. `witnessed` gives the notes that the witnesses show for some origins.
        """
        self._engine = engine
        self._seed = seed
        self._prefix = prefix
        self._checkpoints = checkpoints
        self._published = published or checkpoints
        self._clock = clock
        self._policy = policy
        self._witnessed = witnessed
        self._listed_policy: tuple[int, str] | None = None
        self.signed = threading.Event()
        self._guard = Guard(engine)
        self._signers: dict[int, Signer] = {}
        self._edge: Edge | None = None
        self.refusal: str | None = "not checked yet"

    def close(self) -> None:
        self._guard.close()

    def check(self) -> None:
        """`RefusesToSign` if the database is behind what was already signed, or tells it otherwise.

        A crash between commit and file leaves the database ahead: then the file catches up.
        Witnesses that are away are not waited for: without them nothing is published either.
        """
        shown = [] if self._witnessed is None else self._witnessed(self._origins())
        with self._turn(is_check=True) as session:
            for year in self._checkpoints.years():
                signed = self._checkpoints.last(year)
                if signed is not None:
                    self._compare(session, year, signed.checkpoint)
            self._hear(session, shown)
            for row in logs(session):
                if row.vkey != str(self._signer(row.year).key):
                    raise LogKeyProblem(f"the log of {row.year} was begun with another key")
                self._checkpoints.advance(row.year, row.checkpoint)
            self.refusal = None

    def take(self, station: str, body: bytes) -> Answer:
        """What becomes of a batch; `BadUpload` if it is none, `RefusesToSign` if none is taken."""
        upload = read_upload(station, body)
        with self._turn() as session:
            found = look(session, station)
            if found is None or found.is_revoked:
                return Distrusted(Why.UNKNOWN if found is None else Why.REVOKED)
            if upload.first_seq > found.seq + 1:
                return Gap(found.seq + 1)

            if found.head is not None and upload.first_seq == found.seq + 1:
                before, stored = found.head, list[bytes]()
            else:
                before, stored = year_log.history(session, station, found.public, upload.first_seq)
            head = record.follow(before, upload.leaves)
            message = formats.head_message(station, upload.last_seq, head)
            if not verify_ed25519(found.public, message, upload.signature):
                return Distrusted(Why.SIGNATURE)

            now = utc_ms(self._clock.now())
            pairs = zip(stored, upload.leaves, strict=False)
            for seq, (ours, theirs) in enumerate(pairs, upload.first_seq):
                if ours != theirs:
                    year_log.keep_evidence(session, station, seq, body, now)
                    session.commit()
                    return Equivocation(seq)
            fresh = upload.leaves[len(stored) :]
            if not fresh:
                self._publish_last(found.log)
                return Taken(found.seq)

            log, edge, leaves = self._open_log(session, found.log, is_listed=found.is_listed)
            batch = NewBatch(
                station=station,
                first_seq=upload.first_seq + len(stored),
                last_seq=upload.last_seq,
                skipped=len(stored),
                start=edge.size + len(leaves),
                previous_head=record.follow(before, stored),
                head=head,
                received_ms=now,
                body=body,
            )
            signed = record.Batch(
                found.key_id, batch.first_seq, batch.last_seq, head, upload.signature
            )
            leaves += [*fresh, record.encode_public(signed)]
            self._publish(session, log, edge, leaves, batch)
        return Taken(upload.last_seq)

    def list_policy(self) -> None:
        """A policy that is new to the log becomes a public leaf of it, under a new checkpoint."""
        with self._turn() as session:
            row = latest_log(session)
            known = () if row is None else policies(session, row.year)
        if row is not None and known[-1:] != [self._policy]:
            self.list_stations()

    def unpublished(self) -> tuple[Published, ...]:
        """The last signed checkpoint of every year that is not published yet, the oldest first."""
        found = []
        for year in self._checkpoints.years():
            signed, shown = self._checkpoints.last(year), self._published.last(year)
            if signed and (shown is None or shown.checkpoint != signed.checkpoint):
                found.append(signed)
        return tuple(found)

    def publish(self, note: str) -> None:
        """A signed checkpoint with its cosignatures; what is published moves forward only."""
        with self._guard.alone():
            self._published.advance(_year(read_note(note).origin), note)

    def consistency(self, origin: str, old: int, new: int) -> tuple[bytes, ...]:
        """RFC 9162 §2.1.4.1, from the stored tiles."""
        with Session(self._engine) as session:
            return tuple(tiles.consistency_path(old, new, read_tile(session, _year(origin))))

    def doubt(self, notes: Sequence[str]) -> None:
        """`RefusesToSign` if one of these, shown by witnesses, is ours and not in the database."""
        with self._turn(is_check=True) as session:
            self._hear(session, notes)

    def list_stations(self) -> None:
        """Keys added or revoked since become public leaves, under a new checkpoint."""
        with self._turn() as session:
            row = latest_log(session)
            log, edge, leaves = self._open_log(
                session, None if row is None else _log(row), is_listed=False
            )
            if leaves:
                self._publish(session, log, edge, leaves, None)

    def _open_log(
        self, session: Session, latest: Log | None, *, is_listed: bool
    ) -> tuple[Log, Edge, list[bytes]]:
        """This year's log, its edge, and the public leaves that have to come first now.

        A year that was followed by another is not opened again, whatever the clock says.
        """
        self._publish_last(latest)
        year = self._clock.now().astimezone(SEOUL).year
        log, leaves = latest, list[bytes]()
        if log is None or log.year < year:
            log, is_listed = year_log.begin(session, self._signer(year), year), False
            final = None if latest is None else self._final_note(latest)
            leaves = year_log.first_leaves(session, log, self._policy, final)
        edge = self._edge_of(session, log)
        leaves += self._new_policy(session, log)
        if not is_listed:
            leaves += year_log.station_leaves(session, log.year, edge.size + len(leaves))
        return log, edge, leaves

    def _new_policy(self, session: Session, log: Log) -> list[bytes]:
        """Looked up once a process. What the old policy let through unwitnessed stays public."""
        if self._listed_policy == (log.year, self._policy):
            return []
        known = policies(session, log.year)
        if known[-1:] == [self._policy]:
            return []
        if known and parse_policy(known[-1]).is_met(()):
            self._published.advance(log.year, log.checkpoint)
        return [year_log.policy_leaf(session, log.year, log.size, self._policy)]

    def _final_note(self, latest: Log) -> str:
        """How last year's log ended, with the witnesses' lines as far as they have come."""
        shown = self._published.last(latest.year)
        is_final = shown is not None and shown.checkpoint.size == latest.size
        return shown.note if shown is not None and is_final else latest.checkpoint

    def _publish_last(self, latest: Log | None) -> None:
        """Moves the file after a commit whose file could not be written, the old year's too.

        And nothing is signed where the file is further than the database.
        """
        if latest is not None:
            self._checkpoints.advance(latest.year, latest.checkpoint)

    def _edge_of(self, session: Session, log: Log) -> Edge:
        """As kept from the last batch, or read again where another process wrote in between."""
        edge = self._edge
        if edge is None or (edge.year, edge.size) != (log.year, log.size):
            edge = load_edge(session, log.year, log.size)
        if edge.root != log.root:
            raise RefusesToSign(f"the tiles of {log.year} do not give the root that was signed")
        return edge

    def _publish(
        self,
        session: Session,
        log: Log,
        edge: Edge,
        leaves: Sequence[bytes],
        batch: NewBatch | None,
    ) -> None:
        """Signs and commits, then moves the file: only from here on the checkpoint is seen."""
        grown, changed = grow(edge, leaves)
        checkpoint = Checkpoint(log.origin, grown.size, grown.root)
        note = sign_checkpoint(checkpoint, self._signer(log.year))
        signed = Signed(grown.size, grown.root, note, utc_ms(self._clock.now()))
        session.flush()
        save(session, log, signed, changed, batch)
        session.commit()
        self._edge, self._listed_policy = grown, (log.year, self._policy)
        self._checkpoints.advance(log.year, note)
        self.signed.set()

    def _origins(self) -> tuple[str, ...]:
        """The logs that may have been begun, whatever this database and this disk still know."""
        now = self._clock.now().astimezone(SEOUL).year
        years = sorted({*self._checkpoints.years(), now - 1, now})
        return tuple(self._signer(year).key.name for year in years)

    def _hear(self, session: Session, notes: Sequence[str]) -> None:
        """What a witness shows counts under our own signature only: its lies stop nothing."""
        for note in notes:
            try:
                said = read_note(note)
                year = _year(said.origin)
                if said.origin == self._signer(year).key.name:
                    open_note(note, [self._signer(year).key])
                    self._compare(session, year, said)
            except (LedgerError, ValueError):
                continue

    def _compare(self, session: Session, year: int, signed: Checkpoint) -> None:
        row = session.get(LogRow, year)
        size = 0 if row is None else row.size
        if size < signed.size:
            raise RefusesToSign(
                f"the database has {size} leaves of {year}, {signed.size} were signed: "
                "it was restored from an older copy"
            )
        try:
            root = tiles.root_from_tiles(signed.size, read_tile(session, year))
        except BadTile as error:
            raise RefusesToSign(f"the tiles of {year} are damaged") from error
        if root != signed.root:
            raise RefusesToSign(f"the database tells {year} otherwise than it was signed")

    def _may_sign(self) -> None:
        if self.refusal is not None:
            raise RefusesToSign(self.refusal)

    def _signer(self, year: int) -> Signer:
        if year not in self._signers:
            self._signers[year] = Signer(f"{self._prefix}/{year}", self._seed)
        return self._signers[year]

    @contextmanager
    def _turn(self, *, is_check: bool = False) -> Iterator[Session]:
        """Alone until the block ends, the file included; a refusal inside is the last word."""
        with self._guard.alone(), Session(self._engine, expire_on_commit=False) as session:
            try:
                if not is_check:
                    self._may_sign()
                yield session
            except RefusesToSign as error:
                self.refusal = str(error)
                raise


def _year(origin: str) -> int:
    """`ValueError` where the origin does not end in one."""
    return int(origin.rpartition("/")[2])


def _log(row: LogRow) -> Log:
    return Log(row.year, row.origin, row.vkey, row.size, row.root, row.checkpoint)
