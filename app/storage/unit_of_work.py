"""One transaction, and the record types it changed."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import Self, TypeAlias

from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from app.storage.engine import IMMEDIATE
from app.storage.errors import DiskFault

# The journal speaks to the driver itself, all others through SQLAlchemy.
_DISK_ERRORS = (sqlite3.OperationalError, OperationalError)

Changes: TypeAlias = frozenset[str]


@dataclass(frozen=True)
class Change:
    """One record written: `value` None is a tombstone; `scope` is the place it is for, `*` all."""

    record: str
    key: str
    value: object | None
    scope: str = "*"


Announce: TypeAlias = Callable[[Session, Sequence[Change]], None]


class UnitOfWork:
    """Leaves without trace unless `commit` was called; at a station `DiskFault` if it cannot.

    `announce` runs inside the transaction, just before the commit: there the centre writes its
    feed.
    """

    def __init__(self, engine: Engine, announce: Announce | None = None) -> None:
        self._engine = engine
        self._announce = announce
        self._changes: list[Change] = []
        self.session: Session

    def __enter__(self) -> Self:
        self._changes = []
        self.session = Session(
            self._engine.execution_options(**{IMMEDIATE: True}), expire_on_commit=False
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.session.rollback()
        self.session.close()
        if self._engine.dialect.name == "sqlite" and isinstance(error, _DISK_ERRORS):
            raise DiskFault(str(getattr(error, "orig", error))) from error

    def changed(self, record: str, key: str, value: object | None, scope: str = "*") -> None:
        self._changes.append(Change(record, key, value, scope))

    @property
    def changes(self) -> Changes:
        return frozenset(change.record for change in self._changes)

    def commit(self) -> Changes:
        """Durable when this returns."""
        self.session.flush()
        if self._announce is not None and self._changes:
            self._announce(self.session, tuple(self._changes))
        self.session.commit()
        return self.changes


@contextmanager
def reading(engine: Engine) -> Iterator[Session]:
    """A snapshot to read from; takes no write lock and leaves nothing behind."""
    if engine.dialect.name == "postgresql":  # SQLite's transactions are snapshots as they are
        engine = engine.execution_options(isolation_level="REPEATABLE READ")
    with Session(engine, expire_on_commit=False) as session:
        yield session
