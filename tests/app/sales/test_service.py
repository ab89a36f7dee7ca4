"""The till: every change is kept, money is refused with a reason, a sale is one transaction."""

import sqlite3
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from app.catalog import service as catalog
from app.catalog import store as catalog_store
from app.catalog.model import (
    ChooseOption,
    NoPrice,
    NoTaxClass,
    NotTaken,
    TenderKind,
    Unknown,
    WhyNotTaken,
)
from app.documents.queued import JobKind
from app.journal.store import EntryRow
from app.ledger.slip import Slip1, decode_slip
from app.sales import wire
from app.sales.errors import SaleReason, SaleRefused
from app.sales.model import Added, CardOutcome, Completed, Tendered
from app.sales.store import BasketRow, SaleRow, TenderRow
from app.storage.unit_of_work import UnitOfWork
from tests.app.catalog.shelf import (
    BEER,
    GAMTAE,
    OATS,
    PASTE,
    RICE,
    RULE,
    SHOP,
    UNPRICED,
    UNTAXED,
    tax,
)
from tests.app.sales.counter import OPERATOR, Counter, completed, open_counter, said, slip_on


def refused(reason: SaleReason) -> "pytest.RaisesExc[SaleRefused]":
    return pytest.raises(SaleRefused, match=f"^{reason.value}$")


def test_a_scan_adds_a_line(counter: Counter) -> None:
    added = counter.till.scan(RICE.barcode, 3)
    assert isinstance(added, Added)
    assert added.basket == counter.till.basket()
    assert (added.line, added.basket.count, added.basket.total) == (1, 3, 96_000)


def test_what_cannot_be_sold_leaves_the_basket_alone(counter: Counter) -> None:
    till = counter.till
    assert till.scan("4006381333931") == Unknown("4006381333931")
    assert till.scan(UNPRICED.barcode) == NoPrice(UNPRICED)
    assert till.scan(UNTAXED.barcode) == NoTaxClass(UNTAXED)
    assert isinstance(till.scan(OATS.barcode), ChooseOption)
    assert till.basket().lines == ()


def test_the_answer_to_the_choice_adds_the_option(counter: Counter) -> None:
    added = counter.till.add(OATS.sku, "6kg")
    assert isinstance(added, Added)
    (line,) = added.basket.lines
    assert (line.option, line.unit_won, line.code) == ("6kg", 59_000, OATS.barcode)


def test_an_unknown_code_can_be_sold_as_unregistered(counter: Counter) -> None:
    added = counter.till.add_unregistered("4006381333931", 3_000, "곡류")
    assert added.basket.lines[0].seller == SHOP.code
    with refused(SaleReason.BAD_CATEGORY):
        counter.till.add_unregistered("4006381333931", 3_000, "모름")


def test_quantity_discount_and_removal_are_kept(counter: Counter) -> None:
    till = counter.till
    till.scan(RICE.barcode)
    till.scan(GAMTAE.barcode)
    till.set_quantity(2, 4)
    till.remove(1)
    till.discount(1_000, "단골")
    assert till.basket().total == 59_000
    assert till.clear().lines == ()
    assert till.basket().total == 0


def test_a_basket_outlives_the_program(counter: Counter, tmp_path: Path) -> None:
    counter.till.scan(RICE.barcode)
    counter.till.pay_card_separate(12_000, operator=OPERATOR)
    before = counter.till.basket()
    counter.engine.dispose()
    again = open_counter(tmp_path)
    assert again.till.basket() == before
    assert completed(again.till.pay_cash(20_000, operator=OPERATOR)).seq == 1


def test_a_refused_change_leaves_no_trace(counter: Counter) -> None:
    counter.till.scan(RICE.barcode)
    before = counter.till.basket()
    with refused(SaleReason.BAD_QUANTITY):
        counter.till.set_quantity(1, 0)
    assert counter.till.basket() == before


def test_held_baskets_keep_their_numbers(counter: Counter) -> None:
    till = counter.till
    till.scan(RICE.barcode)
    first = till.hold()
    counter.clock.pass_by(timedelta(minutes=1))
    till.scan(GAMTAE.barcode)
    second = till.hold()
    assert [held.basket.number for held in till.held()] == [first, second]
    assert till.basket().lines == ()
    assert till.recall(first).total == 32_000
    assert till.basket().number == first
    assert [held.basket.number for held in till.held()] == [second]


