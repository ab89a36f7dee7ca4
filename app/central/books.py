"""The books: tables filled from entries, and what one entry writes into them.

They can be thrown away and filled again; the entries are the truth. A row is named by the entry it
came from, (station, seq).
"""

from collections.abc import Callable

from sqlalchemy.orm import Mapped, mapped_column

from app.access.wire import DAY_CLOSED, DAY_OPENED
from app.central.call_books import CALL_BOOKS, CALL_WRITERS
from app.central.errors import CentralError
from app.central.learning_books import LEARNING_BOOKS, LEARNING_WRITERS
from app.ledger import entry as formats
from app.ledger.entry import Entry
from app.procurement.wire import entries as procurement
from app.sales import wire as sales
from app.sales.basket import Tender
from app.sales.model import RefundRecord, SaleRecord, SoldLine
from app.shared.clock import business_day, from_utc_ms
from app.storage.tables import CENTRE, Base, on


class UnknownKind(CentralError, ValueError):
    """An entry of a kind that these books have no page for."""


class SaleRow(Base):
    """A sale, or a refund (`sale_seq` names what it takes back; its amounts are positive).

    `held_station`, `held_seq`: the basket of a kiosk that it began with.
    """

    __tablename__ = "book_sale"
    __table_args__ = {"info": on(CENTRE)}  # noqa: RUF012 -- SQLAlchemy's own form

    station: Mapped[str] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at_ms: Mapped[int]
    business_day: Mapped[int] = mapped_column(index=True)
    sale_seq: Mapped[int | None]
    receipt_no: Mapped[str]
    place: Mapped[str]
    operator: Mapped[int]
    total_won: Mapped[int]
    exempt_won: Mapped[int]
    supply_won: Mapped[int]
    vat_won: Mapped[int]
    held_station: Mapped[str | None]
    held_seq: Mapped[int | None]


class SaleLineRow(Base):
    __tablename__ = "book_sale_line"
    __table_args__ = {"info": on(CENTRE)}  # noqa: RUF012

    station: Mapped[str] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    no: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    sku: Mapped[str] = mapped_column(index=True)
    option: Mapped[str]
    name: Mapped[str]
    category: Mapped[str]
    quantity: Mapped[int]
    won: Mapped[int]
    tax: Mapped[str]
    seller: Mapped[str]


class TenderRow(Base):
    __tablename__ = "book_tender"
    __table_args__ = {"info": on(CENTRE)}  # noqa: RUF012

    station: Mapped[str] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    no: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kind: Mapped[str]
    won: Mapped[int]
    approval: Mapped[str | None]


class ApprovalRow(Base):
    """An approval number that was written down after the sale."""

    __tablename__ = "book_approval"
    __table_args__ = {"info": on(CENTRE)}  # noqa: RUF012

    station: Mapped[str] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    sale_seq: Mapped[int]
    tender_no: Mapped[int]
    approval: Mapped[str]
    operator: Mapped[int]


class HeldRow(Base):
    """A basket that a kiosk put aside to be paid at a till; the sale that names it has paid it."""

    __tablename__ = "book_held"
    __table_args__ = {"info": on(CENTRE)}  # noqa: RUF012

    station: Mapped[str] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at_ms: Mapped[int]
    business_day: Mapped[int] = mapped_column(index=True)
    place: Mapped[str]
    ticket_no: Mapped[int]
    total_won: Mapped[int]
    until_ms: Mapped[int]


class ReleasedRow(Base):
    """It was taken back (`how` 0) or its time ran out (1)."""

    __tablename__ = "book_released"
    __table_args__ = {"info": on(CENTRE)}  # noqa: RUF012

    station: Mapped[str] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at_ms: Mapped[int]
    held_seq: Mapped[int]
    how: Mapped[int]


class BagRow(Base):
    """What was done with a bag: `weighed`, `graded` or `refused`; a reason only with the last."""

    __tablename__ = "book_bag"
    __table_args__ = {"info": on(CENTRE)}  # noqa: RUF012

    station: Mapped[str] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    what: Mapped[str]
    at_ms: Mapped[int]
    business_day: Mapped[int] = mapped_column(index=True)
    operator: Mapped[int]
    season: Mapped[int | None]
    allotment: Mapped[int | None]
    bag: Mapped[int | None]
    net_g: Mapped[int | None]
    moisture: Mapped[int | None]
    grade: Mapped[int | None]
    units: Mapped[int | None]
    interim_won: Mapped[int | None]
    weighed_seq: Mapped[int | None]
    reason: Mapped[int | None]


class BusinessDayRow(Base):
    """A station's day was opened or closed."""

    __tablename__ = "book_day"
    __table_args__ = {"info": on(CENTRE)}  # noqa: RUF012

    station: Mapped[str] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at_ms: Mapped[int]
    business_day: Mapped[int] = mapped_column(index=True)
    is_opening: Mapped[bool]
    operator: Mapped[int]


BOOKS: tuple[type[Base], ...] = (
    SaleRow, SaleLineRow, TenderRow, ApprovalRow, HeldRow, ReleasedRow, BagRow, BusinessDayRow,
    *CALL_BOOKS, *LEARNING_BOOKS,
)  # fmt: skip


