"""Signing up by touch on the real window: a newcomer, a helper, a child, and what can go wrong."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from app.learning.wire import entries as wire
from app.ledger.entry import read_body
from kiosk.learn.examples import ticket
from kiosk.parts import Device, Light
from tests.app.learning.classroom import AFTERNOON, CLASS, FEW, INSTRUCTOR, Site
from tests.kiosk.learn.learner import AREA, DIGITS, NAME, Learner, signed_up
from tests.kiosk.learn.strokes import easy_strokes
from tests.kiosk.stage import GOOD

Make = Callable[..., Learner]


@pytest.mark.parametrize("panel", ["P24", "L15"])
def test_a_newcomer_needs_at_most_28_touches(panel: str, learner: Make) -> None:
    somebody = learner(panel=panel).to_check()
    assert somebody.text("line-name").startswith(NAME)
    somebody.touch("key-main")
    assert (somebody.page, somebody.text("ticket-code")) == ("ticket", "C01-1")
    somebody.touch("key-main")
    assert (somebody.page, somebody.printed()) == ("welcome", 1)
    assert somebody.taps <= 28
    assert somebody.people() == {NAME: None}


def test_in_easy_mode_it_is_at_most_34(learner: Make) -> None:
    somebody = learner()
    somebody.stage.shell.view.toggleEasy()
    somebody.stage.settle()
    somebody.to_name().touch(*easy_strokes(NAME), "key-main").dials()
    somebody.touch("key-main", f"area-{AREA}", "key-agree", "key-main", "key-main", "key-main")
    assert somebody.taps <= 34
    assert somebody.people() == {NAME: None}


def test_nothing_is_written_before_the_last_key(learner: Make, site: Site) -> None:
    before = site.rows()
    somebody = learner().to_check()
    assert site.rows() == before
    somebody.touch("key-main")
    assert site.rows() != before


def test_the_ticket_stays_on_the_screen_without_paper(learner: Make) -> None:
    somebody = learner().to_check().touch("key-main", "key-done")
    assert (somebody.page, somebody.printed()) == ("welcome", 0)


def test_somebody_without_a_telephone_gives_a_helpers(learner: Make, site: Site) -> None:
    somebody = learner().to_name("who-helper").types(NAME).touch("key-main", "key-no-phone")
    assert somebody.text("title") == "도와주는 분의 전화번호"
    somebody.dials().touch("key-main", "area-outside", "key-agree", "key-main")
    assert "도와주는 분" in somebody.text("line-phone")
    somebody.touch("key-main")
    again = learner().to_name("who-helper").types("홍련").touch("key-main", "key-no-phone")
    again.dials().touch("key-main", "area-outside", "key-agree", "key-main", "key-main")
    assert again.page == "ticket", "one helper may sign up two people"


def test_a_child_signs_up_with_its_guardian(learner: Make, site: Site) -> None:
    child = learner().to_consent("장화", who="who-child").touch("key-agree", "key-main")
    assert child.text("title") == "보호자의 이름을 적어 주세요"
    child.types("홍판서").touch("key-main").dials("00000009").touch("key-main")
    child.touch("key-main")
    assert child.sees("notice"), "no day, no way on"
    child.dials("20140503").touch("key-main", "check-paper")
    assert child.text("hint") == "직원은 보호자의 동의를 확인한 뒤 번호를 눌러 주세요."
    child.touch("key-main")
    assert child.text("notice").startswith("직원 번호와 PIN이 있어야 해요.")
    child.dials("41").touch("key-main").dials("9999").touch("key-main")
    assert child.text("notice").startswith("번호나 PIN이 맞지 않아요.")
    assert child.page == "guardian"
    child.dials("41").touch("key-main").dials("1234")
    assert child.text("field") == "••••"
    child.touch("key-main")
    assert child.page == "check"
    assert "홍판서" in child.text("line-guardian")
    child.touch("key-main")
    assert child.page == "ticket"
    assert child.people() == {"장화": None}
    assert read_body(site.entries()[0].body)["operator"] == INSTRUCTOR


def test_a_class_that_fills_up_meanwhile_leads_to_another(learner: Make, site: Site) -> None:
    somebody = learner()
    seats = next(o.seats_left for o in site.learning.upcoming() if o.session.no == FEW)
    somebody.touch("tile-sign-up")
    somebody.passes(seconds=1).model.choose(FEW)
    somebody.stage.settle()
    somebody.touch("who-self").types(NAME).touch("key-main").dials().touch("key-main")
    signed_up(site, seats, session=FEW)
    before = site.rows()
    somebody.touch(f"area-{AREA}", "key-agree", "key-main", "key-main")
    assert somebody.page == "courses"
    assert somebody.text("notice") == "방금 자리가 찼어요. 다른 수업을 골라 주세요."
    assert site.rows() == before
    somebody.touch(f"join-{CLASS}")
    assert somebody.page == "check", "the answers are kept"
    somebody.touch("key-main")
    assert somebody.page == "ticket"


def test_the_same_number_does_not_sign_up_twice(learner: Make, site: Site) -> None:
    site.signed_up(name=NAME, phone=f"010{DIGITS}")
    before = site.rows()
    somebody = learner().to_check().touch("key-main")
    assert somebody.page == "check"
    assert somebody.text("notice").startswith("이 번호로 이미 신청하셨어요.")
    after = site.rows()
    assert after.pop("vault_access") == before.pop("vault_access") + 1, "the look is noted"
    assert after == before


def test_two_touches_are_one_sign_up(learner: Make, site: Site) -> None:
    somebody = learner().to_check().touch("key-main")
    somebody.model  # noqa: B018 the page has turned
    assert site.kinds().count(wire.ENROLLED) == 1


def test_an_answer_is_changed_from_the_last_page(learner: Make) -> None:
    somebody = learner().to_check().touch("line-area", "area-outside")
    assert somebody.page == "check"
    assert "강진군 밖" in somebody.text("line-area")
    somebody.touch("line-phone", "key-back")
    assert somebody.page == "check", "looked at, and back"
    somebody.touch("line-course", f"join-{AFTERNOON}")
    assert somebody.page == "check"
    somebody.touch("key-back")
    assert somebody.page == "more"


def test_back_leads_to_the_page_before_from_everywhere(learner: Make) -> None:
    somebody = learner().to_check()
    seen = []
    while somebody.page != "welcome":
        seen.append(somebody.page)
        somebody.touch("key-back")
    assert seen == ["check", "more", "consent", "area", "phone", "name", "who", "courses"]


def test_the_language_may_change_at_any_question(learner: Make) -> None:
    somebody = learner().to_name().types(NAME).touch("key-language", "key-main")
    somebody.dials().touch("key-language", "key-main", f"area-{AREA}", "key-language")
    somebody.touch("key-agree", "key-main", "key-language")
    assert somebody.text("line-name").startswith(NAME)
    assert "0000-0001" in somebody.text("line-phone")
    somebody.touch("key-main")
    assert somebody.page == "ticket"


def test_a_form_left_alone_is_wiped_after_a_warning(learner: Make, site: Site) -> None:
    before = site.rows()
    somebody = learner().to_check().waits(121)
    assert somebody.sees("key-go-on")
    somebody.touch("key-go-on").waits(121).waits(21)
    assert somebody.page == "welcome"
    desk = somebody.model._desk
    assert (desk.state.name, desk.state.phone, desk.state.area) == ("", "010", None)
    assert site.rows() == before


def test_the_keypad_alone_signs_up(learner: Make) -> None:
    somebody = learner()
    for key in ("tile-sign-up", f"join-{CLASS}", "who-self"):
        somebody.walk_to(key)
    somebody.types(NAME).walk_to("key-main")
    somebody.dials().walk_to("key-main")
    for key in (f"area-{AREA}", "key-agree", "key-main", "key-main"):
        somebody.walk_to(key)
    assert somebody.page == "ticket"


def test_a_class_is_found_by_its_area(learner: Make) -> None:
    somebody = learner().touch("tile-sign-up", "filter-area")
    everywhere, first, *_ = somebody.names("choice-")
    assert everywhere == "choice-all"
    somebody.touch(first)
    assert 0 < len(somebody.model.props.courses) < len(somebody.learning.upcoming())
    assert somebody.names("choice-") == []
    somebody.touch("filter-area", "choice-all")
    assert len(somebody.model.props.courses) == len(somebody.learning.upcoming())


def test_a_class_is_found_by_its_day_of_the_week(learner: Make) -> None:
    somebody = learner().touch("tile-sign-up", "filter-day")
    assert somebody.names("choice-") == ["choice-all", *(f"choice-{day}" for day in range(5))]
    somebody.touch("choice-0")
    assert [course.when for course in somebody.model.props.courses] == ["11월 24일 월요일 낮 2시"]
    assert somebody.text("filter-day") == "월요일"
    somebody.touch("filter-area", "choice-4681025000")
    assert somebody.text("nothing") == "이런 수업은 지금 없어요."
    assert somebody.sees("filter-day")


def test_a_class_that_is_over_is_not_offered(learner: Make, site: Site) -> None:
    site.clock.pass_by(timedelta(days=365))
    somebody = learner().touch("tile-sign-up")
    assert somebody.model.props.nothing != ""


def test_without_paper_the_ticket_says_so_and_how_else(learner: Make) -> None:
    empty = replace(GOOD, printer=Device(Light.ATTENTION))
    somebody = learner(health=empty).to_check().touch("key-main")
    assert somebody.page == "ticket"
    assert somebody.text("no-paper") == "종이로 드릴 수 없어요. 이 QR을 휴대전화로 찍어 두세요."
    assert somebody.stage.eyes.objection("key-main") != ""
    somebody.touch("key-done")
    assert somebody.page == "welcome"


@pytest.mark.parametrize("panel", ["P24", "L15"])
def test_the_keys_stay_on_the_glass_when_something_has_to_be_said(
    panel: str, learner: Make
) -> None:
    somebody = learner(panel=panel).to_name().touch("key-main")
    assert somebody.sees("notice")
    assert not somebody.sees("key-down")
    somebody.types(NAME)
    assert not somebody.sees("notice")


def test_the_easy_view_shows_every_class_and_asks_for_no_filter(learner: Make) -> None:
    somebody = learner().touch("tile-sign-up", "filter-day", "choice-0")
    somebody.stage.shell.view.toggleEasy()
    somebody.stage.settle()
    assert somebody.names("filter-") == []
    assert len(somebody.model.props.courses) == len(somebody.learning.upcoming())


@pytest.mark.parametrize("part", ["phone", "birth"])
def test_a_laptop_shows_the_whole_pad(part: str, learner: Make) -> None:
    somebody = learner(panel="L15").to_consent(who="who-child").touch("key-agree", "key-main")
    somebody.types("심청").touch("key-main")
    if part == "birth":
        somebody.dials().touch("key-main")
    assert somebody.model.props.part == part
    assert not somebody.sees("key-down")
    assert somebody.sees("pad-0")


def test_an_english_ticket_says_in_english_what_to_bring(learner: Make) -> None:
    somebody = learner().touch("key-language").to_check().touch("key-main")
    assert somebody.text("bring") == "Please bring: your smartphone and its charger"
    assert somebody.text("course") == "Smartphone first steps"


def test_whatever_state_is_shown_stands_in_the_visitors_language(learner: Make) -> None:
    somebody = learner().touch("key-language")
    somebody.stage.show("learn/ticket", ticket()["made"])
    assert somebody.text("course") == "Smartphone first steps"
