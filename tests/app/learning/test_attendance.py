"""The roll: by touch, by ticket from anywhere, all at once; a later mark names the one before."""

from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.journal.model import Appended
from app.learning import store
from app.learning.book import OtherEntry
from app.learning.errors import NoSuchSession
from app.learning.model import MeetingId, State
from app.learning.outcomes import Attended, EnrolmentId, Marked, Reason, Refused, Ticket
from app.learning.wire import entries as wire
from app.ledger.entry import FaceItem, read_body
from app.ledger.slip import Slip1, decode_slip, encode_slip
from app.storage.unit_of_work import UnitOfWork, reading
from tests.app.learning.classroom import (
    AFTERNOON,
    CLASS,
    FEW,
    INSTRUCTOR,
    MORNING,
    TODAY,
    TWICE,
    Site,
    build_site,
    person,
)
from tests.fakes import HandClock


@dataclass(frozen=True)
class Peer:
    """An entry of another station as the LAN brings it."""

    station: str
    seq: int
    kind: int
    utc_ms: int
    face: tuple[FaceItem, ...]
    body: bytes


def told(entries: tuple[Appended, ...]) -> list[OtherEntry]:
    return [Peer(e.station, e.seq, e.kind, e.utc_ms, e.face, e.body) for e in entries]


def marked(site: Site, ticket: Ticket, state: State = State.PRESENT) -> Marked:
    outcome = site.learning.mark(TODAY, ticket.enrolment, state, INSTRUCTOR)
    assert isinstance(outcome, Marked), outcome
    return outcome


def test_today_is_the_classes_of_this_place(site: Site) -> None:
    cards = site.learning.today()
    assert [each.id for each in cards] == [MeetingId(CLASS), MeetingId(AFTERNOON)]
    site.clock.pass_by(timedelta(hours=10))
    assert len(site.learning.today()) == 2  # also in the evening, when both are over
    site.clock.pass_by(timedelta(hours=12))
    assert [each.id for each in site.learning.today()] == [MeetingId(TWICE, 1)]
    site.clock.pass_by(timedelta(days=7))
    assert [each.id for each in site.learning.today()] == [MeetingId(TWICE, 2)]


def test_the_roll_has_names_and_each_look_is_logged(site: Site) -> None:
    for name in ("홍길동", "심학규"):
        site.signed_up(name=name)
    roll = site.learning.roll(TODAY, INSTRUCTOR)
    assert [(each.name, each.masked, each.mark) for each in roll.lines] == [
        ("심학규", "심○규", None),
        ("홍길동", "홍○동", None),
    ]
    assert (roll.count(None), roll.count(State.PRESENT), roll.finished) == (2, 0, None)
    assert "홍길동" not in repr(roll)
    with reading(site.engine) as session:
        subject = session.get_one(store.EnrolmentRow, ("C01", 1)).subject
        assert subject is not None
        (look,) = site.vault.accesses(session, subject)
    assert (look.reader, look.reason) == ("operator:41", "roll 1")


def test_how_everybody_stands_needs_no_look_at_anybody(site: Site) -> None:
    ticket = site.signed_up()
    marked(site, ticket)
    looks = site.rows()["vault_access"]
    assert {who: mark.state for who, mark in site.learning.now(TODAY).marks.items()} == {
        ticket.enrolment: State.PRESENT
    }
    assert site.rows()["vault_access"] == looks


def test_a_later_mark_is_a_new_entry_that_names_the_old_one(site: Site) -> None:
    ticket = site.signed_up()
    first = marked(site, ticket)
    second = marked(site, ticket, State.LATE)
    assert (first.replaced, second.replaced) == (None, ("C01", first.seq))
    old, new = site.entries()[1:]
    assert (old.face, new.face) == ((1, 1, "C01", 1, 1), (1, 1, "C01", 1, 2))
    assert read_body(new.body)["replaces"] == ["C01", first.seq]
    assert site.learning.roll(TODAY, INSTRUCTOR).count(State.LATE) == 1


def test_the_same_mark_again_writes_nothing(site: Site) -> None:
    ticket = site.signed_up()
    assert marked(site, ticket).seq == marked(site, ticket).seq == 2
    assert site.kinds() == [30, 32]


