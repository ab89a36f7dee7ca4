"""The two histories lead to what the stores declare, and only forward."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, inspect, text

from app.storage.engine import centre_engine, station_engine
from app.storage.schema import MIGRATIONS, SchemaTooNew, migrate, revisions, version
from app.storage.tables import STATION, metadata_of
from tests.revise import import_stores

SIDES = ["station", "centre"]


@pytest.fixture(params=SIDES)
def side(request: pytest.FixtureRequest) -> str:
    import_stores()
    return str(request.param)


@pytest.fixture
def empty(side: str, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    if side == STATION:
        engine = station_engine(tmp_path / "station.sqlite")
    else:
        engine = centre_engine(request.getfixturevalue("postgres_url"))
    yield engine
    engine.dispose()


def test_the_head_is_what_the_stores_declare(empty: Engine, side: str) -> None:
    """If this fails: `python -m tests.revise SIDE WORDS`, and look at what it wrote."""
    migrate(empty, side)
    with empty.connect() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, metadata_of(side)) == []
        assert version(connection) == revisions(side)[-1]


def test_migrating_again_changes_nothing(empty: Engine, side: str) -> None:
    migrate(empty, side)
    tables = inspect(empty).get_table_names()
    migrate(empty, side)
    assert inspect(empty).get_table_names() == tables


def test_a_newer_database_is_refused_and_left_alone(empty: Engine, side: str) -> None:
    migrate(empty, side)
    with empty.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(SchemaTooNew, match="9999"):
        migrate(empty, side)
    with empty.connect() as connection:
        assert version(connection) == "9999"


def test_a_migration_that_fails_leaves_nothing(empty: Engine, side: str) -> None:
    last = metadata_of(side).sorted_tables[-1].name
    with empty.begin() as connection:
        connection.execute(text(f"CREATE TABLE {last} (in_the_way INTEGER)"))
    with pytest.raises(Exception, match="already exists"):
        migrate(empty, side)
    assert set(inspect(empty).get_table_names()) == {last}


@pytest.mark.parametrize("side", SIDES)
def test_revisions_are_numbered_without_holes_and_lead_one_way(side: str) -> None:
    assert list(revisions(side)) == [f"{n:04d}" for n in range(1, len(revisions(side)) + 1)]
    for file in (MIGRATIONS / side / "versions").glob("[0-9]*.py"):
        assert "def downgrade" not in file.read_text()
