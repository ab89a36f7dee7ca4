"""A visitor's basket at a kiosk: what goes in, what may be paid with, what the paper is."""

from pathlib import Path

import pytest

from app.catalog.model import ChooseOption, NoTaxClass, TenderKind, Unknown
from app.catalog.service import Catalogue
from app.documents.model import Hero
from app.ledger.slip import Slip1, decode_slip
from app.sales import documents, wire
from app.sales.errors import SaleReason, SaleRefused
from app.sales.model import SELF_SERVICE, Added, Scanned
from app.sales.self_service import Closed, How, Way, WhyClosed
from app.storage.unit_of_work import reading
from tests.app.catalog.shelf import BEER, GAMTAE, OATS, RICE, UNTAXED, WHEAT
from tests.app.sales.counter import said
from tests.app.sales.stand import STAFF, Stand, again, open_stand


@pytest.fixture
def stand(tmp_path: Path) -> Stand:
    return open_stand(tmp_path)


def added(found: Scanned | None) -> Added:
    assert isinstance(found, Added)
    return found


def refused(reason: SaleReason) -> "pytest.RaisesExc[SaleRefused]":
    return pytest.raises(SaleRefused, match=f"^{reason.value}$")


def buy(stand: Stand) -> int:
    """Rice, by the customer's phone; the number of the sale's entry."""
    stand.kiosk.scan(RICE.barcode)
    payment = stand.kiosk.start_payment(How.SCANNED, stand.service.phone_code())
    assert payment.sale is not None
    assert payment.sale.seq is not None
    return payment.sale.seq


def test_what_is_held_before_the_scanner_lies_in_the_basket(stand: Stand) -> None:
    stand.kiosk.scan(RICE.barcode)
    basket = added(stand.kiosk.scan(RICE.barcode)).basket
    assert [(line.name, line.quantity, line.won) for line in basket.lines] == [
        ("새청무쌀", 2, 64_000)
    ]


def test_a_basket_is_there_after_a_power_cut(stand: Stand, tmp_path: Path) -> None:
    stand.kiosk.scan(RICE.barcode)
    stand.kiosk.add(OATS.sku, "3kg")
    before = stand.kiosk.basket()
    assert again(stand, tmp_path).kiosk.basket() == before


def test_what_cannot_be_sold_says_why_and_changes_nothing(stand: Stand) -> None:
    assert isinstance(stand.kiosk.scan("4006381333931"), Unknown)
    assert isinstance(stand.kiosk.scan(UNTAXED.barcode), NoTaxClass)
    assert isinstance(stand.kiosk.scan(OATS.barcode), ChooseOption)
    assert stand.kiosk.basket().lines == ()


def test_a_tap_brings_the_smallest_order_and_the_next_one_more(stand: Stand) -> None:
    first = added(stand.kiosk.add(WHEAT.sku))
    assert first.basket.line(first.line).quantity == 3
    assert added(stand.kiosk.add(WHEAT.sku)).basket.line(first.line).quantity == 4
    with refused(SaleReason.SMALLEST_ORDER):
        stand.kiosk.set_quantity(first.line, 2)
    assert stand.kiosk.set_quantity(first.line, 3).line(first.line).quantity == 3


def test_one_that_was_scanned_is_too_few_to_be_paid(stand: Stand) -> None:
    """They hold what they hold: a scan never brings more than one."""
    basket = added(stand.kiosk.scan(WHEAT.barcode)).basket
    assert basket.lines[0].is_short
    with refused(SaleReason.SMALLEST_ORDER):
        stand.kiosk.start_payment(How.SHOWN)


def test_a_line_goes_and_a_new_visitor_finds_nothing(stand: Stand) -> None:
    line = added(stand.kiosk.scan(RICE.barcode)).line
    stand.kiosk.scan(GAMTAE.barcode)
    assert len(stand.kiosk.remove(line).lines) == 1
    assert stand.kiosk.clear().lines == ()


def test_beer_waits_for_staff(stand: Stand) -> None:
    stand.kiosk.scan(BEER.barcode)
    with refused(SaleReason.ADULT_CHECK):
        stand.kiosk.start_payment(How.SHOWN)
    with refused(SaleReason.ADULT_CHECK):
        stand.kiosk.confirm_adult(operator=SELF_SERVICE)
    stand.kiosk.confirm_adult(operator=STAFF)
    paid = stand.kiosk.start_payment(How.SCANNED, stand.service.phone_code())
    assert paid.sale is not None
    assert paid.sale.record.adult_checked_by == STAFF


def test_a_catalogue_without_bags_offers_none(stand: Stand) -> None:
    assert stand.kiosk.bag() is None


