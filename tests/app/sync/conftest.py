"""A station and a centre in memory."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

import app.sync.records  # noqa: F401 -- its tables, before they are made
from app.journal.keys import StationKey
from app.sync.client import CentreClient
from app.vault.service import Vault
from tests.app.sync.fake_centre import FakeCentre
from tests.fakes import HandClock


@pytest.fixture
def centre(key: StationKey) -> FakeCentre:
    return FakeCentre(key.public_bytes)


@pytest.fixture
def client(centre: FakeCentre) -> Iterator[CentreClient]:
    with centre.client() as client:
        yield client


@pytest.fixture
def vault(station_db: Engine, tmp_path: Path, clock: HandClock) -> Vault:
    return Vault(station_db, tmp_path / "keys.sqlite", tmp_path / "master.key", clock)
