"""Giving money back: finding the sale by its paper, and booking the refund."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from app.catalog.service import Catalogue
from app.documents.service import PrintQueue
from app.journal.service import Journal
from app.ledger.entry import decode_entry
from app.ledger.errors import BadSlip
from app.ledger.slip import Slip1, Slip2, decode_slip
from app.sales import store, wire
from app.sales.amounts import refund_split
from app.sales.basket import Tender
from app.sales.booking import Desk, book_refund, receipt_no
from app.sales.errors import RefundRefused, WhyNoRefund
from app.sales.model import (
    FoundSale,
    Refunded,
    RefundReason,
    RefundRecord,
    SaleRecord,
    SoldLine,
    TillSettings,
)
from app.sales.store import RefundedLineRow, RefundRow, SaleRow, TenderRow
from app.shared.clock import from_utc_ms
from app.storage.unit_of_work import UnitOfWork, reading


class Refunds:
    """Refunds of this station's own sales; a line goes back once, the way it was paid."""

    def __init__(
        self,
        engine: Engine,
        journal: Journal,
        catalogue: Catalogue,
        printing: PrintQueue,
        settings: TillSettings,
    ) -> None:
        self._engine = engine
        self._journal = journal
        self._desk = Desk(journal, catalogue, printing, settings)

    def find_by_slip(self, text: str) -> FoundSale:
        """The sale whose receipt was scanned (`MD1:...`, slip 1 or 2); else `RefundRefused`."""
        try:
            slip = decode_slip(text)
        except BadSlip as error:
            raise RefundRefused(WhyNoRefund.NOT_A_RECEIPT) from error
        entry = decode_entry(slip.entry)
        if entry.station != self._journal.station:
            raise RefundRefused(WhyNoRefund.OTHER_STATION, station=entry.station)
        if entry.kind != wire.SALE:
            raise RefundRefused(WhyNoRefund.NOT_A_SALE)
        with reading(self._engine) as session:
            if not self._is_ours(session, slip, entry.seq):
                raise RefundRefused(WhyNoRefund.ALTERED)
            return self._found(session, entry.seq)

    def find_by_receipt_no(self, text: str) -> FoundSale:
        """The same by the number on the paper, where the code cannot be read."""
        with reading(self._engine) as session:
            seq = session.scalar(select(SaleRow.seq).where(SaleRow.receipt_no == text.strip()))
            if seq is None:
                station, dash, _ = text.strip().partition("-")
                is_other = bool(dash) and station not in {"", self._journal.station}
                why = WhyNoRefund.OTHER_STATION if is_other else WhyNoRefund.NO_SUCH_SALE
                raise RefundRefused(why, station=station if is_other else "")
            return self._found(session, seq)

    def refund(
        self, sale_seq: int, lines: Iterable[int], reason: RefundReason, *, operator: int
    ) -> Refunded:
        """Books these lines as given back; entry, rows, drawer and paper in one transaction."""
        if self._desk.settings.is_training:
            raise RefundRefused(WhyNoRefund.TRAINING)
        with UnitOfWork(self._engine) as uow:
            sale = self._found(uow.session, sale_seq)
            chosen = _chosen(sale, set(lines))
            number = receipt_no(self._journal.station, store.next_receipt_number(uow.session))
            record = self._record(uow.session, sale, chosen, number, reason, operator)
            entry = book_refund(uow, self._desk, record)
            uow.commit()
        return Refunded(entry.seq, record)

    def _record(
        self,
        session: Session,
        sale: FoundSale,
        lines: tuple[SoldLine, ...],
        number: str,
        reason: RefundReason,
        operator: int,
    ) -> RefundRecord:
        sold = sale.record
        taxed_before = session.scalar(
            select(func.sum(RefundRow.taxed_won)).where(RefundRow.sale_seq == sale.seq)
        )
        split = refund_split(
            [(line.tax, line.won) for line in lines], taxed_before or 0, sold.vat_rule
        )
        return RefundRecord(
            receipt_no=number, sale_seq=sale.seq, sale_receipt_no=sold.receipt_no,
            business_day=self._desk.business_day(session), operator=operator,
            place=self._desk.settings.place, reason=reason, lines=lines,
            tenders=_way_back(session, sale.seq, sold, split.total),
            split=split, vat_rule=sold.vat_rule,
        )  # fmt: skip

    def _found(self, session: Session, seq: int) -> FoundSale:
        entry = self._journal.read(session, seq)
        if entry is None or entry.kind != wire.SALE:
            raise RefundRefused(WhyNoRefund.NO_SUCH_SALE)
        record = wire.read_sale(entry.face, entry.body)
        back = select(RefundedLineRow.line_no).where(RefundedLineRow.sale_seq == seq)
        gone = set(session.scalars(back))
        left = tuple(line.no for line in record.lines if line.no not in gone)
        return FoundSale(seq, from_utc_ms(entry.utc_ms), record, left)

    def _is_ours(self, session: Session, slip: Slip1 | Slip2, seq: int) -> bool:
        """The very entry that was signed here: what the journal holds needs no other proof."""
        mine = self._journal.read(session, seq)
        if mine is None or (slip.entry, slip.salt) != (mine.entry, mine.salt):
            return False
        if isinstance(slip, Slip2):
            return True
        signed = (slip.previous_head, slip.signature)
        return signed == (mine.previous_head, mine.signature)


def _chosen(sale: FoundSale, numbers: set[int]) -> tuple[SoldLine, ...]:
    lines = tuple(line for line in sale.record.lines if line.no in numbers)
    if not numbers:
        raise RefundRefused(WhyNoRefund.NOTHING_CHOSEN)
    if len(lines) != len(numbers):
        raise RefundRefused(WhyNoRefund.NO_SUCH_LINE)
    gone = tuple(sorted(numbers - set(sale.refundable)))
    if gone:
        raise RefundRefused(WhyNoRefund.ALREADY_REFUNDED, lines=gone)
    return lines


def _way_back(session: Session, seq: int, sold: SaleRecord, won: int) -> tuple[Tender, ...]:
    """By the tenders of the sale, in their order, each up to what is left of it."""
    earlier = (
        select(TenderRow.no, func.sum(TenderRow.won))
        .join(RefundRow, RefundRow.seq == TenderRow.entry_seq)
        .where(RefundRow.sale_seq == seq)
        .group_by(TenderRow.no)
    )
    back = {no: int(total) for no, total in session.execute(earlier)}
    return _up_to(_with_approvals(session, seq, sold.tenders), back, won)


def _up_to(tenders: Sequence[Tender], back: dict[int, int], won: int) -> tuple[Tender, ...]:
    answer = []
    for tender in tenders:
        part = min(won, tender.won - back.get(tender.no, 0))
        if part > 0 or len(tenders) == 1:
            answer.append(replace(tender, won=part, received=None))
            won -= part
    return tuple(answer)


def _with_approvals(session: Session, seq: int, tenders: tuple[Tender, ...]) -> tuple[Tender, ...]:
    """With the approval numbers that were written down after the sale."""
    rows = select(TenderRow.no, TenderRow.approval).where(TenderRow.entry_seq == seq)
    approvals = {row.no: row.approval for row in session.execute(rows)}
    return tuple(replace(tender, approval=approvals.get(tender.no)) for tender in tenders)
