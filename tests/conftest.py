"""What tests of several slices need: the real PostgreSQL, a fresh database each time."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings
from sqlalchemy import Engine, create_engine, text

from app.central.postgres import Cluster
from app.journal.keys import StationKey, make_key
from app.journal.service import Journal
from app.storage.engine import station_engine
from app.storage.tables import STATION, metadata_of
from tests.fakes import HandClock

_numbers = count()
# A busy machine is no failing test.
settings.register_profile("madang", deadline=None)
settings.load_profile("madang")


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    """One server for the whole run, durable as in the field."""
    with Cluster() as cluster:
        yield cluster


@pytest.fixture
def postgres_url(postgres: Cluster) -> Iterator[str]:
    """An empty database of one's own."""
    name = f"test_{next(_numbers)}"
    statements = create_engine(postgres.url(), isolation_level="AUTOCOMMIT")
    with statements.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    yield postgres.url(name)
    with statements.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    statements.dispose()


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def station_db(tmp_path: Path) -> Iterator[Engine]:
    """A station's database as in the field, with the tables of the stores imported by now."""
    engine = station_engine(tmp_path / "station.sqlite")
    metadata_of(STATION).create_all(engine)
    yield engine
    engine.dispose()


@pytest.fixture
def key(tmp_path: Path) -> StationKey:
    return make_key(tmp_path / "station.key")


@pytest.fixture
def journal(key: StationKey, clock: HandClock) -> Journal:
    """The journal of W01."""
    return Journal(station="W01", key=key, clock=clock)
