"""The table at work: what stays chosen, what it says when there is nothing, and its keys."""

from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.common.rows_model import Column, RowsModel
from ui.common.table import Table


@dataclass(frozen=True)
class Line:
    no: int
    text: str


ROWS = tuple(Line(number, f"줄 {number}") for number in range(1, 61))


@pytest.fixture
def model() -> RowsModel[Line]:
    return RowsModel[Line](
        (
            Column("번호", lambda row: str(row.no), lambda row: row.no, number=True,
                   total=lambda rows: f"{10_000_000_000 + len(rows):,}"),
            Column("글", lambda row: row.text),
        )
    )  # fmt: skip


@pytest.fixture
def table(qtbot: QtBot, model: RowsModel[Line]) -> Table:
    made = Table(model, "lines", stretch=1, same=lambda row: row.no)
    made.resize(600, 400)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitActive(made)
    return made


def test_before_the_first_answer_it_says_that_it_asks(table: Table) -> None:
    assert table.empty.isVisible()
    assert table.empty.text() == "본부에 묻고 있습니다 …"
    assert not table.foot.isVisible()


def test_with_no_rows_it_says_so_in_words(table: Table, model: RowsModel[Line]) -> None:
    table.say_nothing_is_there("아직 없습니다.")
    assert table.empty.text() == "아직 없습니다."
    model.show_rows(ROWS)
    assert not table.empty.isVisible()
    assert table.count.text() == "60건"


def test_a_filter_without_a_hit_says_how_to_get_back(table: Table, model: RowsModel[Line]) -> None:
    model.show_rows(ROWS)
    QTest.keyClicks(table.field, "zz")
    assert table.empty.text() == "거른 결과가 없습니다. Esc로 지워 주세요."
    assert table.count.text() == "60건 가운데 0건"
    QTest.keyClick(table.field, Qt.Key.Key_Escape)
    assert table.count.text() == "60건"


def test_newer_rows_keep_the_chosen_one_and_the_place(table: Table, model: RowsModel[Line]) -> None:
    model.show_rows(ROWS)
    table.view.setCurrentIndex(model.index(40, 1))
    scrolled = table.view.verticalScrollBar().value()
    assert scrolled > 0
    model.show_rows((*ROWS[:40], replace(ROWS[40], text="새 글"), *ROWS[41:], Line(61, "줄 61")))
    assert table.view.currentIndex().row() == 40
    assert table.view.selectionModel().isSelected(model.index(40, 0))
    assert table.view.verticalScrollBar().value() == scrolled


def test_the_columns_leave_room_for_the_totals(table: Table, model: RowsModel[Line]) -> None:
    model.show_rows(ROWS)
    QApplication.processEvents()
    width = table.view.columnWidth(0)
    assert (
        width
        >= table.foot.sizeHintForColumn(0)
        > table.view.fontMetrics().horizontalAdvance("10,000,000,060")
    )
    assert table.foot.columnWidth(0) == width
    assert table.foot.columnWidth(1) == table.view.columnWidth(1)


def test_keys_sort_by_the_present_column(table: Table, model: RowsModel[Line]) -> None:
    model.show_rows(ROWS)
    table.view.setFocus()
    table.view.setCurrentIndex(model.index(0, 0))
    QTest.keySequence(table.view, "Alt+Down")
    assert [row.no for row in model.shown[:2]] == [60, 59]
    QTest.keySequence(table.view, "Alt+Up")
    assert [row.no for row in model.shown[:2]] == [1, 2]


def test_tab_leaves_the_table(table: Table, model: RowsModel[Line]) -> None:
    model.show_rows(ROWS)
    table.field.setFocus()
    QTest.keyClick(table.field, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is table.view
    QTest.keyClick(table.view, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is table.field


def test_rows_that_come_to_where_the_keys_are_can_be_opened_by_enter(
    table: Table, model: RowsModel[Line]
) -> None:
    opened: list[int] = []
    table.view.activated.connect(lambda index: opened.append(index.row()))
    table.view.setFocus()
    model.show_rows(ROWS)
    QTest.keyClick(table.view, Qt.Key.Key_Return)
    assert opened == [0]


def test_columns_left_out_are_left_out_of_the_totals_too(
    table: Table, model: RowsModel[Line]
) -> None:
    model.show_rows(ROWS)
    table.leave_out((0,), out=True)
    assert (table.view.isColumnHidden(0), table.foot.isColumnHidden(0)) == (True, True)
    table.leave_out((0,), out=False)
    assert (table.view.isColumnHidden(0), table.foot.isColumnHidden(0)) == (False, False)
