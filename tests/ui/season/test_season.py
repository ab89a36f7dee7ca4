"""A season by hand: a value put in, a figure that jumped asked about, a copy for a new year."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from app.access.model import Role
from tests.ui import canned
from tests.ui.centre import FakeCentre
from tests.ui.desk import Desk
from tests.ui.goods_desk import fill, focus, note

Sit = Callable[..., Desk]


@pytest.fixture
def here(desk: Sit) -> Desk:
    at = desk()
    at.enter()
    at.go("season")
    return at


def choose(here: Desk, words: str) -> None:
    """The row with these words, by the filter; Escape in the filter shows all again."""
    here.key("/")
    here.find("season-filter").setFocus()
    here.key("Ctrl+A")
    here.type("season-filter", words)
    here.key("Return")


def put(here: Desk, value: str) -> None:
    fill(here, value=value)
    here.key("Ctrl+S")


def test_prices_that_nobody_told_stand_as_missing(here: Desk) -> None:
    told = here.text("season-table")
    assert "값 · 포대 특등 값 없음" in told
    assert "결정서 기다림" in told
    assert "80,160원 · 2025-12-31부터" in told


def test_the_head_says_which_version_and_who_saved_it(here: Desk) -> None:
    assert here.window.page.second.text().startswith("2판 · officer · 11월 20일 12:00")
    assert here.text("season-changed") == "저장됨"
    assert not here.find("save-season").isEnabled()


def test_a_value_is_put_in_and_the_season_saved_as_the_next_version(here: Desk) -> None:
    choose(here, "수분 위값")
    here.key("Return")
    assert focus(here) is here.find("value")
    put(here, "15.5")
    assert here.text("season-changed") == "저장 안 됨"
    assert focus(here) is here.find("season-table")
    here.key("Ctrl+S")
    ((name, sent),) = here.centre.saved
    assert name == "seasons"
    assert isinstance(sent, dict)
    assert sent["version"] == 2
    assert sent["season"]["schemes"][0]["moisture_ceiling"] == 1_550
    assert "3판으로 저장했습니다" in here.text("fact-said")


def test_a_figure_that_jumped_is_asked_about_once(here: Desk) -> None:
    choose(here, "중간정산금")
    put(here, "400000")
    here.key("Ctrl+S")
    assert here.centre.saved == []
    assert "40000에서 400000로 크게 바뀝니다" in here.text("fact-said")
    here.key("Ctrl+S")
    assert len(here.centre.saved) == 1


def test_a_text_that_cannot_be_the_value_stays_in_the_form(here: Desk) -> None:
    choose(here, "수분 위값")
    put(here, "젖음")
    assert note(here, "value").startswith("%를 수로")
    assert here.text("season-changed") == "저장됨"


def test_a_price_wants_the_day_from_which_it_is_known(here: Desk) -> None:
    choose(here, "값 · 포대 특등")
    fill(here, known="")
    put(here, "82000")
    assert note(here, "known") == "2025-11-20처럼 적어 주세요."
    fill(here, known="2025-12-31")
    here.key("Ctrl+S")
    assert here.text("season-changed") == "저장 안 됨"


def test_a_copy_is_a_new_season_with_everything_to_be_checked(here: Desk) -> None:
    here.find("season-table").setFocus()
    here.key("Ctrl+N")
    assert here.text("season-year") == "2026년산"
    assert here.text("season-changed") == "저장 안 됨"
    assert "2026-11-03" in here.text("season-table")
    assert "80,160원" not in here.text("season-table")
    here.key("Ctrl+S")
    ((_, sent),) = here.centre.saved
    assert isinstance(sent, dict)
    assert (sent["version"], sent["season"]["year"]) == (None, 2026)


def test_what_is_being_changed_is_not_overwritten_by_a_refresh(here: Desk) -> None:
    choose(here, "수분 위값")
    put(here, "15.5")
    here.key("F5")
    assert here.text("season-changed") == "저장 안 됨"
    assert "15.5 %" in here.text("season-table")


def test_somebody_who_was_faster_is_not_overwritten(here: Desk) -> None:
    choose(here, "수분 위값")
    put(here, "15.5")
    here.centre.refusal = "stale"
    here.key("Ctrl+S")
    assert here.text("fact-said").startswith("그사이 다른 사람이 바꿨습니다.")
    assert here.text("season-changed") == "저장 안 됨"


def test_who_is_no_officer_changes_nothing(desk: Sit) -> None:
    here = desk(FakeCentre(role=Role.AUDITOR))
    here.enter()
    here.go("season")
    for name in ("fact-save", "copy-season", "save-season"):
        assert not here.find(name).isEnabled()


def test_a_centre_without_a_season_says_nothing_wrong(desk: Sit) -> None:
    here = desk(FakeCentre({**canned.FULL, "seasons": replace(canned.SEASONS, seasons=())}))
    here.enter()
    here.go("season")
    assert not here.find("copy-season").isEnabled()
