"""Refunds on the real page: the receipt's code, lines tapped off, a reason, who may."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.sales.wire import REFUND
from tests.app.catalog.shelf import GAMTAE, PASTE, RICE
from tests.app.sales.counter import slip_on
from tests.kiosk.stage import Stage
from tests.kiosk.till.desk import CLERK, Desk, open_desk


def _sold(desk: Desk) -> str:
    """The text of the code under the receipt of a sale of three goods."""
    desk.counter.sell(RICE.barcode, PASTE.barcode, GAMTAE.barcode, cash=70_000)
    desk.stage.touch("key-refund")
    return slip_on(desk.counter.papers()[-1])


def test_a_scanned_receipt_shows_its_lines_all_on(desk: Desk) -> None:
    desk.stage.scan(_sold(desk))
    assert desk.stage.text("title").startswith("환불 · T01-000001")
    assert desk.stage.text("total") == "62,000"
    assert desk.stage.item("refund-line-3").property("on") is True


def test_a_tapped_line_stays_sold_and_the_rest_goes_back(desk: Desk) -> None:
    desk.stage.scan(_sold(desk))
    desk.stage.touch("refund-line-1")
    desk.stage.touch("refund-line-2")
    desk.stage.touch("key-reason-defect")
    assert desk.stage.item("key-refund-now").property("text") == "15,000원 환불"
    desk.stage.touch("key-refund-now")
    assert desk.stage.text("total-label") == "돌려드릴 돈"
    assert desk.stage.text("total-note") == "현금 15,000"
    assert desk.counter.entries()[-1].kind == REFUND
    desk.stage.touch("key-done")
    assert desk.stage.pages.current == "till/sale"


def test_without_a_reason_nothing_goes_back(desk: Desk) -> None:
    desk.stage.scan(_sold(desk))
    assert desk.stage.eyes.objection("key-refund-now") == "key-refund-now is switched off"


def test_a_line_goes_back_once(desk: Desk) -> None:
    slip = _sold(desk)
    for _ in range(2):
        desk.stage.scan(slip)
        if desk.stage.item("refund-line-1").property("usable"):
            desk.stage.touch("key-reason-other")
            desk.stage.touch("key-refund-now")
            desk.stage.touch("key-done")
            desk.stage.touch("key-refund")
    assert desk.stage.text("notice") == "이미 모두 환불한 영수증이에요."
    assert [row.kind for row in desk.counter.entries()].count(REFUND) == 1


def test_a_receipt_is_found_by_its_number_too(desk: Desk) -> None:
    _sold(desk)
    desk.stage.type("1")
    assert desk.stage.text("typed") == "T01-000001"
    desk.stage.touch("key-find")
    assert desk.stage.text("total") == "62,000"


@pytest.mark.parametrize(
    ("scanned", "said"),
    [
        ("2146810002082", "영수증의 QR이 아니에요."),
        ("MD1:0000", "영수증의 QR이 아니에요."),
    ],
)
def test_what_is_no_receipt_is_said(desk: Desk, scanned: str, said: str) -> None:
    desk.stage.touch("key-refund")
    desk.stage.scan(scanned)
    assert desk.stage.text("notice").startswith(said)


def test_a_number_nobody_has_is_said(desk: Desk) -> None:
    desk.stage.touch("key-refund")
    desk.stage.type("77")
    desk.stage.touch("key-find")
    assert desk.stage.text("notice").startswith("그런 번호의 영수증이 없어요.")


def test_a_clerk_needs_a_supervisor(stage: Callable[..., Stage], tmp_path: Path) -> None:
    desk = open_desk(stage, tmp_path, CLERK)
    desk.stage.scan(_sold(desk))
    desk.stage.touch("key-reason-defect")
    desk.stage.touch("key-refund-now")
    desk.stage.type("9999")
    desk.stage.touch("key-allow")
    assert desk.stage.text("notice").startswith("비밀번호가 달라요.")
    desk.stage.type("1234")
    desk.stage.touch("key-allow")
    assert desk.stage.text("total-label") == "돌려드릴 돈"


def test_the_way_back_leads_back(desk: Desk) -> None:
    desk.stage.scan(_sold(desk))
    desk.stage.touch("key-back")
    assert desk.stage.text("ask").startswith("영수증")
    desk.stage.key("Escape")
    assert desk.stage.pages.current == "till/sale"
