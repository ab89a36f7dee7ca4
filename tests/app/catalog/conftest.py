"""A station's database with goods in it."""

from pathlib import Path

import pytest
from sqlalchemy import Engine

from app.catalog.service import Catalogue
from app.storage.engine import station_engine
from app.storage.tables import STATION, metadata_of
from tests.app.catalog.shelf import stock
from tests.fakes import HandClock


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    engine = station_engine(tmp_path / "station.sqlite")
    metadata_of(STATION).create_all(engine)
    stock(engine)
    return engine


@pytest.fixture
def catalogue(engine: Engine) -> Catalogue:
    return Catalogue(engine, HandClock())