def test_an_empty_basket_is_not_held(counter: Counter) -> None:
    with refused(SaleReason.EMPTY):
        counter.till.hold()


def test_no_basket_is_recalled_over_another(counter: Counter) -> None:
    till = counter.till
    till.scan(RICE.barcode)
    number = till.hold()
    till.scan(GAMTAE.barcode)
    with refused(SaleReason.BASKET_NOT_EMPTY):
        till.recall(number)
    till.remove(1)
    till.recall(number)
    with refused(SaleReason.NO_SUCH_BASKET):
        till.clear()
        till.recall(number)


def test_an_emptied_basket_does_not_stand_beside_a_recalled_one(counter: Counter) -> None:
    till = counter.till
    till.scan(RICE.barcode)
    number = till.hold()
    till.scan(GAMTAE.barcode)
    till.remove(1)
    till.recall(number)
    assert till.basket().number == number
    assert counter.count(BasketRow) == 1


def test_cash_gives_change_and_books_the_sale(counter: Counter) -> None:
    counter.till.scan(RICE.barcode)
    sold = completed(counter.till.pay_cash(50_000, operator=OPERATOR))
    assert (sold.seq, sold.change, sold.record.receipt_no) == (1, 18_000, "T01-000001")
    assert counter.till.basket().lines == ()
    (row,) = counter.entries()
    record = wire.read_sale(["T01-000001", 32_000, OPERATOR], row.body)
    assert record == sold.record
    assert record.business_day == 20251120
    counter.audit()


def test_too_little_cash_leaves_a_rest(counter: Counter) -> None:
    counter.till.scan(RICE.barcode)
    paid = counter.till.pay_cash(30_000, operator=OPERATOR)
    assert isinstance(paid, Tendered)
    assert paid.basket.rest == 2_000
    assert counter.entries() == []


def test_tenders_can_be_mixed(counter: Counter) -> None:
    till = counter.till
    till.scan(RICE.barcode)
    till.pay_voucher(TenderKind.GANGJIN_VOUCHER, 10_000, operator=OPERATOR)
    till.pay_card_separate(12_000, "00001234", operator=OPERATOR)
    sold = completed(till.pay_cash(10_000, operator=OPERATOR))
    assert [(each.kind, each.won, each.approval) for each in sold.record.tenders] == [
        (TenderKind.GANGJIN_VOUCHER, 10_000, None),
        (TenderKind.CARD_SEPARATE, 12_000, "00001234"),
        (TenderKind.CASH, 10_000, None),
    ]


def test_a_tender_is_removable_until_the_last(counter: Counter) -> None:
    counter.till.scan(RICE.barcode)
    counter.till.pay_card_separate(12_000, operator=OPERATOR)
    with refused(SaleReason.TENDERS_TAKEN):
        counter.till.clear()
    assert counter.till.remove_tender(1).rest == 32_000
    assert counter.till.clear().lines == ()


def test_a_voucher_this_place_does_not_take_is_refused_with_the_reason(tmp_path: Path) -> None:
    counter = open_counter(tmp_path, place="RA-01")
    why = NotTaken(TenderKind.GANGJIN_VOUCHER, WhyNotTaken.OUTSIDE_COUNTY)
    assert why in counter.till.ways().not_taken
    assert TenderKind.GANGJIN_VOUCHER not in counter.till.ways().taken
    counter.till.scan(RICE.barcode)
    with refused(SaleReason.TENDER_NOT_TAKEN) as refusal:
        counter.till.pay_voucher(TenderKind.GANGJIN_VOUCHER, 1_000, operator=OPERATOR)
    assert refusal.value.not_taken == why
    assert counter.till.basket().tenders == ()


@pytest.mark.parametrize("approval", ["1234567", "123456789", "1234567a", "", "１２３４５６７８"])
def test_an_approval_number_has_eight_digits(counter: Counter, approval: str) -> None:
    counter.till.scan(RICE.barcode)
    with refused(SaleReason.BAD_APPROVAL):
        counter.till.pay_card_separate(32_000, approval, operator=OPERATOR)


