"""How the two databases are opened: SQLite at a station, PostgreSQL at the centre."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event

BUSY_TIMEOUT_MS = 5_000
IMMEDIATE = "immediate"


def station_engine(path: Path) -> Engine:
    """SQLite with WAL and FULL: a commit that returned survives a power cut.

    With the execution option `immediate` a transaction takes the write lock at its start, so that a
    writer waits there and never fails in the middle.
    """
    engine = create_engine(f"sqlite:///{path}", hide_parameters=True)

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: object) -> None:  # the driver's own type
        connection.isolation_level = None  # the driver's own BEGIN comes too late: ours is below
        for pragma in (
            "journal_mode=WAL",
            "synchronous=FULL",
            "foreign_keys=ON",
            f"busy_timeout={BUSY_TIMEOUT_MS}",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        immediate = connection.get_execution_options().get(IMMEDIATE, False)
        # By the driver, like its own COMMIT: SQLAlchemy's way to it cost a tenth of an append.
        driver: Any = connection.connection.driver_connection
        driver.execute("BEGIN IMMEDIATE" if immediate else "BEGIN")

    return engine


def centre_engine(url: str) -> Engine:
    """PostgreSQL by psycopg; a connection that died while idle is replaced, not reported.

    Errors of both engines tell no values: those may be of a person, and errors are logged.
    """
    return create_engine(url, pool_pre_ping=True, pool_size=8, max_overflow=8, hide_parameters=True)
