"""A weigh station on a real SQLite file, with the 2025 sample season and its invented farmers."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import Engine

import app.documents.store
import app.journal.store
import app.procurement.store  # noqa: F401 -- their tables
from app.demo.sample_season import SampleSeason, sample_season
from app.documents.service import PrintQueue
from app.journal.keys import StationKey, make_key
from app.journal.service import Journal
from app.procurement import store
from app.procurement.bags import BookedWeight
from app.procurement.model import Reason
from app.procurement.outcomes import WeighSettings
from app.procurement.service import WeighStation
from app.storage.engine import station_engine
from app.storage.tables import STATION, metadata_of
from app.storage.unit_of_work import UnitOfWork
from tests.fakes import HandClock

AT = datetime(2025, 11, 20, 0, 12, tzinfo=UTC)


def weight(gross: str, tare_g: int = 4_000, *, stable: bool = True) -> BookedWeight:
    return BookedWeight(
        Decimal(gross), "kg", Decimal("0.5"), tare_g, "bag type 800", b"ST,GS,+00806.5kg",
        "G-2024-117", stable, AT,
    )  # fmt: skip


@dataclass
class Site:
    """The station and all it stands on, for looking behind it."""

    engine: Engine
    clock: HandClock
    key: StationKey
    journal: Journal
    queue: PrintQueue
    station: WeighStation
    sample: SampleSeason


@pytest.fixture(scope="session")
def sample() -> SampleSeason:
    return sample_season()


@pytest.fixture
def open_site(
    tmp_path: Path, sample: SampleSeason
) -> Iterator[Callable[[frozenset[Reason]], Site]]:
    """A site with the settings given; to be opened once."""
    engine = station_engine(tmp_path / "station.sqlite")
    metadata_of(STATION).create_all(engine)
    with UnitOfWork(engine) as uow:
        store.save_season(uow.session, sample.season)
        for farmer in sample.farmers:
            store.save_farmer(uow.session, farmer)
        for allotment in sample.allotments:
            store.save_allotment(uow.session, allotment)
        uow.commit()

    def opened(notes: frozenset[Reason]) -> Site:
        clock, key = HandClock(AT), make_key(tmp_path / "station.key")
        journal, queue = Journal(station="W01", key=key, clock=clock), PrintQueue(engine, clock)
        settings = WeighSettings(2025, "강진군", "도암 계라창고", refusal_notes=notes)
        station = WeighStation(
            engine, journal, queue, clock,
            settings=settings, name_of=lambda subject: sample.names[subject],
        )  # fmt: skip
        return Site(engine, clock, key, journal, queue, station, sample)

    yield opened
    engine.dispose()


@pytest.fixture
def site(open_site: Callable[[frozenset[Reason]], Site]) -> Site:
    return open_site(frozenset({Reason.WET}))