def test_a_declined_card_changes_nothing(counter: Counter) -> None:
    counter.till.scan(RICE.barcode)
    before = counter.till.basket()
    assert counter.till.card_failed(32_000, CardOutcome.DECLINED, operator=OPERATOR) is None
    assert counter.till.basket() == before
    assert counter.approvals.unpaid() == ()


def test_an_unknown_card_of_a_training_is_nobodys_debt(tmp_path: Path) -> None:
    trainee = open_counter(tmp_path, is_training=True)
    trainee.till.scan(RICE.barcode)
    assert trainee.till.card_failed(32_000, CardOutcome.UNKNOWN, operator=OPERATOR) is None
    assert trainee.approvals.unpaid() == ()


def test_beer_waits_for_the_operators_look(counter: Counter) -> None:
    counter.till.scan(BEER.barcode)
    with refused(SaleReason.ADULT_CHECK):
        counter.till.pay_cash(6_000, operator=OPERATOR)
    counter.till.confirm_adult(operator=OPERATOR)
    sold = completed(counter.till.pay_cash(6_000, operator=OPERATOR))
    assert sold.record.adult_checked_by == OPERATOR


def test_the_worked_receipt_is_booked_as_it_should(counter: Counter) -> None:
    for good in (RICE, PASTE, GAMTAE):
        counter.till.scan(good.barcode)
    counter.till.discount(5_000, "단골")
    record = counter.sell(cash=60_000).record
    assert [line.discount_won for line in record.lines] == [2_580, 1_210, 1_210]
    split = record.split
    assert (split.exempt, split.supply, split.vat) == (43_210, 12_536, 1_254)
    assert (record.total, record.vat_rule) == (57_000, RULE)


def test_receipt_numbers_run_on_without_a_gap(counter: Counter, tmp_path: Path) -> None:
    numbers = [counter.sell(RICE.barcode).record.receipt_no for _ in range(3)]
    counter.engine.dispose()
    numbers.append(open_counter(tmp_path).sell(RICE.barcode).record.receipt_no)
    assert numbers == ["T01-000001", "T01-000002", "T01-000003", "T01-000004"]


def test_a_sale_that_fails_uses_up_no_number(counter: Counter) -> None:
    with UnitOfWork(counter.engine) as uow:
        catalog_store.remove_vat_rule(uow.session, RULE.key)
        uow.commit()
    counter.till.scan(RICE.barcode)
    with refused(SaleReason.NO_VAT_RULE):
        counter.till.pay_cash(32_000, operator=OPERATOR)
    assert counter.till.basket().rest == 32_000
    with UnitOfWork(counter.engine) as uow:
        catalog.save_vat_rule(uow, RULE)
        uow.commit()
    assert counter.sell(cash=32_000).record.receipt_no == "T01-000001"


@pytest.mark.parametrize("table", ["sale", "tender", "print_job", "document", "entry"])
def test_entry_rows_and_paper_stand_or_fall_together(counter: Counter, table: str) -> None:
    """A full disk at any of the writes: the basket is as it was, nothing else is there."""
    counter.till.scan(RICE.barcode)
    refuse = f"BEFORE INSERT ON {table} BEGIN SELECT RAISE(FAIL, 'disk full'); END"
    with counter.engine.begin() as connection:
        connection.exec_driver_sql(f"CREATE TRIGGER broken {refuse}")
    with pytest.raises((DBAPIError, sqlite3.Error), match="disk full"):
        counter.till.pay_cash(32_000, operator=OPERATOR)
    with counter.engine.begin() as connection:
        connection.exec_driver_sql("DROP TRIGGER broken")
    assert counter.till.basket().rest == 32_000
    assert [counter.count(row) for row in (EntryRow, SaleRow, TenderRow)] == [0, 0, 0]
    assert counter.papers() == []
    assert counter.sell(cash=32_000).record.receipt_no == "T01-000001"
    counter.audit()


