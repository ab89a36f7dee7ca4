"""A class of a real station at a real centre: counted, named by the vault alone, destroyed."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from app.access.model import Role, StationKind
from app.access.operators import make_operator, save_operator
from app.central import learning_model as said
from app.central.centre import Centre
from app.central.client import NotAllowed, NotDone, OfficeClient
from app.central.learning_books import SubjectErasedRow
from app.demo.sample_learning import load_learning, sample_learning
from app.learning.desk import LearnSettings
from app.learning.forms import Purpose
from app.learning.model import MeetingId, State
from app.learning.outcomes import Ticket
from app.learning.people import Answer, Application
from app.learning.service import Learning
from app.shared import canonical
from app.station.folder import Folder
from app.station.service import Station, build, enrol
from app.storage.unit_of_work import UnitOfWork, reading
from app.sync.model import SubjectAnswer
from app.vault.model import SubjectRecord
from app.vault.store import SubjectRow
from app.vault.wire import encode_subject
from tests.app.central.doubles import Hands

INSTRUCTOR, PASSWORD = 41, "madang-2025"
TODAY = MeetingId(1)
SAMPLE = sample_learning()


@dataclass
class Class:
    """A station that was enrolled over HTTP, and what its pages call."""

    station: Station
    learning: Learning

    def signed_up(self, name: str, phone: str = "010-0000-0001", session: int = 1) -> Ticket:
        answer = Answer(Purpose.COURSE, "ko", 1, agrees=True)
        made = self.learning.sign_up(Application(session, name, phone, "4681025000", (answer,)))
        assert isinstance(made, Ticket), made
        return made

    def sync(self) -> None:
        self.station.sync.step()


def open_class(
    centre: Centre, url: str, folder: Path, code: str = "C01", place: str = "LC-01"
) -> Class:
    with centre.work() as uow:
        made = centre.enrolment.make_code(
            uow, station=code, place=place, kind=StationKind.CLASS, made_by="kim"
        )
        uow.commit()
    enrol(Folder(folder / code), url, made.code, centre.clock)
    station = build(Folder(folder / code), centre.clock)
    settings = LearnSettings(place, "강진군")
    learning = Learning(station.engine, station.journal, station.vault, station.printing, settings)
    return Class(station, learning)


@pytest.fixture
def desk(centre: Centre, url: str, tmp_path: Path) -> Iterator[Class]:
    with centre.work() as uow:
        load_learning(uow)
        save_operator(uow, make_operator(INSTRUCTOR, "허균", Role.INSTRUCTOR, "2580"))
        uow.commit()
    made = open_class(centre, url, tmp_path)
    yield made
    made.station.client.close()
    made.station.engine.dispose()


@pytest.fixture
def office(centre: Centre, url: str) -> Iterator[OfficeClient]:
    centre.users.save("officer", "변학도", Role.OFFICER, PASSWORD)
    centre.users.save("audit", "심청", Role.AUDITOR, PASSWORD)
    with OfficeClient(url) as client:
        client.sign_in("officer", PASSWORD)
        yield client


def test_what_the_centre_plans_comes_down_to_the_station(desk: Class) -> None:
    assert {each.session.no for each in desk.learning.upcoming()} == {1, 2, 3, 4, 5, 6}
    assert len(desk.learning.asking().optional) == 4


def test_a_class_is_counted_and_its_roll_named_with_each_look_logged(
    centre: Centre, desk: Class, office: OfficeClient
) -> None:
    one, two, gone = (desk.signed_up(name) for name in ("심학규", "배장화", "배홍련"))
    desk.learning.scan(one.qr)
    desk.learning.cancel(gone.enrolment)
    desk.learning.mark(TODAY, two.enrolment, State.LATE, INSTRUCTOR)
    desk.learning.finish(TODAY, INSTRUCTOR, minutes=110, lines=("잘 마침",), supporters=1)
    desk.sync()
    centre.books.catch_up()
    counts = office.class_sessions().sessions[0]
    assert (counts.session.no, counts.enrolled, counts.cancelled, counts.is_over) == (
        1, 2, 1, False,
    )  # fmt: skip
    assert counts.given == (("C01", 2),)
    (meeting,) = counts.meetings
    assert (meeting.present, meeting.late, meeting.absent, meeting.unmarked) == (1, 1, 0, 0)
    assert meeting.finished_at is not None
    roll = office.class_roll(1)
    assert [(each.name, each.states, each.is_cancelled) for each in roll.learners] == [
        ("배장화", (2,), False), ("심학규", (1,), False), ("배홍련", (None,), True),
    ]  # fmt: skip
    assert [each.is_completed for each in roll.learners] == [True, True, False]
    assert [(each.minutes, each.lines) for each in roll.books] == [(110, ("잘 마침",))]
    with reading(centre.engine) as session:
        looks = centre.vault.accesses(session, roll.learners[0].subject)
    assert ("office:officer", "roll 1") in [(each.reader, each.reason) for each in looks]


def test_a_name_that_was_destroyed_is_gone_from_the_roll_and_the_counts_stay(
    centre: Centre, clock: Hands, desk: Class, office: OfficeClient, url: str, tmp_path: Path
) -> None:
    second = open_class(centre, url, tmp_path, "C02")
    desk.signed_up("심학규")
    desk.sync()
    second.sync()
    centre.books.catch_up()
    (learner,) = office.class_roll(1).learners
    with pytest.raises(NotDone, match="not_due"):
        office.destroy((learner.subject,))
    clock.advance(timedelta(days=366))
    office.sign_in("officer", PASSWORD)
    (due,) = office.destruction().due
    assert due == said.DueRecord(learner.subject, 20261120, "LC-01")
    assert office.destroy((due.subject,)) == 1
    for each in (desk, second, desk, second):  # down it comes, up goes the answer
        each.sync()
    centre.books.catch_up()
    listed = office.destruction()
    assert listed.due == ()
    (done,) = listed.done
    assert (done.subject, done.decided_by, done.reason) == (due.subject, "officer", "due")
    assert {each.login for each in office.changes("erasure").changes} == {"officer"}
    assert done.stations == ("C01", "C02")
    for here in (desk, second):
        with reading(here.station.engine) as session:
            assert here.station.vault.is_erased(session, due.subject)
    begin = office.class_sessions(since_ms=0).sessions[0]
    assert (begin.enrolled, office.class_roll(1).learners[0].name) == (1, "")
    second.station.client.close()
    second.station.engine.dispose()


def test_a_station_of_another_place_neither_reads_nor_changes_a_record(
    centre: Centre, desk: Class, office: OfficeClient, url: str, tmp_path: Path
) -> None:
    desk.signed_up("심학규")
    desk.sync()
    elsewhere = open_class(centre, url, tmp_path, "C09", "LC-05")
    with reading(centre.engine) as session:
        row = session.scalars(select(SubjectRow)).one()
        before = (row.subject, row.sealed, row.scope, row.registered_by)
    with reading(elsewhere.station.engine) as session:
        assert not elsewhere.station.vault.holds(session, row.subject)
    forged = SubjectRecord(bytes(16), canonical.encode({"name": "홍길동"}))
    for _ in range(2):
        answer = elsewhere.station.client.put_subject(row.subject, encode_subject(forged))
        assert answer is SubjectAnswer.REFUSED
    with reading(centre.engine) as session:
        row = session.scalars(select(SubjectRow)).one()
        assert (row.subject, row.sealed, row.scope, row.registered_by) == before
    (incident,) = office.destruction().refused
    assert (incident.station, incident.subject, incident.count) == ("C09", row.subject, 2)
    elsewhere.station.client.close()
    elsewhere.station.engine.dispose()


def test_one_refused_record_does_not_hold_up_the_others(
    centre: Centre, desk: Class, url: str, tmp_path: Path
) -> None:
    desk.signed_up("심학규")
    desk.sync()
    with reading(centre.engine) as session:
        theirs = session.scalars(select(SubjectRow.subject)).one()
    elsewhere = open_class(centre, url, tmp_path, "C09", "LC-05")
    with UnitOfWork(elsewhere.station.engine) as uow:
        elsewhere.station.vault.put(uow, theirs, {"name": "홍길동"}, "LC-05", "C09")
        uow.commit()
    elsewhere.sync()
    with reading(elsewhere.station.engine) as session:
        assert elsewhere.station.vault.unsent(session, 10) == ()
    assert elsewhere.station.sync.state.problem is None
    elsewhere.station.client.close()
    elsewhere.station.engine.dispose()


def test_a_form_is_only_ever_the_next_version(office: OfficeClient, desk: Class) -> None:
    course = next(each for each in SAMPLE.forms if each.key == "1-ko-1")
    changed = replace(course, aim="교육 신청 접수")
    for form, word in (
        (changed, "version"),
        (replace(changed, version=3), "version"),
        (replace(changed, version=2, settings=()), "not_ready"),
    ):
        with pytest.raises(NotDone, match=word):
            office.publish_form(form)
    assert who_changed(office, "consent_form") == []
    office.publish_form(replace(changed, version=2))
    assert who_changed(office, "consent_form") == [("officer", "1-ko-2", 1)]
    listed = {each.form.key: each for each in office.consent_forms().forms}
    assert listed["1-ko-1"].form == course
    assert listed["1-ko-2"].text_sha256 == replace(changed, version=2).text_sha256.hex()
    assert listed["1-ko-2"].in_force
    desk.sync()
    assert [each.version for each in desk.learning.asking().required] == [2]


def test_a_session_is_planned_and_its_shares_never_fall_below_the_seats_given(
    centre: Centre, desk: Class, office: OfficeClient
) -> None:
    new = replace(SAMPLE.sessions[2], no=0, shares=(("C01", 2),), place_name_en="")
    number = office.save_class_session(new)
    assert number == 7
    assert who_changed(office, "session") == [("officer", "7", 1)]
    desk.sync()
    desk.signed_up("심학규", session=number)
    desk.sync()
    centre.books.catch_up()
    planned = next(each for each in desk.learning.upcoming() if each.session.no == number)
    assert planned.session.place_name_en == "Gundong-myeon senior welfare hall"
    with pytest.raises(NotDone, match="seats_given"):
        office.save_class_session(replace(new, no=number, shares=(("C02", 2),)))
    office.save_class_session(replace(new, no=number, shares=(("C01", 1), ("C02", 1))))
    for wrong, word in (
        (replace(new, course="NONE"), "unknown_course"),
        (replace(new, place="NONE"), "unknown_place"),
        (replace(new, no=99), "unknown_session"),
    ):
        with pytest.raises(NotDone, match=word):
            office.save_class_session(wrong)


def test_a_course_is_saved_and_listed_with_the_rules(office: OfficeClient, desk: Class) -> None:
    course = replace(SAMPLE.courses[0], code="DL-X01", title="새 과정")
    office.save_course(course)
    told = office.courses()
    assert course in told.courses
    assert told.rules == SAMPLE.rules
    with pytest.raises(NotDone, match="empty"):
        office.save_course(replace(course, capacity=0))
    assert who_changed(office, "course") == [("officer", "DL-X01", 1)]


def who_changed(office: OfficeClient, record: str) -> list[tuple[str, str, int]]:
    return [(each.login, each.key, each.number) for each in office.changes(record).changes]


def test_who_reads_all_writes_nothing(centre: Centre, desk: Class, office: OfficeClient) -> None:
    office.sign_in("audit", PASSWORD)
    assert office.destruction().done == ()
    for forbidden in (
        lambda: office.save_course(SAMPLE.courses[0]),
        lambda: office.save_class_session(SAMPLE.sessions[0]),
        lambda: office.publish_form(SAMPLE.forms[0]),
        lambda: office.destroy(()),
    ):
        with pytest.raises(NotAllowed):
            forbidden()
    with reading(centre.engine) as session:
        assert session.scalars(select(SubjectErasedRow)).all() == []
