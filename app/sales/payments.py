"""Payments at a kiosk: written down before the service is asked, asked until known, booked once."""

import logging
import secrets
from datetime import timedelta

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from app.catalog.model import TenderKind
from app.devices.payments.errors import AmountDiffers, NotAPaymentCode, PaymentServiceAway
from app.devices.payments.model import (
    Approved,
    Declined,
    PaymentDoor,
    State,
    Unknown,
    Waiting,
)
from app.journal.errors import JournalError, MustEnrolAnew
from app.sales import store, wire
from app.sales.basket import Basket
from app.sales.booking import Desk, SelfService, book_sale
from app.sales.errors import SaleReason, SaleRefused, SalesError
from app.sales.model import SELF_SERVICE, Completed
from app.sales.self_service import How, Payment, PayState, WhyNotPaid
from app.sales.store import PaymentRow
from app.shared.clock import from_utc_ms, utc_ms
from app.storage.unit_of_work import UnitOfWork, reading

log = logging.getLogger(__name__)

PAYMENT, BASKET = "payment", "basket"
ANSWER_WITHIN = timedelta(minutes=3)  # of a code that we scanned
GRACE = timedelta(seconds=5)  # a phone may have confirmed in the last moment
BOOKED, LOOSE, GIVEN_BACK = "booked", "loose", "given_back"
OPEN = (PayState.WAITING.value, PayState.UNKNOWN.value, PayState.APPROVED.value)


