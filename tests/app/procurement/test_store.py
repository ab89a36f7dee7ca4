"""Seasons, farmers and allotments are kept, replaced and removed alike on both sides."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from app.demo.sample_season import SampleSeason
from app.procurement import store
from app.storage.engine import centre_engine, station_engine
from app.storage.tables import CENTRE, STATION, metadata_of


@pytest.fixture(params=[STATION, CENTRE])
def session(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Session]:
    if request.param == CENTRE:
        engine: Engine = centre_engine(request.getfixturevalue("postgres_url"))
    else:
        engine = station_engine(tmp_path / "station.sqlite")
    metadata_of(request.param).create_all(engine)
    with Session(engine) as session:
        yield session
    engine.dispose()


def test_a_season_is_kept_replaced_and_removed(session: Session, sample: SampleSeason) -> None:
    store.save_season(session, sample.season)
    longer = replace(sample.season, closes=sample.season.settles_by)
    store.save_season(session, longer)
    assert store.season(session, 2025) == longer
    assert store.seasons(session) == (longer,)
    store.remove_season(session, longer.key)
    assert store.season(session, 2025) is None


def test_farmers_and_allotments_are_kept_replaced_and_removed(
    session: Session, sample: SampleSeason
) -> None:
    for farmer in sample.farmers:
        store.save_farmer(session, farmer)
        store.save_farmer(session, farmer)
    for allotment in sample.allotments:
        store.save_allotment(session, allotment)
    assert store.farmers(session) == sample.farmers
    assert store.allotments(session, 2025) == sample.allotments
    first, moved = sample.farmers[0], replace(sample.allotments[0], farmer=102, bags=6)
    store.save_allotment(session, moved)
    assert store.allotment(session, 2025, moved.number) == moved
    store.remove_farmer(session, first.key)
    store.remove_allotment(session, moved.key)
    assert store.farmer(session, first.number) is None
    assert store.allotment(session, 2025, moved.number) is None
    assert len(store.allotments(session, 2025)) == len(sample.allotments) - 1


def test_the_centre_has_no_table_of_bags() -> None:
    assert "bag" in metadata_of(STATION).tables
    assert "bag" not in metadata_of(CENTRE).tables
