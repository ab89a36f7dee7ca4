"""Applying the feed: rows with their cursor, snapshots, and rows that cannot be read."""

import logging
from collections.abc import Sequence
from uuid import UUID

import httpx
import pytest
from sqlalchemy import Engine, text

from app.access import store
from app.access.model import Operator, Role
from app.access.wire import encode_operator
from app.storage.unit_of_work import UnitOfWork, reading
from app.sync.client import CentreClient
from app.sync.errors import CentreAway
from app.sync.pull import Pull, skipped_rows
from app.sync.records import SyncedRecord, encoders, opened_subjects, synced_records
from app.vault.model import SubjectRecord
from app.vault.service import SubjectMark, Vault
from app.vault.wire import decode_subject, encode_subject
from tests.app.sync.fake_centre import FakeCentre

SUBJECT = UUID("0193a000-0000-7000-8000-000000000001")
RECORD = SubjectRecord(bytes(16), b"\xa1dname\x6a" + "농가A".encode() + b"-01")


@pytest.fixture
def pull(station_db: Engine, vault: Vault, client: CentreClient) -> Pull:
    return Pull(station_db, synced_records(vault), client)


def row(no: int, name: str = "홍길동") -> tuple[str, str, bytes | None]:
    return "operator", str(no), encode_operator(Operator(no, name, Role.CLERK, "hash"))


def everything(pull: Pull) -> None:
    while not pull.pull().is_end:
        pass


def numbers(station_db: Engine) -> list[int]:
    with reading(station_db) as session:
        return [each.no for each in store.operators(session)]


def skipped(station_db: Engine) -> int:
    with reading(station_db) as session:
        return skipped_rows(session)


def test_the_first_answer_is_a_snapshot_and_later_rows_follow(
    pull: Pull, station_db: Engine, centre: FakeCentre
) -> None:
    centre.feed += [row(1), row(2)]
    everything(pull)
    assert numbers(station_db) == [1, 2]
    centre.feed += [row(n) for n in range(3, 11)]
    everything(pull)
    assert numbers(station_db) == list(range(1, 11))
    statuses = [request.url.params.get("epoch") for request in centre.requests]
    assert statuses[0] is None
    assert set(statuses[1:]) == {"e1"}


def test_changes_and_tombstones_are_applied_and_told(
    pull: Pull, station_db: Engine, centre: FakeCentre
) -> None:
    centre.feed += [row(1), row(2)]
    everything(pull)
    centre.feed += [row(1, "박새로"), ("operator", "2", None), ("operator", "77", None)]
    assert pull.pull().changes == {"operator"}
    with reading(station_db) as session:
        (left,) = store.operators(session)
    assert left.name == "박새로"


def test_nothing_new_writes_nothing(pull: Pull, centre: FakeCentre) -> None:
    centre.feed.append(row(1))
    everything(pull)
    again = pull.pull()
    assert again.is_end
    assert again.changes == frozenset()


def test_a_new_epoch_replaces_what_came_by_the_feed_and_nothing_else(
    pull: Pull, station_db: Engine, centre: FakeCentre
) -> None:
    with UnitOfWork(station_db) as uow:
        store.save_operator(uow.session, Operator(99, "여기", Role.CLERK, "hash"))
        uow.commit()
    centre.feed += [row(1), row(2)]
    everything(pull)
    centre.epoch, centre.feed = "e2", [row(2), row(3)]
    everything(pull)
    assert numbers(station_db) == [2, 3, 99]


def test_an_outdated_cursor_gets_a_snapshot(
    pull: Pull, station_db: Engine, centre: FakeCentre
) -> None:
    centre.feed += [row(1), row(2)]
    everything(pull)
    centre.feed += [("operator", "1", None), row(3), row(4)]
    centre.pruned = 3
    everything(pull)
    assert numbers(station_db) == [2, 3, 4]


@pytest.mark.parametrize("fault", ["lost", "answer lost"])
def test_a_cut_line_changes_nothing(
    pull: Pull, station_db: Engine, centre: FakeCentre, fault: str
) -> None:
    centre.feed.append(row(1))
    centre.faults.append(fault)  # type: ignore[arg-type]  # one of the two words
    with pytest.raises(CentreAway):
        pull.pull()
    assert numbers(station_db) == []
    everything(pull)
    assert numbers(station_db) == [1]


def test_rows_and_cursor_are_one_transaction(
    station_db: Engine, vault: Vault, client: CentreClient, centre: FakeCentre
) -> None:
    def fail(uow: UnitOfWork, key: str, body: bytes) -> None:
        raise RuntimeError("a bug")

    records: Sequence[SyncedRecord] = [
        *synced_records(vault),
        SyncedRecord("broken", lambda _: b"", fail, lambda _uow, _key: None),
    ]
    centre.feed += [row(1)]
    everything(Pull(station_db, records, client))
    centre.feed += [row(2), ("broken", "x", b"")]
    with pytest.raises(RuntimeError):
        everything(Pull(station_db, records, client))
    assert numbers(station_db) == [1]
    everything(Pull(station_db, synced_records(vault), client))
    assert numbers(station_db) == [1, 2]


