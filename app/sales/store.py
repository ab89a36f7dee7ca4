"""A till's tables: baskets as they grow, and what was sold, paid and given back by its entries.

What was on a receipt stands in the journal alone; these rows are what one looks it up by.
"""

from collections.abc import Mapping
from typing import Any, cast

from sqlalchemy import CheckConstraint, bindparam, delete, func, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Mapped, Session, mapped_column

from app.catalog.model import Tax
from app.sales.basket import Basket, Line
from app.sales.wire import pack_tender, unpack_tender
from app.shared import canonical
from app.storage.tables import STATION, Base, on

MOST_TICKETS = 99


class BasketRow(Base):
    """The basket being rung up (`held_ms` None, at most one) and those put aside.

    Those of training are apart: a real one is never paid with play money.
    """

    __tablename__ = "basket"
    __table_args__ = {"info": on(STATION)}  # noqa: RUF012 -- SQLAlchemy's own form

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    held_ms: Mapped[int | None]
    is_training: Mapped[bool]
    body: Mapped[bytes]


class ReceiptNumberRow(Base):
    """One row: the last receipt number of this station, for sales and refunds alike."""

    __tablename__ = "receipt_number"
    __table_args__ = (CheckConstraint("id = 1"), {"info": on(STATION)})

    id: Mapped[int] = mapped_column(primary_key=True)
    last: Mapped[int]


class SaleRow(Base):
    __tablename__ = "sale"
    __table_args__ = {"info": on(STATION)}  # noqa: RUF012

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    receipt_no: Mapped[str] = mapped_column(unique=True)
    business_day: Mapped[int] = mapped_column(index=True)
    utc_ms: Mapped[int]
    won: Mapped[int]


class RefundRow(Base):
    """`taxed_won`: of the taxed goods, from which the VAT of the next refund is reckoned."""

    __tablename__ = "refund"
    __table_args__ = {"info": on(STATION)}  # noqa: RUF012

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    receipt_no: Mapped[str] = mapped_column(unique=True)
    sale_seq: Mapped[int] = mapped_column(index=True)
    business_day: Mapped[int] = mapped_column(index=True)
    won: Mapped[int]
    taxed_won: Mapped[int]


class RefundedLineRow(Base):
    """The primary key is the rule: a line goes back once."""

    __tablename__ = "refunded_line"
    __table_args__ = {"info": on(STATION)}  # noqa: RUF012

    sale_seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    line_no: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    refund_seq: Mapped[int]


class TenderRow(Base):
    """Money in (by a sale) or out (`is_refund`; `no` is then the sale's tender it goes back to)."""

    __tablename__ = "tender"
    __table_args__ = {"info": on(STATION)}  # noqa: RUF012

    entry_seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    no: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    business_day: Mapped[int] = mapped_column(index=True)
    is_refund: Mapped[bool]
    kind: Mapped[str]
    won: Mapped[int]
    approval: Mapped[str | None]
    awaits_approval: Mapped[bool] = mapped_column(index=True)


class CardAttemptRow(Base):
    """A card of which the separate terminal did not say what became of it."""

    __tablename__ = "card_attempt"
    __table_args__ = {"info": on(STATION)}  # noqa: RUF012

    id: Mapped[int] = mapped_column(primary_key=True)
    won: Mapped[int]
    operator: Mapped[int]
    utc_ms: Mapped[int]
    ended_as: Mapped[str | None] = mapped_column(index=True)
    ended_by: Mapped[int | None]


class PaymentRow(Base):
    """One order at the payment service, written before the service hears of it.

    `basket` is what is bought by it, as it was; `seq` the sale it became. `to_cancel`: the service
    still has to be told that it must not be charged. `left`: its page is over.
    """

    __tablename__ = "payment"
    __table_args__ = {"info": on(STATION)}  # noqa: RUF012

    order_id: Mapped[str] = mapped_column(primary_key=True)
    how: Mapped[str]
    won: Mapped[int]
    basket: Mapped[bytes]
    state: Mapped[str] = mapped_column(index=True)
    started_ms: Mapped[int]
    qr: Mapped[str] = mapped_column(default="")
    until_ms: Mapped[int | None]
    reason: Mapped[str | None]
    approval: Mapped[str | None]
    settled_by: Mapped[int | None]
    to_cancel: Mapped[bool] = mapped_column(default=False, index=True)
    left: Mapped[bool] = mapped_column(default=False)
    seq: Mapped[int | None]