class Payments:
    """At most one is open. `door` None: there is no service any more; staff must settle."""

    def __init__(
        self, engine: Engine, desk: Desk, door: PaymentDoor | None, *, hands_out: bool
    ) -> None:
        self._engine = engine
        self._desk = desk
        self._door = door
        self._hands_out = hands_out

    def now(self) -> Payment | None:
        """The open one, else the last one that ended and whose page is not left yet."""
        with reading(self._engine) as session:
            row = open_row(session) or session.scalar(
                select(PaymentRow)
                .where(PaymentRow.left.is_(False))
                .order_by(PaymentRow.started_ms.desc())
                .limit(1)
            )
            return None if row is None else self._told(session, row)

    def start(self, how: How, code: str) -> Payment:
        """Durable before the service hears of it. The basket must be ready to be paid."""
        with UnitOfWork(self._engine) as uow:
            if self._desk.journal.must_enrol_anew(uow.session):
                raise MustEnrolAnew(self._desk.journal.station)
            if open_row(uow.session) is not None:
                raise SaleRefused(SaleReason.PAYMENT_OPEN)
            basket = store.current_basket(uow.session, is_training=False)
            self._must_be_bookable(basket)
            now = self._desk.journal.clock.now()
            until = None if how is How.SHOWN else utc_ms(now + ANSWER_WITHIN)
            order = f"{self._desk.journal.station}-{utc_ms(now):x}-{secrets.token_hex(3)}"
            _leave_all(uow.session)
            uow.session.add(
                PaymentRow(
                    order_id=order, how=how.value, won=basket.total, until_ms=until,
                    basket=store.encode_basket(basket), state=PayState.WAITING.value,
                    started_ms=utc_ms(now),
                )
            )  # fmt: skip
            uow.changed(PAYMENT, order, None)
            uow.commit()
        if how is How.SHOWN:
            return self.ask()
        return self._charge(order, basket.total, code)

    def ask(self) -> Payment:
        """One step on with the open payment: what does the service say of it?"""
        with reading(self._engine) as session:
            row = open_row(session)
            if row is None:
                raise SaleRefused(SaleReason.NO_PAYMENT)
        if row.state == PayState.APPROVED.value:
            return self._booked(row.order_id)
        if self._door is None:
            return self._set(row.order_id, state=PayState.UNKNOWN.value)
        try:
            return self._apply(row.order_id, self._asked(self._door, row))
        except PaymentServiceAway:
            return self._away(row.order_id)
        except AmountDiffers:
            return self._declined(row.order_id, WhyNotPaid.FAILED)

    def cancel(self) -> Payment:
        """The customer gives up: from here on it is asked to be cancelled until that is known."""
        with reading(self._engine) as session:
            row = open_row(session)
            if row is None:
                raise SaleRefused(SaleReason.NO_PAYMENT)
        if row.state != PayState.APPROVED.value:
            self._set(row.order_id, to_cancel=True)
        return self.ask()

    def settle(self, *, paid: bool, approval: str, operator: int) -> Payment:
        """Staff have looked at the service's own list: it was paid, or it was not."""
        with reading(self._engine) as session:
            row = open_row(session)
            if row is None:
                raise SaleRefused(SaleReason.NO_PAYMENT)
        if not paid:
            self._set(row.order_id, to_cancel=True, settled_by=operator)
            return self._declined(row.order_id, WhyNotPaid.CANCELLED)
        if not approval.strip():
            raise SaleRefused(SaleReason.BAD_APPROVAL)
        self._set(
            row.order_id, state=PayState.APPROVED.value, approval=approval.strip(),
            settled_by=operator,
        )  # fmt: skip
        return self._booked(row.order_id)

    def clear_up(self) -> None:
        """Tells the service of orders that were given up without it; paid ones become loose."""
        door = self._door
        if door is None:
            return
        with reading(self._engine) as session:
            given_up = select(PaymentRow.order_id).where(
                PaymentRow.to_cancel, PaymentRow.state == PayState.DECLINED.value
            )
            orders = session.scalars(given_up).all()
        for order in orders:
            try:
                state = door.cancel(order)
            except PaymentServiceAway:
                return
            if isinstance(state, Approved):
                log.error("paid, and given up here", extra={"order": order})
                told = {"approval": state.approval, "to_cancel": False, "left": True}
                self._set(order, state=LOOSE, **told)
            elif isinstance(state, Declined):
                self._set(order, to_cancel=False)

    def loose(self) -> tuple[Payment, ...]:
        """Charged by the service, though staff had said it was not: money to give back."""
        with reading(self._engine) as session:
            rows = session.scalars(select(PaymentRow).where(PaymentRow.state == LOOSE))
            return tuple(self._told(session, row) for row in rows)

    def gave_back(self, order: str) -> None:
        with UnitOfWork(self._engine) as uow:
            row = uow.session.get(PaymentRow, order)
            if row is None or row.state != LOOSE:
                raise SaleRefused(SaleReason.NO_PAYMENT)
            row.state = GIVEN_BACK
            uow.changed(PAYMENT, order, None)
            uow.commit()

    def leave(self) -> None:
        """The page of the last payment is over; an open one stays."""
        with UnitOfWork(self._engine) as uow:
            _leave_all(uow.session)
            uow.commit()

    def _charge(self, order: str, won: int, code: str) -> Payment:
        if self._door is None:
            return self._declined(order, WhyNotPaid.FAILED)
        try:
            return self._apply(order, self._door.charge(code, won, order))
        except NotAPaymentCode:
            return self._declined(order, WhyNotPaid.NOT_A_CODE)
        except AmountDiffers:
            return self._declined(order, WhyNotPaid.FAILED)
        except PaymentServiceAway:
            return self._away(order)

    def _asked(self, door: PaymentDoor, row: PaymentRow) -> State:
        if row.to_cancel:
            return door.cancel(row.order_id)
        if row.how == How.SHOWN.value and not row.qr:
            shown = door.present(row.won, row.order_id)
            self._set(row.order_id, qr=shown.qr, until_ms=utc_ms(shown.until))
            return Waiting()
        state = door.state(row.order_id)
        if isinstance(state, Unknown) or (isinstance(state, Waiting) and self._is_over(row)):
            return door.cancel(row.order_id)  # should it arrive later, it is refused
        return state

    def _is_over(self, row: PaymentRow) -> bool:
        now = self._desk.journal.clock.now()
        return row.until_ms is not None and now > from_utc_ms(row.until_ms) + GRACE

    def _apply(self, order: str, state: State) -> Payment:
        match state:
            case Approved(approval):
                self._set(order, state=PayState.APPROVED.value, approval=approval, to_cancel=False)
                return self._booked(order)
            case Declined(reason):
                self._set(order, to_cancel=False)
                return self._declined(order, WhyNotPaid(reason.value))
            case Waiting():
                return self._set(order, state=PayState.WAITING.value)
            case Unknown():
                return self._set(order, state=PayState.UNKNOWN.value)

    def _booked(self, order: str) -> Payment:
        """The sale, exactly once; what cannot be booked now is booked at a later step."""
        try:
            with UnitOfWork(self._engine) as uow:
                row = uow.session.get_one(PaymentRow, order)
                if row.seq is None:
                    row.seq, row.state = self._book(uow, row).seq, BOOKED
                    uow.changed(PAYMENT, order, None)
                    uow.commit()
        except (SalesError, JournalError, OSError) as error:
            log.exception("paid, but not booked", extra={"order": order, "why": str(error)})
        return self._read(order)

    def _book(self, uow: UnitOfWork, row: PaymentRow) -> Completed:
        basket = store.decode_basket(row.basket)
        paid = basket.tender(TenderKind.QR_PAY, row.won, approval=row.approval)
        store.drop_basket(uow.session, basket.number)
        uow.changed(BASKET, str(basket.number), None)
        number = None
        if self._hands_out:
            number = store.next_ticket_no(uow.session, self._desk.business_day(uow.session))
        told = SelfService(row.order_id, row.settled_by, number)
        return book_sale(uow, self._desk, paid, SELF_SERVICE, told)

    def _must_be_bookable(self, basket: Basket) -> None:
        """Before any money moves: what a booking could still refuse."""
        if not basket.lines:
            raise SaleRefused(SaleReason.EMPTY)
        if basket.needs_adult_check:
            raise SaleRefused(SaleReason.ADULT_CHECK)
        if any(line.is_short for line in basket.lines):
            raise SaleRefused(SaleReason.SMALLEST_ORDER)
        catalogue = self._desk.catalogue
        if catalogue.vat_rule(self._desk.today) is None:
            raise SaleRefused(SaleReason.NO_VAT_RULE)
        for seller in {line.seller for line in basket.lines}:
            if catalogue.seller(seller) is None:
                raise SaleRefused(SaleReason.NO_SELLER)

    def _away(self, order: str) -> Payment:
        """Nobody saw a code that was never shown; all else may have been charged."""
        payment = self._read(order)
        if payment.how is How.SHOWN and not payment.qr:
            with reading(self._engine) as session:
                is_given_up = session.get_one(PaymentRow, order).to_cancel
            if is_given_up:
                return self._declined(order, WhyNotPaid.CANCELLED)
            if self._desk.journal.clock.now() > payment.started_at + ANSWER_WITHIN:
                self._set(order, to_cancel=True)
                return self._declined(order, WhyNotPaid.FAILED)
            return payment
        return self._set(order, state=PayState.UNKNOWN.value)

    def _declined(self, order: str, why: WhyNotPaid) -> Payment:
        return self._set(order, state=PayState.DECLINED.value, reason=why.value)

    def _set(self, order: str, **columns: object) -> Payment:
        """What has ended stays as it is: another step may have been faster."""
        with UnitOfWork(self._engine) as uow:
            row = uow.session.get_one(PaymentRow, order)
            if row.state in OPEN or "state" not in columns or columns["state"] == LOOSE:
                for name, value in columns.items():
                    setattr(row, name, value)
                uow.changed(PAYMENT, order, None)
                uow.commit()
        return self._read(order)

    def _read(self, order: str) -> Payment:
        with reading(self._engine) as session:
            return self._told(session, session.get_one(PaymentRow, order))

    def _told(self, session: Session, row: PaymentRow) -> Payment:
        is_paid = row.state in {BOOKED, LOOSE}
        return Payment(
            order_id=row.order_id, how=How(row.how), won=row.won,
            state=PayState.APPROVED if is_paid else PayState(row.state),
            started_at=from_utc_ms(row.started_ms), qr=row.qr,
            until=None if row.until_ms is None else from_utc_ms(row.until_ms),
            approval=row.approval or "",
            reason=None if row.reason is None else WhyNotPaid(row.reason),
            sale=None if row.seq is None else self._sale(session, row.seq),
        )  # fmt: skip

    def _sale(self, session: Session, seq: int) -> Completed | None:
        entry = self._desk.journal.read(session, seq)
        if entry is None:
            return None
        return Completed(seq, wire.read_sale(entry.face, entry.body), 0)


def open_row(session: Session) -> PaymentRow | None:
    return session.scalar(select(PaymentRow).where(PaymentRow.state.in_(OPEN)).limit(1))


def _leave_all(session: Session) -> None:
    for row in session.scalars(select(PaymentRow).where(PaymentRow.left.is_(False))):
        if row.state not in OPEN:
            row.left = True
