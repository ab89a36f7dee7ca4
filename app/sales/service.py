"""The till: ringing up a basket, taking money, booking the sale."""

from collections.abc import Callable
from dataclasses import replace

from sqlalchemy import Engine, func, select
from sqlalchemy.orm import Session

from app.catalog.model import CATEGORIES, Found, Place, PricedGood, TenderKind
from app.catalog.service import Catalogue
from app.documents.service import PrintQueue
from app.journal.service import Journal
from app.sales import booking, store
from app.sales.basket import Basket
from app.sales.errors import SaleReason, SaleRefused
from app.sales.held import HeldBasket, Neighbours
from app.sales.model import (
    Added,
    CardOutcome,
    Held,
    OpenedHeld,
    Paid,
    Scanned,
    Tendered,
    TillSettings,
    Ways,
    is_approval,
)
from app.sales.opening import Opening
from app.sales.store import BasketRow, CardAttemptRow
from app.shared.clock import from_utc_ms, utc_ms
from app.storage.unit_of_work import UnitOfWork, reading

BASKET, CARD_ATTEMPT = "basket", "card_attempt"


class Till:
    """One staffed till. Every change is saved before it is answered; a kill loses nothing."""

    def __init__(
        self,
        engine: Engine,
        journal: Journal,
        catalogue: Catalogue,
        printing: PrintQueue,
        settings: TillSettings,
        neighbours: Neighbours = Neighbours(),  # noqa: B008 -- frozen
    ) -> None:
        self._engine = engine
        self._journal = journal
        self._catalogue = catalogue
        self._desk = booking.Desk(journal, catalogue, printing, settings)
        self._opening = Opening(journal.clock, catalogue, neighbours)
        self.settings = settings

    def basket(self) -> Basket:
        """The basket as it stands, after a restart too; empty when a new customer comes."""
        with reading(self._engine) as session:
            return self._current(session)

    def scan(self, code: str, quantity: int = 1) -> Scanned:
        """`Added`, or why not: nothing is guessed and the basket is as it was."""
        return self._added(self._catalogue.find(code), code, quantity)

    def add(self, sku: str, option: str = "", quantity: int = 1) -> Scanned:
        """By a quick key, or as the answer to `ChooseOption`."""
        return self._added(self._catalogue.find_sku(sku, option), "", quantity)

    def add_unregistered(self, code: str, won: int, category: str) -> Added:
        """A 「미등록 상품」 at a typed price; taxed until the office says otherwise."""
        if category not in CATEGORIES:
            raise SaleRefused(SaleReason.BAD_CATEGORY)
        seller = self.settings.seller
        basket = self._change(lambda now: now.add_unregistered(code, won, category, seller))
        return Added(basket, basket.last or 0)

    def set_quantity(self, line: int, quantity: int) -> Basket:
        return self._change(lambda now: now.set_quantity(line, quantity))

    def remove(self, line: int) -> Basket:
        return self._change(lambda now: now.remove(line))

    def discount(self, won: int, reason: str) -> Basket:
        """Off the whole receipt; 0 takes it back. The reason is printed."""
        return self._change(lambda now: now.discount(won, reason))

    def confirm_adult(self, *, operator: int) -> Basket:
        """The operator has seen that the customer is of age."""
        return self._change(lambda now: replace(now, adult_checked_by=operator))

    def clear(self) -> Basket:
        """An empty basket; refused while tenders are in it."""
        with UnitOfWork(self._engine) as uow:
            basket = self._current(uow.session)
            if basket.tenders:
                raise SaleRefused(SaleReason.TENDERS_TAKEN)
            store.drop_basket(uow.session, basket.number)
            uow.changed(BASKET, str(basket.number), None)
            uow.commit()
        return self.basket()

    def hold(self) -> int:
        """Puts the basket aside under its number."""
        with UnitOfWork(self._engine) as uow:
            basket = self._current(uow.session)
            if not basket.lines:
                raise SaleRefused(SaleReason.EMPTY)
            now = utc_ms(self._journal.clock.now())
            self._save(uow, basket, held_ms=now)
            uow.commit()
        return basket.number

    def last_sale(self) -> int | None:
        """The entry of the sale that was booked last here, whose receipt may be wanted again."""
        with reading(self._engine) as session:
            return session.scalar(select(func.max(store.SaleRow.seq)))

    def held(self) -> tuple[Held, ...]:
        """Baskets put aside, oldest first."""
        with reading(self._engine) as session:
            mine = select(BasketRow).where(BasketRow.is_training == self.settings.is_training)
            rows = session.scalars(
                mine.where(BasketRow.held_ms.is_not(None)).order_by(BasketRow.held_ms)
            )
            return tuple(
                Held(store.decode_basket(row.body), from_utc_ms(row.held_ms or 0)) for row in rows
            )

    def recall(self, number: int) -> Basket:
        """Goes on with a basket put aside; refused while another one has goods in it."""
        with UnitOfWork(self._engine) as uow:
            current = self._current(uow.session)
            if current.lines:
                raise SaleRefused(SaleReason.BASKET_NOT_EMPTY)
            row = uow.session.get(BasketRow, number)
            mine = self.settings.is_training
            if row is None or row.held_ms is None or row.is_training is not mine:
                raise SaleRefused(SaleReason.NO_SUCH_BASKET)
            store.drop_basket(uow.session, current.number)
            row.held_ms = None
            uow.changed(BASKET, str(number), None)
            uow.commit()
            return store.decode_basket(row.body)

    def held_elsewhere(self) -> tuple[HeldBasket, ...]:
        """Baskets of kiosks of this place that wait for a till, oldest first; by the LAN."""
        with reading(self._engine) as session:
            return self._opening.waiting(session)

    def open_held(self, ticket: str) -> OpenedHeld:
        """By the code on a kiosk's ticket or screen; needs no LAN."""
        return self._open(*self._opening.read(ticket))

    def open_held_here(self, held: HeldBasket) -> OpenedHeld:
        """One of `held_elsewhere`."""
        return self._open(held, verified=True)

    def _open(self, held: HeldBasket, verified: bool) -> OpenedHeld:  # noqa: FBT001
        """A second scan of one that is open here goes on with it."""
        with UnitOfWork(self._engine) as uow:
            current = self._current(uow.session)
            if current.held == (held.station, held.seq):
                return OpenedHeld(current, held, verified)
            self._opening.must_wait(uow.session, held)
            if current.lines:
                raise SaleRefused(SaleReason.BASKET_NOT_EMPTY)
            opened = self._opening.opened(uow.session, held, current.number, verified=verified)
            for number in {current.number, opened.basket.number}:
                store.drop_basket(uow.session, number)
            self._save(uow, opened.basket)
            uow.commit()
        return opened

    def ways(self) -> Ways:
        """How one can pay here, and what is absent, with the reason."""
        place = self._place()
        return Ways(place.tenders, place.not_taken)

    def pay_cash(self, received: int, *, operator: int) -> Paid:
        """Cash as handed over; what is more than the rest is change."""
        with UnitOfWork(self._engine) as uow:
            rest = self._current(uow.session).rest
            return self._pay(uow, TenderKind.CASH, min(received, rest), operator, received=received)

    def pay_card_separate(self, won: int, approval: str | None = None, *, operator: int) -> Paid:
        """Approved by the separate terminal; its approval number (8 digits) now or later."""
        if approval is not None and not is_approval(approval):
            raise SaleRefused(SaleReason.BAD_APPROVAL)
        with UnitOfWork(self._engine) as uow:
            return self._pay(uow, TenderKind.CARD_SEPARATE, won, operator, approval=approval)

    def pay_voucher(self, kind: TenderKind, won: int, *, operator: int) -> Paid:
        """A voucher is money: it gives no change and lowers no tax."""
        with UnitOfWork(self._engine) as uow:
            return self._pay(uow, kind, won, operator)

    def card_failed(self, won: int, outcome: CardOutcome, *, operator: int) -> int | None:
        """The terminal declined, or nobody knows: the basket stays as it is.

        Of an unknown outcome the number under which it stands in `unpaid`; None in training.
        """
        if outcome is CardOutcome.DECLINED or self.settings.is_training:
            return None
        with UnitOfWork(self._engine) as uow:
            now = utc_ms(self._journal.clock.now())
            row = CardAttemptRow(won=won, operator=operator, utc_ms=now, ended_as=None)
            uow.session.add(row)
            uow.session.flush()
            uow.changed(CARD_ATTEMPT, str(row.id), None)
            uow.commit()
            return row.id

    def remove_tender(self, tender: int) -> Basket:
        """Takes back one of several tenders before the last one."""
        return self._change(lambda now: now.remove_tender(tender))

    def _added(self, found: Found, code: str, quantity: int) -> Scanned:
        if not isinstance(found, PricedGood):
            return found
        basket = self._change(lambda now: now.add_good(found, code, quantity))
        return Added(basket, basket.last or 0)

    def _change(self, change: Callable[[Basket], Basket]) -> Basket:
        with UnitOfWork(self._engine) as uow:
            basket = change(self._current(uow.session))
            self._save(uow, basket)
            uow.commit()
        return basket

    def _current(self, session: Session) -> Basket:
        return store.current_basket(session, is_training=self.settings.is_training)

    def _save(self, uow: UnitOfWork, basket: Basket, held_ms: int | None = None) -> None:
        is_training = self.settings.is_training
        store.save_basket(uow.session, basket, is_training=is_training, held_ms=held_ms)
        uow.changed(BASKET, str(basket.number), None)

    def _pay(
        self,
        uow: UnitOfWork,
        kind: TenderKind,
        won: int,
        operator: int,
        *,
        received: int | None = None,
        approval: str | None = None,
    ) -> Paid:
        """The tender that covers the rest books the sale, in the same transaction."""
        self._must_be_taken(kind)
        current = self._current(uow.session)
        if not current.tenders:
            self._opening.must_not_be_gone(uow.session, current.held)
        basket = current.tender(kind, won, received, approval)
        if basket.rest > 0:
            self._save(uow, basket)
            uow.commit()
            return Tendered(basket)
        store.drop_basket(uow.session, basket.number)
        uow.changed(BASKET, str(basket.number), None)
        completed = booking.book_sale(uow, self._desk, basket, operator)
        uow.commit()
        return completed

    def _must_be_taken(self, kind: TenderKind) -> None:
        place = self._place()
        for absent in place.not_taken:
            if absent.kind is kind:
                raise SaleRefused(SaleReason.TENDER_NOT_TAKEN, absent)

    def _place(self) -> Place:
        place = self._catalogue.place(self.settings.place)
        if place is None:
            raise SaleRefused(SaleReason.NO_PLACE)
        return place
