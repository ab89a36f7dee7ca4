"""One writer of the log: alone among threads, and among processes that share the database."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

LOCK = 0x6D61_6461


class Guard:
    """Keeps a connection of its own, so that the lock outlives the transaction it is for.

    A server that went away took the lock with it: then it is taken anew on a new connection.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._here = threading.Lock()
        self._connection: Connection | None = None

    @contextmanager
    def alone(self) -> Iterator[None]:
        with self._here:
            connection = self._locked()
            try:
                yield
            finally:
                self._unlock(connection)

    def close(self) -> None:
        with self._here:
            self._drop()

    def _locked(self) -> Connection:
        if self._connection is not None:
            try:
                self._connection.exec_driver_sql(f"SELECT pg_advisory_lock({LOCK})")
            except DBAPIError:
                self._drop()
            else:
                return self._connection
        connection = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        self._connection = connection
        connection.exec_driver_sql(f"SELECT pg_advisory_lock({LOCK})")
        return connection

    def _unlock(self, connection: Connection) -> None:
        try:
            connection.exec_driver_sql(f"SELECT pg_advisory_unlock({LOCK})")
        except DBAPIError:
            self._drop()

    def _drop(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None
