"""With a ticket in the hand: signing up again, looking at one's own, attending."""

from collections.abc import Callable

import pytest

from app.learning.forms import Purpose
from app.learning.model import State
from app.learning.wire import entries as wire
from tests.app.learning.classroom import AFTERNOON, Site, yes
from tests.kiosk.learn.learner import NAME, Learner

Make = Callable[..., Learner]


@pytest.fixture
def ticket(site: Site) -> str:
    return site.signed_up(answers=yes(1, 3)).qr


def test_who_was_here_before_needs_at_most_5_touches(learner: Make, ticket: str) -> None:
    somebody = learner().touch("tile-sign-up", f"join-{AFTERNOON}", "who-known").scan(ticket)
    while somebody.page != "ticket":
        somebody.touch("key-main")
    assert somebody.taps <= 5


def test_it_is_enough_to_scan_the_old_ticket(learner: Make, ticket: str) -> None:
    somebody = learner().touch("tile-sign-up", f"join-{AFTERNOON}").scan(ticket)
    assert somebody.page in {"more", "check"}
    while somebody.page != "check":
        somebody.touch("key-main")
    assert "홍○동" in somebody.text("line-known")
    assert NAME not in somebody.text("line-known")


def test_something_else_than_a_ticket_says_so(learner: Make) -> None:
    somebody = (
        learner().touch("tile-sign-up", f"join-{AFTERNOON}", "who-known").scan("8801234567893")
    )
    assert somebody.page == "who"
    assert somebody.text("notice") == "신청권의 QR이 아니에요. 종이 아래쪽 QR을 비춰 주세요."


def test_ones_own_sign_up_shows_masked(learner: Make, ticket: str) -> None:
    somebody = learner().touch("tile-mine").scan(ticket)
    assert somebody.page == "mine"
    assert somebody.text("title") == "홍○동 님의 신청"


def test_a_consent_is_withdrawn_as_easily_as_given(learner: Make, ticket: str, site: Site) -> None:
    somebody = learner().touch("tile-mine").scan(ticket)
    somebody.touch(f"withdraw-{int(Purpose.NOTICES)}")
    assert somebody.text("notice") == "동의를 거뒀어요. 이제 쓰지 않아요."
    assert not somebody.sees(f"withdraw-{int(Purpose.NOTICES)}")
    assert wire.CONSENT_CHANGED in site.kinds()


def test_a_sign_up_is_cancelled_after_one_question(learner: Make, ticket: str, site: Site) -> None:
    somebody = learner().touch("tile-mine").scan(ticket).touch("key-cancel-enrolment")
    assert somebody.sees("ask")
    somebody.touch("key-cancel-enrolment")
    assert somebody.page == "welcome"
    assert somebody.text("notice") == "신청을 취소했어요. 다음에 또 오세요."
    assert somebody.people() == {}


def test_ones_own_sign_up_shows_the_class(learner: Make, ticket: str) -> None:
    somebody = learner().touch("tile-mine").scan(ticket)
    assert somebody.text("course").startswith("스마트폰 첫걸음")
    assert somebody.text("when") == "11월 20일 목요일 아침 10시"
    assert somebody.text("place").startswith("강진군")


def test_a_cancelled_one_offers_no_cancelling(learner: Make, ticket: str) -> None:
    learner().touch("tile-mine").scan(ticket).touch("key-cancel-enrolment", "key-cancel-enrolment")
    somebody = learner().touch("tile-mine").scan(ticket)
    assert somebody.page == "mine"
    assert not somebody.sees("key-cancel-enrolment")


def test_the_needed_consent_is_withdrawn_after_saying_what_ends_with_it(
    learner: Make, ticket: str, site: Site
) -> None:
    key = f"withdraw-{int(Purpose.COURSE)}"
    somebody = learner().touch("tile-mine").scan(ticket).touch(key)
    assert somebody.page == "mine"
    assert site.kinds() == [wire.ENROLLED]
    assert somebody.text(key) == "네, 거둘게요"
    somebody.touch(key)
    assert somebody.page == "welcome"
    assert somebody.text("notice") == "동의를 거뒀어요. 신청도 함께 취소했어요."
    assert site.kinds() == [wire.ENROLLED, wire.CONSENT_CHANGED, wire.CANCELLED]
    assert somebody.people() == {}


def test_back_from_ones_own_leaves_nothing_of_it(learner: Make, ticket: str) -> None:
    somebody = learner().touch("tile-mine").scan(ticket).touch("key-back")
    assert somebody.page == "welcome"
    assert somebody.model._desk.state.known is None


PAGES = ("welcome", "courses", "name", "phone", "area", "consent", "more", "check")
WAY = {
    "courses": "tile-sign-up", "who": "join-2", "name": "who-self", "phone": "key-main",
    "area": "key-main", "consent": "area-outside", "more": "key-agree", "check": "key-main",
}  # fmt: skip


@pytest.mark.parametrize("page", PAGES)
def test_a_ticket_attends_on_every_page(page: str, learner: Make, ticket: str) -> None:
    somebody = learner()
    for step, key in WAY.items():
        if somebody.page == page:
            break
        if step == "phone":
            somebody.types("장화")
        if step == "area":
            somebody.dials("00000077")
        somebody.touch(key)
    assert somebody.page == page
    somebody.scan(ticket)
    assert somebody.page == page
    assert somebody.text("notice") == "홍○동 님, 출석했어요. 어서 오세요."
    assert somebody.people() == {NAME: State.PRESENT}
    somebody.scan(ticket)
    assert somebody.text("notice") == "홍○동 님, 이미 출석하셨어요."
