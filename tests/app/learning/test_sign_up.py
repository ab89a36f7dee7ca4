"""Signing up: one seat, one person, the consents that were given, or nothing stored at all."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.learning import store
from app.learning.forms import Purpose
from app.learning.model import GuardianCheck
from app.learning.outcomes import EnrolmentId, Known, Reason, Refused, Ticket
from app.learning.people import Answer, Asked, GivenBy, Guardian, Means
from app.learning.service import Learning
from app.learning.wire import entries as wire
from app.learning.wire.learners import Learner, decode_learner
from app.ledger.entry import decode_entry, read_body
from app.ledger.slip import Slip1, decode_slip
from app.shared.clock import utc_ms
from app.storage.errors import DiskFault
from app.storage.unit_of_work import UnitOfWork, reading
from tests.app.learning.classroom import (
    AFTERNOON,
    CLASS,
    FEW,
    INSTRUCTOR,
    MORNING,
    NAME,
    TWICE,
    Site,
    person,
    yes,
)
from tests.fakes import full_disk

GUARDIAN = Guardian("허균", "010-0000-0009", GuardianCheck.CALL)
CHILD = date(2011, 11, 21)  # 13 years and 364 days on the day of the sign-up


def learner(site: Site, ticket: Ticket) -> Learner:
    """The record behind a ticket, opened."""
    with reading(site.engine) as session:
        row = session.get_one(store.EnrolmentRow, (ticket.enrolment.station, ticket.enrolment.seq))
        assert row.subject is not None
    return decode_learner(site.vault.get(row.subject, reader="test", reason="test"))


def refused(site: Site, **changes: Any) -> Reason:
    outcome = site.learning.sign_up(person(**changes))
    assert isinstance(outcome, Refused), outcome
    return outcome.reason


def test_what_is_offered_says_how_many_seats_are_left(site: Site) -> None:
    offers = site.learning.upcoming()
    assert [(each.session.no, each.seats_left) for each in offers] == [
        (1, 12), (2, 12), (4, 10), (3, 3), (5, 4), (6, 8),
    ]  # fmt: skip
    assert (offers[0].area_name, offers[0].course.title[:4]) == ("강진읍", "스마트폰")
    site.signed_up(session=FEW)
    assert next(each.seats_left for each in site.learning.upcoming() if each.session.no == FEW) == 2


def test_a_session_that_is_over_or_not_ours_is_not_offered(site: Site) -> None:
    site.clock.pass_by(timedelta(hours=2, minutes=20))  # twelve: the first class is over
    assert CLASS not in {each.session.no for each in site.learning.upcoming()}
    assert refused(site) is Reason.OVER
    with UnitOfWork(site.engine) as uow:
        off = replace(site.sample.sessions[1], is_cancelled=True)
        store.save_session(uow.session, off)
        store.save_session(uow.session, replace(site.sample.sessions[2], shares=(("S01", 3),)))
        uow.commit()
    assert {each.session.no for each in site.learning.upcoming()} == {4, 5, 6}
    assert refused(site, session=AFTERNOON) is Reason.OVER
    assert refused(site, session=FEW) is Reason.FULL
    assert refused(site, session=99) is Reason.NO_SUCH_SESSION


def test_the_ticket_is_the_promise_of_the_entry(site: Site) -> None:
    ticket = site.signed_up()
    slip = decode_slip(ticket.qr)
    assert isinstance(slip, Slip1)
    entry = decode_entry(slip.entry)
    assert (entry.station, entry.kind, entry.face) == ("C01", wire.ENROLLED, (CLASS, 1))
    assert (ticket.number, ticket.code) == (1, "C01-1")
    assert site.kinds() == [30]


def test_the_entry_tells_a_subject_and_the_commitment_to_the_record_in_the_vault(
    site: Site,
) -> None:
    ticket = site.signed_up()
    (entry,) = site.entries()
    told = wire.read_enrolled(entry.face, read_body(entry.body))
    (record,) = site.vault.get_many([told.subject], reader="test", reason="test").values()
    assert told.record == record.commitment
    assert (told.place, told.course, told.means, told.operator) == ("LC-01", "DL-B01", "kiosk", 0)
    kept = learner(site, ticket)
    assert (kept.name, kept.phone, kept.keep_until) == (NAME, "01000000001", 20261120)


def test_each_consent_is_kept_with_the_very_text_and_how_it_was_asked(site: Site) -> None:
    asked = Asked(language="en", text_mm=15, given_by=GivenBy.HELPER)
    kept = learner(site, site.signed_up(answers=yes(1, 4, language="en"), asked=asked))
    forms = {each.purpose: each for each in site.sample.forms if each.language == "en"}
    assert [each.purpose for each in kept.consents] == list(Purpose)
    assert [each.purpose for each in kept.consents if each.agrees] == [
        Purpose.COURSE,
        Purpose.PHOTO,
    ]
    for consent in kept.consents:
        form = forms[consent.purpose]
        assert consent.text_sha256 == form.text_sha256
        assert (consent.language, consent.version, consent.kind) == ("en", 1, form.kind)
        assert (consent.text_mm, consent.means, consent.given_by) == (15, "kiosk", "helper")
        assert consent.given_at == MORNING


def test_an_optional_no_is_no_reason_to_refuse(site: Site) -> None:
    kept = learner(site, site.signed_up(answers=yes(1), equipment=("스마트폰",), can_video=True))
    assert [each.agrees for each in kept.consents] == [True, False, False, False, False]
    assert (kept.equipment, kept.can_video) == ((), None)


def test_equipment_is_kept_only_where_that_was_agreed_to(site: Site) -> None:
    kept = learner(site, site.signed_up(answers=yes(1, 2), equipment=("스마트폰",), can_video=True))
    assert (kept.equipment, kept.can_video) == (("스마트폰",), True)


REFUSALS: list[tuple[dict[str, Any], Reason]] = [
    ({"answers": yes()}, Reason.CONSENT_REFUSED),
    ({"answers": ()}, Reason.CONSENT_OPEN),
    ({"answers": yes(1, version=2)}, Reason.CONSENT_OPEN),
    ({"answers": (*yes(1), *yes(1))}, Reason.CONSENT_OPEN),
    ({"name": "900101-1234567"}, Reason.RESIDENT_NUMBER),
    ({"phone": "900101-1234567"}, Reason.RESIDENT_NUMBER),
    ({"equipment": ("9001011234567",)}, Reason.RESIDENT_NUMBER),
    ({"guardian": replace(GUARDIAN, name="900101 1234567")}, Reason.RESIDENT_NUMBER),
    ({"name": "★"}, Reason.BAD_NAME),
    ({"phone": "모름"}, Reason.BAD_PHONE),
    ({"area": "0000000000"}, Reason.BAD_AREA),
    ({"born": CHILD}, Reason.GUARDIAN_MISSING),
    ({"born": CHILD, "guardian": replace(GUARDIAN, phone="")}, Reason.BAD_GUARDIAN),
    ({"session": 99}, Reason.NO_SUCH_SESSION),
    ({"asked": Asked(means=Means.PAPER, sheet="MP1:C01-0000000000")}, Reason.BAD_SHEET),
    ({"asked": Asked(means=Means.PAPER)}, Reason.BAD_SHEET),
]


@pytest.mark.parametrize(("changes", "reason"), REFUSALS)
def test_whoever_is_refused_leaves_nothing_behind(
    site: Site, changes: dict[str, Any], reason: Reason
) -> None:
    before = site.rows()
    keys = (site.engine.url.database or "").replace("station.sqlite", "subjects.keys")
    size = Path(keys).read_bytes()
    assert refused(site, **changes) is reason
    assert site.rows() == before
    assert Path(keys).read_bytes() == size
    assert site.kinds() == []


def test_a_missing_answer_to_an_optional_form_is_a_form_that_was_not_asked(site: Site) -> None:
    kept = learner(site, site.signed_up(answers=(Answer(Purpose.COURSE, "ko", 1, True),)))
    assert [each.purpose for each in kept.consents] == [Purpose.COURSE]


def test_the_same_person_twice_is_told_of_the_first_time(site: Site) -> None:
    first = site.signed_up()
    again = site.learning.sign_up(person(name=" 홍길동", phone="01000000001"))
    assert again == Refused(Reason.TWICE, first.enrolment)
    site.signed_up(session=AFTERNOON)
    assert site.kinds() == [30, 30]


def test_two_people_who_share_a_helpers_phone_are_two(site: Site) -> None:
    one, two = (site.signed_up(name=name, is_helper_phone=True) for name in ("박흥부", "박놀부"))
    assert [learner(site, each).is_helper_phone for each in (one, two)] == [True, True]
    assert site.learning.upcoming()[0].seats_left == 10


def test_the_last_seat_is_given_once(site: Site) -> None:
    for name in ("심청", "장화", "홍련"):
        site.signed_up(session=FEW, name=name)
    assert refused(site, session=FEW) is Reason.FULL
    assert next(each for each in site.learning.upcoming() if each.session.no == FEW).is_full


def test_under_fourteen_on_the_day_of_consent_a_guardian_is_asked(site: Site) -> None:
    kept = learner(site, site.signed_up(INSTRUCTOR, born=CHILD, guardian=GUARDIAN))
    assert (kept.guardian, kept.guardian_at, kept.born_year) == (
        Guardian("허균", "01000000009", GuardianCheck.CALL), MORNING, 2011,
    )  # fmt: skip
    assert {each.given_by for each in kept.consents} == {"guardian"}


def test_a_child_s_yes_counts_once_staff_have_checked_the_guardian_s(site: Site) -> None:
    before = site.rows()
    assert refused(site, born=CHILD, guardian=GUARDIAN) is Reason.GUARDIAN_OPEN
    assert site.rows() == before, "not even the guardian's number"
    child = site.signed_up(INSTRUCTOR, born=CHILD, guardian=GUARDIAN)
    wish = Answer(Purpose.PHOTO, "ko", 1, agrees=True)
    again = site.learning.sign_up_known(child.enrolment, AFTERNOON, (wish,))
    assert again == Refused(Reason.GUARDIAN_OPEN)
    assert site.learning.agree(child.enrolment, wish) == Refused(Reason.GUARDIAN_OPEN)
    plain = site.learning.sign_up_known(child.enrolment, AFTERNOON, (replace(wish, agrees=False),))
    assert isinstance(plain, Ticket), "to say no a child needs nobody"


def test_who_is_fourteen_today_needs_none_and_no_birthday_is_kept(site: Site) -> None:
    kept = learner(site, site.signed_up(born=date(2011, 11, 20)))
    assert (kept.guardian, kept.born_year) == (None, None)
    assert {each.given_by for each in kept.consents} == {"self"}


def test_the_age_and_the_ways_of_checking_are_the_rules_of_the_day(site: Site) -> None:
    (rules,) = site.sample.rules
    with UnitOfWork(site.engine) as uow:
        later = replace(
            rules, from_day=20251120, guardian_under=16, guardian_checks=(GuardianCheck.PAPER,)
        )
        store.save_learning_rules(uow.session, later)
        uow.commit()
    assert refused(site, born=date(2010, 1, 1)) is Reason.GUARDIAN_MISSING
    assert refused(site, born=date(2010, 1, 1), guardian=GUARDIAN) is Reason.BAD_GUARDIAN


def test_nobody_signs_up_while_a_required_text_is_not_ready(site: Site) -> None:
    course = next(each for each in site.sample.forms if each.key == "1-ko-1")
    with UnitOfWork(site.engine) as uow:
        store.save_consent_form(uow.session, replace(course, version=2, settings=()))
        uow.commit()
    assert site.learning.asking().is_blocked
    assert refused(site) is Reason.FORM_NOT_READY
    assert not site.learning.asking("en").is_blocked


def test_forms_are_asked_apart_required_ones_first(site: Site) -> None:
    asking = site.learning.asking()
    assert [each.purpose for each in asking.required] == [Purpose.COURSE]
    assert [int(each.purpose) for each in asking.optional] == [2, 3, 4, 5]


def test_who_comes_back_with_a_ticket_is_known_and_asked_nothing_again(site: Site) -> None:
    first = site.signed_up(answers=yes(1, 3))
    known = site.learning.returning(first.qr)
    assert known == Known(first.enrolment, "홍○동")
    asking = site.learning.asking(known=first.enrolment)
    assert (asking.required, [int(each.purpose) for each in asking.optional]) == ((), [2, 4, 5])
    again = site.learning.sign_up_known(first.enrolment, TWICE)
    assert isinstance(again, Ticket)
    kept = learner(site, again)
    assert (len(kept.consents), kept.keep_until) == (5, 20261128)
    assert site.learning.sign_up_known(first.enrolment, TWICE) == Refused(
        Reason.TWICE, again.enrolment
    )


def test_a_changed_text_is_asked_anew_and_the_old_consent_keeps_its_version(site: Site) -> None:
    first = site.signed_up()
    course = next(each for each in site.sample.forms if each.key == "1-ko-1")
    with UnitOfWork(site.engine) as uow:
        store.save_consent_form(uow.session, replace(course, version=2, aim="교육 신청 접수"))
        uow.commit()
    assert [each.version for each in site.learning.asking(known=first.enrolment).required] == [2]
    outcome = site.learning.sign_up_known(first.enrolment, AFTERNOON)
    assert outcome == Refused(Reason.CONSENT_OPEN)
    answer = Answer(Purpose.COURSE, "ko", 2, agrees=True)
    again = site.learning.sign_up_known(first.enrolment, AFTERNOON, (answer,))
    assert isinstance(again, Ticket)
    kept = [each for each in learner(site, again).consents if each.purpose is Purpose.COURSE]
    assert [(each.version, each.text_sha256) for each in kept] == [
        (1, course.text_sha256),
        (2, replace(course, aim="교육 신청 접수").text_sha256),
    ]


def test_who_types_name_and_phone_again_stays_one_person(site: Site) -> None:
    one, two = site.signed_up(), site.signed_up(session=AFTERNOON)
    with reading(site.engine) as session:
        subjects = {
            session.get_one(store.EnrolmentRow, ("C01", each.enrolment.seq)).subject
            for each in (one, two)
        }
    assert len(subjects) == 1


@pytest.mark.parametrize(
    ("text", "reason"),
    [("MD1:", Reason.NOT_A_TICKET), ("홍길동", Reason.NOT_A_TICKET), ("", Reason.NOT_A_TICKET)],
)
def test_what_is_no_ticket_opens_nothing(site: Site, text: str, reason: Reason) -> None:
    assert site.learning.returning(text) == Refused(reason)


def test_an_erased_learner_is_not_known_any_more(site: Site) -> None:
    ticket = site.signed_up()
    with reading(site.engine) as session:
        subject = session.get_one(store.EnrolmentRow, ("C01", 1)).subject
    assert subject is not None
    with UnitOfWork(site.engine) as uow:
        site.vault.erase(uow, subject)
        uow.commit()
    assert site.learning.returning(ticket.qr) == Refused(Reason.UNKNOWN_LEARNER)
    assert site.learning.sign_up_known(ticket.enrolment, AFTERNOON) == Refused(
        Reason.UNKNOWN_LEARNER
    )
    assert isinstance(site.learning.sign_up(person(session=AFTERNOON)), Ticket)  # a new subject


def test_on_a_full_disk_nobody_is_half_enrolled(site: Site) -> None:
    before = site.rows()
    with full_disk(site.engine), pytest.raises(DiskFault):
        site.learning.sign_up(person(answers=yes(1, 2), equipment=("스마트폰" * 2_000,)))
    assert site.rows() == before


def test_a_walk_in_is_enrolled_and_present_by_one_unit_of_work(site: Site) -> None:
    ticket = site.learning.walk_in(person(), 41)
    assert isinstance(ticket, Ticket)
    assert site.kinds() == [30, 32]
    body = read_body(site.entries()[1].body)
    assert (body["how"], body["operator"]) == ("walk_in", 41)
    assert site.learning.today()[0].present == 1
    assert site.learning.walk_in(person(session=FEW), 41) == Refused(Reason.OTHER_DAY)


def test_numbers_run_within_a_session_and_are_not_given_twice(site: Site) -> None:
    first = site.signed_up(name="심청")
    site.learning.cancel(first.enrolment)
    second = site.signed_up(name="장화")
    assert (first.number, second.number) == (1, 2)
    assert site.signed_up(name="장화", session=AFTERNOON).number == 1


def test_the_entry_is_made_when_the_clock_says(site: Site) -> None:
    site.signed_up()
    assert site.entries()[0].utc_ms == utc_ms(MORNING)


def test_an_enrolment_id_is_shown_as_paper_shows_it() -> None:
    assert str(EnrolmentId("C01", 17)) == "C01 · 17"


def test_the_areas_are_the_countys_eleven(site: Site) -> None:
    assert [each.name for each in site.learning.areas][:3] == ["강진읍", "군동면", "칠량면"]
    assert len({each.code for each in site.learning.areas}) == 11
    assert isinstance(site.learning, Learning)
