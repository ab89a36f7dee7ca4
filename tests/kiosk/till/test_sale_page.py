"""Selling on the real page with the real till behind it: scanner, keys and fingers only."""

from collections.abc import Callable
from pathlib import Path

from app.catalog.model import TenderKind
from app.sales.wire import SALE
from kiosk.double_touch import ECHO_MS
from tests.app.catalog.shelf import BEER, GAMTAE, OATS, PASTE, RICE, UNPRICED, WHEAT
from tests.fakes import full_disk
from tests.kiosk.stage import Stage
from tests.kiosk.till.desk import Desk, open_desk

STRANGER = "8801234567893"


def test_a_scan_adds_a_line_and_the_total_follows(desk: Desk) -> None:
    desk.stage.scan(RICE.barcode)
    assert desk.stage.text("line-1-name") == "새청무쌀"
    assert desk.stage.text("total") == "32,000"


def test_cash_is_two_touches_and_the_change_is_the_largest_thing(desk: Desk) -> None:
    desk.stage.scan(RICE.barcode)
    desk.stage.touch("key-cash")
    desk.stage.touch("key-sum-50000")
    assert desk.stage.text("total-label") == "거스름돈"
    assert desk.stage.text("total") == "18,000"
    assert [row.kind for row in desk.counter.entries()] == [SALE]


def test_cash_can_be_typed(desk: Desk) -> None:
    desk.stage.scan(PASTE.barcode)
    desk.stage.touch("key-cash")
    for key in ("pad-2", "pad-0", "pad-000"):
        desk.stage.touch(key)
    assert desk.stage.text("total-note") == "거스름돈 5,000원"
    desk.stage.touch("key-received")
    assert desk.stage.text("total") == "5,000"


def test_a_double_touch_on_received_does_not_wipe_the_change(desk: Desk) -> None:
    desk.stage.scan(RICE.barcode)
    desk.stage.touch("key-cash")
    desk.stage.touch("key-sum-50000")
    desk.stage.touch("key-next")
    assert desk.stage.text("total") == "18,000"
    desk.clock.mono += ECHO_MS
    desk.stage.touch("key-next")
    assert desk.stage.text("total") == "0"


def test_the_next_scan_begins_the_next_customer(desk: Desk) -> None:
    desk.stage.scan(RICE.barcode)
    desk.stage.key("F2")
    desk.stage.key("Return")
    desk.stage.scan(PASTE.barcode)
    assert desk.stage.text("total") == "15,000"
    assert desk.stage.text("line-1-name") == "전통된장"
    assert desk.counter.till.basket().count == 1


def test_a_card_is_two_keys_and_its_number_can_wait(desk: Desk) -> None:
    desk.stage.scan(RICE.barcode)
    desk.stage.key("F1")
    desk.stage.key("Return")
    assert desk.stage.text("total-label") == "결제를 마쳤어요"
    assert len(desk.counter.approvals.unpaid()) == 1
    assert desk.stage.item("key-unpaid").property("note") == "1건"


def test_a_card_with_its_number_leaves_nothing_to_do(desk: Desk) -> None:
    desk.stage.scan(RICE.barcode)
    desk.stage.touch("key-card")
    desk.stage.type("3012884")
    assert desk.stage.eyes.objection("key-approved") == "key-approved is switched off"
    desk.stage.type("1")
    desk.stage.touch("key-approved")
    assert desk.counter.approvals.unpaid() == ()
    assert desk.stage.eyes.find("key-unpaid") is None


def test_a_refused_card_leaves_the_basket_and_says_so(desk: Desk) -> None:
    desk.stage.scan(RICE.barcode)
    desk.stage.touch("key-card")
    desk.stage.touch("key-refused")
    assert desk.stage.text("notice").startswith("카드가 승인되지 않았어요.")
    assert desk.stage.text("total") == "32,000"
    assert desk.counter.entries() == []


def test_a_card_nobody_knows_the_end_of_is_kept_for_later(desk: Desk) -> None:
    desk.stage.scan(RICE.barcode)
    desk.stage.touch("key-card")
    desk.stage.touch("key-not-known")
    assert len(desk.counter.approvals.unpaid()) == 1
    assert desk.stage.text("total") == "32,000"


def test_no_good_is_added_while_a_card_is_in_the_terminal(desk: Desk) -> None:
    desk.stage.scan(RICE.barcode)
    desk.stage.touch("key-card")
    desk.stage.scan(PASTE.barcode)
    assert desk.counter.till.basket().count == 1
    assert desk.stage.text("notice").startswith("카드 결제를 먼저")


