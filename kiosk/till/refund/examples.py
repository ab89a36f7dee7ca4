"""States the refund page can be in, for the looks test."""

from dataclasses import replace
from datetime import UTC, datetime

from app.access.model import Operator, Role
from app.catalog.model import TenderKind
from app.sales.amounts import split_of
from app.sales.basket import Basket, Tender
from app.sales.model import FoundSale, Refunded, RefundReason, RefundRecord, SaleRecord, SoldLine
from kiosk.till.pad import Pad
from kiosk.till.refund.state import RefundState, Step
from kiosk.till.sale.examples import RULE, filled

AT = datetime(2025, 11, 20, 4, 12, tzinfo=UTC)


def _sold(basket: Basket) -> tuple[SoldLine, ...]:
    names = ("no", "sku", "option", "code", "name", "pack", "category", "quantity", "unit_won")
    return tuple(
        SoldLine(
            **{name: getattr(line, name) for name in names}, discount_won=0, tax=line.tax,
            tax_basis=line.tax_basis, seller=line.seller,
        )
        for line in basket.lines
    )  # fmt: skip


def _sale(goods: tuple[int, ...]) -> FoundSale:
    lines = _sold(filled(goods))
    split = split_of([(line.tax, line.won) for line in lines], RULE)
    paid = (Tender(1, TenderKind.CARD_SEPARATE, split.total, approval="30128841"),)
    record = SaleRecord("T01-000123", 20251120, 1, "GJ01", lines, paid, split, RULE)
    return FoundSale(12, AT, record, tuple(line.no for line in lines))


def _refunded(sale: FoundSale) -> Refunded:
    sold = sale.record
    record = RefundRecord(
        "T01-000124", sale.seq, sold.receipt_no, 20251120, 1, "GJ01", RefundReason.DEFECT,
        sold.lines, sold.tenders, sold.split, sold.vat_rule,
    )  # fmt: skip
    return Refunded(13, record)


def examples() -> dict[str, RefundState]:
    start = RefundState(station="T01")
    sale, long = _sale((0, 3, 4)), _sale(tuple(range(10)))
    lines = replace(start, step=Step.LINES, sale=sale)
    people = tuple(
        Operator(no, name, Role.SUPERVISOR, "") for no, name in ((8, "성춘향"), (9, "이몽룡"))
    )
    gone = replace(sale, refundable=(1, 2))
    return {
        "find": start,
        "find-typed": replace(start, pad=Pad("123")),
        "not-ours": replace(
            start,
            notice="다른 기기의 영수증이에요. 그 기기에서 환불해 주세요.",
        ),
        "lines": lines,
        "some": replace(lines, kept=frozenset({1, 2}), reason=RefundReason.DEFECT),
        "partly": replace(lines, sale=gone),
        "long": replace(lines, sale=long, reason=RefundReason.CHANGED_MIND),
        "who": replace(lines, step=Step.ALLOW, allowers=people),
        "pin": replace(lines, step=Step.ALLOW, allowers=people, allowing=8, pin="123"),
        "done": replace(lines, step=Step.DONE, refunded=_refunded(sale)),
    }