def test_qr_is_offered_while_the_service_answers(stand: Stand) -> None:
    ways = stand.kiosk.ways()
    assert ways.open == (Way.QR_PAY, Way.TO_TILL)
    assert set(ways.closed) == {
        Closed(Way.CARD, WhyClosed.NO_TERMINAL),
        Closed(Way.CASH, WhyClosed.AT_THE_TILL),
        Closed(Way.GANGJIN_VOUCHER, WhyClosed.NEEDS_STAFF),
        Closed(Way.ONNURI_VOUCHER, WhyClosed.NOT_TAKEN),
    }
    stand.door.faults.append("request")
    ways = stand.kiosk.ways()
    assert ways.open == (Way.TO_TILL,)
    assert Closed(Way.QR_PAY, WhyClosed.SERVICE_AWAY) in ways.closed


def test_a_place_that_takes_no_qr_says_so(tmp_path: Path) -> None:
    stand = open_stand(tmp_path, place="RA-01")
    closed = stand.kiosk.ways().closed
    assert Closed(Way.QR_PAY, WhyClosed.NOT_TAKEN) in closed
    assert Closed(Way.GANGJIN_VOUCHER, WhyClosed.OUTSIDE_COUNTY) in closed
    stand.kiosk.scan(RICE.barcode)
    with refused(SaleReason.TENDER_NOT_TAKEN):
        stand.kiosk.start_payment(How.SHOWN)


def test_an_empty_basket_is_not_paid(stand: Stand) -> None:
    with refused(SaleReason.EMPTY):
        stand.kiosk.start_payment(How.SHOWN)
    with refused(SaleReason.EMPTY):
        stand.kiosk.hold()


def test_no_paper_comes_unless_it_is_asked_for(stand: Stand) -> None:
    seq = buy(stand)
    assert stand.papers() == []
    assert stand.kiosk.print_receipt(seq) == 0
    assert stand.papers() == [documents.RECEIPT]
    assert stand.kiosk.print_receipt(seq) == 1
    (issued,) = stand.printing.issued_for(seq)
    assert issued.reprints == 1


def test_staff_find_the_last_sale_for_its_receipt(stand: Stand) -> None:
    assert stand.kiosk.last_sale() is None
    seq = buy(stand)
    stand.kiosk.leave()
    stand.kiosk.scan(RICE.barcode)
    stand.kiosk.hold()
    assert stand.kiosk.last_sale() == seq


def test_the_e_receipt_is_the_slip_of_the_sale(stand: Stand) -> None:
    receipt = stand.kiosk.receipt(buy(stand))
    assert (receipt.number, receipt.won, receipt.ticket_no) == ("S01-000001", 32_000, None)
    slip = decode_slip(receipt.e_receipt)
    assert isinstance(slip, Slip1)
    assert slip.entry == stand.entries()[-1].entry
    with refused(SaleReason.NO_PAYMENT):
        stand.kiosk.receipt(99)


def test_the_paper_says_that_nobody_stood_at_the_till(stand: Stand) -> None:
    (issued,) = stand.printing.issued_for(buy(stand))
    text = said(issued.document)
    assert "무인" in text
    assert "휴대전화 결제(승인 00000001): 32,000" in text


def test_goods_that_are_handed_out_get_a_number(tmp_path: Path) -> None:
    stand = open_stand(tmp_path, hands_out=True)
    numbers = []
    for _ in range(2):
        seq = buy(stand)
        numbers.append(stand.kiosk.receipt(seq).ticket_no)
        (issued,) = stand.printing.issued_for(seq)
        assert any(isinstance(block, Hero) for block in issued.document.blocks)
        stand.kiosk.leave()
    assert numbers == [1, 2]


def test_a_sale_of_a_kiosk_says_so_in_its_entry(stand: Stand) -> None:
    seq = buy(stand)
    with reading(stand.engine) as session:
        entry = stand.journal.read(session, seq)
    assert entry is not None
    record = wire.read_sale(entry.face, entry.body)
    assert record.operator == SELF_SERVICE
    assert record.order.startswith("S01-")
    (tender,) = record.tenders
    assert (tender.kind, tender.won, tender.approval) == (TenderKind.QR_PAY, 32_000, "00000001")


def test_best_sellers_move_up_by_what_was_sold_here(stand: Stand) -> None:
    catalogue = Catalogue(stand.engine, stand.clock)
    assert [found.good.sku for found in catalogue.quick()] == [OATS.sku, RICE.sku]  # type: ignore[union-attr]
    stand.kiosk.add(WHEAT.sku)
    stand.kiosk.start_payment(How.SCANNED, stand.service.phone_code())
    assert [found.good.sku for found in catalogue.shelf("grains")] == [WHEAT.sku, OATS.sku]  # type: ignore[union-attr]


def test_a_trial_paper_comes_out_and_books_nothing(stand: Stand) -> None:
    stand.kiosk.print_trial()
    assert stand.papers() == [documents.TRIAL]
    assert stand.entries() == []
