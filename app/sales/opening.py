"""A kiosk's held basket at a till: whether it still waits, whose it is, and what it holds."""

from dataclasses import replace

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.catalog.model import PricedGood
from app.catalog.service import Catalogue
from app.sales import store
from app.sales.basket import Basket
from app.sales.errors import BadSalesRecord, SaleReason, SaleRefused
from app.sales.held import HeldBasket, Neighbours
from app.sales.model import OpenedHeld
from app.sales.store import BasketRow, HeldPaidRow
from app.sales.ticket import PREFIX, read_ticket
from app.sales.tickets import REASON
from app.shared.clock import Clock


class Opening:
    """`neighbours` tells what the LAN has brought; without one, the ticket and the clock do."""

    def __init__(self, clock: Clock, catalogue: Catalogue, neighbours: Neighbours) -> None:
        self._clock = clock
        self._catalogue = catalogue
        self._neighbours = neighbours

    def read(self, text: str) -> tuple[HeldBasket, bool]:
        """What the ticket holds, and whether a known key has signed it."""
        if not text.startswith(PREFIX):
            raise SaleRefused(SaleReason.NOT_A_TICKET)
        try:
            ticket = read_ticket(text)
        except BadSalesRecord as error:
            raise SaleRefused(SaleReason.BAD_TICKET) from error
        key = self._neighbours.key(ticket.held.station)
        if key is not None and not ticket.signed_by(key):
            raise SaleRefused(SaleReason.BAD_TICKET)
        return ticket.held, key is not None

    def waiting(self, session: Session) -> tuple[HeldBasket, ...]:
        """Those that wait, oldest first, without what was paid here."""
        now = self._clock.now()
        found = [
            each
            for each in self._neighbours.held()
            if each.until >= now and not _is_paid(session, each)
        ]
        return tuple(sorted(found, key=lambda each: (each.at, each.station, each.seq)))

    def must_wait(self, session: Session, held: HeldBasket) -> None:
        """`SaleRefused` with the reason why it waits no more."""
        self.must_not_be_gone(session, (held.station, held.seq))
        if held.until < self._clock.now():
            raise SaleRefused(SaleReason.HELD_RUN_OUT)

    def must_not_be_gone(self, session: Session, held: tuple[str, int] | None) -> None:
        """The same but for the time: a basket that is open here may take as long as it does."""
        if held is None:
            return
        if session.get(HeldPaidRow, held) is not None:
            raise SaleRefused(SaleReason.HELD_PAID)
        gone = self._neighbours.gone(*held)
        if gone is not None:
            raise SaleRefused(REASON[gone])

    def opened(
        self, session: Session, held: HeldBasket, number: int, *, verified: bool
    ) -> OpenedHeld:
        """The basket put aside here before, else a new one under `number`."""
        aside = _put_aside(session, held)
        if aside is not None:
            return OpenedHeld(aside, held, verified)
        basket = Basket(
            number, adult_checked_by=held.adult_checked_by if verified else None,
            held=(held.station, held.seq),
        )  # fmt: skip
        missing = []
        for line in held.lines:
            found = self._catalogue.find_sku(line.sku, line.option)
            if not isinstance(found, PricedGood):
                missing.append(line.sku)
                continue
            if verified:
                found = replace(found, price=replace(found.price, won=line.unit_won))
            basket = basket.add_good(found, "", line.quantity)
        return OpenedHeld(basket, held, verified, tuple(missing))


def _is_paid(session: Session, held: HeldBasket) -> bool:
    return session.get(HeldPaidRow, (held.station, held.seq)) is not None


def _put_aside(session: Session, held: HeldBasket) -> Basket | None:
    bodies = session.scalars(
        select(BasketRow.body).where(
            BasketRow.held_ms.is_not(None), BasketRow.is_training.is_(False)
        )
    )
    baskets = (store.decode_basket(body) for body in bodies)
    return next((each for each in baskets if each.held == (held.station, held.seq)), None)