def test_all_present_leaves_marks_that_stand_and_takes_exceptions(site: Site) -> None:
    late, missing, *rest = [
        site.signed_up(name=name) for name in ("심청", "장화", "홍련", "콩쥐네")
    ]
    marked(site, late, State.LATE)
    done = site.learning.mark_all_present(TODAY, INSTRUCTOR, {missing.enrolment: State.ABSENT})
    assert isinstance(done, tuple)
    states = {who: mark.state for who, mark in site.learning.now(TODAY).marks.items()}
    assert states == {
        late.enrolment: State.LATE,
        missing.enrolment: State.ABSENT,
        **{each.enrolment: State.PRESENT for each in rest},
    }
    assert len(done) == 3
    assert site.learning.mark_all_present(TODAY, INSTRUCTOR) == ()


def test_who_is_not_on_the_roll_and_what_is_not_yet_is_not_marked(site: Site) -> None:
    ticket = site.signed_up()
    outcome = site.learning.mark(TODAY, EnrolmentId("C01", 99), State.PRESENT, INSTRUCTOR)
    assert outcome == Refused(Reason.UNKNOWN_LEARNER)
    later = site.signed_up(session=FEW)
    outcome = site.learning.mark(MeetingId(FEW), later.enrolment, State.PRESENT, INSTRUCTOR)
    assert outcome == Refused(Reason.OTHER_DAY)
    site.learning.cancel(ticket.enrolment)
    outcome = site.learning.mark(TODAY, ticket.enrolment, State.PRESENT, INSTRUCTOR)
    assert outcome == Refused(Reason.CANCELLED, ticket.enrolment)
    with pytest.raises(NoSuchSession):
        site.learning.roll(MeetingId(CLASS, 2), INSTRUCTOR)
    with pytest.raises(NoSuchSession):
        site.learning.roll(MeetingId(99), INSTRUCTOR)


def test_a_scanned_ticket_lands_in_its_own_roll(site: Site) -> None:
    one, two = site.signed_up(), site.signed_up(session=AFTERNOON, name="심청")
    outcome = site.learning.scan(two.qr)
    assert isinstance(outcome, Attended)
    assert (outcome.id, outcome.state, outcome.masked) == (
        MeetingId(AFTERNOON), State.PRESENT, "심○",
    )  # fmt: skip
    assert (outcome.is_again, outcome.is_proven) == (False, True)
    assert [each.present for each in site.learning.today()] == [0, 1]
    again = site.learning.scan(f" {two.qr}\n")
    assert isinstance(again, Attended)
    assert again.is_again
    assert site.kinds() == [30, 30, 32]
    assert one.enrolment not in site.learning.now(TODAY).marks


@pytest.mark.parametrize(
    ("minutes", "state"), [(0, State.PRESENT), (30, State.PRESENT), (31, State.LATE)]
)
def test_late_is_what_the_rules_of_the_day_say(site: Site, minutes: int, state: State) -> None:
    ticket = site.signed_up()
    site.clock.pass_by(timedelta(minutes=minutes))  # it is 09:40, ten minutes after ten are let go
    outcome = site.learning.scan(ticket.qr)
    assert isinstance(outcome, Attended)
    assert outcome.state is state


def test_nobody_is_late_by_itself_where_the_rules_do_not_say_when(site: Site) -> None:
    ticket = site.signed_up()
    with UnitOfWork(site.engine) as uow:
        (rules,) = site.sample.rules
        store.save_learning_rules(uow.session, replace(rules, late_after_minutes=None))
        uow.commit()
    site.clock.pass_by(timedelta(hours=2))
    outcome = site.learning.scan(ticket.qr)
    assert isinstance(outcome, Attended)
    assert outcome.state is State.PRESENT


def test_who_comes_after_being_marked_absent_is_there_after_all(site: Site) -> None:
    ticket = site.signed_up()
    absent = marked(site, ticket, State.ABSENT)
    outcome = site.learning.scan(ticket.qr)
    assert isinstance(outcome, Attended)
    assert not outcome.is_again
    assert read_body(site.entries()[-1].body)["replaces"] == ["C01", absent.seq]


def test_a_ticket_of_another_day_or_a_cancelled_one_is_turned_away(site: Site) -> None:
    other = site.signed_up(session=FEW)
    assert site.learning.scan(other.qr) == Refused(Reason.OTHER_DAY)
    gone = site.signed_up()
    site.learning.cancel(gone.enrolment)
    assert site.learning.scan(gone.qr) == Refused(Reason.CANCELLED, gone.enrolment)
    assert site.learning.scan("8801234567893") == Refused(Reason.NOT_A_TICKET)


