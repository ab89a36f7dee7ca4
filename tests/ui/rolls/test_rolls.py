"""Classes and rolls: names are asked for only when a roll is opened, and do not stay."""

from collections.abc import Callable

import pytest

from tests.ui.desk import Desk
from tests.ui.goods_desk import focus
from ui.rolls.table_model import mark

Sit = Callable[..., Desk]
ROLL = "GET /v1/office/class-sessions/1/roll"


@pytest.fixture
def here(desk: Sit) -> Desk:
    at = desk()
    at.enter()
    at.go("rolls")
    return at


def test_no_name_is_asked_for_before_a_roll_is_opened(here: Desk) -> None:
    assert ROLL not in here.centre.asked
    assert "홍길동" not in here.text("roll-table")


def test_enter_opens_the_roll_and_escape_takes_the_names_away(here: Desk) -> None:
    here.key("Return")
    assert ROLL in here.centre.asked
    assert "홍길동 C01-1 결석 · – 마침" in here.text("roll-table")
    assert focus(here) is here.find("roll-table")
    assert "이름 없음" in here.text("roll-table")
    here.key("Escape")
    assert here.text("roll-table") == ""


def test_an_export_holds_no_roll_that_was_not_opened(here: Desk) -> None:
    assert here.window.page.sheets()[0].name == "수업"
    here.key("Return")
    assert here.window.page.sheets()[0].name == "명단"


def test_a_centre_that_is_away_is_said(here: Desk) -> None:
    here.centre.is_away = True
    here.key("Return")
    assert here.text("roll-head").startswith("본부에 닿지 않아")


def test_a_session_is_told_whole(here: Desk) -> None:
    here.go("classes")
    assert "출석부 서명 없음 2" in here.text("classes-table")
    here.key("Return")
    told = here.text("class-facts-table")
    assert "1차시 11월 6일 12:00 출석 8 · 지각 0 · 결석 1 · 표시 없음 0" in told
    here.key("Escape")
    here.click("turn-courses")
    assert "휴대전화로 사진 보내기" in here.text("courses-table")


@pytest.mark.parametrize(("state", "word"), [(None, "–"), (0, "결석"), (1, "출석"), (2, "지각")])
def test_a_mark_is_a_word(state: int | None, word: str) -> None:
    assert mark(state) == word
