"""A bag a row."""

from dataclasses import replace

import pytest

from app.central.office_model import Bag
from app.procurement.model import Reason
from tests.ui.canned import graded, refused, weighed
from ui.common.rows_model import RowsModel
from ui.weighings.table_model import columns, ended, name, needs_somebody, state


@pytest.mark.parametrize(
    ("bag", "told", "flagged"),
    [
        (graded(1), "받음", False),
        (graded(1, is_repeated=True), "두 번 기록된 포대", True),
        (weighed(1), "등급 없음", True),
        (refused(9, Reason.WET), "돌려보냄 · 수분 높음", True),
        (replace(refused(9, Reason.WET), reason=None), "돌려보냄 · –", True),
    ],
)
def test_what_happened_to_a_bag_is_said_in_words(bag: Bag, told: str, flagged: bool) -> None:
    assert (state(bag), needs_somebody(bag)) == (told, flagged)


def test_a_weighing_stands_in_the_row_of_its_grade() -> None:
    assert ended((weighed(1), graded(1), weighed(2))) == (graded(1), weighed(2))
    elsewhere = replace(weighed(1), station="W02")
    assert ended((elsewhere, graded(1))) == (elsewhere, graded(1))


def test_a_bag_is_named_as_on_its_label() -> None:
    assert name(graded(1)) == "2025-0102-01"
    assert name(replace(graded(1), bag=None)) == "–"


def test_what_was_turned_away_is_not_added_up() -> None:
    rows = RowsModel[Bag](columns())
    rows.show_rows((graded(1), graded(2), refused(9, Reason.SHORT)))
    assert rows.totals() == ("", "", "", "1,601.5", "", "", "40", "1,600,000", "")


def test_cells_without_a_value_hold_a_dash() -> None:
    rows = RowsModel[Bag](columns())
    rows.show_rows((weighed(1),))
    cells = [rows.index(0, column).data() for column in range(rows.columnCount())]
    assert cells == [
        "08:02", "2025-0102-01", "등급 없음", "800.5", "–", "–", "–", "–", "W01 · 61"
    ]  # fmt: skip


@pytest.mark.parametrize("column", range(9))
def test_every_column_sorts_whatever_is_missing(column: int) -> None:
    rows = RowsModel[Bag](columns())
    rows.show_rows((graded(1), weighed(2), replace(refused(9, Reason.SHORT), net_g=None, bag=None)))
    rows.sort(column)
    assert len(rows.shown) == 3
