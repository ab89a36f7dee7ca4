"""What tests of several slices need: the real PostgreSQL, a fresh database each time."""

from collections.abc import Iterator
from itertools import count

import pytest
from sqlalchemy import create_engine, text

from app.central.postgres import Cluster

_numbers = count()


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
