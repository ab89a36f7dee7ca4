"""Whose record is whose, and how a destruction reaches every station and is answered."""

from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import Engine

import app.vault.store  # noqa: F401 -- its tables
from app.journal.service import Journal
from app.ledger.entry import read_body
from app.shared import canonical
from app.storage.engine import centre_engine
from app.storage.tables import CENTRE, metadata_of
from app.storage.unit_of_work import Change, UnitOfWork, reading
from app.vault import erasure, owners
from app.vault.errors import BadSubject, SubjectErased, SubjectUnknown
from app.vault.model import Erasure, SubjectRecord
from app.vault.service import Vault
from app.vault.wire import decode_erasure, encode_erasure, read_erased
from tests.fakes import HandClock

ONE, TWO = (UUID(f"0193a000-0000-7000-8000-00000000000{n}") for n in (1, 2))
WHO: dict[str, canonical.Value] = {
    "name": "홍길동",
    "phone": "010-0000-0001",
    "keep_until": 20261120,
}
RECORD = SubjectRecord(b"s" * 16, canonical.encode(WHO))


@pytest.fixture
def centre(postgres_url: str) -> Iterator[Engine]:
    engine = centre_engine(postgres_url)
    metadata_of(CENTRE).create_all(engine)
    yield engine
    engine.dispose()


def open_vault(engine: Engine, folder: Path, clock: HandClock) -> Vault:
    return Vault(engine, folder / "keys.sqlite", folder / "master.key", clock)


@pytest.mark.parametrize(
    ("station", "place", "may"),
    [
        ("C01", "LC-01", True),
        ("C02", "LC-01", True),
        ("C01", "LC-05", True),
        ("C03", "LC-05", False),
    ],
)
def test_a_station_changes_what_it_registered_or_its_place_keeps(
    centre: Engine, tmp_path: Path, clock: HandClock, station: str, place: str, may: bool
) -> None:
    vault = open_vault(centre, tmp_path, clock)
    with UnitOfWork(centre) as uow:
        assert owners.may_change(uow.session, ONE, station=station, place=place)  # nobody's yet
        vault.receive(uow, ONE, RECORD, "LC-01", "C01")
        uow.commit()
    with reading(centre) as session:
        assert owners.may_change(session, ONE, station=station, place=place) is may


def test_what_the_centre_made_for_a_place_that_place_may_change_and_no_other(
    centre: Engine, tmp_path: Path, clock: HandClock
) -> None:
    vault = open_vault(centre, tmp_path, clock)
    with UnitOfWork(centre) as uow:
        vault.put(uow, ONE, {"name": "농가 A-01"}, "GD-01")
        vault.put(uow, TWO, {"name": "농가 A-02"})
        uow.commit()
    with reading(centre) as session:
        assert owners.may_change(session, ONE, station="W01", place="GD-01")
        assert not owners.may_change(session, ONE, station="C01", place="LC-01")
        assert not owners.may_change(session, TWO, station="W01", place="GD-01")


def test_a_received_change_never_moves_a_record_to_another_place(
    centre: Engine, tmp_path: Path, clock: HandClock
) -> None:
    vault, told = open_vault(centre, tmp_path, clock), list[Change]()
    with UnitOfWork(centre, lambda _session, changes: told.extend(changes)) as uow:
        vault.receive(uow, ONE, RECORD, "LC-01", "C01")
        vault.receive(uow, ONE, RECORD, "LC-05", "C03")
        vault.erase(uow, ONE, "LC-05")
        assert vault.scope(uow.session, ONE) == "LC-01"
        uow.commit()
    assert [each.scope for each in told] == ["LC-01"] * 3


def test_refused_changes_are_counted_not_piled_up(centre: Engine) -> None:
    for _ in range(3):
        with UnitOfWork(centre) as uow:
            owners.refuse_change(uow, ONE, "C03", 1_763_600_000_000)
            uow.commit()
    with reading(centre) as session:
        (incident,) = owners.refused_changes(session)
    assert (incident.station, incident.subject, incident.count) == ("C03", ONE, 3)


def test_a_person_is_found_by_name_and_phone_and_by_nothing_that_can_be_read(
    station_db: Engine, tmp_path: Path, clock: HandClock
) -> None:
    vault = open_vault(station_db, tmp_path, clock)
    with UnitOfWork(station_db) as uow:
        vault.put(uow, ONE, WHO)
        uow.commit()
    with reading(station_db) as session:
        assert vault.like(session, " 홍 길동", "01000000001") == ONE
        assert vault.like(session, "홍길동", "010-0000-0002") is None
        assert vault.like(session, "홍길순", "010-0000-0001") is None
        assert vault.accesses(session, ONE) == ()
        assert vault.due(session, 20261121, 10)[0].subject == ONE
        assert vault.due(session, 20261120, 10) == ()
    elsewhere = open_vault(station_db, tmp_path / "other", clock)
    with reading(station_db) as session:
        assert elsewhere.like(session, "홍길동", "010-0000-0001") is None  # another key
    with UnitOfWork(station_db) as uow:
        vault.erase(uow, ONE)
        uow.commit()
    with reading(station_db) as session:
        assert vault.like(session, "홍길동", "010-0000-0001") is None
        assert vault.due(session, 20991231, 10) == ()


