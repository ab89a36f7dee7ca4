"""The self-service kiosk: a visitor's basket, paying by QR, moving it to a till."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from app.catalog.model import (
    VOUCHERS,
    ChooseOption,
    Found,
    PricedGood,
    TenderKind,
    WhyNotTaken,
)
from app.catalog.service import Catalogue
from app.devices.payments.model import PaymentDoor
from app.documents.service import PrintQueue
from app.journal.service import Journal
from app.sales import documents, store, wire
from app.sales.basket import Basket
from app.sales.booking import Desk, slip_of
from app.sales.errors import SaleReason, SaleRefused
from app.sales.held import HeldTicket, Neighbours
from app.sales.model import SELF_SERVICE, Added, Scanned, TillSettings
from app.sales.payments import Payments, open_row
from app.sales.self_service import (
    Closed,
    How,
    KioskSettings,
    KioskWays,
    Payment,
    Receipt,
    Way,
    WhyClosed,
)
from app.sales.tickets import Tickets
from app.storage.unit_of_work import UnitOfWork, reading

BASKET: Final = "basket"
PAYMENT_CODE = re.compile(r"[0-9A-Za-z-]{10,64}")  # a phone's code: bar code digits or QR text


class Kiosk:
    """One kiosk. Every change is saved before it is answered; a kill loses nothing.

    While a payment is open nothing of the basket changes: `SaleRefused(PAYMENT_OPEN)`.
    """

    def __init__(
        self,
        engine: Engine,
        journal: Journal,
        catalogue: Catalogue,
        printing: PrintQueue,
        settings: KioskSettings,
        payments: PaymentDoor | None,
        neighbours: Neighbours = Neighbours(),  # noqa: B008 -- frozen
    ) -> None:
        self._engine = engine
        self._journal = journal
        self._catalogue = catalogue
        self._printing = printing
        self._door = payments
        self.settings = settings
        desk = Desk(journal, catalogue, printing, TillSettings(settings.place, settings.seller))
        self._desk = desk
        self._payments = Payments(engine, desk, payments, hands_out=settings.hands_out)
        self._tickets = Tickets(engine, desk, neighbours)

    def recover(self) -> None:
        """At start: goes on where a kill broke off. Waits for the payment service."""
        self.poll()

    def basket(self) -> Basket:
        """As it stands, after a restart too; empty for a new visitor."""
        with reading(self._engine) as session:
            return _current(session)

    def scan(self, code: str) -> Scanned:
        """A good held before the scanner: one more of it."""
        return self._added(self._catalogue.find(code), code, 1)

    def add(self, sku: str, option: str = "", quantity: int | None = None) -> Scanned:
        """By a tap; without a quantity the first one brings the smallest order."""
        found = self._catalogue.find_sku(sku, option)
        if quantity is None and isinstance(found, PricedGood):
            quantity = 1 if self._holds(found) else found.good.smallest_order
        return self._added(found, "", quantity or 1)

    def bag(self) -> Scanned | None:
        """One paper bag more; None where this catalogue has none."""
        bag = self._catalogue.bag()
        return None if bag is None else self._added(bag, "", 1)

    def set_quantity(self, line: int, quantity: int) -> Basket:
        """`SMALLEST_ORDER` below what the seller sells at once."""

        def change(now: Basket) -> Basket:
            if quantity < now.line(line).smallest_order:
                raise SaleRefused(SaleReason.SMALLEST_ORDER)
            return now.set_quantity(line, quantity)

        return self._change(change)

    def remove(self, line: int) -> Basket:
        return self._change(lambda now: now.remove(line))

    def clear(self) -> Basket:
        """For a new visitor."""
        with UnitOfWork(self._engine) as uow:
            _must_be_free(uow.session)
            number = _current(uow.session).number
            store.drop_basket(uow.session, number)
            uow.changed(BASKET, str(number), None)
            uow.commit()
        return self.basket()

    def confirm_adult(self, *, operator: int) -> Basket:
        """Staff, by card or PIN, have seen that the visitor is of age."""
        if operator == SELF_SERVICE:
            raise SaleRefused(SaleReason.ADULT_CHECK)
        return self._change(lambda now: replace(now, adult_checked_by=operator))

    def ways(self) -> KioskWays:
        """What can be paid with now, and what cannot. Asks the payment service."""
        place = self._desk.place(self.settings.place)
        closed = [Closed(Way.CARD, WhyClosed.NO_TERMINAL), Closed(Way.CASH, WhyClosed.AT_THE_TILL)]
        absent = {each.kind: each.reason for each in place.not_taken}
        closed += [Closed(Way(kind.value), _why_no_voucher(absent.get(kind))) for kind in VOUCHERS]
        why_no_qr = self._why_no_qr(is_taken=TenderKind.QR_PAY in place.tenders)
        if why_no_qr is None:
            return KioskWays((Way.QR_PAY, Way.TO_TILL), tuple(closed))
        return KioskWays((Way.TO_TILL,), (Closed(Way.QR_PAY, why_no_qr), *closed))

    def start_payment(self, how: How, code: str = "") -> Payment:
        """`code` is what the phone showed, for `How.SCANNED`. Waits for the payment service."""
        if how is How.SCANNED and PAYMENT_CODE.fullmatch(code) is None:
            raise SaleRefused(SaleReason.NOT_A_PAYMENT_CODE)
        place = self._desk.place(self.settings.place)
        if self._door is None or TenderKind.QR_PAY not in place.tenders:
            raise SaleRefused(SaleReason.TENDER_NOT_TAKEN)
        return self._payments.start(how, code)

    def payment(self) -> Payment | None:
        """The open one, or the last that ended until `leave`; the same after a restart."""
        return self._payments.now()

    def poll(self) -> Payment | None:
        """Each second while a payment is open, and now and then else. Waits for the service."""
        self._tickets.run_out()
        payment = self._payments.now()
        if payment is not None and payment.is_open:
            return self._payments.ask()
        self._payments.clear_up()
        return payment

    def cancel_payment(self) -> Payment:
        """The visitor gives up; `APPROVED` if the phone was faster. Waits for the service."""
        return self._payments.cancel()

    def settle(self, *, paid: bool, approval: str = "", operator: int) -> Payment:
        """Staff say what became of a payment that nobody knows of, by its approval number."""
        return self._payments.settle(paid=paid, approval=approval, operator=operator)

    def loose(self) -> tuple[Payment, ...]:
        """Charged, though staff had said they were not: money to give back."""
        return self._payments.loose()

    def gave_back(self, order_id: str) -> None:
        """Staff have given the money of a loose payment back."""
        self._payments.gave_back(order_id)

    def leave(self) -> None:
        """The last page of a purchase is over."""
        self._payments.leave()

    def receipt(self, seq: int) -> Receipt:
        """Of a sale of this kiosk: its number is known, its paper comes only if asked for."""
        with reading(self._engine) as session:
            entry = self._journal.read(session, seq)
        if entry is None or entry.kind != wire.SALE:
            raise SaleRefused(SaleReason.NO_PAYMENT)
        record = wire.read_sale(entry.face, entry.body)
        return Receipt(seq, record.receipt_no, record.total, slip_of(entry), record.ticket_no)

    def last_sale(self) -> int | None:
        """The entry of the sale that was booked last here, whose receipt may be wanted."""
        with reading(self._engine) as session:
            return session.scalar(select(func.max(store.SaleRow.seq)))

    def print_receipt(self, seq: int) -> int:
        """0 for the first paper; again it is marked as printed again."""
        return self._print(seq, documents.RECEIPT)

    def hold(self) -> HeldTicket:
        """「계산대로 옮기기」, or parked because the visitor went away."""
        with UnitOfWork(self._engine) as uow:
            _must_be_free(uow.session)
            basket = _current(uow.session)
            if not basket.lines:
                raise SaleRefused(SaleReason.EMPTY)
            ticket = self._tickets.hold(uow, basket)
            uow.commit()
        return ticket

    def print_ticket(self, seq: int) -> int:
        return self._print(seq, documents.HELD_TICKET)

    def print_trial(self) -> None:
        """A few lines that show whether a new roll lies right."""
        now, station = self._journal.clock.now(), self._journal.station
        paper = documents.trial(self._desk.place(self.settings.place), station, now)
        with UnitOfWork(self._engine) as uow:
            self._printing.enqueue(uow, paper)
            uow.commit()

    def held(self) -> tuple[HeldTicket, ...]:
        """Baskets of this kiosk that still wait, oldest first."""
        return self._tickets.waiting()

    def take_back(self, seq: int) -> Basket:
        """Goes on with a basket that waits; refused while another has goods in it."""
        with UnitOfWork(self._engine) as uow:
            _must_be_free(uow.session)
            current = _current(uow.session)
            if current.lines:
                raise SaleRefused(SaleReason.BASKET_NOT_EMPTY)
            basket = self._tickets.take_back(uow, seq, current.number)
            _save(uow, basket)
            uow.commit()
        return basket

    def _holds(self, found: PricedGood) -> bool:
        option = "" if found.option is None else found.option.code
        here = {(line.sku, line.option) for line in self.basket().lines}
        return (found.good.sku, option) in here

    def _added(self, found: Found, code: str, quantity: int) -> Scanned:
        if isinstance(found, ChooseOption) or not isinstance(found, PricedGood):
            return found
        basket = self._change(lambda now: now.add_good(found, code, quantity))
        return Added(basket, basket.last or 0)

    def _change(self, change: Callable[[Basket], Basket]) -> Basket:
        with UnitOfWork(self._engine) as uow:
            _must_be_free(uow.session)
            basket = change(_current(uow.session))
            _save(uow, basket)
            uow.commit()
        return basket

    def _why_no_qr(self, *, is_taken: bool) -> WhyClosed | None:
        if not is_taken:
            return WhyClosed.NOT_TAKEN
        if self._door is None:
            return WhyClosed.NO_SERVICE
        return None if self._door.ready() else WhyClosed.SERVICE_AWAY

    def _print(self, seq: int, kind: str) -> int:
        for issued in self._printing.issued_for(seq):
            if issued.document.kind == kind:
                return self._printing.print_issued(issued.id)
        raise SaleRefused(SaleReason.NO_PAYMENT)


def _current(session: Session) -> Basket:
    return store.current_basket(session, is_training=False)


def _save(uow: UnitOfWork, basket: Basket) -> None:
    store.save_basket(uow.session, basket, is_training=False)
    uow.changed(BASKET, str(basket.number), None)


def _must_be_free(session: Session) -> None:
    if open_row(session) is not None:
        raise SaleRefused(SaleReason.PAYMENT_OPEN)


def _why_no_voucher(reason: WhyNotTaken | None) -> WhyClosed:
    if reason is WhyNotTaken.OUTSIDE_COUNTY:
        return WhyClosed.OUTSIDE_COUNTY
    return WhyClosed.NEEDS_STAFF if reason is None else WhyClosed.NOT_TAKEN
