"""What one business day of this station comes to, by tender."""

from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from app.catalog.model import TenderKind
from app.sales.model import DayTotals, TenderTotal
from app.sales.store import RefundRow, SaleRow, TenderRow
from app.storage.unit_of_work import reading


def day_totals(engine: Engine, business_day: int) -> DayTotals:
    """From the rows of the day; a tender that was not used is not in it."""
    with reading(engine) as session:
        sales, sold = _count(session, SaleRow, business_day)
        refunds, refunded = _count(session, RefundRow, business_day)
        tenders = _tenders(session, business_day)
    return DayTotals(business_day, sales, refunds, sold, refunded, tenders)


def _count(session: Session, row: type[SaleRow] | type[RefundRow], day: int) -> tuple[int, int]:
    asked = select(func.count(), func.coalesce(func.sum(row.won), 0))
    count, won = session.execute(asked.where(row.business_day == day)).one()
    return count, int(won)


def _tenders(session: Session, day: int) -> tuple[TenderTotal, ...]:
    asked = (
        select(TenderRow.kind, TenderRow.is_refund, func.count(), func.sum(TenderRow.won))
        .where(TenderRow.business_day == day)
        .group_by(TenderRow.kind, TenderRow.is_refund)
    )
    found = {
        (kind, is_refund): (count, int(won))
        for kind, is_refund, count, won in session.execute(asked)
    }
    totals = []
    for kind in TenderKind:
        count, won = found.get((kind.value, False), (0, 0))
        back_count, back = found.get((kind.value, True), (0, 0))
        if count or back_count:
            totals.append(TenderTotal(kind, count, won, back))
    return tuple(totals)
