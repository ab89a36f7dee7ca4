"""Two class stations of one place, as their programs build them, with no centre anywhere."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtGui import QGuiApplication

from app.access.enrolled import save_enrolled
from app.access.model import Enrolled, Operator, Peer, Role, StationKind, StationSettings
from app.access.store import save_operator, save_peer, save_station_settings
from app.demo.sample_learning import sample_learning
from app.documents.profiles import PROFILES
from app.journal.keys import load_key, make_key
from app.learning import store
from app.learning.model import State
from app.learning.outcomes import Attended, Finished, Ticket
from app.learning.service import Learning
from app.learning.wire import entries as wire
from app.ledger.entry import read_body
from app.station.folder import Folder
from app.station.service import Station, build
from app.storage.unit_of_work import UnitOfWork
from kiosk.learn.start import learn_parts
from tests.app.learning.classroom import INSTRUCTOR, MORNING, TODAY, Site, person
from tests.app.sync.peers.place import free_port, until
from tests.fakes import HandClock
from tests.kiosk.learn.learner import Learner

PLACE, KIND = "LC-01", StationKind.CLASS
CODES = ("C01", "C02")


@dataclass
class Room:
    """One station with the services that its pages get."""

    station: Station
    learning: Learning

    def signed_up(self, **changes: str) -> Ticket:
        made = self.learning.sign_up(person(**changes))
        assert isinstance(made, Ticket), made
        return made

    def marks(self) -> dict[str, State]:
        found = self.learning.now(TODAY).marks.items()
        return {f"{who.station}-{who.seq}": mark.state for who, mark in found}

    def as_site(self) -> Site:
        """What somebody before its glass needs."""
        station, clock = self.station, cast(HandClock, self.station.clock)
        return Site(
            station.engine, clock, load_key(station.folder.key), station.journal, station.vault,
            station.printing, self.learning, sample_learning(),
        )  # fmt: skip


@contextmanager
def two_rooms(path: Path) -> Iterator[tuple[Room, Room]]:
    folders = {code: Folder(path / code) for code in CODES}
    addresses = {code: f"http://127.0.0.1:{free_port()}" for code in CODES}
    for code, folder in folders.items():
        folder.path.mkdir()
        make_key(folder.key)
        told = Enrolled(code, PLACE, KIND, "token", "http://127.0.0.1:1", "log", "vkey")
        save_enrolled(folder.enrolled, told)
    peers = [
        Peer(code, PLACE, KIND, load_key(folder.key).public_bytes, addresses[code])
        for code, folder in folders.items()
    ]
    rooms = []
    for code, folder in folders.items():
        station = build(folder, HandClock(MORNING))
        settings = StationSettings(code, PLACE, KIND, peer=addresses[code])
        _tell(station, settings, peers)
        station.start(None, PROFILES["generic-80mm"])
        rooms.append(Room(station, learn_parts(station, settings, county="강진군").learning))
    try:
        yield rooms[0], rooms[1]
    finally:
        for room in rooms:
            room.station.stop()


def _tell(station: Station, settings: StationSettings, peers: list[Peer]) -> None:
    """What the feed brings; six seats of the class are each station's."""
    sample = sample_learning()
    with UnitOfWork(station.engine) as uow:
        for each in peers:
            save_peer(uow.session, each)
        save_station_settings(uow.session, settings)
        save_operator(uow.session, Operator(INSTRUCTOR, "허균", Role.INSTRUCTOR, ""))
        for course in sample.courses:
            store.save_course(uow.session, course)
        for form in sample.forms:
            store.save_consent_form(uow.session, form)
        for rules in sample.rules:
            store.save_learning_rules(uow.session, rules)
        shared = replace(sample.sessions[0], shares=(("C01", 6), ("C02", 6)))
        store.save_session(uow.session, shared)
        uow.commit()


@pytest.fixture
def rooms(tmp_path: Path) -> Iterator[tuple[Room, Room]]:
    with two_rooms(tmp_path) as made:
        yield made


