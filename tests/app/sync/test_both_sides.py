"""Whatever is lost or doubled on the way, the centre ends with each entry once, in order."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import httpx
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

import app.sync.records  # noqa: F401 -- its tables
from app.journal.keys import load_key, make_key
from app.journal.service import Journal
from app.storage.engine import station_engine
from app.storage.tables import STATION, metadata_of
from app.storage.unit_of_work import UnitOfWork, reading
from app.sync.converged import converged, journal_leaves
from app.sync.errors import SyncError
from app.sync.push import Push
from tests.app.sync.fake_centre import FakeCentre, Fault
from tests.fakes import HandClock

FAULTS: list[Callable[[], Fault]] = [
    lambda: "lost",
    lambda: "answer lost",
    lambda: httpx.Response(503),
    lambda: httpx.Response(429, headers={"Retry-After": "1"}),
    lambda: httpx.Response(401),
    lambda: httpx.Response(200, text="<html>"),
]


class StationAndCentre(RuleBasedStateMachine):
    """A station that appends, is cut off and restarted, and a centre that keeps what comes."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name)
        self.key = make_key(self.path / "key")
        self.centre = FakeCentre(self.key.public_bytes)
        self.client = self.centre.client()
        self.made = 0
        self.start()
        metadata_of(STATION).create_all(self.engine)

    def start(self) -> None:
        self.engine = station_engine(self.path / "station.sqlite")
        self.journal = Journal(station="W01", key=load_key(self.path / "key"), clock=HandClock())
        self.push = Push(self.engine, self.journal, self.client)
        self.is_compared = False

    @rule(number=st.integers(1, 4))
    def append(self, number: int) -> None:
        for _ in range(number):
            with UnitOfWork(self.engine) as uow:
                self.made += 1
                assert self.journal.append(uow, 20, [1], {"operator": 1}).seq == self.made
                uow.commit()

    @rule()
    def append_and_lose_power(self) -> None:
        with UnitOfWork(self.engine) as uow:
            self.journal.append(uow, 20, [1], {"operator": 1})

    @rule(faults=st.lists(st.sampled_from(FAULTS), max_size=3))
    def send(self, faults: list[Callable[[], Fault]]) -> None:
        self.centre.faults.extend(fault() for fault in faults)
        for _ in range(len(faults) + 1):
            try:
                if not self.is_compared:
                    self.push.compare()
                    self.is_compared = True
                self.push.send_batch()
            except SyncError:
                pass
        self.centre.faults.clear()

    @rule(which=st.integers(0, 50))
    def deliver_an_old_request_again(self, which: int) -> None:
        sent = [each for each in self.centre.requests if each.method == "POST"]
        if sent:
            self.centre.route(sent[which % len(sent)])

    @rule()
    def restart(self) -> None:
        self.engine.dispose()
        self.start()

    @rule(part=st.floats(0, 1))
    def restore_the_centre_from_a_copy(self, part: float) -> None:
        self.centre.restore(int(len(self.centre.entries) * part))

    @invariant()
    def the_centre_holds_a_beginning_of_the_journal(self) -> None:
        with reading(self.engine) as session:
            mine = journal_leaves(session)
            assert not self.journal.must_enrol_anew(session)
        theirs = self.centre.leaves()
        assert theirs == list(mine[: len(theirs)])

    def teardown(self) -> None:
        self.restart()
        self.send([])
        while self.push.send_batch():
            pass
        with reading(self.engine) as session:
            told = converged("W01", journal_leaves(session), self.centre.leaves())
            assert self.journal.waiting(session).count == 0
        self.client.close()
        self.engine.dispose()
        self.folder.cleanup()
        assert told.is_equal
        assert told.entries == self.made


StationAndCentre.TestCase.settings = settings(
    max_examples=25,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)


TestBothSides = StationAndCentre.TestCase