@pytest.mark.parametrize("keep_until", [-1, 0, 2**63, "20261120", None, True])
def test_a_day_that_cannot_be_is_no_day(keep_until: object) -> None:
    data = canonical.encode({"keep_until": keep_until})  # type: ignore[dict-item]
    assert SubjectRecord(bytes(16), data).keep_until is None


def test_the_centre_keeps_who_decided_and_tells_the_stations_before_the_record_goes(
    centre: Engine, tmp_path: Path, clock: HandClock
) -> None:
    vault, told = open_vault(centre, tmp_path, clock), list[Change]()
    with UnitOfWork(centre) as uow:
        vault.receive(uow, ONE, RECORD, "LC-01", "C01")
        uow.commit()
    for _ in range(2):
        with UnitOfWork(centre, lambda _session, changes: told.extend(changes)) as uow:
            erasure.destroy(uow, vault, Erasure(ONE, "due"), decided_by="officer", now_ms=1_000)
            uow.commit()
    assert [(each.record, each.scope) for each in told[:2]] == [
        ("erasure", "LC-01"),
        ("subject", "LC-01"),
    ]
    with pytest.raises(SubjectErased):
        vault.get(ONE, reader="7", reason="test")
    with reading(centre) as session:
        (done,) = erasure.destructions(session)
    assert (done.subject, done.decided_by, done.reason) == (ONE, "officer", "due")


@pytest.mark.parametrize("comes_first", ["erasure", "tombstone"])
def test_a_station_that_had_the_record_answers_with_one_entry(
    station_db: Engine, tmp_path: Path, clock: HandClock, journal: Journal, comes_first: str
) -> None:
    vault = open_vault(station_db, tmp_path, clock)
    with UnitOfWork(station_db) as uow:
        vault.put(uow, ONE, WHO)
        uow.commit()
    with UnitOfWork(station_db) as uow:
        if comes_first == "tombstone":
            vault.forget(uow, ONE)
        entry = erasure.erase_here(uow, vault, journal, Erasure(ONE, "due"))
        assert erasure.erase_here(uow, vault, journal, Erasure(ONE, "due")) is None
        uow.commit()
    assert entry is not None
    assert (entry.kind, entry.face) == (50, ())
    assert read_erased(entry.face, read_body(entry.body)) == ONE
    with pytest.raises(SubjectErased):
        vault.get(ONE, reader="7", reason="test")
    with UnitOfWork(station_db) as uow, pytest.raises(SubjectErased):
        vault.receive(uow, ONE, RECORD)  # a late row does not bring it back


def test_a_station_that_never_had_the_record_says_nothing(
    station_db: Engine, tmp_path: Path, clock: HandClock, journal: Journal
) -> None:
    vault = open_vault(station_db, tmp_path, clock)
    with UnitOfWork(station_db) as uow:
        assert erasure.erase_here(uow, vault, journal, Erasure(TWO, "due")) is None
        uow.commit()
    with reading(station_db) as session:
        assert vault.is_erased(session, TWO)
        assert journal.head(session).seq == 0


def test_a_restored_disk_destroys_the_key_and_signs_nothing(
    station_db: Engine, tmp_path: Path, clock: HandClock, journal: Journal
) -> None:
    vault = open_vault(station_db, tmp_path, clock)
    with UnitOfWork(station_db) as uow:
        vault.put(uow, ONE, WHO)
        journal.stop(uow)
        assert erasure.erase_here(uow, vault, journal, Erasure(ONE, "due")) is None
        uow.commit()
    with reading(station_db) as session:
        assert vault.is_erased(session, ONE)


def test_who_was_forgotten_is_unknown_and_may_come_again(
    station_db: Engine, tmp_path: Path, clock: HandClock
) -> None:
    vault = open_vault(station_db, tmp_path, clock)
    with UnitOfWork(station_db) as uow:
        vault.receive(uow, ONE, RECORD)
        vault.forget(uow, ONE)
        uow.commit()
    with pytest.raises(SubjectUnknown):
        vault.get(ONE, reader="7", reason="test")
    with UnitOfWork(station_db) as uow:
        vault.receive(uow, ONE, RECORD)
        uow.commit()
    assert vault.get(ONE, reader="7", reason="test") == WHO


def test_an_erasure_comes_back_and_other_bytes_do_not() -> None:
    assert decode_erasure(encode_erasure(Erasure(ONE, "due"))) == Erasure(ONE, "due")
    for data in (b"", b"\xa0", encode_erasure(Erasure(ONE, "due"))[:-1]):
        with pytest.raises(BadSubject):
            decode_erasure(data)
    with pytest.raises(BadSubject):
        read_erased((1,), {"v": 1, "subject": ONE.bytes})
    with pytest.raises(BadSubject):
        read_erased((), {"v": 1, "subject": b""})
