"""A sale's or refund's one transaction: number, entry, rows, drawer, paper."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from app.access.days import opened_day
from app.catalog import store as goods
from app.catalog.model import Place, Seller, TenderKind
from app.catalog.service import Catalogue
from app.documents.service import PrintQueue
from app.journal.model import Appended
from app.journal.service import Journal
from app.ledger.slip import Slip1, encode_slip
from app.sales import documents, store, wire
from app.sales.amounts import split_of, spread
from app.sales.basket import Basket, Line, Tender
from app.sales.documents import ReceiptFacts
from app.sales.errors import SaleReason, SaleRefused
from app.sales.model import Completed, RefundRecord, SaleRecord, SoldLine, TillSettings
from app.sales.store import HeldPaidRow, RefundedLineRow, RefundRow, SaleRow, TenderRow
from app.shared.clock import business_day, from_utc_ms
from app.storage.unit_of_work import UnitOfWork

SALE, REFUND = "sale", "refund"
TRAINING_NO = "연습"


@dataclass(frozen=True)
class Desk:
    """What a booking needs of its station."""

    journal: Journal
    catalogue: Catalogue
    printing: PrintQueue
    settings: TillSettings

    @property
    def today(self) -> int:
        return business_day(self.journal.clock.now())

    def business_day(self, session: Session) -> int:
        """That of the day that is open, though midnight may have passed; else the calendar's."""
        opened = opened_day(session)
        return self.today if opened is None else opened.business_day

    def place(self, code: str) -> Place:
        place = self.catalogue.place(code)
        if place is None:
            raise SaleRefused(SaleReason.NO_PLACE)
        return place

    def sellers(self, lines: tuple[SoldLine, ...]) -> Mapping[str, Seller]:
        """By code, in the order of their first line."""
        found: dict[str, Seller] = {}
        for code in dict.fromkeys(line.seller for line in lines):
            seller = self.catalogue.seller(code)
            if seller is None:
                raise SaleRefused(SaleReason.NO_SELLER)
            found[code] = seller
        return found


@dataclass(frozen=True)
class SelfService:
    """What is told of a sale with no cashier: its paper comes only if it is asked for."""

    order: str
    settled_by: int | None = None
    ticket_no: int | None = None


def book_sale(
    uow: UnitOfWork,
    desk: Desk,
    basket: Basket,
    operator: int,
    alone: SelfService | None = None,
) -> Completed:
    """The basket must be paid in full. Nothing happens unless the caller commits."""
    change = sum(tender.change for tender in basket.tenders)
    if desk.settings.is_training:
        record = _record(uow, desk, basket, operator, TRAINING_NO)
        desk.printing.enqueue(uow, documents.receipt(record, _facts(desk, record)))
        return Completed(None, record, change)
    number = receipt_no(desk.journal.station, store.next_receipt_number(uow.session))
    record = _record(uow, desk, basket, operator, number)
    if alone is not None:
        record = replace(record, **vars(alone))
    entry = desk.journal.append(uow, wire.SALE, wire.sale_face(record), wire.sale_body(record))
    uow.session.add(
        SaleRow(
            seq=entry.seq,
            receipt_no=record.receipt_no,
            business_day=record.business_day,
            utc_ms=entry.utc_ms,
            won=record.total,
        )
    )
    _add_tenders(uow, entry.seq, record, is_refund=False)
    _open_drawer(uow, desk, record.tenders)
    paper = documents.receipt(record, _facts(desk, record, entry))
    issue = desk.printing.enqueue if alone is None else desk.printing.issue
    issue(uow, paper, seq=entry.seq)
    goods.add_sold(uow.session, _quantities(record))
    if record.held is not None:
        station, seq = record.held
        uow.session.merge(HeldPaidRow(station=station, held_seq=seq, sale_seq=entry.seq))
    uow.changed(SALE, str(entry.seq), None)
    return Completed(entry.seq, record, change)


