"""Filling the books from the log: one worker with its own cursor, a batch a transaction."""

import logging
import threading
from collections import defaultdict

from sqlalchemy import Engine, delete, inspect, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Mapped, Session, mapped_column

from app.central.books import BOOKS, rows_of
from app.central.store import BatchRow
from app.central.upload import Item, read_items
from app.ledger.entry import Entry, decode_entry
from app.procurement.errors import ProcurementError
from app.storage.tables import CENTRE, Base, on
from app.storage.unit_of_work import UnitOfWork

log = logging.getLogger(__name__)

PAUSE_SECONDS = 1.0
LONGEST_REASON = 200
MOST = 2**63 - 1
# A body is whatever a station signed: none of it may stop the books for the others.
UNREADABLE = (
    ProcurementError,
    ValueError,
    TypeError,
    LookupError,
    ArithmeticError,
    AttributeError,
    OSError,
)


class BookCursorRow(Base):
    """One row: the last batch that is in the books."""

    __tablename__ = "book_cursor"
    __table_args__ = {"info": on(CENTRE)}  # noqa: RUF012 -- SQLAlchemy's own form

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    batch: Mapped[int]


class QuarantineRow(Base):
    """An entry that the books could not take; it stays in the log as it is."""

    __tablename__ = "book_quarantine"
    __table_args__ = {"info": on(CENTRE)}  # noqa: RUF012

    station: Mapped[str] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[int]
    at_ms: Mapped[int]
    reason: Mapped[str]


class Books:
    """Brings the books up to the log."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def catch_up(self) -> int:
        """Applies all batches that have come since; answers how many."""
        count = 0
        while self._next():
            count += 1
        return count

    def rebuild(self) -> int:
        """Empties the books and fills them again from the first batch on."""
        with UnitOfWork(self._engine) as uow:
            _cursor(uow.session).batch = 0
            tables: tuple[type[Base], ...] = (*BOOKS, QuarantineRow)
            for table in tables:
                uow.session.execute(delete(table))
            uow.commit()
        return self.catch_up()

    def _next(self) -> bool:
        with UnitOfWork(self._engine) as uow:
            cursor = _cursor(uow.session)
            batch = uow.session.scalars(
                select(BatchRow).where(BatchRow.id > cursor.batch).order_by(BatchRow.id).limit(1)
            ).first()
            if batch is None:
                return False
            items, _signature = read_items(batch.body)
            _apply(uow.session, items[batch.skipped :])
            cursor.batch = batch.id
            uow.commit()
        return True


class BookKeeper:
    """A thread that keeps the books; woken after each batch, and now and then by itself."""

    def __init__(self, books: Books) -> None:
        self._books = books
        self._wanted = threading.Event()
        self._ends = False
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        self._ends = False
        self._thread = threading.Thread(target=self._run, name="books", daemon=True)
        self._thread.start()

    def wake(self) -> None:
        self._wanted.set()

    def stop(self) -> None:
        """The batch at hand is finished."""
        self._ends = True
        self._wanted.set()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        while not self._ends:
            try:
                self._books.catch_up()
            except Exception:  # a thread's outermost loop: the database may be away for a while
                log.exception("the books could not be kept")
            self._wanted.wait(PAUSE_SECONDS)
            self._wanted.clear()


def _cursor(session: Session) -> BookCursorRow:
    """Locked until the transaction ends: the books have one writer."""
    session.execute(insert(BookCursorRow).values(id=1, batch=0).on_conflict_do_nothing())
    return session.get_one(BookCursorRow, 1, with_for_update=True)


def _apply(session: Session, items: list[Item]) -> None:
    """All in one go; where the database refuses a row, entry by entry."""
    entries = [(decode_entry(entry), body) for entry, body, _salt in items]
    try:
        with session.begin_nested():
            _write(session, entries)
    except DBAPIError as error:
        if error.connection_invalidated:
            raise
        for each in entries:
            _write_alone(session, each)


def _write(session: Session, entries: list[tuple[Entry, bytes]]) -> None:
    pages = defaultdict[type[Base], list[dict[str, object]]](list)
    for entry, body in entries:
        try:
            for row in rows_of(entry, body):
                pages[type(row)].append(_values(row))
        except UNREADABLE as error:
            _quarantine(session, entry, f"{type(error).__name__}: {error}")
    for table, rows in pages.items():
        session.connection().execute(insert(table).on_conflict_do_nothing(), rows)


def _write_alone(session: Session, entry: tuple[Entry, bytes]) -> None:
    try:
        with session.begin_nested():
            _write(session, [entry])
    except DBAPIError as error:
        # Not the message: it repeats the values.
        _quarantine(session, entry[0], f"the database refused it: {type(error).__name__}")


def _values(row: Base) -> dict[str, object]:
    return {column.key: getattr(row, column.key) for column in inspect(type(row)).columns}


def _quarantine(session: Session, entry: Entry, reason: str) -> None:
    statement = insert(QuarantineRow).values(
        station=entry.station, seq=entry.seq, kind=min(entry.kind, MOST),
        at_ms=min(entry.utc_ms, MOST), reason=reason[:LONGEST_REASON],
    )  # fmt: skip
    session.execute(statement.on_conflict_do_nothing())
    log.warning("entry in quarantine", extra={"station": entry.station, "seq": entry.seq})