def test_cash_opens_the_drawer_before_the_paper(counter: Counter) -> None:
    counter.sell(RICE.barcode, cash=32_000)
    first = counter.printing.next()
    assert first is not None
    assert first.kind is JobKind.KICK
    counter.printing.done(first.id)
    second = counter.printing.next()
    assert second is not None
    assert second.document == counter.papers()[0]


def test_a_card_leaves_the_drawer_shut(counter: Counter) -> None:
    counter.sell(RICE.barcode)
    job = counter.printing.next()
    assert job is not None
    assert job.kind is JobKind.PAPER


def test_the_code_on_the_paper_is_the_promise_of_the_entry(counter: Counter) -> None:
    sold = counter.sell(RICE.barcode)
    (row,) = counter.entries()
    slip = decode_slip(slip_on(counter.papers()[0]))
    assert isinstance(slip, Slip1)
    assert (slip.entry, slip.salt, slip.signature) == (row.entry, row.salt, row.signature)
    assert counter.printing.issued_for(sold.seq or 0)[0].document == counter.papers()[0]


def test_a_price_change_does_not_touch_goods_already_in_the_basket(counter: Counter) -> None:
    counter.till.scan(RICE.barcode)
    counter.clock.pass_by(timedelta(days=60))
    added = counter.till.scan(RICE.barcode)
    assert isinstance(added, Added)
    assert [(line.unit_won, line.quantity) for line in added.basket.lines] == [
        (32_000, 1),
        (34_000, 1),
    ]


def test_training_books_nothing(counter: Counter, tmp_path: Path) -> None:
    counter.till.scan(RICE.barcode)
    counter.engine.dispose()
    trainee = open_counter(tmp_path, is_training=True)
    assert trainee.till.basket().lines == ()
    trainee.till.scan(GAMTAE.barcode)
    sold = completed(trainee.till.pay_cash(20_000, operator=OPERATOR))
    assert (sold.seq, sold.change) == (None, 5_000)
    assert trainee.entries() == []
    assert trainee.count(SaleRow) == 0
    assert "연습" in said(trainee.papers()[0])
    trainee.engine.dispose()
    again = open_counter(tmp_path)
    assert again.till.basket().total == 32_000
    assert again.sell(cash=32_000).record.receipt_no == "T01-000001"


def test_a_seller_that_is_gone_stops_the_sale(counter: Counter) -> None:
    counter.till.scan(RICE.barcode)
    with UnitOfWork(counter.engine) as uow:
        catalog_store.remove_seller(uow.session, SHOP.key)
        uow.commit()
    with refused(SaleReason.NO_SELLER):
        counter.till.pay_cash(32_000, operator=OPERATOR)
    assert counter.entries() == []


def test_a_till_without_its_place_takes_no_money(tmp_path: Path) -> None:
    counter = open_counter(tmp_path, place="NOWHERE")
    counter.till.scan(RICE.barcode)
    with refused(SaleReason.NO_PLACE):
        counter.till.pay_cash(32_000, operator=OPERATOR)
    with refused(SaleReason.NO_PLACE):
        counter.till.ways()


def test_a_sale_keeps_the_tax_class_it_was_sold_under(counter: Counter) -> None:
    sold = counter.sell(PASTE.barcode)
    with UnitOfWork(counter.engine) as uow:
        late = replace(tax(PASTE, sold.record.lines[0].tax), from_day=20251119, basis="새 근거")
        catalog.save_tax_class(uow, late)
        uow.commit()
    found = counter.refunds.find_by_receipt_no(sold.record.receipt_no)
    assert found.record.lines[0].tax_basis == "부가가치세법 26①1"


def test_sales_are_found_by_number_with_an_index(counter: Counter) -> None:
    with counter.engine.connect() as connection:
        plan = connection.execute(
            text("EXPLAIN QUERY PLAN SELECT seq FROM sale WHERE receipt_no = 'T01-000001'")
        ).all()
    assert "USING" in str(plan)


def test_completed_is_what_a_full_payment_answers(counter: Counter) -> None:
    counter.till.scan(RICE.barcode)
    assert isinstance(counter.till.pay_cash(32_000, operator=OPERATOR), Completed)