def rows_of(entry: Entry, body: bytes) -> list[Base]:
    """What this entry writes; an error in words where it cannot be understood."""
    write = _WRITERS.get(entry.kind)
    if write is None:
        raise UnknownKind(f"no page for kind {entry.kind}")
    from_utc_ms(entry.utc_ms)  # a time beyond the calendar goes to the quarantine, not on a page
    return write(entry, body)


def _sale(entry: Entry, body: bytes) -> list[Base]:
    record = sales.read_sale(entry.face, body)
    return _sold(entry, record, None)


def _refund(entry: Entry, body: bytes) -> list[Base]:
    record = sales.read_refund(entry.face, body)
    return _sold(entry, record, record.sale_seq)


def _sold(entry: Entry, record: SaleRecord | RefundRecord, sale_seq: int | None) -> list[Base]:
    split = record.split
    held_station, held_seq = (isinstance(record, SaleRecord) and record.held) or (None, None)
    head = SaleRow(
        station=entry.station, seq=entry.seq, at_ms=entry.utc_ms, sale_seq=sale_seq,
        business_day=record.business_day, receipt_no=record.receipt_no, place=record.place,
        operator=record.operator, total_won=record.total, exempt_won=split.exempt,
        supply_won=split.supply, vat_won=split.vat, held_station=held_station, held_seq=held_seq,
    )  # fmt: skip
    lines = [_line(entry, line) for line in record.lines]
    return [head, *lines, *(_tender(entry, tender) for tender in record.tenders)]


def _line(entry: Entry, line: SoldLine) -> Base:
    return SaleLineRow(
        station=entry.station, seq=entry.seq, no=line.no, sku=line.sku, option=line.option,
        name=line.name, category=line.category, quantity=line.quantity, won=line.won,
        tax=line.tax.value, seller=line.seller,
    )  # fmt: skip


def _tender(entry: Entry, tender: Tender) -> Base:
    return TenderRow(
        station=entry.station, seq=entry.seq, no=tender.no, kind=tender.kind.value, won=tender.won,
        approval=tender.approval,
    )  # fmt: skip


def _approval(entry: Entry, body: bytes) -> list[Base]:
    record = sales.read_approval(entry.face, body)
    return [ApprovalRow(station=entry.station, seq=entry.seq, **vars(record))]


def _held(entry: Entry, body: bytes) -> list[Base]:
    record = sales.read_held(entry.face, body)
    return [
        HeldRow(
            station=entry.station, seq=entry.seq, at_ms=entry.utc_ms, place=record.place,
            business_day=record.business_day, ticket_no=record.ticket_no, total_won=record.won,
            until_ms=record.until_ms,
        )
    ]  # fmt: skip


def _released(entry: Entry, body: bytes) -> list[Base]:
    record = sales.read_released(entry.face, body)
    return [
        ReleasedRow(
            station=entry.station, seq=entry.seq, at_ms=entry.utc_ms, held_seq=record.held_seq,
            how=int(record.how),
        )
    ]  # fmt: skip


def _weighed(entry: Entry, body: bytes) -> list[Base]:
    record = procurement.read_weighed(entry.face, formats.read_body(body))
    return [_bag(entry, "weighed", record.operator, vars(record.bag), net_g=record.net_g)]


def _graded(entry: Entry, body: bytes) -> list[Base]:
    record = procurement.read_graded(entry.face, formats.read_body(body))
    return [
        _bag(
            entry, "graded", record.operator, vars(record.bag), net_g=record.net_g,
            moisture=record.moisture, grade=int(record.grade), units=record.units,
            interim_won=record.interim_won, weighed_seq=record.weighed_seq,
        )
    ]  # fmt: skip


def _refused(entry: Entry, body: bytes) -> list[Base]:
    record = procurement.read_refused(entry.face, formats.read_body(body))
    bag = {} if record.bag is None else vars(record.bag)
    return [
        _bag(
            entry, "refused", record.operator, bag, net_g=record.net_g, moisture=record.moisture,
            reason=int(record.reason),
        )
    ]  # fmt: skip


def _bag(entry: Entry, what: str, operator: int, bag: dict[str, int], **facts: int | None) -> Base:
    return BagRow(
        station=entry.station, seq=entry.seq, what=what, at_ms=entry.utc_ms, operator=operator,
        business_day=business_day(from_utc_ms(entry.utc_ms)), **bag, **facts,
    )  # fmt: skip


def _day(entry: Entry, _body: bytes) -> list[Base]:
    match entry.face:
        case (int(day), int(operator)):
            return [
                BusinessDayRow(
                    station=entry.station, seq=entry.seq, at_ms=entry.utc_ms, business_day=day,
                    is_opening=entry.kind == DAY_OPENED, operator=operator,
                )
            ]  # fmt: skip
    raise ValueError("not the face of a day")


_WRITERS: dict[int, Callable[[Entry, bytes], list[Base]]] = {
    DAY_OPENED: _day,
    DAY_CLOSED: _day,
    sales.SALE: _sale,
    sales.REFUND: _refund,
    sales.CARD_APPROVED: _approval,
    sales.BASKET_HELD: _held,
    sales.BASKET_RELEASED: _released,
    procurement.WEIGHED: _weighed,
    procurement.GRADED: _graded,
    procurement.REFUSED: _refused,
    **CALL_WRITERS,
    **LEARNING_WRITERS,
}
