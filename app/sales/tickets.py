"""Baskets of a kiosk that wait under a ticket number: put aside, taken back, run out."""

from datetime import timedelta

from sqlalchemy import Engine, select

from app.journal.model import Appended
from app.sales import documents, store, wire
from app.sales.basket import Basket
from app.sales.booking import Desk
from app.sales.errors import SaleReason, SaleRefused
from app.sales.held import (
    GOOD_FOR_MINUTES,
    Gone,
    HeldLine,
    HeldRecord,
    HeldTicket,
    Neighbours,
    Release,
    ReleasedRecord,
)
from app.sales.model import SELF_SERVICE
from app.sales.store import HeldRow
from app.sales.ticket import ticket_text
from app.shared.clock import from_utc_ms, utc_ms
from app.storage.unit_of_work import UnitOfWork, reading

HELD, BASKET = "held_basket", "basket"
REASON = {
    Gone.PAID: SaleReason.HELD_PAID,
    Gone.TAKEN_BACK: SaleReason.HELD_TAKEN_BACK,
    Gone.RUN_OUT: SaleReason.HELD_RUN_OUT,
}


class Tickets:
    """Entries 13 and 14 of this station, and the rows of the baskets that still wait."""

    def __init__(self, engine: Engine, desk: Desk, neighbours: Neighbours) -> None:
        self._engine = engine
        self._desk = desk
        self._neighbours = neighbours

    def hold(self, uow: UnitOfWork, basket: Basket) -> HeldTicket:
        """The caller has seen that it is not empty and not being paid, and commits."""
        now = self._desk.journal.clock.now()
        day = self._desk.business_day(uow.session)
        number = store.next_ticket_no(uow.session, day)
        if number is None:
            raise SaleRefused(SaleReason.TOO_MANY_HELD)
        until = now + timedelta(minutes=GOOD_FOR_MINUTES)
        record = HeldRecord(
            ticket_no=number, operator=SELF_SERVICE, business_day=day,
            place=self._desk.settings.place, until_ms=utc_ms(until),
            lines=tuple(
                HeldLine(line.sku, line.option, line.quantity, line.unit_won)
                for line in basket.lines
            ),
            adult_checked_by=basket.adult_checked_by,
        )  # fmt: skip
        entry = self._desk.journal.append(
            uow, wire.BASKET_HELD, wire.held_face(record), wire.held_body(record)
        )
        row = HeldRow(
            seq=entry.seq, ticket_no=number, until_ms=record.until_ms,
            body=store.encode_basket(basket),
        )  # fmt: skip
        uow.session.add(row)
        store.drop_basket(uow.session, basket.number)
        uow.changed(BASKET, str(basket.number), None)
        ticket = _ticket(entry, row, basket)
        place = self._desk.place(self._desk.settings.place)
        paper = documents.held_ticket(ticket, place, self._desk.journal.station, now)
        self._desk.printing.issue(uow, paper, seq=entry.seq)
        uow.changed(HELD, str(entry.seq), None)
        return ticket

    def waiting(self) -> tuple[HeldTicket, ...]:
        """Oldest first."""
        now = utc_ms(self._desk.journal.clock.now())
        with reading(self._engine) as session:
            rows = session.scalars(
                select(HeldRow).where(HeldRow.until_ms >= now).order_by(HeldRow.seq)
            )
            found = []
            for row in rows:
                entry = self._desk.journal.read(session, row.seq)
                if entry is not None:
                    found.append(_ticket(entry, row, store.decode_basket(row.body)))
            return tuple(found)

    def take_back(self, uow: UnitOfWork, seq: int, number: int) -> Basket:
        """The basket again, under `number` of the empty one that it replaces."""
        row = uow.session.get(HeldRow, seq)
        if row is None:
            raise SaleRefused(SaleReason.NO_SUCH_BASKET)
        gone = self._neighbours.gone(self._desk.journal.station, seq)
        if gone is not None:
            raise SaleRefused(REASON[gone])
        if row.until_ms < utc_ms(self._desk.journal.clock.now()):
            raise SaleRefused(SaleReason.HELD_RUN_OUT)
        held = store.decode_basket(row.body)
        self._release(uow, row, Release.TAKEN_BACK)
        # Whoever takes it back may be another visitor: the age is looked at again.
        return Basket(number, held.lines, last=held.last)

    def run_out(self) -> None:
        """Ends those whose time is over; of one that was paid elsewhere only the row goes."""
        now = utc_ms(self._desk.journal.clock.now())
        old = select(HeldRow).where(HeldRow.until_ms < now).order_by(HeldRow.seq)
        with reading(self._engine) as session:
            is_stopped = self._desk.journal.must_enrol_anew(session)
            if is_stopped or session.scalar(old.limit(1)) is None:
                return
        with UnitOfWork(self._engine) as uow:
            for row in uow.session.scalars(old).all():
                if self._neighbours.gone(self._desk.journal.station, row.seq) is Gone.PAID:
                    uow.session.delete(row)
                else:
                    self._release(uow, row, Release.RUN_OUT)
            uow.commit()

    def _release(self, uow: UnitOfWork, row: HeldRow, how: Release) -> None:
        record = ReleasedRecord(row.ticket_no, row.seq, how, SELF_SERVICE)
        self._desk.journal.append(
            uow, wire.BASKET_RELEASED, wire.released_face(record), wire.released_body(record)
        )
        uow.session.delete(row)
        uow.changed(HELD, str(row.seq), None)


def _ticket(entry: Appended, row: HeldRow, basket: Basket) -> HeldTicket:
    return HeldTicket(
        row.seq, row.ticket_no, basket.total, basket.count, ticket_text(entry),
        from_utc_ms(row.until_ms),
    )  # fmt: skip
