"""Sending the outbox: each entry once, in order, whatever is lost on the way."""

from uuid import UUID

import httpx
import pytest
from sqlalchemy import Engine

from app.journal.errors import MustEnrolAnew
from app.journal.service import Journal
from app.storage.unit_of_work import UnitOfWork, reading
from app.sync.client import CentreClient
from app.sync.converged import converged, journal_leaves
from app.sync.errors import BatchRefused, CentreAway, NotAllowed
from app.sync.push import MAX_BYTES, Push, fitting
from app.vault.service import Vault
from app.vault.wire import decode_subject
from tests.app.sync.fake_centre import FakeCentre

SUBJECT = UUID("0193a000-0000-7000-8000-000000000001")


@pytest.fixture
def push(station_db: Engine, journal: Journal, client: CentreClient, vault: Vault) -> Push:
    return Push(station_db, journal, client, vault)


def append(station_db: Engine, journal: Journal, number: int = 1, raw: bytes = b"") -> None:
    for n in range(number):
        with UnitOfWork(station_db) as uow:
            journal.append(uow, 20, [2025, 107, n], {"operator": 1, "raw": raw})
            uow.commit()


def is_equal(station_db: Engine, centre: FakeCentre) -> bool:
    with reading(station_db) as session:
        return converged("W01", journal_leaves(session), centre.leaves()).is_equal


def left(station_db: Engine, journal: Journal) -> int:
    with reading(station_db) as session:
        return journal.waiting(session).count


def test_entries_and_bodies_arrive(
    push: Push, station_db: Engine, journal: Journal, centre: FakeCentre
) -> None:
    append(station_db, journal, 3)
    assert push.send_batch()
    assert not push.send_batch()
    assert is_equal(station_db, centre)
    with reading(station_db) as session:
        kept = [journal.read(session, n) for n in (1, 2, 3)]
    assert [(e.entry, e.body, e.salt) for e in kept if e] == centre.entries


@pytest.mark.parametrize("fault", ["lost", "answer lost"])
def test_a_cut_line_loses_and_doubles_nothing(
    push: Push, station_db: Engine, journal: Journal, centre: FakeCentre, fault: str
) -> None:
    append(station_db, journal, 2)
    centre.faults.append(fault)  # type: ignore[arg-type]  # one of the two words
    with pytest.raises(CentreAway):
        push.send_batch()
    assert left(station_db, journal) == 2
    append(station_db, journal)
    push.send_batch()
    assert is_equal(station_db, centre)
    assert left(station_db, journal) == 0


@pytest.mark.parametrize("status", [401, 403])
def test_a_refused_token_deletes_nothing(
    push: Push, station_db: Engine, journal: Journal, centre: FakeCentre, status: int
) -> None:
    append(station_db, journal, 2)
    centre.faults.append(httpx.Response(status))
    with pytest.raises(NotAllowed):
        push.send_batch()
    assert left(station_db, journal) == 2
    push.send_batch()
    assert is_equal(station_db, centre)


def test_a_centre_restored_from_a_copy_gets_the_rest_again(
    push: Push, station_db: Engine, journal: Journal, centre: FakeCentre
) -> None:
    append(station_db, journal, 4)
    push.send_batch()
    centre.restore(1)
    append(station_db, journal)
    while push.send_batch():
        pass
    assert is_equal(station_db, centre)
    assert len(centre.entries) == 5


def test_a_centre_that_asks_for_what_it_was_sent_is_not_asked_without_end(
    push: Push, station_db: Engine, journal: Journal, centre: FakeCentre
) -> None:
    append(station_db, journal)
    centre.faults.append(httpx.Response(409, json={"error": "gap", "next": 1}))
    with pytest.raises(BatchRefused):
        push.send_batch()
    assert left(station_db, journal) == 1


@pytest.mark.parametrize("status", [400, 413])
def test_a_batch_found_malformed_stays_in_the_outbox(
    push: Push, station_db: Engine, journal: Journal, centre: FakeCentre, status: int
) -> None:
    append(station_db, journal)
    centre.faults.append(httpx.Response(status, json={"error": "malformed"}))
    with pytest.raises(BatchRefused):
        push.send_batch()
    assert left(station_db, journal) == 1