def test_sign_ups_and_scans_of_the_other_station_land_in_the_roll(rooms: tuple[Room, Room]) -> None:
    first, second = rooms
    mine, theirs = first.signed_up(name="심학규"), second.signed_up(name="옹고집")
    until(lambda: len(first.learning.now(TODAY).enrolled) == 2)
    until(lambda: len(second.learning.now(TODAY).enrolled) == 2)
    assert isinstance(second.learning.scan(mine.qr), Attended)
    until(lambda: first.marks() == {mine.code: State.PRESENT})
    first.learning.mark(TODAY, theirs.enrolment, State.ABSENT, INSTRUCTOR)
    until(lambda: second.marks() == {mine.code: State.PRESENT, theirs.code: State.ABSENT})
    card = first.learning.today()[0]
    assert (card.enrolled, card.present) == (2, 1)


def test_a_ticket_of_the_other_station_is_proven_by_its_key(rooms: tuple[Room, Room]) -> None:
    first, second = rooms
    theirs = second.signed_up()
    found = first.learning.scan(theirs.qr)
    assert isinstance(found, Attended)
    assert found.is_proven


def test_a_later_mark_names_the_other_station_s(rooms: tuple[Room, Room]) -> None:
    first, second = rooms
    ticket = first.signed_up()
    first.learning.mark(TODAY, ticket.enrolment, State.PRESENT, INSTRUCTOR)
    until(lambda: second.marks() == {ticket.code: State.PRESENT})
    second.learning.mark(TODAY, ticket.enrolment, State.LATE, INSTRUCTOR)
    with second.station.reading() as session:
        last = second.station.journal.pending(session, 10)[-1]
    assert last.kind == wire.ATTENDED
    assert read_body(last.body)["replaces"] == ["C01", 2]


def test_a_seat_given_there_leaves_the_share_here_alone(rooms: tuple[Room, Room]) -> None:
    first, second = rooms
    second.signed_up()
    until(lambda: len(first.learning.now(TODAY).enrolled) == 1)
    assert first.learning.upcoming()[0].seats_left == 6


def test_the_open_roll_shows_what_the_other_station_does(
    qapp: QGuiApplication, rooms: tuple[Room, Room]
) -> None:
    first, second = rooms
    theirs = second.signed_up(name="옹고집")
    until(lambda: len(first.learning.now(TODAY).enrolled) == 1)
    teacher = Learner(qapp, first.as_site(), panel="L15")
    try:
        teacher.to_roll()
        assert teacher.text("person-1-name") == theirs.code  # its record is on the way
        with second.station.reading() as session:
            subject = second.station.vault.unsent(session, 1)[0]
        record = second.station.vault.get(subject, reader="test", reason="as the centre does")
        with UnitOfWork(first.station.engine) as uow:
            first.station.vault.put(uow, subject, record, PLACE)
            uow.commit()
        second.learning.scan(theirs.qr)
        second.signed_up(name="전우치", phone="010-0000-0002")
        until(lambda: len(first.learning.now(TODAY).enrolled) == 2 and first.marks())
        teacher.model._look()
        teacher.stage.settle()
        assert teacher.text("person-1-name") == "옹고집"
        assert teacher.text("person-1-mark").startswith("출석")
        assert teacher.text("counts").startswith("신청 2 · 출석 1")
        assert teacher.sees("key-finish")
        assert isinstance(second.learning.finish(TODAY, INSTRUCTOR, minutes=120), Finished)
        until(lambda: first.learning.now(TODAY).finished is not None)
        teacher.model._look()
        teacher.stage.settle()
        assert not teacher.sees("key-finish")
    finally:
        teacher.close()


def test_without_a_lan_each_works_alone(tmp_path: Path) -> None:
    with two_rooms(tmp_path) as (first, second):
        second.station.peers.stop()
        first.signed_up()
        assert isinstance(second.learning.scan(first.signed_up(name="심청").qr), Attended)
