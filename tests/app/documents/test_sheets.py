"""A table as other programs get it."""

import io
from decimal import Decimal

import pytest
from openpyxl import load_workbook

from app.documents.sheets import Sheet, as_number, csv_file, tab_lines, xlsx

SHEET = Sheet(
    "매출 장부",
    ("시각", "상품", "합계"),
    (("09:12", "=HYPERLINK(1)", 38_000), ("09:20", "쌀\n10 kg", None)),
    ("합계", "", 38_000),
)


def test_a_workbook_holds_the_rows_with_numbers_as_numbers() -> None:
    page = load_workbook(io.BytesIO(xlsx(SHEET))).worksheets[0]
    assert page.title == "매출 장부"
    assert [[cell.value for cell in row] for row in page.iter_rows()] == [
        ["시각", "상품", "합계"],
        ["09:12", "=HYPERLINK(1)", 38_000],
        ["09:20", "쌀\n10 kg", None],
        ["합계", None, 38_000],
    ]
    assert page["A4"].font.bold


def test_what_somebody_typed_is_never_a_formula() -> None:
    page = load_workbook(io.BytesIO(xlsx(SHEET))).worksheets[0]
    assert page["B2"].data_type == "s"
    assert "'=HYPERLINK(1)" in csv_file(SHEET).decode()
    assert "'=HYPERLINK(1)" in tab_lines(SHEET)


def test_csv_opens_in_a_spreadsheet_with_its_hangul() -> None:
    told = csv_file(SHEET)
    assert told.startswith("\ufeff시각,상품,합계\r\n".encode())
    assert told.decode("utf-8-sig").splitlines()[0] == "시각,상품,합계"


def test_the_clipboard_gets_a_line_a_row() -> None:
    assert tab_lines(SHEET).splitlines()[2] == "09:20\t쌀 10 kg\t"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,303,000", 1_303_000), ("-9,500", -9_500), ("14.5 %", Decimal("14.5")),
        ("802.5", Decimal("802.5")), ("–", None), ("", None), ("T01-0001", "T01-0001"),
        ("٣", "٣"), ("1.2.3", "1.2.3"),
    ],
)  # fmt: skip
def test_a_figure_is_read_back_as_a_number(text: str, value: object) -> None:
    assert as_number(text) == value


def test_a_name_that_no_sheet_may_have_is_made_fit() -> None:
    page = load_workbook(io.BytesIO(xlsx(Sheet("가/나:" + "다" * 40, ("x",), ())))).worksheets[0]
    assert page.title.startswith("가 나 다")
    assert len(page.title) == 31
