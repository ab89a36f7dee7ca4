"""Cancelling and withdrawing: as easy as signing up, each by an entry of its own."""

from datetime import timedelta

import pytest

from app.learning import store
from app.learning.forms import Purpose
from app.learning.model import CancelReason
from app.learning.outcomes import Cancelled, ConsentChanged, EnrolmentId, Reason, Refused
from app.learning.people import Answer, Asked
from app.learning.wire import entries as wire
from app.learning.wire.learners import Learner, decode_learner
from app.ledger.entry import read_body
from app.storage.unit_of_work import reading
from tests.app.learning.classroom import AFTERNOON, FEW, Site, yes


def learner(site: Site, seq: int = 1) -> Learner:
    with reading(site.engine) as session:
        subject = session.get_one(store.EnrolmentRow, ("C01", seq)).subject
    assert subject is not None
    return decode_learner(site.vault.get(subject, reader="test", reason="test"))


def test_a_cancelled_enrolment_frees_its_seat_and_stays_in_the_chain(site: Site) -> None:
    ticket = site.signed_up(session=FEW)
    done = site.learning.cancel(ticket.enrolment, CancelReason.MISTAKE, operator=41)
    assert done == Cancelled(ticket.enrolment, 2)
    entry = site.entries()[1]
    told = wire.read_cancelled(entry.face, read_body(entry.body))
    assert (told.enrolment, told.reason, told.operator) == (
        ticket.enrolment, CancelReason.MISTAKE, 41,
    )  # fmt: skip
    assert next(each.seats_left for each in site.learning.upcoming() if each.session.no == FEW) == 3
    again = site.learning.cancel(ticket.enrolment)
    assert again == Refused(Reason.CANCELLED, ticket.enrolment)
    assert site.signed_up(session=FEW).number == 2  # the same person may sign up again


def test_who_is_not_known_is_not_cancelled(site: Site) -> None:
    assert site.learning.cancel(EnrolmentId("C09", 1)) == Refused(Reason.UNKNOWN_LEARNER)
    assert site.learning.consents(EnrolmentId("C09", 1)) == Refused(Reason.UNKNOWN_LEARNER)
    outcome = site.learning.withdraw(EnrolmentId("C09", 1), Purpose.PHOTO)
    assert outcome == Refused(Reason.UNKNOWN_LEARNER)


def test_a_withdrawn_consent_is_an_entry_with_the_new_commitment(site: Site) -> None:
    ticket = site.signed_up(answers=yes(1, 3, 4))
    done = site.learning.withdraw(ticket.enrolment, Purpose.NOTICES)
    assert done == ConsentChanged(Purpose.NOTICES, agrees=False, seq=2)
    entry = site.entries()[1]
    assert (entry.kind, entry.face) == (34, (3, 1, 0))
    told = wire.read_consent(entry.face, read_body(entry.body))
    (record,) = site.vault.get_many([told.subject], reader="test", reason="test").values()
    assert told.record == record.commitment
    standing = site.learning.consents(ticket.enrolment)
    assert isinstance(standing, tuple)
    assert [(each.purpose, each.stands) for each in standing] == [
        (Purpose.COURSE, True), (Purpose.NOTICES, False), (Purpose.PHOTO, True),
    ]  # fmt: skip
    again = site.learning.withdraw(ticket.enrolment, Purpose.NOTICES)
    assert again == Refused(Reason.ALREADY_SO)
    outcome = site.learning.withdraw(ticket.enrolment, Purpose.EQUIPMENT)
    assert outcome == Refused(Reason.ALREADY_SO)


def test_what_was_kept_for_a_purpose_goes_with_it(site: Site) -> None:
    ticket = site.signed_up(answers=yes(1, 2), equipment=("노트북",), can_video=True)
    site.learning.withdraw(ticket.enrolment, Purpose.EQUIPMENT)
    assert (learner(site).equipment, learner(site).can_video) == ((), None)


def test_without_the_required_consent_the_classes_to_come_end_and_the_record_is_due(
    site: Site,
) -> None:
    one, two = site.signed_up(), site.signed_up(session=AFTERNOON)
    site.clock.pass_by(timedelta(hours=3))  # the first class is over
    refused = site.learning.withdraw(two.enrolment, Purpose.COURSE)
    assert refused == Refused(Reason.REQUIRED)
    done = site.learning.withdraw(two.enrolment, Purpose.COURSE, is_sure=True)
    assert isinstance(done, ConsentChanged)
    assert done.cancelled == (two.enrolment,)
    assert site.kinds() == [30, 30, 34, 31]
    with reading(site.engine) as session:
        (due,) = site.vault.due(session, 20251120, 10)
        assert due.subject == session.get_one(store.EnrolmentRow, ("C01", one.number)).subject


def test_an_optional_consent_is_given_later(site: Site) -> None:
    ticket = site.signed_up()
    answer = Answer(Purpose.NOTICES, "ko", 1, agrees=True)
    done = site.learning.agree(ticket.enrolment, answer, Asked(), operator=41)
    assert done == ConsentChanged(Purpose.NOTICES, agrees=True, seq=2)
    assert site.learning.agree(ticket.enrolment, answer) == Refused(Reason.ALREADY_SO)
    latest = learner(site).latest(Purpose.NOTICES)
    assert latest is not None
    assert (latest.agrees, latest.keep_until) == (True, 20261120)


@pytest.mark.parametrize("language", ["ja", "ko"])
def test_a_text_that_is_not_in_force_is_not_agreed_to(site: Site, language: str) -> None:
    ticket = site.signed_up()
    answer = Answer(Purpose.NOTICES, language, 7, agrees=True)
    assert site.learning.agree(ticket.enrolment, answer) == Refused(Reason.CONSENT_OPEN)
    assert site.kinds() == [30]


def test_a_consent_stands_until_its_day_and_no_longer(site: Site) -> None:
    site.signed_up(answers=yes(1, 3))
    latest = learner(site).latest(Purpose.NOTICES)
    assert latest is not None
    assert [latest.stands(day) for day in (20251120, 20261120, 20261121)] == [True, True, False]