def test_a_row_that_cannot_be_read_holds_up_no_other_and_is_counted(
    pull: Pull, station_db: Engine, centre: FakeCentre, caplog: pytest.LogCaptureFixture
) -> None:
    centre.feed += [row(1), ("operator", "2", b"\xff"), ("boat", "x", b""), row(3)]
    with caplog.at_level(logging.WARNING):
        everything(pull)
    assert numbers(station_db) == [1, 3]
    assert skipped(station_db) == 2
    assert [record.getMessage() for record in caplog.records] == ["feed row skipped"] * 2


def test_a_newer_program_reads_what_an_older_one_skipped(
    pull: Pull, station_db: Engine, vault: Vault, client: CentreClient, centre: FakeCentre
) -> None:
    centre.feed += [("boat", "x", b"wood"), row(1)]
    everything(pull)
    saved: list[bytes] = []
    boat = SyncedRecord("boat", bytes, lambda _uow, _key, body: saved.append(body), lambda *_: None)
    newer = Pull(station_db, [*synced_records(vault), boat], client)
    newer.retry_skipped()
    everything(newer)
    assert saved == [b"wood"]
    assert skipped(station_db) == 0


def test_a_snapshot_is_applied_in_the_order_of_transfer(
    station_db: Engine, vault: Vault, client: CentreClient, centre: FakeCentre
) -> None:
    order: list[str] = []
    records = [
        SyncedRecord(
            name,
            bytes,
            lambda _uow, key, _body: order.append(f"+{key}"),
            lambda _uow, key: order.append(f"-{key}"),
        )
        for name in ("place", "good", "price")
    ]
    pull = Pull(station_db, records, client)
    centre.feed += [("price", "p1", b""), ("good", "g1", b""), ("place", "s1", b"")]
    everything(pull)
    centre.epoch, centre.feed = "e2", [("price", "p2", b""), ("good", "g2", b"")]
    everything(pull)
    assert order == ["+s1", "+g1", "+p1", "-p1", "-g1", "-s1", "+g2", "+p2"]


def test_a_person_comes_into_the_vault_and_goes_again(
    pull: Pull, station_db: Engine, vault: Vault, centre: FakeCentre
) -> None:
    for _ in range(2):
        centre.feed.append(("subject", str(SUBJECT), encode_subject(RECORD)))
        everything(pull)
        assert vault.get(SUBJECT, reader="7", reason="slip") == {"name": "농가A-01"}
        centre.feed.append(("subject", str(SUBJECT), None))
        everything(pull)
        with reading(station_db) as session:
            assert not vault.holds(session, SUBJECT)
            assert vault.unsent(session, 10) == ()


def test_an_echo_of_the_centre_does_not_undo_what_was_changed_here_since(
    pull: Pull, station_db: Engine, vault: Vault, centre: FakeCentre
) -> None:
    with UnitOfWork(station_db) as uow:
        vault.put(uow, SUBJECT, {"name": "농가 A-01, 새 주소"})
        uow.commit()
    centre.feed.append(("subject", str(SUBJECT), encode_subject(RECORD)))
    everything(pull)
    assert vault.get(SUBJECT, reader="7", reason="slip") == {"name": "농가 A-01, 새 주소"}
    with reading(station_db) as session:
        assert vault.unsent(session, 10) == (SUBJECT,)


def test_the_feeds_table_keeps_no_person_and_the_served_row_does(
    station_db: Engine, vault: Vault
) -> None:
    with UnitOfWork(station_db) as uow:
        vault.receive(uow, SUBJECT, RECORD)
        (change,) = uow._changes
        uow.commit()
    assert change.value == SubjectMark(RECORD.commitment)
    mark = encoders(synced_records(vault))["subject"](change.value)
    assert "농가".encode() not in mark
    other = UUID(int=7)
    rows = [("subject", str(SUBJECT), mark), ("subject", str(other), mark), ("good", "x", b"y")]
    served = opened_subjects(vault, rows, reader="W01")
    assert served[0][2] is not None
    assert decode_subject(served[0][2]) == RECORD
    assert served[1:] == (("subject", str(other), None), ("good", "x", b"y"))
    with reading(station_db) as session:
        (look,) = vault.accesses(session, SUBJECT)
    assert (look.reader, look.reason) == ("W01", "feed")


def test_a_captive_portal_is_no_feed(pull: Pull, station_db: Engine, centre: FakeCentre) -> None:
    centre.faults.append(httpx.Response(200, text="<html>Wi-Fi</html>"))
    with pytest.raises(CentreAway):
        pull.pull()


def test_a_row_that_the_database_refuses_holds_up_no_other(
    station_db: Engine, vault: Vault, client: CentreClient, centre: FakeCentre
) -> None:
    def save(uow: UnitOfWork, key: str, body: bytes) -> None:
        berth = {"key": key, "berths": len(body) or None}
        uow.session.execute(text("INSERT INTO jetty VALUES (:key, :berths)"), berth)

    with station_db.begin() as connection:
        connection.execute(text("CREATE TABLE jetty (key TEXT, berths INTEGER NOT NULL)"))
    jetty = SyncedRecord("jetty", bytes, save, lambda *_: None)
    pull = Pull(station_db, [*synced_records(vault), jetty], client)
    centre.feed += [row(1), ("jetty", "a", b"x"), ("jetty", "b", b""), ("jetty", "c", b"x"), row(2)]
    everything(pull)
    with reading(station_db) as session:
        assert session.scalars(text("SELECT key FROM jetty")).all() == ["a", "c"]
    assert numbers(station_db) == [1, 2]
    assert skipped(station_db) == 1