def test_cash_and_card_together_pay_one_sale(desk: Desk) -> None:
    desk.stage.scan(RICE.barcode)
    desk.stage.touch("key-cash")
    desk.stage.type("20000")
    desk.stage.touch("key-received")
    assert desk.stage.text("total-label") == "남은 돈"
    assert desk.stage.text("total") == "12,000"
    desk.stage.key("F1")
    desk.stage.key("Return")
    total = desk.stage.pages.model("till/sale").state.done.record
    assert [each.kind for each in total.tenders] == [TenderKind.CASH, TenderKind.CARD_SEPARATE]


def test_a_tender_can_be_taken_out_again(desk: Desk) -> None:
    desk.stage.scan(RICE.barcode)
    desk.stage.touch("key-cash")
    desk.stage.type("20000")
    desk.stage.touch("key-received")
    desk.stage.touch("pad-remove")
    assert desk.stage.text("total") == "32,000"


def test_a_quantity_is_typed_before_the_scan(desk: Desk) -> None:
    desk.stage.type("3")
    desk.stage.key("*")
    desk.stage.scan(RICE.barcode)
    assert desk.stage.text("total") == "96,000"


def test_a_touched_line_takes_a_new_quantity(desk: Desk) -> None:
    desk.stage.scan(RICE.barcode)
    desk.stage.scan(PASTE.barcode)
    desk.stage.touch("line-1")
    desk.stage.touch("pad-2")
    desk.stage.touch("pad-times")
    assert desk.stage.text("total") == "79,000"


def test_delete_takes_the_last_line_away(desk: Desk) -> None:
    desk.stage.scan(RICE.barcode)
    desk.stage.scan(PASTE.barcode)
    desk.stage.key("Delete")
    assert desk.stage.text("total") == "32,000"


def test_a_typed_article_number_is_looked_up(desk: Desk) -> None:
    desk.stage.type(RICE.barcode)
    desk.stage.touch("pad-enter")
    assert desk.stage.text("total") == "32,000"


def test_an_unknown_code_asks_for_a_price_and_is_sold(desk: Desk) -> None:
    desk.stage.scan(STRANGER)
    assert desk.stage.text("total-note") == STRANGER
    desk.stage.type("4500")
    desk.stage.touch("key-price")
    assert desk.stage.text("line-1-name") == "미등록 상품"
    assert desk.stage.text("total") == "4,500"


def test_the_category_of_an_unknown_good_can_be_changed(desk: Desk) -> None:
    desk.stage.scan(STRANGER)
    desk.stage.touch("key-category")
    desk.stage.type("4500")
    desk.stage.touch("key-price")
    assert desk.counter.till.basket().lines[0].category == "건강식품"


def test_a_good_with_options_asks_which(desk: Desk) -> None:
    desk.stage.scan(OATS.barcode)
    assert desk.stage.text("key-choice-1") == "3 kg · 31,000원"
    desk.stage.touch("key-choice-2")
    assert desk.stage.text("total") == "59,000"


def test_a_quick_key_sells_what_has_no_code_to_scan(desk: Desk) -> None:
    desk.stage.touch("key-quick-2")
    assert desk.stage.text("line-1-name") == "새청무쌀"


def test_a_good_without_a_price_is_not_guessed(desk: Desk) -> None:
    desk.stage.scan(UNPRICED.barcode)
    assert "오늘 값이 없어요" in desk.stage.text("notice")
    assert desk.counter.till.basket().lines == ()


def test_too_few_of_a_good_is_said_and_not_refused(desk: Desk) -> None:
    desk.stage.scan(WHEAT.barcode)
    assert desk.stage.text("notice") == "호라산밀: 3개부터 팔아요."
    assert desk.stage.text("total") == "7,000"


def test_beer_wants_the_identity_card_before_the_money(desk: Desk) -> None:
    desk.stage.scan(BEER.barcode)
    assert desk.stage.eyes.find("key-cash") is None
    desk.stage.touch("key-adult")
    desk.stage.touch("key-cash")
    desk.stage.touch("key-received")
    assert desk.counter.entries()[0].kind == SALE


def test_a_voucher_pays_where_the_place_takes_it(desk: Desk) -> None:
    desk.stage.scan(RICE.barcode)
    desk.stage.touch("key-voucher")
    assert desk.stage.eyes.find("key-onnuri_voucher") is None
    desk.stage.touch("key-gangjin_voucher")
    assert desk.stage.text("total-label") == "결제를 마쳤어요"


def test_a_basket_is_put_aside_and_taken_up_again(desk: Desk) -> None:
    desk.stage.scan(RICE.barcode)
    desk.stage.touch("key-hold")
    assert desk.stage.text("total") == "0"
    desk.stage.touch("key-recall")
    assert desk.stage.text("total") == "32,000"


