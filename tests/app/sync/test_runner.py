"""The sync thread's order of work, its patience, and what staff see of it."""

import threading
from datetime import timedelta

import httpx
import pytest
from sqlalchemy import Engine

from app.access import store
from app.access.model import Operator, Role
from app.access.wire import encode_operator
from app.journal.service import Journal
from app.shared.clock import utc_ms
from app.storage.unit_of_work import Changes, UnitOfWork, reading
from app.sync.client import CentreClient
from app.sync.model import Problem, SyncState
from app.sync.pull import Pull
from app.sync.push import Push
from app.sync.records import synced_records
from app.sync.runner import IDLE_SECONDS, LONGEST_WAIT_SECONDS, SyncRunner
from app.vault.service import Vault
from tests.app.sync.fake_centre import FakeCentre
from tests.fakes import NOON, HandClock


class Station:
    """A runner and what it told."""

    def __init__(
        self, engine: Engine, journal: Journal, client: CentreClient, vault: Vault
    ) -> None:
        self.engine = engine
        self.journal = journal
        self.changes: list[Changes] = []
        self.states: list[SyncState] = []
        self.runner = SyncRunner(
            engine=engine,
            journal=journal,
            client=client,
            push=Push(engine, journal, client, vault),
            pull=Pull(engine, synced_records(vault), client),
            on_changes=self.changes.append,
            on_state=self.states.append,
        )

    def append(self, number: int = 1) -> None:
        for n in range(number):
            with UnitOfWork(self.engine) as uow:
                self.journal.append(uow, 20, [n], {"operator": 1})
                uow.commit()


@pytest.fixture
def station(station_db: Engine, journal: Journal, client: CentreClient, vault: Vault) -> Station:
    return Station(station_db, journal, client, vault)


def asked(centre: FakeCentre) -> list[str]:
    return [f"{each.method} {each.url.path.rsplit('/', 1)[1]}" for each in centre.requests]


def test_the_head_is_asked_before_the_first_upload_and_only_then(
    station: Station, centre: FakeCentre
) -> None:
    station.append(2)
    assert station.runner.step() == IDLE_SECONDS
    assert asked(centre)[:3] == ["GET head", "POST entries", "GET feed"]
    station.append()
    centre.requests.clear()
    station.runner.step()
    assert asked(centre)[0] == "POST entries"
    assert len(centre.entries) == 3


def test_without_an_answer_the_station_works_on_and_asks_again(
    station: Station, centre: FakeCentre
) -> None:
    centre.faults.extend(["lost"] * 3)
    for _ in range(3):
        station.append()
        station.runner.step()
    assert asked(centre) == ["GET head"] * 3
    assert station.runner.state.waiting == 3
    station.runner.step()
    assert asked(centre)[3:5] == ["GET head", "POST entries"]
    assert station.runner.state == SyncState(online=True, last_contact=NOON)


def test_a_restored_disk_sends_nothing_and_says_so(station: Station, centre: FakeCentre) -> None:
    station.append(2)
    centre.heads.append(bytes(32))
    centre.entries.append((b"", b"", b""))
    station.runner.step()
    assert "POST entries" not in asked(centre)
    assert station.runner.state.must_enrol
    assert station.runner.state.waiting == 2


def test_back_off_doubles_to_half_a_minute_and_starts_again(
    station: Station, centre: FakeCentre
) -> None:
    centre.faults.extend(["lost"] * 9)
    waits = [station.runner.step() for _ in range(9)]
    for wait, least in zip(waits, [0.5, 1, 2, 4, 8, 16, 30, 30, 30], strict=True):
        assert least <= wait <= least * 1.25
    assert max(waits) <= LONGEST_WAIT_SECONDS * 1.25
    assert station.runner.step() == IDLE_SECONDS
    centre.faults.append("lost")
    assert station.runner.step() < 1


def test_a_busy_centre_is_left_alone_as_long_as_it_asks(
    station: Station, centre: FakeCentre
) -> None:
    centre.faults.append(httpx.Response(429, headers={"Retry-After": "17"}))
    assert 17 <= station.runner.step() <= 17 * 1.25
    assert station.runner.state.problem is Problem.BUSY
    assert station.runner.state.online


def test_the_state_tells_what_waits_and_since_when(
    station: Station, centre: FakeCentre, clock: HandClock
) -> None:
    station.runner.step()
    station.append()
    clock.pass_by(timedelta(hours=2))
    station.append()
    centre.faults.append("lost")
    station.runner.step()
    assert station.runner.state == SyncState(
        online=False, waiting=2, oldest=NOON, last_contact=NOON, problem=Problem.AWAY
    )
    station.runner.step()
    assert station.runner.state == SyncState(online=True, last_contact=NOON + timedelta(hours=2))
    assert station.states[-1] == station.runner.state


@pytest.mark.parametrize(
    ("status", "problem"), [(401, Problem.NOT_ALLOWED), (426, Problem.WIRE), (500, Problem.AWAY)]
)
def test_problems_are_told_apart_and_nothing_is_deleted(
    station: Station, centre: FakeCentre, status: int, problem: Problem
) -> None:
    station.append()
    centre.faults.append(httpx.Response(status))
    station.runner.step()
    assert station.runner.state.problem is problem
    assert station.runner.state.waiting == 1


def test_the_centre_is_told_of_the_station_when_something_changed(
    station: Station, centre: FakeCentre, clock: HandClock
) -> None:
    station.runner.page = "weigh/weigh"
    for _ in range(3):
        station.runner.step()
    assert centre.said == [{"v": 1, "waiting": 0, "oldest_ms": None, "page": "weigh/weigh"}]
    clock.pass_by(timedelta(seconds=30))
    station.runner.step()
    assert len(centre.said) == 2


def test_the_oldest_entry_is_told_in_milliseconds(station: Station, centre: FakeCentre) -> None:
    station.append()
    centre.heads.append(bytes(32))
    centre.entries.append((b"", b"", b""))
    station.runner.step()
    assert centre.said[-1]["oldest_ms"] == utc_ms(NOON)


def test_pages_hear_of_what_came_and_what_went(station: Station, centre: FakeCentre) -> None:
    station.append()
    body = encode_operator(Operator(1, "홍길동", Role.CLERK, "hash"))
    centre.feed.append(("operator", "1", body))
    station.runner.step()
    assert station.changes == [{"entry"}, {"operator"}]
    with reading(station.engine) as session:
        assert store.operator(session, 1) is not None


def test_the_thread_sends_when_woken_and_stops(station: Station, centre: FakeCentre) -> None:
    sent = threading.Event()
    station.runner._on_changes = lambda changes: sent.set() if "entry" in changes else None
    idle = threading.Event()
    station.runner._on_state = lambda state: idle.set() if state.online else None
    station.runner.start()
    assert idle.wait(10)
    station.append()
    station.runner.wake()
    assert sent.wait(IDLE_SECONDS - 1)
    station.runner.stop()
    assert len(centre.entries) == 1


def test_stopping_what_never_started_is_nothing(station: Station) -> None:
    station.runner.stop()