def test_a_slip_of_another_kind_is_no_ticket(site: Site) -> None:
    ticket = site.signed_up()
    marked(site, ticket)
    entry = site.entries()[1]
    slip = Slip1(entry.entry, entry.salt, entry.previous_head, entry.signature)
    assert site.learning.scan(encode_slip(slip)) == Refused(Reason.NOT_A_TICKET)


def test_an_altered_ticket_is_seen_to_be_one(site: Site) -> None:
    slip = decode_slip(site.signed_up().qr)
    assert isinstance(slip, Slip1)
    altered = encode_slip(replace(slip, salt=bytes(16)))
    assert site.learning.scan(altered) == Refused(Reason.ALTERED)


@pytest.mark.parametrize("knows_key", [True, False])
def test_a_ticket_of_another_station_lands_too_without_a_network(
    site: Site, tmp_path: Path, knows_key: bool
) -> None:
    other = build_site(tmp_path / "C02", HandClock(MORNING), "C02")
    with UnitOfWork(other.engine) as uow:
        made = replace(site.sample.sessions[0], shares=(("C02", 12),))
        store.save_session(uow.session, made)
        uow.commit()
    ticket = other.signed_up()
    keys = {"C02": other.key.public_bytes} if knows_key else {}
    here = build_site(tmp_path / "C03", HandClock(MORNING), "C03", keys=keys)
    outcome = here.learning.scan(ticket.qr)
    assert isinstance(outcome, Attended)
    assert (outcome.is_proven, outcome.masked) == (knows_key, "")
    (line,) = here.learning.roll(TODAY, INSTRUCTOR).lines
    assert (line.code, line.name, line.number) == ("C02-1", "", 1)
    assert line.mark is not None
    assert read_body(here.entries()[0].body)["is_proven"] is knows_key
    slip = decode_slip(ticket.qr)
    assert isinstance(slip, Slip1)
    altered = here.learning.scan(encode_slip(replace(slip, signature=bytes(64))))
    assert altered == Refused(Reason.ALTERED) if knows_key else isinstance(altered, Attended)
    for each in (other, here):
        each.engine.dispose()


def test_stations_of_one_place_see_one_roll(site: Site, tmp_path: Path) -> None:
    mine = site.signed_up(name="심청")
    marked(site, mine)
    with reading(site.engine) as session:
        subject = session.get_one(store.EnrolmentRow, ("C01", 1)).subject
        assert subject is not None
    (record,) = site.vault.get_many([subject], reader="feed", reason="feed").values()
    second = build_site(tmp_path / "C02", HandClock(MORNING), "C02", told(site.entries()))
    with UnitOfWork(second.engine) as uow:
        second.vault.receive(uow, subject, record)
        uow.commit()
    (line,) = second.learning.roll(TODAY, INSTRUCTOR).lines
    assert (line.name, line.enrolment) == ("심청", mine.enrolment)
    assert line.mark is not None
    assert line.mark.state is State.PRESENT
    second.clock.pass_by(timedelta(minutes=1))
    outcome = second.learning.mark(TODAY, mine.enrolment, State.LATE, INSTRUCTOR)
    assert isinstance(outcome, Marked)
    assert outcome.replaced == ("C01", 2)
    again = second.learning.sign_up(person(name="심청"))
    assert again == Refused(Reason.TWICE, mine.enrolment)
    second.engine.dispose()


def test_what_another_station_sends_may_be_rubbish(site: Site, tmp_path: Path) -> None:
    said: list[tuple[int, tuple[FaceItem, ...], bytes]] = [
        (wire.ENROLLED, (1, 1), b""),
        (wire.ATTENDED, (1, "x"), bytes(16) + b"\xa0"),
        (wire.FINISHED, (1,), bytes(16) + b"\xa0"),
        (wire.CANCELLED, (), b""),
        (99, (1, 1), b""),
    ]
    rubbish: list[OtherEntry] = [
        Peer("C02", n, kind, 2**62, face, body) for n, (kind, face, body) in enumerate(said)
    ]
    second = build_site(tmp_path / "C03", HandClock(MORNING), "C03", rubbish)
    assert second.learning.roll(TODAY, INSTRUCTOR).lines == ()
    second.engine.dispose()
