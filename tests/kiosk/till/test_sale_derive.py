"""What the sale page shows in each state, as tables."""

from dataclasses import replace

import pytest

from app.catalog.model import TenderKind
from kiosk.till.pad import Pad
from kiosk.till.sale.derive import derive
from kiosk.till.sale.examples import examples, filled
from kiosk.till.sale.lines import Mark, lines_of
from kiosk.till.sale.state import SaleState, Step

STATES = examples()


@pytest.mark.parametrize(
    ("state", "label", "figure", "note"),
    [
        ("empty", "합계", "0", ""),
        ("some", "합계", "77,000", "4개"),
        ("discount", "합계", "57,000", "3개"),
        ("mixed", "남은 돈", "42,000", "받은 돈 20,000원"),
        ("cash", "받을 돈", "77,000", ""),
        ("cash-typed", "받을 돈", "77,000", "거스름돈 23,000원"),
        ("card", "단말기에서 승인됐나요?", "77,000", ""),
        ("price", "미등록 상품의 값", "4,500", "8801234567893"),
        ("change", "거스름돈", "8,000", "받은 돈 70,000원"),
        ("paid", "결제를 마쳤어요", "47,000", "T01-000123"),
    ],
)
def test_the_figure_is_what_people_came_for(state: str, label: str, figure: str, note: str) -> None:
    hero = derive(STATES[state]).column.hero
    assert (hero.label, hero.figure, hero.note) == (label, figure, note)


@pytest.mark.parametrize(
    ("state", "names"),
    [
        ("empty", ["key-cash", "key-card"]),
        ("three-ways", ["key-cash", "key-voucher", "key-card"]),
        ("cash", ["key-cancel", "key-received"]),
        ("card", ["key-approved"]),
        ("price", ["key-cancel", "key-price"]),
        ("change", ["key-next"]),
    ],
)
def test_each_step_has_its_keys(state: str, names: list[str]) -> None:
    assert [key.name for key in derive(STATES[state]).column.main_keys] == names


def test_nothing_can_be_paid_in_an_empty_basket() -> None:
    assert not any(key.usable for key in derive(STATES["empty"]).column.main_keys)


def test_a_place_that_takes_no_card_has_no_card_key() -> None:
    cash_only = replace(STATES["some"], ways=(TenderKind.CASH,))
    assert [key.name for key in derive(cash_only).column.main_keys] == ["key-cash"]


def test_no_key_of_the_foot_is_dead() -> None:
    for name, state in STATES.items():
        assert all(key.usable for key in derive(state).column.foot if key.name), name


def test_keys_of_the_foot_never_move() -> None:
    places: dict[str, int] = {}
    for state in STATES.values():
        for at, key in enumerate(derive(state).column.foot):
            if key.name:
                assert places.setdefault(key.name, at) == at


@pytest.mark.parametrize("rows", [8, 11])
def test_the_newest_line_is_large_and_takes_two_places(rows: int) -> None:
    state = SaleState(basket=filled(tuple(range(10))))
    shown = derive(state, rows).rows
    assert [row.big for row in shown] == [False] * (len(shown) - 1) + [True]
    assert len(shown) + 1 <= rows
    assert shown[-1].at == 9


@pytest.mark.parametrize("back", range(4))
def test_paging_back_shows_every_line_and_no_more(back: int) -> None:
    state = SaleState(basket=filled(tuple(range(10))), pages_back=back)
    shown = derive(state, 8).rows
    assert 0 < len(shown) <= 8
    assert [row.at for row in shown] == sorted(row.at for row in shown)


def test_what_was_paid_with_stands_in_the_list_only_while_something_is_owed() -> None:
    basket = STATES["mixed"].basket
    assert [line.mark for line in lines_of(basket)].count(Mark.TENDER) == 1
    assert [line.mark for line in lines_of(basket, is_paid=True)].count(Mark.TENDER) == 0


@pytest.mark.parametrize(
    ("digits", "usable", "note"),
    [
        ("", True, "승인번호는 나중에 적을 수 있어요"),
        ("3012", False, "승인번호 3012 · 4자리 더"),
        ("30128841", True, "승인번호 30128841"),
    ],
)
def test_an_approval_number_is_whole_or_left_for_later(
    digits: str, usable: bool, note: str
) -> None:
    state = replace(STATES["some"], step=Step.CARD, card_won=77_000, pad=Pad(digits))
    (key,) = derive(state).column.main_keys
    assert (key.usable, key.note) == (usable, note)


def test_while_money_is_being_booked_no_key_pays_twice() -> None:
    for name in ("some", "cash", "card", "price"):
        keys = derive(replace(STATES[name], busy=True)).column.main_keys
        assert not any(key.usable for key in keys if key.look == "main"), name
