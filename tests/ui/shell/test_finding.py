"""Ctrl+K, Ctrl+E and another day, by keys alone."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QApplication, QListWidget

from app.central import plot_model as plot
from tests.ui import canned
from tests.ui.centre import FakeCentre
from tests.ui.desk import Desk
from tests.ui.goods_desk import fill, focus
from ui.shell.palette import Find, arranged, matches
from ui.shell.screens import screens

Sit = Callable[..., Desk]


@pytest.fixture
def here(desk: Sit) -> Desk:
    at = desk()
    at.enter()
    return at


def found(here: Desk, typed: str) -> list[str]:
    here.key("Ctrl+K")
    here.type("palette-field", typed)
    items = here.find_as(QListWidget, "palette-list")
    return [items.item(row).text() for row in range(items.count())]


def test_every_screen_is_found_and_enter_goes_there(here: Desk) -> None:
    for screen in screens():
        assert any(screen.title in text for text in found(here, screen.title))
        here.key("Return")
        assert here.window.present == screen.name
        assert not here.shows("palette")


def test_a_good_is_found_by_first_sounds_and_opened(here: Desk) -> None:
    told = found(here, "ㄱㅈㅈㅁㅆ")
    assert told[0].startswith("상품   강진진미쌀")
    here.key("Return")
    assert here.window.present == "goods"
    assert here.text("good-title") == "강진진미쌀"


def test_a_station_is_found_and_its_settings_opened(here: Desk) -> None:
    found(here, "W02")
    here.key("Return")
    assert here.window.present == "stations"
    assert here.text("station-title") == "W02 · 수매 저울"


def test_a_receipt_of_another_day_is_asked_of_the_centre_and_shown(here: Desk) -> None:
    seq = canned.SALES.sales[0].seq
    here.centre.answers["find"] = plot.Finds(
        (plot.FoundReceipt("T01", seq, "T01-0001", 20251119, 38_000),), ()
    )
    assert found(here, "T01-0001")[0].startswith("영수증   T01-0001 · 2025년 11월 19일")
    here.key("Return")
    assert here.window.present == "sales"
    assert here.text("sales-day") == "2025-11-19"
    assert here.text("sales-detail-title") == "T01-0001"


def test_escape_closes_it_and_the_keys_go_back(here: Desk) -> None:
    here.go("sales")
    before = focus(here)
    found(here, "없는 것이다")
    here.key("Escape")
    assert not here.shows("palette")
    assert focus(here) is before


def test_what_is_not_there_is_said(here: Desk) -> None:
    here.centre.answers["find"] = plot.Finds((), ())
    assert found(here, "없는 것이다") == ["찾지 못했습니다. 다른 말로 적어 주세요."]


def test_arrows_choose_in_the_list(here: Desk) -> None:
    found(here, "상품")
    here.key("Down")
    assert here.find_as(QListWidget, "palette-list").currentRow() == 1
    here.key("Up")
    here.key("Up")
    assert here.find_as(QListWidget, "palette-list").currentRow() == 0


def test_a_centre_that_is_away_still_lets_one_find_what_is_here(here: Desk) -> None:
    here.centre.is_away = True
    assert any("새청무쌀" in text for text in found(here, "새청무"))


def test_one_kind_does_not_fill_the_list_alone() -> None:
    goods = [Find("상품", str(n), "goods", n) for n in range(100)]
    late = [Find("영수증", "T01-0001", "sales", 1)]
    told = arranged([Find("화면", "상품", "goods"), *goods], late)
    assert [find.kind for find in told[:3]] == ["화면", "영수증", "상품"]
    assert len(told) <= 18


@pytest.mark.parametrize(
    ("wanted", "is_found"),
    [("쌀 강진", True), ("ㄱㅈㅅ", True), ("ㅆ", True), ("보리", False), ("", True)],
)
def test_words_in_any_order_and_first_sounds_match(wanted: str, is_found: bool) -> None:
    assert matches(Find("상품", "강진쌀", "goods", 1), wanted) is is_found


def test_what_is_seen_is_written_as_a_workbook(here: Desk, tmp_path: Path) -> None:
    here.go("sales")
    here.key("/")
    here.type("sales-filter", "T01-0041")
    here.key("Return")
    here.key("Ctrl+E")
    assert focus(here) is here.find("export-path")
    fill(here, export_path=str(tmp_path / "매출"))
    here.click("export-xlsx")
    assert "적었습니다" in here.text("export-said")
    book = load_workbook(io.BytesIO((tmp_path / "매출.xlsx").read_bytes()))
    assert book.sheetnames == ["매출 장부", "시간마다 팔린 돈", "많이 팔린 상품"]
    page = book.worksheets[0]
    rows = [[cell.value for cell in row] for row in page.iter_rows()]
    assert len(rows) == 3
    assert rows[1][1] == "T01-0041"
    assert rows[1][3] == rows[2][3] == -62_000
    here.click("export-csv")
    assert here.text("export-said") == "매출.csv과 2개 더 적었습니다."
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "매출 많이 팔린 상품.csv", "매출 시간마다 팔린 돈.csv", "매출.csv", "매출.xlsx",
    ]  # fmt: skip


def test_a_file_that_is_there_is_written_over_by_a_second_press_only(
    here: Desk, tmp_path: Path
) -> None:
    (tmp_path / "상품.csv").write_text("내 것", encoding="utf-8")
    here.go("goods")
    here.key("Ctrl+E")
    fill(here, export_path=str(tmp_path / "상품"))
    here.click("export-csv")
    assert here.text("export-said").startswith("같은 이름의 파일이 있습니다.")
    assert (tmp_path / "상품.csv").read_text(encoding="utf-8") == "내 것"
    here.click("export-csv")
    assert here.text("export-said") == "상품.csv 파일로 적었습니다."


def test_a_screen_without_a_table_says_so(here: Desk) -> None:
    here.go("today")
    here.key("Ctrl+E")
    assert here.text("export-said") == "이 화면에는 표가 없습니다."
    assert not here.find("export-xlsx").isEnabled()


def test_csv_is_a_key_too_and_a_folder_that_is_not_there_is_said(
    here: Desk, tmp_path: Path
) -> None:
    here.go("goods")
    here.key("Ctrl+E")
    fill(here, export_path=str(tmp_path / "상품.xlsx"))
    here.click("export-csv")
    assert (tmp_path / "상품.csv").read_text(encoding="utf-8-sig").startswith("코드,")
    fill(here, export_path=str(tmp_path / "없음" / "상품"))
    here.click("export-xlsx")
    assert here.text("export-said").startswith("그 자리에 적지 못했습니다.")
    here.find("export-path").setFocus()
    here.key("Escape")
    assert not here.shows("export")


@pytest.mark.parametrize("screen", [each.name for each in screens() if each.name != "today"])
def test_every_table_can_be_exported(here: Desk, screen: str) -> None:
    here.go(screen)
    sheets = here.window.page.sheets()
    assert sheets
    assert all(len(row) == len(sheet.titles) for sheet in sheets for row in sheet.lines)


def test_another_day_is_chosen_by_keys_on_all_screens(here: Desk) -> None:
    here.go("sales")
    here.key("Alt+Left")
    assert here.text("sales-day") == "2025-11-19"
    assert here.find("sales-day").property("notice") is True
    assert "GET /v1/office/sales" in here.centre.asked[-6:]
    here.go("weighings")
    assert here.text("bags-day") == "2025-11-19"
    here.key("Alt+Right")
    assert here.text("bags-day") == "2025-11-20"
    assert here.find("bags-day").property("notice") is False


def test_a_day_can_be_typed_and_no_day_goes_back(here: Desk) -> None:
    here.go("today")
    for typed, shown in (("2025-11-03", "2025-11-03"), ("어제", "2025-11-03"),
                         ("2099-01-01", "2025-11-20")):  # fmt: skip
        fill(here, today_day=typed)
        here.key("Return")
        assert here.text("today-day") == shown


def test_a_plot_says_its_value_by_arrows_and_turns_into_a_table(here: Desk) -> None:
    here.go("sales")
    drawing = here.find("drawing-hours")
    drawing.setFocus()
    assert drawing.accessibleDescription() == "9시 11.2만"
    here.key("Right")
    assert drawing.accessibleDescription() == "10시 30.6만"
    here.click("as-table-hours")
    assert here.shows("plot-hours-table")
    assert "305,500" in here.text("plot-hours-table")
    assert here.text("as-table-hours") == "그림으로 보기"


def test_a_plot_is_copied_as_data(here: Desk) -> None:
    here.go("weighings")
    here.click("copy-grades")
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0] == "등급\t포대\t실중량 kg\t포 (40 kg)"
    assert lines[2].split("\t")[:2] == ["1등", "31"]


def test_a_day_without_anything_says_so_instead_of_drawing(desk: Sit) -> None:
    here = desk(FakeCentre(canned.EMPTY))
    here.enter()
    here.go("sales")
    assert here.text("nothing-hours") == "그릴 판매가 없습니다."
    assert not here.find("copy-hours").isEnabled()


def test_enter_opens_a_bag_and_escape_closes_it(here: Desk) -> None:
    here.go("weighings")
    here.key("Return")
    assert here.shows("bags-detail")
    here.key("Escape")
    assert not here.shows("bags-detail")
    assert focus(here) is here.find("bags-table")
