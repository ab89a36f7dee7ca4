"""The office's windows with canned answers: what they show, and when the centre goes away."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QTableView

from app.central.client import NotAllowed, ServerAway
from tests.fakes import NOON
from tests.ui import canned
from tests.ui.centre import FakeCentre
from tests.ui.desk import Desk
from ui.app import state_line
from ui.shell.screens import screens

Sit = Callable[..., Desk]


@pytest.fixture
def here(desk: Sit) -> Desk:
    at = desk()
    at.enter()
    return at


def test_everybody_lands_on_today(here: Desk) -> None:
    assert here.text("sales-total") == "1,303,000원"
    assert here.text("waiting-total-under") == "단말 4대 가운데 2대"
    assert here.text("bags-without-grade") == "등급 없는 포대 1개"


@pytest.mark.parametrize(
    ("name", "screen"),
    [
        ("incidents", "ledger"),
        ("cards-without-approval", "sales"),
        ("bags-without-grade", "weighings"),
        ("entries-waiting", "stations"),
    ],
)
def test_a_sentence_leads_to_where_it_is_done(here: Desk, name: str, screen: str) -> None:
    here.click(f"open-{name}")
    assert here.window.present == screen


def test_alt_and_a_number_go_to_a_screen(here: Desk) -> None:
    for screen in screens():
        here.go(screen.name)
        assert here.window.present == screen.name


def test_the_sidebar_goes_to_a_screen(here: Desk) -> None:
    here.click("go-weighings")
    assert here.window.present == "weighings"
    assert here.shows("bags-table")
    assert not here.shows("sales-table")


def test_f5_asks_the_centre_again(here: Desk) -> None:
    here.centre.answers["today"] = replace(canned.TODAY, quarantined=7)
    here.key("F5")
    assert here.text("quarantined") == "격리된 기록 7건"


def test_a_line_that_is_the_same_stays_under_the_hand(here: Desk) -> None:
    before = here.find("open-incidents")
    here.key("F5")
    assert here.find("open-incidents") is before


def test_slash_goes_to_the_filter_and_the_foot_adds_up_what_is_shown(here: Desk) -> None:
    here.go("weighings")
    here.key("/")
    assert QApplication.focusWidget() is here.find("bags-filter")
    here.type("bags-filter", "2025-0104-01")
    assert here.text("bags-count") == "51건 가운데 1건"
    assert here.text("bags-totals").split() == ["합계", "801.5", "20", "800,000"]
    here.key("Escape")
    assert here.text("bags-count") == "51건"


def test_a_slash_in_the_filter_is_a_slash(here: Desk) -> None:
    here.go("sales")
    here.key("/")
    here.key("/")
    assert here.text("sales-filter") == "/"


def test_flagged_rows_say_why(here: Desk) -> None:
    assert "승인번호 없음" in here.text("sales-table")
    assert "돌려보냄 · 수분 높음" in here.text("bags-table")
    assert "통신 없음 · 2시간째" in here.text("stations-table")


def test_the_newest_is_at_the_top(here: Desk) -> None:
    table = here.find_as(QTableView, "bags-table")
    times = [table.model().index(row, 0).data() for row in range(table.model().rowCount())]
    assert times == sorted(times, reverse=True)


def test_a_centre_that_goes_away_leaves_its_last_answer_with_the_time(here: Desk) -> None:
    assert here.text("centre-state") == "본부와 이어짐 · 12:00 기준"
    here.clock.pass_by(timedelta(minutes=20))
    here.centre.is_away = True
    here.key("F5")
    assert "12:00에 받은 자료" in here.text("centre-state")
    assert here.find("centre-state").property("away") is True
    assert here.text("sales-total") == "1,303,000원"
    here.centre.is_away = False
    here.key("F5")
    assert here.text("centre-state") == "본부와 이어짐 · 12:20 기준"
    assert here.find("centre-state").property("away") is False


def test_the_notice_at_the_foot_has_room_around_its_words(here: Desk) -> None:
    here.centre.is_away = True
    here.key("F5")
    QApplication.processEvents()
    label = here.find("centre-state")
    words = label.fontMetrics().horizontalAdvance(here.text("centre-state"))
    assert label.width() >= words + 2 * 12


def test_a_centre_that_was_never_there_leaves_no_figures(desk: Sit) -> None:
    here = desk()
    here.centre.answers = dict.fromkeys(canned.FULL, "not an answer")
    here.enter()
    assert here.text("centre-state").startswith("본부에 닿지 않습니다")
    assert here.text("sales-total") == "–"
    assert here.text("sales-empty") == "본부에 묻고 있습니다 …"


def test_empty_screens_say_so_in_words(desk: Sit) -> None:
    here = desk(FakeCentre(canned.EMPTY))
    here.enter()
    assert here.text("nothing-to-do") == "지금 하실 일이 없습니다."
    assert here.text("sales-empty") == "오늘은 아직 판매가 없습니다."
    assert here.text("bags-empty") == "오늘은 아직 잰 포대가 없습니다."
    assert here.text("stations-empty") == "등록된 단말이 없습니다."
    assert here.text("quarantine-empty") == "격리된 기록이 없습니다."
    assert here.text("ledger-size") == "0"


def test_an_answer_on_its_way_when_one_leaves_is_for_nobody(here: Desk) -> None:
    asked = here.office._asked["today"]
    here.click("sign-out")
    asked.again()
    assert here.office.window is None
    assert here.centre.asked[-1] == "DELETE /v1/session"


@pytest.mark.parametrize(
    ("fault", "at", "text"),
    [
        (None, NOON, "본부와 이어짐 · 12:00 기준"),
        (ServerAway(""), None, "본부에 닿지 않습니다. 이어지면 저절로 보여 드립니다."),
        (NotAllowed(""), None, "이 이름으로는 볼 수 없는 자료가 있습니다."),
    ],
)
def test_the_foot_says_from_when_the_figures_are(
    fault: Exception | None, at: object, text: str
) -> None:
    assert state_line(fault, NOON if at else None) == text
