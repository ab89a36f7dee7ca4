"""What the centre is told, and the key it keeps."""

import os
from pathlib import Path

import pytest
from pydantic import ValidationError
from sqlalchemy import Engine, text

from app.central.centre import Centre, build
from app.central.errors import LogKeyProblem
from app.central.log_key import load_seed, make_seed
from app.central.settings import CentralSettings, from_environment
from tests.app.central.doubles import Chain, Hands


def no_server(_data: Path) -> str:
    raise AssertionError("a database was named")


def test_what_is_told_goes_before_the_environment() -> None:
    environment = {
        "MADANG_CENTRAL_DATABASE_URL": "postgresql+psycopg://postgres@/madang",
        "MADANG_CENTRAL_DATA": "centre",
        "MADANG_CENTRAL_PORT": "8011",
        "HOME": "elsewhere",
    }
    assert from_environment(environment, own_database=no_server).port == 8011
    settings = from_environment(environment, own_database=no_server, port=8012, host=None)
    assert (settings.port, settings.host) == (8012, "127.0.0.1")
    assert settings.log_key == Path("centre/log.key")


def test_without_a_databases_address_a_server_is_started_for_the_data() -> None:
    environment = {"MADANG_CENTRAL_DATA": "elsewhere/centre"}
    settings = from_environment(environment, own_database=lambda data: f"a server by {data}")
    assert settings.database_url == "a server by elsewhere/centre"


def test_a_setting_that_makes_no_sense_is_named() -> None:
    environment = {"MADANG_CENTRAL_DATABASE_URL": "postgresql://", "MADANG_CENTRAL_PORT": "door"}
    with pytest.raises(ValidationError, match="port"):
        from_environment(environment, own_database=no_server)


def test_the_key_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "centre" / "log.key"
    seed = make_seed(path)
    assert load_seed(path) == seed
    with pytest.raises(LogKeyProblem):
        make_seed(path)
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600
        path.chmod(0o644)
        with pytest.raises(LogKeyProblem, match="others"):
            load_seed(path)
        path.chmod(0o600)
    path.write_bytes(b"short")
    with pytest.raises(LogKeyProblem, match="no key"):
        load_seed(path)


def test_a_log_without_its_key_gets_no_new_one(
    centre: Centre, engine: Engine, clock: Hands, centre_url: str, tmp_path: Path
) -> None:
    centre.sequencer.check()
    chain = Chain("W01").enrolled(engine, clock).days(1)
    centre.sequencer.take("W01", chain.batch(1, 1))
    settings = CentralSettings(database_url=centre_url, data=tmp_path / "data")
    settings.log_key.rename(tmp_path / "lost")
    with pytest.raises(LogKeyProblem, match="not its key"):
        build(settings, clock)
    assert not settings.log_key.exists()


def test_long_bytes_are_stored_as_they_are(engine: Engine) -> None:
    storage = text(
        "SELECT attstorage FROM pg_attribute "
        "WHERE attrelid IN ('ledger_tile'::regclass, 'ledger_batch'::regclass) "
        "AND attname IN ('data', 'body')"
    )
    with engine.connect() as connection:
        assert connection.scalars(storage).all() == ["e", "e"]
