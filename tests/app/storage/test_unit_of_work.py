"""The station's database and its transactions."""

import threading
from collections.abc import Sequence
from pathlib import Path

import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.storage.engine import station_engine
from app.storage.errors import DiskFault
from app.storage.tables import CENTRE, STATION, Base, metadata_of, on
from app.storage.unit_of_work import Change, UnitOfWork, reading
from tests.fakes import full_disk


@pytest.fixture
def table(station_db: Engine) -> Engine:
    with station_db.begin() as connection:
        connection.execute(text("CREATE TABLE kept (n INTEGER PRIMARY KEY)"))
    return station_db


def insert(session: Session, n: int) -> None:
    session.execute(text("INSERT INTO kept VALUES (:n)"), {"n": n})


def kept(engine: Engine) -> list[int]:
    with reading(engine) as session:
        return list(session.scalars(text("SELECT n FROM kept ORDER BY n")))


def test_the_station_writes_ahead_and_fully(station_db: Engine) -> None:
    with station_db.connect() as connection:
        pragmas = [
            connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    assert pragmas == ["wal", 2, 1]


def test_nothing_stays_without_commit(table: Engine) -> None:
    with UnitOfWork(table) as uow:
        insert(uow.session, 1)
    with pytest.raises(RuntimeError), UnitOfWork(table) as uow:
        insert(uow.session, 2)
        raise RuntimeError
    assert kept(table) == []


def test_a_commit_is_there_for_whoever_opens_the_file_next(table: Engine, tmp_path: Path) -> None:
    with UnitOfWork(table) as uow:
        insert(uow.session, 1)
        assert uow.commit() == frozenset()
    other = station_engine(tmp_path / "station.sqlite")
    assert kept(other) == [1]
    other.dispose()


def test_a_unit_tells_which_types_it_changed(table: Engine) -> None:
    with UnitOfWork(table) as uow:
        uow.changed("good", "rice", None)
        uow.changed("good", "tea", None)
        uow.changed("price", "rice", None)
        assert uow.commit() == {"good", "price"}


def test_a_unit_can_be_used_again_and_starts_clean(table: Engine) -> None:
    uow = UnitOfWork(table)
    with uow:
        uow.changed("good", "rice", None)
        uow.commit()
    with uow:
        assert uow.commit() == frozenset()


def test_the_announcement_is_part_of_the_transaction(table: Engine) -> None:
    def announce(session: Session, changes: Sequence[Change]) -> None:
        insert(session, len(changes))
        if len(changes) == 2:
            raise RuntimeError("cannot be told")

    with UnitOfWork(table, announce) as uow:
        uow.changed("good", "rice", None)
        uow.commit()
    with pytest.raises(RuntimeError), UnitOfWork(table, announce) as uow:
        uow.changed("good", "rice", None)
        uow.changed("good", "tea", None)
        insert(uow.session, 9)
        uow.commit()
    assert kept(table) == [1]


def test_a_second_writer_waits_at_its_start_and_readers_go_on(table: Engine) -> None:
    order: list[str] = []

    def second() -> None:
        with UnitOfWork(table) as uow:
            insert(uow.session, 2)
            order.append("second")
            uow.commit()

    with UnitOfWork(table) as uow:
        uow.session.execute(text("SELECT 1"))
        thread = threading.Thread(target=second)
        thread.start()
        thread.join(0.1)
        insert(uow.session, 1)
        assert kept(table) == []
        order.append("first")
        uow.commit()
    thread.join(10)
    assert order == ["first", "second"]
    assert kept(table) == [1, 2]


def test_a_reader_sees_one_moment(table: Engine) -> None:
    with reading(table) as session:
        assert session.scalar(text("SELECT count(*) FROM kept")) == 0
        with UnitOfWork(table) as uow:
            insert(uow.session, 1)
            uow.commit()
        assert session.scalar(text("SELECT count(*) FROM kept")) == 0
    assert kept(table) == [1]


def test_a_savepoint_takes_back_its_own_part_only(table: Engine) -> None:
    with UnitOfWork(table) as uow:
        insert(uow.session, 1)
        with pytest.raises(IntegrityError), uow.session.begin_nested():
            insert(uow.session, 2)
            insert(uow.session, 1)
        uow.commit()
    assert kept(table) == [1]


def test_every_table_says_where_it_lives() -> None:
    for table in Base.metadata.tables.values():
        assert table.info.get("sides"), table.name
        assert table.info["sides"] <= {STATION, CENTRE}


def test_the_sides_hold_their_own_tables() -> None:
    assert "entry" in metadata_of(STATION).tables
    assert "entry" not in metadata_of(CENTRE).tables
    assert on(STATION, CENTRE) == {"sides": frozenset({"station", "centre"})}


def test_a_full_disk_is_told_and_nothing_of_the_unit_stays(table: Engine) -> None:
    with full_disk(table):
        with pytest.raises(DiskFault, match="full"), UnitOfWork(table) as uow:
            for n in range(5_000):
                insert(uow.session, n)
            uow.commit()
        assert kept(table) == []
    with UnitOfWork(table) as uow:
        insert(uow.session, 7)
        uow.commit()
    assert kept(table) == [7]


def test_other_errors_are_what_they_are(table: Engine) -> None:
    with pytest.raises(ZeroDivisionError), UnitOfWork(table):
        _ = 1 // 0
