"""Personal data: sealed, logged when read, destroyed for good, and never told by accident."""

import hashlib
import logging
import os
import sqlite3
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import Engine, text

from app.shared import canonical
from app.storage.engine import centre_engine
from app.storage.tables import CENTRE, metadata_of
from app.storage.unit_of_work import Change, UnitOfWork, reading
from app.vault.errors import (
    MasterKeyProblem,
    SealBroken,
    SubjectErased,
    SubjectUnknown,
    VaultError,
)
from app.vault.model import Access, SubjectRecord
from app.vault.service import SubjectMark, Vault
from tests.fakes import NOON, HandClock

ONE, TWO = (UUID(f"0193a000-0000-7000-8000-00000000000{n}") for n in (1, 2))
NAME = "홍길동 농가 A-01"
RECORD = {"name": NAME, "phone": "010-0000-0001"}
on_both_sides = pytest.mark.parametrize("database", ["station", "centre"], indirect=True)


@pytest.fixture
def database(request: pytest.FixtureRequest, station_db: Engine) -> Iterator[Engine]:
    """A station's, or the one that `on_both_sides` asks for."""
    if getattr(request, "param", "station") == "station":
        yield station_db
        return
    engine = centre_engine(request.getfixturevalue("postgres_url"))
    metadata_of(CENTRE).create_all(engine)
    yield engine
    engine.dispose()


def open_vault(database: Engine, folder: Path, clock: HandClock) -> Vault:
    return Vault(database, folder / "keys.sqlite", folder / "master.key", clock)


@pytest.fixture
def vault(database: Engine, tmp_path: Path, clock: HandClock) -> Vault:
    return open_vault(database, tmp_path, clock)


def put(database: Engine, vault: Vault, subject: UUID = ONE, record: object = RECORD) -> bytes:
    with UnitOfWork(database) as uow:
        commitment = vault.put(uow, subject, record)  # type: ignore[arg-type]  # a map
        uow.commit()
    return commitment


def erase(database: Engine, vault: Vault, subject: UUID = ONE) -> None:
    with UnitOfWork(database) as uow:
        vault.erase(uow, subject)
        uow.commit()


@on_both_sides
def test_a_record_comes_back_and_each_look_is_logged(
    database: Engine, vault: Vault, clock: HandClock
) -> None:
    put(database, vault)
    assert vault.get(ONE, reader="hong", reason="settlement") == RECORD
    clock.pass_by(timedelta(minutes=1))
    vault.get(ONE, reader="7", reason="slip")
    with reading(database) as session:
        assert vault.accesses(session, ONE) == (
            Access(NOON, ONE, "hong", "settlement"),
            Access(NOON + timedelta(minutes=1), ONE, "7", "slip"),
        )


def test_the_commitment_is_over_salt_and_canonical_record(database: Engine, vault: Vault) -> None:
    commitment = put(database, vault)
    (record,) = vault.get_many([ONE], reader="7", reason="test").values()
    data = canonical.encode(RECORD)
    assert record.data == data
    assert commitment == hashlib.sha256(record.salt + data).digest()


def test_equal_records_of_two_people_have_nothing_in_common(database: Engine, vault: Vault) -> None:
    assert put(database, vault, ONE) != put(database, vault, TWO)


@on_both_sides
def test_a_changed_record_replaces_the_old(database: Engine, vault: Vault) -> None:
    first = put(database, vault)
    assert put(database, vault, record={"name": "박새로"}) != first
    assert vault.get(ONE, reader="7", reason="test") == {"name": "박새로"}


def test_a_received_record_keeps_its_salt_and_is_not_sent_back(
    database: Engine, vault: Vault
) -> None:
    record = SubjectRecord(b"s" * 16, canonical.encode(RECORD))
    with UnitOfWork(database) as uow:
        assert vault.receive(uow, ONE, record) == record.commitment
        uow.commit()
    assert vault.get_many([ONE], reader="7", reason="test") == {ONE: record}
    with reading(database) as session:
        assert vault.unsent(session, 10) == ()


@on_both_sides
def test_what_was_put_here_waits_until_this_very_record_was_sent(
    database: Engine, vault: Vault
) -> None:
    old = put(database, vault)
    new = put(database, vault)
    for commitment, left in ((old, (ONE,)), (new, ())):
        with UnitOfWork(database) as uow:
            vault.sent(uow, ONE, commitment)
            uow.commit()
        with reading(database) as session:
            assert vault.unsent(session, 10) == left


def test_the_feed_is_told_the_commitment_only(database: Engine, vault: Vault) -> None:
    told: list[Change] = []
    with UnitOfWork(database, lambda _, changes: told.extend(changes)) as uow:
        commitment = vault.put(uow, ONE, RECORD, scope="gangjin-1")
        uow.commit()
    (change,) = told
    assert (change.record, change.key, change.scope) == ("subject", str(ONE), "gangjin-1")
    assert change.value == SubjectMark(commitment)


@on_both_sides
def test_an_erased_person_is_gone_for_good(database: Engine, vault: Vault) -> None:
    put(database, vault)
    erase(database, vault)
    erase(database, vault)
    with pytest.raises(SubjectErased):
        vault.get(ONE, reader="7", reason="test")
    with pytest.raises(SubjectErased):
        put(database, vault)
    assert vault.get_many([ONE], reader="7", reason="test") == {}
    with reading(database) as session:
        assert not vault.holds(session, ONE)
        assert vault.unsent(session, 10) == ()


def test_an_old_copy_of_the_database_is_of_no_use_after_erasure(
    database: Engine, vault: Vault
) -> None:
    put(database, vault)
    with database.begin() as connection:
        (backup,) = connection.execute(text("SELECT sealed FROM subject")).one()
    erase(database, vault)
    with database.begin() as connection:
        connection.execute(
            text("UPDATE subject SET sealed = :sealed, erased_ms = NULL"), {"sealed": backup}
        )
    with pytest.raises(SubjectErased):
        vault.get(ONE, reader="7", reason="test")


