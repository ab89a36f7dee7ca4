"""The witness's memory: a row a log in SQLite, durable before anybody is answered."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    LargeBinary,
    MetaData,
    String,
    Table,
    select,
)
from sqlalchemy.dialects.sqlite import insert

from app.storage.engine import IMMEDIATE, station_engine
from app.witness.model import Seen

_METADATA = MetaData()
_SEEN = Table(
    "seen",
    _METADATA,
    Column("origin", String, primary_key=True),
    Column("size", BigInteger, nullable=False),
    Column("root", LargeBinary, nullable=False),
    Column("note", String, nullable=False),
)


class Store:
    """One file; whoever is in `alone` is the only one, in every process."""

    def __init__(self, path: Path) -> None:
        self._engine = station_engine(path)
        _METADATA.create_all(self._engine)
        self._writing = self._engine.execution_options(**{IMMEDIATE: True})

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def alone(self) -> Iterator[Connection]:
        """A transaction that is durable when the block has ended, and gone if it broke off."""
        with self._writing.begin() as connection:
            yield connection

    def last(self, connection: Connection, origin: str) -> Seen | None:
        row = connection.execute(select(_SEEN).where(_SEEN.c.origin == origin)).first()
        return None if row is None else Seen(*row)

    def keep(self, connection: Connection, seen: Seen) -> None:
        statement = insert(_SEEN).values(vars(seen))
        new = {name: statement.excluded[name] for name in ("size", "root", "note")}
        connection.execute(statement.on_conflict_do_update(index_elements=["origin"], set_=new))

    def all(self) -> tuple[Seen, ...]:
        with self._engine.connect() as connection:
            return tuple(Seen(*row) for row in connection.execute(select(_SEEN)))
