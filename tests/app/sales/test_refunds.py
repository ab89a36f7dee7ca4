"""Refunds: found by the paper alone, once a line, the way it was paid, VAT by the difference."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.catalog.model import TenderKind
from app.documents.queued import JobKind
from app.ledger.entry import decode_entry, encode_entry
from app.ledger.slip import Slip1, decode_slip, encode_slip
from app.sales import wire
from app.sales.errors import RefundRefused, WhyNoRefund
from app.sales.model import FoundSale, RefundReason
from app.sales.store import RefundedLineRow, RefundRow
from tests.app.catalog.shelf import GAMTAE, OATS, PASTE, RICE
from tests.app.sales.counter import OPERATOR, Counter, open_counter, said, slip_on

DEFECT = RefundReason.DEFECT


def refused(why: WhyNoRefund) -> "pytest.RaisesExc[RefundRefused]":
    return pytest.raises(RefundRefused, match=f"^{why.value}$")


def sold(counter: Counter, *codes: str, cash: int | None = None) -> FoundSale:
    counter.sell(*codes, cash=cash)
    return counter.refunds.find_by_slip(slip_on(counter.papers()[-1]))


def test_a_sale_is_found_by_its_paper(counter: Counter) -> None:
    found = sold(counter, RICE.barcode, GAMTAE.barcode)
    assert (found.seq, found.record.receipt_no, found.refundable) == (1, "T01-000001", (1, 2))
    assert found == counter.refunds.find_by_receipt_no(" T01-000001 ")


def test_another_stations_paper_is_refused_with_its_name(counter: Counter, tmp_path: Path) -> None:
    other = open_counter(tmp_path, station="T02")
    other.sell(RICE.barcode)
    with refused(WhyNoRefund.OTHER_STATION) as refusal:
        counter.refunds.find_by_slip(slip_on(other.papers()[0]))
    assert refusal.value.station == "T02"
    with refused(WhyNoRefund.OTHER_STATION):
        counter.refunds.find_by_receipt_no("T02-000001")


@pytest.mark.parametrize("text", ["", "4006381333931", "MD1:", "MD1:ABC", "MB1:2025-0107-03"])
def test_any_other_code_is_no_receipt(counter: Counter, text: str) -> None:
    with refused(WhyNoRefund.NOT_A_RECEIPT):
        counter.refunds.find_by_slip(text)


def test_an_unknown_number_is_no_sale(counter: Counter) -> None:
    with refused(WhyNoRefund.NO_SUCH_SALE):
        counter.refunds.find_by_receipt_no("T01-000009")
    with refused(WhyNoRefund.NO_SUCH_SALE):
        counter.refunds.find_by_receipt_no("000009")
    with refused(WhyNoRefund.NO_SUCH_SALE):
        counter.refunds.refund(9, [1], DEFECT, operator=OPERATOR)


def test_an_altered_paper_is_refused(counter: Counter) -> None:
    counter.sell(RICE.barcode)
    slip = decode_slip(slip_on(counter.papers()[0]))
    assert isinstance(slip, Slip1)
    dear = replace(decode_entry(slip.entry), face=("T01-000001", 92_000, OPERATOR))
    for forged in (
        Slip1(encode_entry(dear), slip.salt, slip.previous_head, slip.signature),
        Slip1(slip.entry, bytes(16), slip.previous_head, slip.signature),
        Slip1(slip.entry, slip.salt, bytes(32), slip.signature),
        Slip1(slip.entry, slip.salt, slip.previous_head, bytes(64)),
    ):
        with refused(WhyNoRefund.ALTERED):
            counter.refunds.find_by_slip(encode_slip(forged))


def test_a_refunds_own_paper_is_no_sale(counter: Counter) -> None:
    found = sold(counter, RICE.barcode)
    counter.refunds.refund(found.seq, [1], DEFECT, operator=OPERATOR)
    with refused(WhyNoRefund.NOT_A_SALE):
        counter.refunds.find_by_slip(slip_on(counter.papers()[-1]))


def test_a_refund_is_an_entry_of_its_own_with_a_number_of_its_own(counter: Counter) -> None:
    found = sold(counter, RICE.barcode, GAMTAE.barcode)
    back = counter.refunds.refund(found.seq, [2], DEFECT, operator=OPERATOR)
    assert (back.seq, back.record.receipt_no, back.record.total) == (2, "T01-000002", 15_000)
    row = counter.entries()[1]
    assert row.kind == wire.REFUND
    assert wire.read_refund(["T01-000002", 15_000, 1], row.body) == back.record
    assert counter.sell(RICE.barcode).record.receipt_no == "T01-000003"
    counter.audit()


def test_a_line_goes_back_once(counter: Counter) -> None:
    found = sold(counter, RICE.barcode, GAMTAE.barcode)
    counter.refunds.refund(found.seq, [2], DEFECT, operator=OPERATOR)
    with refused(WhyNoRefund.ALREADY_REFUNDED) as refusal:
        counter.refunds.refund(found.seq, [1, 2], DEFECT, operator=OPERATOR)
    assert refusal.value.lines == (2,)
    assert counter.refunds.find_by_receipt_no("T01-000001").refundable == (1,)
    assert counter.count(RefundRow) == 1
    assert counter.count(RefundedLineRow) == 1
    assert len(counter.entries()) == 2


def test_lines_must_be_chosen_and_be_there(counter: Counter) -> None:
    found = sold(counter, RICE.barcode)
    with refused(WhyNoRefund.NOTHING_CHOSEN):
        counter.refunds.refund(found.seq, [], DEFECT, operator=OPERATOR)
    with refused(WhyNoRefund.NO_SUCH_LINE):
        counter.refunds.refund(found.seq, [1, 5], DEFECT, operator=OPERATOR)


def test_cash_goes_back_as_cash_with_the_drawer_open(counter: Counter) -> None:
    found = sold(counter, RICE.barcode, cash=50_000)
    while (job := counter.printing.next()) is not None:
        counter.printing.done(job.id)
    back = counter.refunds.refund(found.seq, [1], DEFECT, operator=OPERATOR)
    (tender,) = back.record.tenders
    assert (tender.kind, tender.won, tender.received) == (TenderKind.CASH, 32_000, None)
    job = counter.printing.next()
    assert job is not None
    assert job.kind is JobKind.KICK


def test_a_card_refund_names_the_approval_to_cancel(counter: Counter) -> None:
    counter.till.scan(RICE.barcode)
    counter.till.pay_card_separate(32_000, operator=OPERATOR)
    counter.approvals.add(1, 1, "87654321", operator=OPERATOR)
    back = counter.refunds.refund(1, [1], DEFECT, operator=OPERATOR)
    assert back.record.tenders[0].approval == "87654321"
    assert counter.approvals.unpaid() == ()


def test_mixed_money_goes_back_by_its_tenders_in_their_order(counter: Counter) -> None:
    till = counter.till
    for good in (RICE, GAMTAE, PASTE):
        till.scan(good.barcode)
    till.pay_voucher(TenderKind.GANGJIN_VOUCHER, 20_000, operator=OPERATOR)
    till.pay_card_separate(30_000, "12345678", operator=OPERATOR)
    till.pay_cash(12_000, operator=OPERATOR)
    back = [counter.refunds.refund(1, [no], DEFECT, operator=OPERATOR) for no in (1, 2, 3)]
    assert [[(each.kind.value, each.won) for each in one.record.tenders] for one in back] == [
        [("gangjin_voucher", 20_000), ("card_separate", 12_000)],
        [("card_separate", 15_000)],
        [("card_separate", 3_000), ("cash", 12_000)],
    ]


def test_the_vat_of_partial_refunds_sums_to_the_sales(counter: Counter) -> None:
    """Three lines of 1,006 won: an eleventh of each is 91.45, of all 274.36."""
    for _ in range(3):
        counter.till.add_unregistered("4006381333931", 1_006, "곡류")
    sale = counter.sell(cash=3_018).record
    vats = [
        counter.refunds.refund(1, [no], DEFECT, operator=OPERATOR).record.split.vat
        for no in (1, 2, 3)
    ]
    assert vats == [91, 92, 91]
    assert sum(vats) == sale.split.vat


def test_a_discounted_line_goes_back_at_what_was_paid(counter: Counter) -> None:
    for good in (RICE, PASTE, GAMTAE):
        counter.till.scan(good.barcode)
    counter.till.discount(5_000, "단골")
    counter.sell(cash=57_000)
    back = counter.refunds.refund(1, [1], DEFECT, operator=OPERATOR)
    assert back.record.total == 32_000 - 2_580
    rest = counter.refunds.refund(1, [2, 3], DEFECT, operator=OPERATOR)
    assert back.record.total + rest.record.total == 57_000


def test_a_goods_of_another_seller_goes_back_in_that_sellers_name(counter: Counter) -> None:
    counter.till.add(OATS.sku, "3kg")
    counter.sell(RICE.barcode)
    counter.refunds.refund(1, [1], DEFECT, operator=OPERATOR)
    assert "농가 A-01" in said(counter.papers()[-1])
    assert "초록믿음" not in said(counter.papers()[-1])


def test_training_gives_nothing_back(counter: Counter, tmp_path: Path) -> None:
    counter.sell(RICE.barcode)
    counter.engine.dispose()
    trainee = open_counter(tmp_path, is_training=True)
    with refused(WhyNoRefund.TRAINING):
        trainee.refunds.refund(1, [1], DEFECT, operator=OPERATOR)
