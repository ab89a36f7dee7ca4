"""A table as a file for other programs: xlsx, csv, or lines for the clipboard."""

import csv
import io
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

Cell: TypeAlias = str | int | Decimal | None
BOM = "\ufeff"
NAME_LENGTH = 31
"""A sheet's name has no more letters than that (ECMA-376, 18.2.19)."""
NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
FORMULA = ("=", "+", "-", "@", "\t", "\r")
WIDEST = 60


@dataclass(frozen=True)
class Sheet:
    """What is seen: a name, column titles, rows; `totals` is the foot, or nothing."""

    name: str
    titles: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    totals: tuple[Cell, ...] = ()

    @property
    def lines(self) -> tuple[tuple[Cell, ...], ...]:
        return (*self.rows, self.totals) if self.totals else self.rows


def xlsx(*sheets: Sheet) -> bytes:
    """A page of the workbook each. Texts stay texts: nothing typed is ever a formula."""
    from openpyxl import Workbook  # noqa: PLC0415 -- 200 ms that no start has to pay

    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        _fill(book.create_sheet(sheet.name.translate(NOT_IN_NAMES)[:NAME_LENGTH]), sheet)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _fill(page: "Worksheet", sheet: Sheet) -> None:
    from openpyxl.styles import Font  # noqa: PLC0415
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    page.append(sheet.titles)
    for row in sheet.lines:
        page.append(row)
    for cell in (each for line in page.iter_rows(min_row=2) for each in line):
        if isinstance(cell.value, str):
            cell.data_type = "s"
        elif isinstance(cell.value, int):
            cell.number_format = "#,##0"
    bold = [1, page.max_row] if sheet.totals else [1]
    for cell in (each for number in bold for each in page[number]):
        cell.font = Font(bold=True)
    for number in range(len(sheet.titles)):
        width = max(_width(line[number]) for line in (sheet.titles, *sheet.lines))
        page.column_dimensions[get_column_letter(number + 1)].width = min(width + 2, WIDEST)
    page.freeze_panes = "A2"


def csv_file(sheet: Sheet) -> bytes:
    """UTF-8 with a mark, as spreadsheets want it; a text that looks like a formula is quoted."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(sheet.titles)
    writer.writerows([_harmless(cell) for cell in row] for row in sheet.lines)
    return (BOM + text.getvalue()).encode()


def tab_lines(sheet: Sheet) -> str:
    """For the clipboard: columns by tabs."""
    return "\n".join("\t".join(_flat(cell) for cell in row) for row in (sheet.titles, *sheet.lines))


def _harmless(cell: Cell) -> str:
    if isinstance(cell, str) and cell.startswith(FORMULA):
        return f"'{cell}"
    return "" if cell is None else str(cell)


def _flat(cell: Cell) -> str:
    return " ".join(_harmless(cell).split())


def _width(cell: Cell) -> int:
    """A syllable is as wide as two digits."""
    return sum(2 if ord(char) > 0x1100 else 1 for char in str(cell if cell is not None else ""))


def as_number(text: str) -> Cell:
    """`1,303,000` as 1303000, `14.5 %` as 14.5; what is no number stays a text, `–` is nothing."""
    plain = text.replace(",", "").removesuffix("%").strip()
    if plain in {"–", ""}:
        return None
    digits = plain.removeprefix("-").replace(".", "", 1)
    if not (digits.isascii() and digits.isdecimal()):
        return text
    return Decimal(plain) if "." in plain else int(plain)
