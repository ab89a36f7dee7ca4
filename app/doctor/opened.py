"""A station's folder opened for looking only: nothing in it is changed, not even its schema."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine, create_engine, select
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session
from sqlalchemy.pool import NullPool

from app.access.enrolled import load_enrolled
from app.access.errors import NotEnrolled
from app.access.model import Enrolled, Peer, StationSettings
from app.access.settings import station_settings
from app.access.store import peers
from app.journal.store import EntryRow
from app.station.folder import Folder


@dataclass(frozen=True)
class Opened:
    """`enrolled` None: no station lies here; `settings` None: the centre has told none yet."""

    folder: Folder
    enrolled: Enrolled | None
    settings: StationSettings | None
    last_entry_ms: int | None
    peers: tuple[Peer, ...] = ()


def open_folder(path: Path) -> Opened:
    folder = Folder(path)
    try:
        enrolled = load_enrolled(folder.enrolled)
    except NotEnrolled:
        return Opened(folder, None, None, None)
    try:
        with looking(folder) as engine, Session(engine) as session:
            settings = station_settings(session, enrolled.station)
            latest = select(EntryRow.utc_ms).order_by(EntryRow.seq.desc()).limit(1)
            return Opened(folder, enrolled, settings, session.scalar(latest), peers(session))
    except (sqlite3.Error, SQLAlchemyError, ValueError):
        return Opened(folder, enrolled, None, None)  # the database's own line says why


@contextmanager
def looking(folder: Folder) -> Iterator[Engine]:
    """The database read-only, by the same rows and services as the station's own."""
    engine = create_engine(
        "sqlite://", creator=lambda: connected(folder), poolclass=NullPool, hide_parameters=True
    )
    try:
        yield engine
    finally:
        engine.dispose()


def connected(folder: Folder) -> sqlite3.Connection:
    """`sqlite3.Error` where there is no database."""
    address = f"{folder.database.absolute().as_uri()}?mode=ro"
    return sqlite3.connect(address, uri=True, check_same_thread=False, timeout=5)


@contextmanager
def raw(folder: Folder) -> Iterator[sqlite3.Connection]:
    with closing(connected(folder)) as connection:
        yield connection