class HeldRow(Base):
    """A basket of this kiosk that waits under its ticket number; `seq` is its entry's."""

    __tablename__ = "held_basket"
    __table_args__ = {"info": on(STATION)}  # noqa: RUF012

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    ticket_no: Mapped[int]
    until_ms: Mapped[int] = mapped_column(index=True)
    body: Mapped[bytes]


class HeldPaidRow(Base):
    """A held basket of any kiosk that was paid at this station; the key is the rule: once."""

    __tablename__ = "held_paid"
    __table_args__ = {"info": on(STATION)}  # noqa: RUF012

    station: Mapped[str] = mapped_column(primary_key=True)
    held_seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    sale_seq: Mapped[int]


class TicketNumberRow(Base):
    """One row: the last ticket number of the day, for held baskets and goods handed out alike."""

    __tablename__ = "ticket_number"
    __table_args__ = (CheckConstraint("id = 1"), {"info": on(STATION)})

    id: Mapped[int] = mapped_column(primary_key=True)
    business_day: Mapped[int]
    last: Mapped[int]


# Built once, and without the ORM's bookkeeping: these run between a scan and the painted line.
_CURRENT = select(BasketRow.body).where(
    BasketRow.held_ms.is_(None), BasketRow.is_training == bindparam("is_training")
)
_SAVE = insert(BasketRow)
_SAVE = _SAVE.on_conflict_do_update(
    index_elements=["number"],
    set_={"held_ms": _SAVE.excluded.held_ms, "body": _SAVE.excluded.body},
)


def current_basket(session: Session, *, is_training: bool) -> Basket:
    """The one being rung up, or an empty one with the next free number."""
    body = session.scalar(_CURRENT, {"is_training": is_training})
    if body is not None:
        return decode_basket(body)
    last = session.scalar(select(func.max(BasketRow.number))) or 0
    return Basket(last + 1)


def save_basket(
    session: Session, basket: Basket, *, is_training: bool, held_ms: int | None = None
) -> None:
    row = {"number": basket.number, "held_ms": held_ms, "is_training": is_training}
    session.execute(_SAVE, {**row, "body": encode_basket(basket)})


def drop_basket(session: Session, number: int) -> None:
    session.execute(delete(BasketRow).where(BasketRow.number == number))


def next_receipt_number(session: Session) -> int:
    """Taken for good once the transaction is: no number is skipped and none comes twice."""
    row = session.get(ReceiptNumberRow, 1)
    if row is None:
        row = ReceiptNumberRow(id=1, last=0)
        session.add(row)
    row.last += 1
    return row.last


def next_ticket_no(session: Session, business_day: int) -> int | None:
    """1 to 99 as people say them, anew each day, none that is still in use; None: all are."""
    row = session.get(TicketNumberRow, 1)
    if row is None:
        row = TicketNumberRow(id=1, business_day=business_day, last=0)
        session.add(row)
    if row.business_day != business_day:
        row.business_day, row.last = business_day, 0
    used = set(session.scalars(select(HeldRow.ticket_no)))
    for step in range(MOST_TICKETS):
        number = (row.last + step) % MOST_TICKETS + 1
        if number not in used:
            row.last = number
            return number
    return None


def encode_basket(basket: Basket) -> bytes:
    lines = [{**vars(line), "tax": line.tax.value} for line in basket.lines]
    tenders = [pack_tender(tender) for tender in basket.tenders]
    return canonical.encode({**vars(basket), "lines": lines, "tenders": tenders})


def decode_basket(data: bytes) -> Basket:
    value = cast("Mapping[str, Any]", canonical.decode(data))
    lines = tuple(Line(**{**row, "tax": Tax(row["tax"])}) for row in value["lines"])
    tenders = tuple(unpack_tender(row) for row in value["tenders"])
    held = value.get("held")
    told = {**value, "lines": lines, "tenders": tenders, "held": held and (held[0], held[1])}
    return Basket(**told)
