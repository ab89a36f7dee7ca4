"""A class station on a real SQLite file with the demo's courses, forms and sessions."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, text

from app.access import store as access_store
from app.access.model import Operator, Role
from app.demo.sample_learning import SampleLearning, sample_learning
from app.documents.service import PrintQueue
from app.journal.keys import StationKey, make_key
from app.journal.model import Appended
from app.journal.service import Journal
from app.learning import store
from app.learning.book import OtherEntry
from app.learning.desk import SELF_SERVICE, LearnSettings
from app.learning.forms import Purpose
from app.learning.model import MeetingId
from app.learning.outcomes import Ticket
from app.learning.people import Answer, Application, Asked
from app.learning.service import Learning
from app.learning.wire.entries import ENROLLED, OF_A_CLASS
from app.storage.engine import station_engine
from app.storage.tables import STATION, metadata_of
from app.storage.unit_of_work import UnitOfWork, reading
from app.vault.service import Vault
from tests.fakes import HandClock

MORNING = datetime(2025, 11, 20, 0, 40, tzinfo=UTC)  # 09:40 in Seoul, the class begins at ten
CLASS, AFTERNOON, FEW, TWICE = 1, 2, 3, 4  # sessions of the sample
TODAY = MeetingId(CLASS)
INSTRUCTOR, CLERK = 41, 11
NAME, PHONE, AREA = "홍길동", "010-0000-0001", "4681025000"


def person(**changes: Any) -> Application:
    """An application that is accepted; what is asked and answered by default: yes to the course."""
    facts: dict[str, Any] = {
        "session": CLASS, "name": NAME, "phone": PHONE, "area": AREA, "answers": yes(1),
        "asked": Asked(),
    }  # fmt: skip
    return Application(**{**facts, **changes})


def yes(*purposes: int, language: str = "ko", version: int = 1) -> tuple[Answer, ...]:
    """All five answered, these with yes."""
    return tuple(
        Answer(purpose, language, version, int(purpose) in purposes) for purpose in Purpose
    )


@dataclass
class Told:
    """What the place's other stations wrote, as a list that a test fills."""

    entries: list[OtherEntry]

    def of(self, classes: Collection[int]) -> list[OtherEntry]:
        return [
            e
            for e in self.entries
            if e.kind in OF_A_CLASS and e.face[:1] in {(n,) for n in classes}
        ]

    def enrolled(self, station: str, seq: int) -> OtherEntry | None:
        found = (e for e in self.entries if (e.kind, e.station, e.seq) == (ENROLLED, station, seq))
        return next(found, None)


@dataclass
class Site:
    """The station and all it stands on, for looking behind it."""

    engine: Engine
    clock: HandClock
    key: StationKey
    journal: Journal
    vault: Vault
    queue: PrintQueue
    learning: Learning
    sample: SampleLearning

    def entries(self) -> tuple[Appended, ...]:
        with reading(self.engine) as session:
            return self.journal.pending(session, 1_000)

    def kinds(self) -> list[int]:
        return [entry.kind for entry in self.entries()]

    def signed_up(self, operator: int = SELF_SERVICE, **changes: Any) -> Ticket:
        ticket = self.learning.sign_up(person(**changes), operator)
        assert isinstance(ticket, Ticket), ticket
        return ticket

    def rows(self) -> dict[str, int]:
        """How much stands in every table."""
        with self.engine.connect() as connection:
            names = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'"))
            return {
                name: connection.execute(text(f"SELECT count(*) FROM {name}")).scalar_one()
                for (name,) in names
            }


def build_site(
    folder: Path, clock: HandClock, code: str = "C01", others: list[OtherEntry] | None = None,
    keys: dict[str, bytes] | None = None,
) -> Site:  # fmt: skip
    folder.mkdir(exist_ok=True)
    engine = station_engine(folder / "station.sqlite")
    metadata_of(STATION).create_all(engine)
    sample, key = sample_learning(), make_key(folder / "station.key")
    journal, queue = Journal(station=code, key=key, clock=clock), PrintQueue(engine, clock)
    vault = Vault(engine, folder / "subjects.keys", folder / "subjects.master", clock)
    with UnitOfWork(engine) as uow:
        for course in sample.courses:
            store.save_course(uow.session, course)
        for made in sample.sessions:
            store.save_session(uow.session, made)
        for form in sample.forms:
            store.save_consent_form(uow.session, form)
        for rules in sample.rules:
            store.save_learning_rules(uow.session, rules)
        for number, role in ((INSTRUCTOR, Role.INSTRUCTOR), (CLERK, Role.CLERK)):
            access_store.save_operator(uow.session, Operator(number, "허균", role, ""))
        uow.commit()
    told, known = others if others is not None else [], keys or {}
    learning = Learning(
        engine, journal, vault, queue, LearnSettings("LC-01", "강진군"),
        others=Told(told), key_of=known.get,
    )  # fmt: skip
    return Site(engine, clock, key, journal, vault, queue, learning, sample)
