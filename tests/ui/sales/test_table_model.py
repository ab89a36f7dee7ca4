"""A sale or a refund a row."""

from dataclasses import replace

import pytest

from app.central.office_model import Paid, Sale
from tests.ui.canned import SALES, sale
from ui.common.rows_model import RowsModel
from ui.sales.table_model import (
    amount,
    columns,
    goods,
    is_doubtful,
    lacks_approval,
    paid,
    who,
    why,
)

CARD = sale(1)
REFUND = sale(1, refunds=41)


@pytest.mark.parametrize(
    ("row", "reason", "flagged"),
    [
        (CARD, "", False),
        (sale(1, approval=False), "승인번호 없음", True),
        (sale(1, approval=False, refunds=41), "환불 · 기록 41", False),
        (sale(3, approval=False), "", False),
    ],
)
def test_a_card_payment_without_a_number_is_flagged(row: Sale, reason: str, flagged: bool) -> None:
    assert (why(row), lacks_approval(row)) == (reason, flagged)


def test_a_refund_counts_against_the_day() -> None:
    assert amount(REFUND) == -amount(CARD)
    rows = RowsModel[Sale](columns())
    rows.show_rows((CARD, REFUND))
    assert rows.totals() == ("", "", "", "0", "0", "0", "0", "", "", "")


def test_a_sale_without_a_cashier_says_so() -> None:
    assert who(replace(CARD, operator=0)) == "무인"
    assert who(replace(CARD, operator=7)) == "7번"


def test_a_moved_basket_that_ended_twice_is_flagged() -> None:
    twice = replace(CARD, held_station="S01", held_seq=3, is_held_twice=True)
    assert (why(twice), is_doubtful(twice)) == ("옮긴 계산이 두 번 끝남", True)
    assert not is_doubtful(replace(twice, is_held_twice=False))


def test_the_total_of_a_row_is_its_parts() -> None:
    rows = RowsModel[Sale](columns())
    rows.show_rows(SALES.sales)
    total, exempt, supply, vat = (int(text.replace(",", "")) for text in rows.totals()[3:7])
    assert total == exempt + supply + vat == sum(map(amount, SALES.sales))


def test_goods_are_the_first_and_how_many_more() -> None:
    assert goods(CARD) == "작두콩차 20 티백 외 1"
    assert goods(replace(CARD, lines=CARD.lines[:1])) == "작두콩차 20 티백"
    assert goods(replace(CARD, lines=())) == "–"


def test_two_ways_of_paying_are_both_told() -> None:
    both = replace(CARD, tenders=(Paid(1, "cash", 1, None), Paid(2, "gangjin_voucher", 1, None)))
    assert paid(both) == "현금 + 강진사랑상품권"
    assert paid(replace(CARD, tenders=())) == "–"
