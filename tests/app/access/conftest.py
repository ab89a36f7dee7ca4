"""The centre's database with the tables of access."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Engine

import app.access.store  # noqa: F401 -- its tables
from app.storage.engine import centre_engine
from app.storage.tables import CENTRE, metadata_of


@pytest.fixture
def centre_db(postgres_url: str) -> Iterator[Engine]:
    engine = centre_engine(postgres_url)
    metadata_of(CENTRE).create_all(engine)
    yield engine
    engine.dispose()
