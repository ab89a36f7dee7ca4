"""Applying the feed: rows and cursor in one transaction."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from sqlalchemy import Engine, bindparam, delete, func, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import DataError, IntegrityError
from sqlalchemy.orm import Session

from app.storage.unit_of_work import Changes, UnitOfWork, reading
from app.sync.client import CentreClient
from app.sync.model import Page, Row, Snapshot
from app.sync.records import SyncedRecord
from app.sync.store import FeedCursorRow, PulledRow

log = logging.getLogger(__name__)


# What a row may raise that this program cannot read, or that the database refuses. A full disk or a
# locked file is no fault of a row.
_UNREADABLE = (ValueError, TypeError, KeyError, IntegrityError, DataError)


@dataclass(frozen=True)
class Note:
    """What became of one record: it stands here or not, or could not be applied."""

    record: str
    key: str
    is_here: bool
    is_skipped: bool


Apply: TypeAlias = Callable[[UnitOfWork, Sequence[Row]], list[Note]]


@dataclass(frozen=True)
class Pulled:
    """What one answer of the feed changed, and whether it was the last for now."""

    changes: Changes
    is_end: bool


class Pull:
    """One station's way down."""

    def __init__(
        self, engine: Engine, records: Sequence[SyncedRecord], client: CentreClient
    ) -> None:
        self._engine = engine
        self._records = {record.name: record for record in records}
        self._order = {record.name: place for place, record in enumerate(records)}
        self._client = client

    def pull(self) -> Pulled:
        """Asks once and applies the answer."""
        with reading(self._engine) as session:
            cursor, epoch = _cursor(session)
        answer = self._client.feed(cursor, epoch)
        if (answer.cursor, answer.epoch) == (cursor, epoch):
            return Pulled(frozenset(), is_end=True)
        try:
            changes = self._take(answer, self._apply_all)
        except _UNREADABLE:
            # Some row cannot be applied. Row by row takes ten times as long, and finds it.
            changes = self._take(answer, self._apply_each)
        return Pulled(changes, is_end=not answer.rows)

    def _take(self, answer: Page | Snapshot, apply: Apply) -> Changes:
        with UnitOfWork(self._engine) as uow:
            rows = answer.rows
            if isinstance(answer, Snapshot):
                rows = self._replacing(uow.session, rows)
            notes = apply(uow, [row for row in rows if row[0] in self._records])
            notes += [_skipped(row, "unknown type") for row in rows if row[0] not in self._records]
            _note(uow.session, notes)
            uow.session.merge(FeedCursorRow(id=1, epoch=answer.epoch, cursor=answer.cursor))
            return uow.commit()

    def retry_skipped(self) -> None:
        """At the start: a newer program may know what was skipped, so the snapshot is asked for."""
        with UnitOfWork(self._engine) as uow:
            if skipped_rows(uow.session):
                uow.session.execute(delete(FeedCursorRow))
                uow.commit()

    def _replacing(self, session: Session, snapshot: tuple[Row, ...]) -> tuple[Row, ...]:
        """The snapshot's rows in the order of transfer, after the removal of what is not in it."""
        last = len(self._order)
        standing = {(record, key) for record, key, _ in snapshot}
        pulled = session.execute(select(PulledRow.record, PulledRow.key))
        gone: list[Row] = [(row.record, row.key, None) for row in pulled if (*row,) not in standing]
        gone.sort(key=lambda row: self._order.get(row[0], last), reverse=True)
        return (*gone, *sorted(snapshot, key=lambda row: self._order.get(row[0], last)))

    def _apply_all(self, uow: UnitOfWork, rows: Sequence[Row]) -> list[Note]:
        for row in rows:
            self._save(uow, row)
        uow.session.flush()
        return [_noted(row) for row in rows]

    def _apply_each(self, uow: UnitOfWork, rows: Sequence[Row]) -> list[Note]:
        """One row that cannot be applied holds up no other: it is noted and left out."""
        notes = []
        for row in rows:
            try:
                # A savepoint: what a refused row had done so far goes, the rows before it stay.
                with uow.session.begin_nested():
                    self._save(uow, row)
            except _UNREADABLE as error:
                notes.append(_skipped(row, type(error).__name__))
            else:
                notes.append(_noted(row))
        return notes

    def _save(self, uow: UnitOfWork, row: Row) -> None:
        name, key, body = row
        record = self._records[name]
        if body is None:
            record.remove(uow, key)
        else:
            record.save(uow, key, body)
        uow.changed(name, key, None)


def skipped_rows(session: Session) -> int:
    """How many records of the feed could not be applied here."""
    return session.scalars(select(func.count()).where(PulledRow.is_skipped)).one()


def _cursor(session: Session) -> tuple[int, str | None]:
    row = session.get(FeedCursorRow, 1)
    return (0, None) if row is None else (row.cursor, row.epoch)


def _skipped(row: Row, fault: str) -> Note:
    """`fault` is a word of ours: an error's own text may hold what was being read."""
    name, key, body = row
    log.warning("feed row skipped", extra={"record": name, "key": key, "fault": fault})
    return Note(name, key, is_here=body is not None, is_skipped=True)


def _noted(row: Row) -> Note:
    name, key, body = row
    return Note(name, key, is_here=body is not None, is_skipped=False)


def _note(session: Session, notes: Sequence[Note]) -> None:
    """What came by the feed now; of several rows of one record the last counts."""
    last = {(each.record, each.key): each for each in notes}.values()
    here = [
        {"record": each.record, "key": each.key, "is_skipped": each.is_skipped}
        for each in last
        if each.is_here
    ]
    gone = [{"r": each.record, "k": each.key} for each in last if not each.is_here]
    connection = session.connection()
    if here:
        upsert = insert(PulledRow)
        connection.execute(
            upsert.on_conflict_do_update(
                index_elements=["record", "key"], set_={"is_skipped": upsert.excluded.is_skipped}
            ),
            here,
        )
    if gone:
        is_it = (PulledRow.record == bindparam("r")) & (PulledRow.key == bindparam("k"))
        connection.execute(delete(PulledRow).where(is_it), gone)
