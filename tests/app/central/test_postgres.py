"""The server of the demo and the tests."""

from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from app.central.errors import PostgresProblem
from app.central.postgres import MAX_SOCKET_PATH, Cluster


def test_what_was_committed_survives_a_crash_of_the_server() -> None:
    with Cluster() as cluster:
        engine = create_engine(cluster.url())
        with engine.begin() as connection:
            connection.execute(text("CREATE TABLE kept (n int)"))
            connection.execute(text("INSERT INTO kept VALUES (7)"))
        engine.dispose()
        cluster.crash()
        cluster.start()
        with engine.connect() as connection:
            assert connection.scalar(text("SELECT n FROM kept")) == 7
        engine.dispose()


def test_writes_are_durable(postgres_url: str) -> None:
    engine = create_engine(postgres_url)
    with engine.connect() as connection:
        assert connection.scalar(text("SHOW fsync")) == "on"
        assert connection.scalar(text("SHOW synchronous_commit")) == "on"
    engine.dispose()


def test_a_stopped_server_leaves_no_directory_behind() -> None:
    with Cluster() as cluster:
        directory = cluster.directory
        assert directory.is_dir()
    assert not directory.exists()


def test_a_server_that_runs_already_is_used_as_it_is(postgres: Cluster) -> None:
    postgres.start()
    engine = create_engine(postgres.url())
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT 1")) == 1
    engine.dispose()


def test_a_path_too_long_for_a_socket_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(PostgresProblem, match="too long"):
        Cluster(tmp_path / ("x" * MAX_SOCKET_PATH)).url()
