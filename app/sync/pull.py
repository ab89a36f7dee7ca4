"""Applying the feed: rows and cursor in one transaction."""

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from app.storage.unit_of_work import Changes, UnitOfWork, reading
from app.sync.client import CentreClient
from app.sync.model import Page, Row, Snapshot
from app.sync.records import SyncedRecord
from app.sync.store import FeedCursorRow, PulledRow

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Pulled:
    """What one answer of the feed changed; `skipped` rows could not be read here."""

    changes: Changes
    skipped: int
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
        if isinstance(answer, Page) and (answer.cursor, answer.epoch) == (cursor, epoch):
            return Pulled(frozenset(), 0, is_end=True)
        with UnitOfWork(self._engine) as uow:
            rows = self._replacing(uow.session, answer) if _replaces(answer) else answer.rows
            skipped = sum(not self._applied(uow, row) for row in rows)
            uow.session.merge(FeedCursorRow(id=1, epoch=answer.epoch, cursor=answer.cursor))
            return Pulled(uow.commit(), skipped, is_end=not answer.rows)

    def _replacing(self, session: Session, snapshot: Page | Snapshot) -> Iterable[Row]:
        """The snapshot's rows in the order of transfer, after the removal of what is not in it."""
        last = len(self._order)
        standing = {(record, key) for record, key, _ in snapshot.rows}
        gone = [
            (row.record, row.key, None)
            for row in session.scalars(select(PulledRow))
            if (row.record, row.key) not in standing
        ]
        gone.sort(key=lambda row: self._order.get(row[0], last), reverse=True)
        return [*gone, *sorted(snapshot.rows, key=lambda row: self._order.get(row[0], last))]

    def _applied(self, uow: UnitOfWork, row: Row) -> bool:
        """One row that cannot be read holds up no other: it is named in the log and left out."""
        name, key, body = row
        record = self._records.get(name)
        try:
            if record is None:
                raise ValueError("a record type not known here")  # noqa: TRY301 -- one place to log
            if body is None:
                record.remove(uow, key)
            else:
                record.save(uow, key, body)
        except (ValueError, TypeError, KeyError) as error:
            fault = type(error).__name__  # its text may hold what was being read
            log.warning("feed row skipped", extra={"record": name, "key": key, "fault": fault})
            return False
        _note(uow.session, name, key, is_here=body is not None)
        uow.changed(name, key, None)
        return True


def _replaces(answer: Page | Snapshot) -> bool:
    return isinstance(answer, Snapshot)


def _cursor(session: Session) -> tuple[int, str | None]:
    row = session.get(FeedCursorRow, 1)
    return (0, None) if row is None else (row.cursor, row.epoch)


def _note(session: Session, record: str, key: str, *, is_here: bool) -> None:
    row = session.get(PulledRow, (record, key))
    if is_here and row is None:
        session.add(PulledRow(record=record, key=key))
    elif row is not None and not is_here:
        session.delete(row)