def book_refund(uow: UnitOfWork, desk: Desk, record: RefundRecord) -> Appended:
    """The lines must not have been refunded before: the table refuses a second time."""
    entry = desk.journal.append(
        uow, wire.REFUND, wire.refund_face(record), wire.refund_body(record)
    )
    uow.session.add(
        RefundRow(
            seq=entry.seq, receipt_no=record.receipt_no, sale_seq=record.sale_seq,
            business_day=record.business_day, won=record.total, taxed_won=record.split.taxed,
        )
    )  # fmt: skip
    for line in record.lines:
        uow.session.add(
            RefundedLineRow(sale_seq=record.sale_seq, line_no=line.no, refund_seq=entry.seq)
        )
    _add_tenders(uow, entry.seq, record, is_refund=True)
    _open_drawer(uow, desk, record.tenders)
    paper = documents.refund_receipt(record, _facts(desk, record, entry))
    desk.printing.enqueue(uow, paper, seq=entry.seq)
    uow.changed(REFUND, str(entry.seq), None)
    return entry


def receipt_no(station: str, number: int) -> str:
    return f"{station}-{number:06d}"


def slip_of(entry: Appended) -> str:
    """The text of the QR code under the paper: slip 1 of the entry."""
    return encode_slip(Slip1(entry.entry, entry.salt, entry.previous_head, entry.signature))


def _record(uow: UnitOfWork, desk: Desk, basket: Basket, operator: int, number: str) -> SaleRecord:
    rule = desk.catalogue.vat_rule(desk.today)
    if rule is None:
        raise SaleRefused(SaleReason.NO_VAT_RULE)
    parts = spread(basket.discount_won, [line.won for line in basket.lines])
    lines = tuple(_sold(line, part) for line, part in zip(basket.lines, parts, strict=True))
    return SaleRecord(
        receipt_no=number, business_day=desk.business_day(uow.session),
        operator=operator, place=desk.settings.place, lines=lines, tenders=basket.tenders,
        split=split_of([(line.tax, line.won) for line in lines], rule), vat_rule=rule,
        discount_won=basket.discount_won, discount_reason=basket.discount_reason,
        adult_checked_by=basket.adult_checked_by, held=basket.held,
    )  # fmt: skip


def _quantities(record: SaleRecord) -> dict[str, int]:
    """How many of each good, unregistered ones left out."""
    sold: dict[str, int] = {}
    for line in record.lines:
        if line.sku:
            sold[line.sku] = sold.get(line.sku, 0) + line.quantity
    return sold


def _sold(line: Line, discount: int) -> SoldLine:
    return SoldLine(
        no=line.no, sku=line.sku, option=line.option, code=line.code, name=line.name,
        pack=line.pack, category=line.category, quantity=line.quantity, unit_won=line.unit_won,
        discount_won=discount, tax=line.tax, tax_basis=line.tax_basis, seller=line.seller,
        origin=line.origin,
    )  # fmt: skip


def _facts(
    desk: Desk, record: SaleRecord | RefundRecord, entry: Appended | None = None
) -> ReceiptFacts:
    at = desk.journal.clock.now() if entry is None else from_utc_ms(entry.utc_ms)
    return ReceiptFacts(
        station=desk.journal.station,
        at=at,
        place=desk.place(record.place),
        sellers=desk.sellers(record.lines),
        slip="" if entry is None else slip_of(entry),
        caption="" if entry is None else f"{entry.station} · {entry.seq}",
    )


def _add_tenders(
    uow: UnitOfWork, seq: int, record: SaleRecord | RefundRecord, *, is_refund: bool
) -> None:
    for tender in record.tenders:
        is_card = tender.kind is TenderKind.CARD_SEPARATE
        uow.session.add(
            TenderRow(
                entry_seq=seq, no=tender.no, business_day=record.business_day, is_refund=is_refund,
                kind=tender.kind.value, won=tender.won, approval=tender.approval,
                awaits_approval=is_card and tender.approval is None and not is_refund,
            )
        )  # fmt: skip


def _open_drawer(uow: UnitOfWork, desk: Desk, tenders: tuple[Tender, ...]) -> None:
    if any(tender.kind is TenderKind.CASH for tender in tenders):
        desk.printing.kick(uow)
