"""Rows are sorted, filtered and added up in the model itself."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from ui.common.rows_model import Column, RowsModel, TotalsModel

DOWN, UP = Qt.SortOrder.DescendingOrder, Qt.SortOrder.AscendingOrder


@dataclass(frozen=True)
class Bag:
    name: str
    grams: int


ROWS = (Bag("나", 900), Bag("가", 1_000), Bag("다", 80))
COLUMNS: tuple[Column[Bag], ...] = (
    Column("이름", lambda bag: bag.name, flag=lambda bag: bag.grams < 100),
    Column(
        "무게",
        lambda bag: f"{bag.grams:,}",
        lambda bag: bag.grams,
        number=True,
        total=lambda rows: f"{sum(row.grams for row in rows):,}",
    ),
)


@pytest.fixture
def model() -> RowsModel[Bag]:
    made = RowsModel[Bag](COLUMNS)
    made.show_rows(ROWS)
    return made


def names(model: RowsModel[Bag]) -> str:
    return "".join(row.name for row in model.shown)


@pytest.mark.parametrize(
    ("column", "order", "shown"),
    [
        (0, UP, "가나다"),
        (0, DOWN, "다나가"),
        (1, UP, "다나가"),
        (1, DOWN, "가나다"),
        (-1, UP, "나가다"),
    ],
)
def test_rows_sort_by_what_they_mean_not_by_their_text(
    model: RowsModel[Bag], column: int, order: Qt.SortOrder, shown: str
) -> None:
    model.sort(column, order)
    assert names(model) == shown


@pytest.mark.parametrize(
    ("needle", "shown"),
    [("가", "가"), ("  80 ", "다"), ("0", "나가다"), ("없음", ""), ("", "나가다")],
)
def test_the_filter_looks_into_every_column(model: RowsModel[Bag], needle: str, shown: str) -> None:
    model.filter(needle)
    assert names(model) == shown
    assert model.count == 3


def test_totals_are_of_what_is_shown(model: RowsModel[Bag]) -> None:
    assert model.totals() == ("", "1,980")
    model.filter("가")
    assert model.totals() == ("", "1,000")


def test_newer_rows_keep_the_order_and_the_filter(model: RowsModel[Bag]) -> None:
    model.sort(1, DOWN)
    model.filter("0")
    model.show_rows((*ROWS, Bag("라", 950), Bag("마", 7)))
    assert names(model) == "가라나다"


def test_the_same_rows_again_move_nothing(model: RowsModel[Bag]) -> None:
    resets: list[None] = []
    model.modelReset.connect(lambda: resets.append(None))
    model.show_rows(list(ROWS))
    assert resets == []


def test_a_flagged_row_has_one_ground_in_all_its_cells(model: RowsModel[Bag]) -> None:
    role = Qt.ItemDataRole.BackgroundRole
    grounds = [[model.index(row, column).data(role) for column in (0, 1)] for row in range(3)]
    assert grounds[:2] == [[None, None], [None, None]]
    assert None not in grounds[2]


def test_figures_stand_at_the_right_and_so_do_their_titles(model: RowsModel[Bag]) -> None:
    role = Qt.ItemDataRole.TextAlignmentRole
    for cell in (
        model.index(0, 1).data(role),
        model.headerData(1, Qt.Orientation.Horizontal, role),
    ):
        assert isinstance(cell, Qt.AlignmentFlag)
        assert Qt.AlignmentFlag.AlignRight in cell


def test_the_foot_is_one_row_that_follows(model: RowsModel[Bag]) -> None:
    foot = TotalsModel(model, "합계")
    assert [foot.index(0, column).data() for column in (0, 1)] == ["합계", "1,980"]
    model.filter("다")
    assert [foot.index(0, column).data() for column in (0, 1)] == ["합계", "80"]


def test_there_is_no_foot_where_nothing_adds_up() -> None:
    model = RowsModel[Bag](COLUMNS[:1])
    model.show_rows(ROWS)
    assert model.totals() == ()
    assert TotalsModel(model, "합계").rowCount() == 0


def test_both_models_keep_qt_s_rules(model: RowsModel[Bag]) -> None:
    foot = TotalsModel(model, "합계")
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    testers = [QAbstractItemModelTester(each, mode) for each in (model, foot)]
    model.sort(1, DOWN)
    model.filter("가")
    model.show_rows(())
    model.show_rows(ROWS)
    assert len(testers) == 2
    assert model.row_at(9) is None
    assert model.data(QModelIndex()) is None