def test_the_key_is_overwritten_in_its_file(database: Engine, vault: Vault, tmp_path: Path) -> None:
    put(database, vault)
    with sqlite3.connect(tmp_path / "keys.sqlite") as keys:
        (wrapped,) = keys.execute("SELECT wrapped FROM subject_key").fetchone()
    keys.close()
    assert wrapped in (tmp_path / "keys.sqlite").read_bytes()
    erase(database, vault)
    assert wrapped not in (tmp_path / "keys.sqlite").read_bytes()
    assert not list(tmp_path.glob("keys.sqlite-*"))


def test_someone_never_seen_can_be_erased_before_a_late_record(
    database: Engine, vault: Vault
) -> None:
    erase(database, vault)
    with pytest.raises(SubjectErased):
        put(database, vault)


@on_both_sides
def test_a_forgotten_person_may_come_again_under_a_new_key(database: Engine, vault: Vault) -> None:
    put(database, vault)
    with UnitOfWork(database) as uow:
        vault.forget(uow, ONE)
        vault.forget(uow, TWO)
        uow.commit()
    with pytest.raises(SubjectUnknown):
        vault.get(ONE, reader="7", reason="test")
    put(database, vault)
    assert vault.get(ONE, reader="7", reason="test") == RECORD


def test_a_rolled_back_record_was_never_there(database: Engine, vault: Vault) -> None:
    with UnitOfWork(database) as uow:
        vault.put(uow, ONE, RECORD)
    with pytest.raises(SubjectUnknown):
        vault.get(ONE, reader="7", reason="test")


def test_nobody_reads_without_a_log_row(database: Engine, vault: Vault) -> None:
    put(database, vault)
    with database.begin() as connection:
        connection.execute(text("DROP TABLE vault_access"))
    with pytest.raises(Exception, match="vault_access"):
        vault.get(ONE, reader="7", reason="test")


def test_the_database_and_the_keys_file_hold_no_name(
    station_db: Engine, tmp_path: Path, clock: HandClock
) -> None:
    put(station_db, open_vault(station_db, tmp_path, clock))
    station_db.dispose()
    kept = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert NAME.encode() not in kept
    assert b"010-0000-0001" not in kept


@on_both_sides
def test_a_record_moved_to_another_person_or_altered_is_refused(
    database: Engine, vault: Vault
) -> None:
    put(database, vault, ONE)
    put(database, vault, TWO, {"name": "박새로"})
    swap = "UPDATE subject SET sealed = (SELECT sealed FROM subject WHERE subject = :one)"
    with database.begin() as connection:
        key = ONE.hex if database.dialect.name == "sqlite" else ONE
        connection.execute(text(swap), {"one": key})
    assert vault.get(ONE, reader="7", reason="test") == RECORD
    with pytest.raises(SealBroken):
        vault.get(TWO, reader="7", reason="test")


def test_another_master_key_opens_nothing(
    database: Engine, vault: Vault, tmp_path: Path, clock: HandClock
) -> None:
    put(database, vault)
    (tmp_path / "master.key").write_bytes(bytes(32))
    with pytest.raises(SealBroken):
        open_vault(database, tmp_path, clock).get(ONE, reader="7", reason="test")


def test_a_lost_master_key_is_not_replaced_by_a_new_one(
    database: Engine, vault: Vault, tmp_path: Path, clock: HandClock
) -> None:
    put(database, vault)
    (tmp_path / "master.key").unlink()
    with pytest.raises(MasterKeyProblem):
        open_vault(database, tmp_path, clock)


@pytest.mark.skipif(os.name != "posix", reason="file modes")
def test_the_files_are_their_owners_alone(
    station_db: Engine, tmp_path: Path, clock: HandClock
) -> None:
    put(station_db, open_vault(station_db, tmp_path, clock))
    for name in ("keys.sqlite", "master.key"):
        assert (tmp_path / name).stat().st_mode & 0o777 == 0o600
    (tmp_path / "master.key").chmod(0o644)
    with pytest.raises(MasterKeyProblem, match="others"):
        open_vault(station_db, tmp_path, clock)


def test_a_short_master_key_is_none(station_db: Engine, tmp_path: Path, clock: HandClock) -> None:
    (tmp_path / "master.key").touch(mode=0o600)
    with pytest.raises(MasterKeyProblem, match="holds no key"):
        open_vault(station_db, tmp_path, clock)


def test_no_person_stands_in_logs_reprs_or_exceptions(
    database: Engine, vault: Vault, caplog: pytest.LogCaptureFixture
) -> None:
    told = [repr(SubjectRecord(bytes(16), canonical.encode(RECORD)))]

    def refused(error: pytest.ExceptionInfo[VaultError]) -> str:
        return f"{error.value!r} {error.value.__cause__!r} {error.value.__context__!r}"

    with caplog.at_level(logging.DEBUG):
        put(database, vault)
        vault.get(ONE, reader="7", reason="test")
        with database.begin() as connection:
            connection.execute(text("UPDATE subject SET sealed = commitment"))
        with pytest.raises(SealBroken) as broken:
            vault.get(ONE, reader="7", reason="test")
        with pytest.raises(SubjectUnknown) as unknown:
            vault.get(TWO, reader="7", reason="test")
        erase(database, vault)
        with pytest.raises(SubjectErased) as erased:
            put(database, vault)
    told += [caplog.text, refused(broken), refused(unknown), refused(erased)]
    assert [each for each in told if "홍길동" in each or "010-" in each] == []