def test_of_several_baskets_put_aside_one_is_chosen(desk: Desk) -> None:
    for barcode in (RICE.barcode, PASTE.barcode):
        desk.stage.scan(barcode)
        desk.stage.touch("key-hold")
    desk.stage.touch("key-recall")
    desk.stage.touch("held-1")
    desk.stage.touch("key-open")
    assert desk.stage.text("total") == "32,000"


def test_the_last_receipt_is_printed_again(desk: Desk) -> None:
    desk.stage.scan(RICE.barcode)
    desk.stage.touch("key-cash")
    desk.stage.touch("key-received")
    desk.stage.touch("key-reprint")
    assert desk.stage.text("notice") == "다시 인쇄했어요. 1번째예요."


def test_the_drawer_opens_between_customers(desk: Desk) -> None:
    desk.stage.touch("key-drawer")
    assert desk.kicks == ["kick"]


def test_after_a_restart_the_basket_is_still_there(
    stage: Callable[..., Stage], tmp_path: Path
) -> None:
    first = open_desk(stage, tmp_path)
    first.stage.scan(RICE.barcode)
    again = open_desk(stage, tmp_path)
    assert again.stage.text("total") == "32,000"
    assert again.stage.text("notice") == "잠깐 꺼졌다 켜졌어요. 담은 상품은 그대로예요."
    again.stage.scan(PASTE.barcode)
    assert again.stage.eyes.find("notice") is None


def test_a_sale_paid_before_the_power_cut_is_said_to_be_kept(
    stage: Callable[..., Stage], tmp_path: Path
) -> None:
    first = open_desk(stage, tmp_path)
    first.stage.scan(RICE.barcode)
    first.stage.key("F2")
    first.stage.key("Return")
    again = open_desk(stage, tmp_path)
    assert again.stage.text("notice").endswith("마친 계산은 모두 저장되어 있어요.")


def test_coming_back_from_another_page_is_no_power_cut(desk: Desk) -> None:
    desk.stage.scan(RICE.barcode)
    desk.stage.touch("strip")
    desk.stage.touch("key-back")
    assert desk.stage.text("total") == "32,000"
    assert desk.stage.eyes.find("notice") is None


def test_a_receipt_among_the_goods_says_where_to_go(desk: Desk) -> None:
    desk.stage.scan("MD1:ABCDEF")
    assert "환불" in desk.stage.text("notice")
    assert desk.counter.till.basket().lines == ()


def test_many_lines_are_paged(desk: Desk) -> None:
    for barcode in (RICE, PASTE, GAMTAE, WHEAT):
        desk.stage.scan(barcode.barcode)
    for at in range(6):
        desk.stage.scan(f"88000000000{at:02}")
        desk.stage.type("1000")
        desk.stage.touch("key-price")
    assert desk.stage.eyes.find("line-1") is None
    desk.stage.touch("key-earlier")
    assert desk.stage.text("line-1-name") == "새청무쌀"
    desk.stage.touch("key-later")
    assert desk.stage.eyes.find("line-1") is None


def test_an_unknown_good_is_priced_before_the_next_one(desk: Desk) -> None:
    desk.stage.scan(STRANGER)
    desk.stage.scan(RICE.barcode)
    assert desk.stage.text("notice") == "미등록 상품의 값을 먼저 눌러 주세요."
    assert desk.stage.text("total-note") == STRANGER
    desk.stage.key("Escape")
    assert desk.stage.text("total") == "0"


def test_after_a_restart_the_last_receipt_can_still_be_printed_again(
    stage: Callable[..., Stage], tmp_path: Path
) -> None:
    first = open_desk(stage, tmp_path)
    first.stage.scan(RICE.barcode)
    first.stage.touch("key-cash")
    first.stage.touch("key-received")
    again = open_desk(stage, tmp_path)
    again.stage.touch("key-reprint")
    assert again.stage.text("notice") == "다시 인쇄했어요. 1번째예요."


def test_a_full_disk_takes_no_money_and_keeps_the_basket(desk: Desk) -> None:
    with full_disk(desk.counter.engine):
        for _ in range(30):  # some room is left inside the file's pages
            booked = len(desk.counter.entries())
            desk.clock.mono += ECHO_MS
            desk.stage.scan(RICE.barcode)
            desk.stage.touch("key-cash")
            desk.stage.touch("key-received")
            if desk.stage.eyes.find("key-next") is None:
                break
        assert desk.stage.text("notice").startswith("기기에 저장하지 못했어요.")
        assert desk.stage.text("total") == "32,000"
        assert len(desk.counter.entries()) == booked
    desk.clock.mono += ECHO_MS
    desk.stage.touch("key-received")
    assert desk.stage.eyes.find("key-next") is not None
    assert [row.seq for row in desk.counter.entries()] == list(range(1, booked + 2))
