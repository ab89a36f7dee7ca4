"""Goods worked by hand: looked at, changed, made anew, and refused."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit

from app.access.model import Role
from app.catalog.numbers import is_ean13
from app.central.goods_model import Goods
from tests.ui import canned
from tests.ui.centre import FakeCentre
from tests.ui.desk import Desk
from tests.ui.goods_desk import fill, focus, note
from ui.goods import draft
from ui.goods.arts import art_choices
from ui.goods.table_model import price_on, rows, tax_on, why

Sit = Callable[..., Desk]
GOODS: Goods = canned.ALL_GOODS
FIRST = GOODS.goods[0].good


@pytest.fixture
def here(desk: Sit) -> Desk:
    at = desk()
    at.enter()
    at.go("goods")
    return at


def test_the_first_good_is_open_and_enter_goes_into_its_form(here: Desk) -> None:
    assert here.text("good-title") == FIRST.short_name
    assert here.text("barcode") == FIRST.barcode
    here.key("Return")
    assert focus(here) is here.find("kiosk1")
    here.key("Escape")
    assert focus(here) is here.find("goods-table")


def test_goods_are_found_by_what_no_column_shows(here: Desk) -> None:
    here.key("/")
    here.type("goods-filter", FIRST.barcode)
    here.key("Return")
    assert here.text("goods-count") == "153건 가운데 1건"


def test_a_name_too_long_for_a_kiosk_is_said_while_it_is_typed(here: Desk) -> None:
    fill(here, kiosk1="아주 긴 이름의 상품입니다")
    assert note(here, "kiosk1") == "4자 넘습니다."
    fill(here, kiosk1="짧은 이름")
    assert note(here, "kiosk1") == ""
    assert here.text("kiosk1-note") == "5 / 10자"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("88012345", "숫자 13자리 가운데 8자리"), ("8801234567890", "검사 숫자가 3이어야 합니다."),
        ("8801234567893", ""), (GOODS.goods[1].good.barcode, "강진농협 호평쌀의 바코드입니다."),
    ],
)  # fmt: skip
def test_a_barcode_is_checked_with_each_digit(here: Desk, typed: str, told: str) -> None:
    fill(here, barcode=typed)
    assert note(here, "barcode") == told


def test_a_change_is_saved_and_said(here: Desk) -> None:
    fill(here, pack="20 kg")
    here.key("Ctrl+S")
    (saved,) = here.centre.saved
    assert saved[0] == "goods"
    assert isinstance(saved[1], dict)
    good, before = saved[1]["good"], saved[1]["before"]
    assert (good["sku"], good["pack"], before["pack"]) == (FIRST.sku, "20 kg", FIRST.pack)
    assert here.text("good-said").startswith("저장했습니다.")
    assert here.centre.asked.count("GET /v1/office/goods") > 1


def test_what_is_typed_survives_a_refresh_and_a_refusal(here: Desk) -> None:
    fill(here, pack="20 kg")
    here.key("F5")
    assert here.text("pack") == "20 kg"
    here.centre.refusal = "quick_taken"
    here.find("pack").setFocus()
    here.key("Ctrl+S")
    assert here.text("good-said").startswith("다른 상품이 쓰는 빠른 자리입니다.")
    here.key("F5")
    assert here.text("pack") == "20 kg"


def test_a_centre_that_is_away_loses_nothing(here: Desk) -> None:
    fill(here, pack="20 kg")
    here.centre.is_away = True
    here.key("Ctrl+S")
    assert "적은 것은 그대로 있습니다" in here.text("good-said")
    assert here.text("pack") == "20 kg"


def test_escape_takes_back_what_was_typed(here: Desk) -> None:
    fill(here, pack="20 kg")
    here.key("Escape")
    assert here.text("pack") == FIRST.pack


def test_a_new_good_wants_what_only_people_know(here: Desk) -> None:
    here.key("Ctrl+N")
    assert here.text("good-title") == "새 상품"
    here.key("Ctrl+S")
    assert here.centre.saved == []
    assert note(here, "sku") == "적어 주세요."
    fill(here, kiosk1="시험 상품", name="시험 상품", sku=FIRST.sku, barcode="8801234567893")
    assert note(here, "sku") == "이미 있는 코드입니다."
    fill(here, sku="GJ-T001", options="4kg = 4 kg\n10kg = 10 kg = 8801234567909")
    assert note(here, "options") == ""
    here.key("Ctrl+S")
    (saved,) = here.centre.saved
    assert isinstance(saved[1], dict)
    assert [each["code"] for each in saved[1]["good"]["options"]] == ["4kg", "10kg"]
    assert (saved[1]["good"]["seller"], saved[1]["before"]) == ("GJ", None)


def others_have(here: Desk, **changed: Any) -> None:
    """Another officer has saved the first good meanwhile."""
    first = replace(GOODS.goods[0], good=replace(FIRST, **changed))
    here.centre.answers["goods"] = replace(GOODS, goods=(first, *GOODS.goods[1:]))


def test_what_another_officer_changed_meanwhile_stands_beside_what_is_typed(here: Desk) -> None:
    fill(here, pack="20 kg")
    others_have(here, origin="강진군 병영면")
    here.centre.refusal = "stale"
    here.find("pack").setFocus()
    here.key("Ctrl+S")
    assert here.text("good-said").startswith("그사이 다른 사람이 이 상품을 바꿨습니다.")
    assert (here.text("pack"), here.text("origin")) == ("20 kg", "강진군 병영면")
    here.centre.refusal = ""
    here.key("Ctrl+S")
    (saved,) = here.centre.saved
    assert isinstance(saved[1], dict)
    assert (saved[1]["good"]["origin"], saved[1]["good"]["pack"]) == ("강진군 병영면", "20 kg")
    assert saved[1]["before"]["origin"] == "강진군 병영면"


def test_where_two_officers_changed_one_field_the_other_word_stands_below(here: Desk) -> None:
    fill(here, pack="20 kg")
    others_have(here, pack="30 kg")
    here.key("F5")
    assert here.text("pack") == "20 kg"
    assert here.text("pack-note") == "다른 사람이 적은 것: 30 kg"
    here.key("Escape")
    assert (here.text("pack"), here.shows("pack-note")) == ("30 kg", False)


def test_a_good_is_taken_off_sale_by_keys_and_says_so_in_the_table(here: Desk) -> None:
    here.key("Return")
    here.key("Tab")
    here.key("Tab")
    assert focus(here) is here.find("off-sale")
    here.key("Space")
    here.key("Ctrl+S")
    (saved,) = here.centre.saved
    assert isinstance(saved[1], dict)
    assert saved[1]["good"]["is_off_sale"] is True
    (row,) = rows(
        replace(GOODS, goods=(replace(GOODS.goods[0], good=replace(FIRST, is_off_sale=True)),))
    )
    assert why(row) == "품절 · 판매 멈춤"


def test_drawings_are_chosen_by_words_that_people_know() -> None:
    words = dict(art_choices())
    assert words["kimchi"] == "김치"
    assert [file for file, word in words.items() if file == word] == []
    assert {good.good.art for good in GOODS.goods} <= words.keys()


def test_who_is_no_officer_looks_only(desk: Sit) -> None:
    here = desk(FakeCentre(role=Role.AUDITOR))
    here.enter()
    here.go("goods")
    assert not here.find("new-good").isEnabled()
    assert here.find_as(QLineEdit, "pack").isReadOnly()
    assert not here.find("good-save").isEnabled()
    assert here.text("good-second") == "보기만 할 수 있습니다."


@pytest.mark.parametrize("state", GOODS.goods, ids=lambda state: state.good.sku)
def test_every_good_of_the_sample_is_right_as_it_stands(state: object) -> None:
    good = state.good  # type: ignore[attr-defined]  # pytest's parameters are objects
    assert draft.checked(draft.values_of(good), GOODS, is_new=False) == {}
    assert draft.good_of(draft.values_of(good), good) == good


def test_the_check_digit_is_the_one_that_makes_a_number_right() -> None:
    assert is_ean13(f"880123456789{draft.check_digit('880123456789')}")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ("4kg", "한 줄에 「4kg = 4 kg」처럼 적어 주세요."),
        ("a/b = x", "코드에 / 는 쓰지 않습니다."),
        ("a = x\na = y", "같은 코드가 두 번 있습니다."),
        ("a = x = 12", "a: 숫자 13자리 가운데 2자리"),
        ("", ""),
    ],
)  # fmt: skip
def test_options_are_a_line_each(options: str, told: str) -> None:
    values = {**draft.values_of(FIRST), "options": options}
    assert draft.checked(values, GOODS, is_new=False).get("options", "") == told


def test_a_good_without_price_or_tax_class_says_so() -> None:
    state = GOODS.goods[0]
    (bare,) = rows(replace(GOODS, goods=(replace(state, prices=()),)))
    (untaxed,) = rows(replace(GOODS, goods=(replace(state, taxes=()),)))
    assert (why(bare), why(untaxed)) == ("값 없음", "세금 구분 없음")


def test_a_price_and_a_tax_class_are_those_of_the_day() -> None:
    state = GOODS.goods[0]
    later = replace(state.prices[0], won=1, from_day=20260101)
    ends = replace(state.taxes[0], until_day=20251231)
    dated = replace(state, prices=(*state.prices, later), taxes=(ends,))
    assert price_on(dated, "", 20251231) == state.prices[0]
    assert price_on(dated, "", 20260101) == later
    assert tax_on(dated, 20251231) == ends
    assert tax_on(dated, 20260101) is None
