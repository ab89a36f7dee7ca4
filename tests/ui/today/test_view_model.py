"""The day in figures and sentences."""

from dataclasses import replace
from typing import Any

import pytest

from app.central.office_model import Amount
from tests.ui.canned import QUIET_TODAY, TODAY
from ui.today.view_model import derive


def test_figures_are_told_with_what_they_are_made_of() -> None:
    props = derive(TODAY)
    assert props.day == "2025년 11월 20일"
    assert props.sales == ("1,303,000원", "판매 41건 · 환불 1건 9,500원")
    assert props.bags == ("48포대", "38,520.5 kg · 돌려보냄 2")
    assert props.interim == ("38,520,000원", "963포 (40 kg)")
    assert props.waiting == ("131건", "단말 4대 가운데 2대")


def test_without_refunds_none_are_mentioned() -> None:
    assert derive(replace(TODAY, refunds=Amount(0, 0))).sales[1] == "판매 41건"


@pytest.mark.parametrize(
    ("field", "text", "screen"),
    [
        ("incidents", "서로 다른 기록이 온 사건 3건", "ledger"),
        ("quarantined", "격리된 기록 3건", "ledger"),
        ("cards_without_approval", "승인번호가 없는 카드 결제 3건", "sales"),
        ("bags_without_grade", "등급 없는 포대 3개", "weighings"),
        ("entries_waiting", "단말에 남아 있는 기록 3건", "stations"),
    ],
)
def test_each_thing_to_do_is_a_sentence_with_its_screen(field: str, text: str, screen: str) -> None:
    counts: dict[str, Any] = {field: 3}
    today = replace(QUIET_TODAY, **counts)
    assert [(each.text, each.screen) for each in derive(today).sentences] == [(text, screen)]


def test_a_quiet_day_has_nothing_to_do() -> None:
    assert derive(QUIET_TODAY).sentences == ()


def test_the_gravest_comes_first() -> None:
    names = [each.name for each in derive(TODAY).sentences]
    assert names == [
        "incidents", "quarantined", "cards-without-approval", "bags-without-grade",
        "entries-waiting",
    ]  # fmt: skip
