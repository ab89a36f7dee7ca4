"""Cards on the separate terminal: approval numbers still to write down, outcomes not known."""

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from app.journal.service import Journal
from app.sales import wire
from app.sales.errors import SaleReason, SaleRefused
from app.sales.model import (
    ApprovalRecord,
    AttemptEnd,
    NoApproval,
    NotKnown,
    Unpaid,
    is_approval,
)
from app.sales.store import CardAttemptRow, SaleRow, TenderRow
from app.shared.clock import from_utc_ms
from app.storage.unit_of_work import UnitOfWork, reading

TENDER, CARD_ATTEMPT = "tender", "card_attempt"


class Approvals:
    """What is left to clear up with the card terminal before the day closes."""

    def __init__(self, engine: Engine, journal: Journal) -> None:
        self._engine = engine
        self._journal = journal

    def unpaid(self) -> tuple[Unpaid, ...]:
        """Tenders without an approval number and attempts nobody knows the end of, oldest first."""
        with reading(self._engine) as session:
            both: list[Unpaid] = [*self._without_number(session), *_not_known(session)]
        return tuple(sorted(both, key=lambda each: each.at))

    def add(self, sale_seq: int, tender: int, approval: str, *, operator: int) -> int:
        """Writes down a number (8 digits) as entry kind 12; the answer is its seq."""
        if not is_approval(approval):
            raise SaleRefused(SaleReason.BAD_APPROVAL)
        with UnitOfWork(self._engine) as uow:
            row = uow.session.get(TenderRow, (sale_seq, tender))
            if row is None or row.is_refund:
                raise SaleRefused(SaleReason.NO_SUCH_TENDER)
            if not row.awaits_approval:
                raise SaleRefused(SaleReason.ALREADY_APPROVED)
            record = ApprovalRecord(sale_seq, tender, approval, operator)
            entry = self._journal.append(
                uow, wire.CARD_APPROVED, wire.approval_face(record), wire.approval_body(record)
            )
            row.approval, row.awaits_approval = approval, False
            uow.changed(TENDER, f"{sale_seq}/{tender}", None)
            uow.commit()
        return entry.seq

    def settle(self, attempt: int, end: AttemptEnd, *, operator: int) -> None:
        """What became of an attempt nobody knew the end of; it leaves the list."""
        with UnitOfWork(self._engine) as uow:
            row = uow.session.get(CardAttemptRow, attempt)
            if row is None:
                raise SaleRefused(SaleReason.NO_SUCH_TENDER)
            if row.ended_as is not None:
                raise SaleRefused(SaleReason.ALREADY_SETTLED)
            row.ended_as, row.ended_by = end.value, operator
            uow.changed(CARD_ATTEMPT, str(attempt), None)
            uow.commit()

    def _without_number(self, session: Session) -> tuple[NoApproval, ...]:
        rows = session.execute(
            select(TenderRow, SaleRow)
            .join(SaleRow, SaleRow.seq == TenderRow.entry_seq)
            .where(TenderRow.awaits_approval)
        )
        return tuple(
            NoApproval(sale.seq, row.no, sale.receipt_no, row.won, from_utc_ms(sale.utc_ms))
            for row, sale in rows
        )


def _not_known(session: Session) -> tuple[NotKnown, ...]:
    rows = session.scalars(select(CardAttemptRow).where(CardAttemptRow.ended_as.is_(None)))
    return tuple(NotKnown(row.id, row.won, from_utc_ms(row.utc_ms)) for row in rows)