@pytest.mark.parametrize(
    "told",
    [
        httpx.Response(409, json={"error": "equivocation", "seq": 1}),
        httpx.Response(409, json={"error": "gap", "next": 9}),
        httpx.Response(200, json={"through": 9}),
    ],
)
def test_a_centre_that_holds_what_this_disk_does_not_stops_the_station(
    push: Push, station_db: Engine, journal: Journal, centre: FakeCentre, told: httpx.Response
) -> None:
    append(station_db, journal)
    centre.faults.append(told)
    push.send_batch()
    assert not push.send_batch()
    with UnitOfWork(station_db) as uow, pytest.raises(MustEnrolAnew):
        journal.append(uow, 20, [1], {"operator": 1})
    assert left(station_db, journal) == 1


def test_a_restored_disk_is_found_before_anything_is_sent(
    push: Push, station_db: Engine, journal: Journal, centre: FakeCentre
) -> None:
    append(station_db, journal, 3)
    push.send_batch()
    with station_db.begin() as connection:
        connection.exec_driver_sql("DELETE FROM entry WHERE seq = 3")
        connection.exec_driver_sql("UPDATE journal_state SET sent_through = 2")
    push.compare()
    with reading(station_db) as session:
        assert journal.must_enrol_anew(session)


def test_batches_keep_to_their_size(
    push: Push, station_db: Engine, journal: Journal, centre: FakeCentre
) -> None:
    append(station_db, journal, 7, raw=bytes(200_000))
    while push.send_batch():
        pass
    assert is_equal(station_db, centre)
    sizes = [len(request.content) for request in centre.requests]
    assert len(sizes) == 2
    assert max(sizes) <= MAX_BYTES


def test_a_batch_holds_one_entry_at_least(station_db: Engine, journal: Journal) -> None:
    append(station_db, journal, 2)
    with reading(station_db) as session:
        two = journal.pending(session, 10)
    assert fitting(two) == two
    assert fitting(()) == ()


def test_a_persons_record_goes_up_once(
    push: Push, station_db: Engine, vault: Vault, centre: FakeCentre
) -> None:
    with UnitOfWork(station_db) as uow:
        commitment = vault.put(uow, SUBJECT, {"name": "농가 A-01"})
        uow.commit()
    push.send_subjects()
    push.send_subjects()
    assert len(centre.requests) == 1
    assert decode_subject(centre.subjects[SUBJECT]).commitment == commitment


def test_a_person_erased_at_the_centre_is_erased_here(
    push: Push, station_db: Engine, vault: Vault, centre: FakeCentre
) -> None:
    with UnitOfWork(station_db) as uow:
        vault.put(uow, SUBJECT, {"name": "농가 A-01"})
        uow.commit()
    centre.erased.add(SUBJECT)
    assert push.send_subjects() == {"subject"}
    with reading(station_db) as session:
        assert not vault.holds(session, SUBJECT)


def test_an_answer_that_takes_less_than_was_sent_is_not_asked_for_again_and_again(
    push: Push, station_db: Engine, journal: Journal, centre: FakeCentre
) -> None:
    append(station_db, journal, 2)
    for through in (0, 1):
        centre.faults.append(httpx.Response(200, json={"through": through}))
        with pytest.raises(BatchRefused):
            push.send_batch()
    while push.send_batch():
        pass
    assert is_equal(station_db, centre)


@pytest.mark.parametrize("said", [{"error": "gap", "next": 0}, {"error": "gap", "next": -5}])
def test_a_number_that_no_entry_has_is_no_answer(
    push: Push, station_db: Engine, journal: Journal, centre: FakeCentre, said: dict[str, object]
) -> None:
    append(station_db, journal, 2)
    centre.faults.append(httpx.Response(409, json=said))
    with pytest.raises(CentreAway):
        push.send_batch()
    assert push.send_batch()
    assert is_equal(station_db, centre)
