"""The centre's database with its tables, and a sequencer that may sign."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest
import uvicorn
from sqlalchemy import Engine, create_engine, text

from app.central.app import create_app
from app.central.centre import Centre, build
from app.central.postgres import Cluster
from app.central.published import Checkpoints
from app.central.sequencer import Sequencer
from app.central.settings import CentralSettings
from app.storage.engine import centre_engine
from app.storage.schema import migrate
from app.storage.tables import CENTRE
from tests.app.central.doubles import PREFIX, SEED, Hands

_numbers = count()


def run(url: str, *statements: str) -> None:
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()


@pytest.fixture(scope="session")
def template(postgres: Cluster) -> str:
    """A database with the centre's tables, which the others are copied from."""
    run(postgres.url(), "CREATE DATABASE centre_template")
    engine = create_engine(postgres.url("centre_template"))
    migrate(engine, CENTRE)
    engine.dispose()
    return "centre_template"


@pytest.fixture
def centre_url(postgres: Cluster, template: str) -> Iterator[str]:
    name = f"centre_{next(_numbers)}"
    run(postgres.url(), f"CREATE DATABASE {name} TEMPLATE {template}")
    yield postgres.url(name)
    run(postgres.url(), f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def engine(centre_url: str) -> Iterator[Engine]:
    engine = centre_engine(centre_url)
    yield engine
    engine.dispose()


@pytest.fixture
def clock() -> Hands:
    return Hands(datetime(2025, 11, 20, 1, 0, tzinfo=UTC))


@pytest.fixture
def checkpoints(tmp_path: Path) -> Checkpoints:
    return Checkpoints(tmp_path / "checkpoints")


@pytest.fixture
def sequencer(engine: Engine, clock: Hands, checkpoints: Checkpoints) -> Iterator[Sequencer]:
    made = Sequencer(engine, seed=SEED, prefix=PREFIX, checkpoints=checkpoints, clock=clock)
    made.check()
    yield made
    made.close()


@pytest.fixture
def centre(centre_url: str, tmp_path: Path, clock: Hands) -> Iterator[Centre]:
    made = build(CentralSettings(database_url=centre_url, data=tmp_path / "data"), clock)
    yield made
    made.sequencer.close()
    made.engine.dispose()


@contextmanager
def serving(centre: Centre) -> Iterator[str]:
    """The address of a real server; who connects before it is ready waits in the backlog."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        config = uvicorn.Config(create_app(centre), log_config=None, timeout_graceful_shutdown=5)
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join()


@pytest.fixture
def url(centre: Centre) -> Iterator[str]:
    with serving(centre) as address:
        yield address
