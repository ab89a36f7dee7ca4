"""Applying the feed: rows and cursor in one transaction."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Engine, delete, func, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from app.storage.unit_of_work import Changes, UnitOfWork, reading
from app.sync.client import CentreClient
from app.sync.model import Row, Snapshot
from app.sync.records import SyncedRecord
from app.sync.store import FeedCursorRow, PulledRow

log = logging.getLogger(__name__)


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
        with UnitOfWork(self._engine) as uow:
            rows = answer.rows
            if isinstance(answer, Snapshot):
                rows = self._replacing(uow.session, rows)
            for row in rows:
                self._apply(uow, row)
            uow.session.merge(FeedCursorRow(id=1, epoch=answer.epoch, cursor=answer.cursor))
            return Pulled(uow.commit(), is_end=not answer.rows)

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

    def _apply(self, uow: UnitOfWork, row: Row) -> None:
        """One row that cannot be applied holds up no other: it is noted and left out."""
        name, key, body = row
        try:
            # A savepoint: what a refused row had done so far goes, the rows before it stay.
            with uow.session.begin_nested():
                self._save(uow, name, key, body)
        except (ValueError, TypeError, KeyError, DBAPIError) as error:
            fault = type(error).__name__  # its text may hold what was being read
            log.warning("feed row skipped", extra={"record": name, "key": key, "fault": fault})
            _note(uow.session, name, key, is_skipped=True)
            return
        if body is None:
            uow.session.execute(delete(PulledRow).filter_by(record=name, key=key))
        else:
            _note(uow.session, name, key, is_skipped=False)
        uow.changed(name, key, None)

    def _save(self, uow: UnitOfWork, name: str, key: str, body: bytes | None) -> None:
        record = self._records.get(name)
        if record is None:
            raise ValueError("a record type not known here")
        if body is None:
            record.remove(uow, key)
        else:
            record.save(uow, key, body)


def skipped_rows(session: Session) -> int:
    """How many records of the feed could not be applied here."""
    return session.scalars(select(func.count()).where(PulledRow.is_skipped)).one()


def _cursor(session: Session) -> tuple[int, str | None]:
    row = session.get(FeedCursorRow, 1)
    return (0, None) if row is None else (row.cursor, row.epoch)


def _note(session: Session, record: str, key: str, *, is_skipped: bool) -> None:
    values = {"record": record, "key": key, "is_skipped": is_skipped}
    session.execute(
        insert(PulledRow)
        .values(values)
        .on_conflict_do_update(index_elements=["record", "key"], set_={"is_skipped": is_skipped})
    )
