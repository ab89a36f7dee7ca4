"""What a kiosk finds when it starts, and which page stands then; no Qt."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.catalog.groups import Group, groups
from app.catalog.service import Catalogue
from app.sales.basket import Basket, Line
from app.sales.held import HeldTicket
from app.sales.self_service import Payment, PayState, Receipt
from app.station.resting import Rest
from kiosk.store.parts import StoreParts
from kiosk.store.says import good_of, name_of
from kiosk.store.state import BASKET, CHECKING, CODE, RECEIPT


@dataclass(frozen=True)
class Start:
    basket: Basket
    names: Mapping[str, str]
    groups: tuple[Group, ...]
    payment: Payment | None
    receipt: Receipt | None
    tickets: tuple[HeldTicket, ...]
    can_be_bagged: bool
    rest: Rest


@dataclass(frozen=True)
class Opened:
    """A basket that was kept, opened again, and what is still kept beside it."""

    basket: Basket
    names: Mapping[str, str]
    tickets: tuple[HeldTicket, ...]


def look_around(parts: StoreParts) -> Start:
    """Off the GUI thread; ends what a power cut left half done."""
    kiosk = parts.kiosk
    kiosk.recover()
    payment = kiosk.payment()
    if payment is not None and payment.state is PayState.DECLINED:
        kiosk.leave()
        payment = None
    seq = paid_as(payment)
    basket = kiosk.basket()
    return Start(
        basket=basket,
        names=english_names(parts.catalogue, basket.lines),
        groups=groups(),
        payment=payment,
        receipt=None if seq is None else kiosk.receipt(seq),
        tickets=kiosk.held(),
        can_be_bagged=parts.catalogue.bag() is not None,
        rest=parts.resting.now(),
    )


def take_back(parts: StoreParts, seq: int) -> Opened:
    basket = parts.kiosk.take_back(seq)
    names = english_names(parts.catalogue, basket.lines)
    return Opened(basket, names, parts.kiosk.held())


def english_names(catalogue: Catalogue, lines: Iterable[Line]) -> Mapping[str, str]:
    """A basket's lines are named in Korean, as the receipt is."""
    found = {line.sku: catalogue.find_sku(line.sku, line.option) for line in lines if line.sku}
    goods = {sku: good_of(each) for sku, each in found.items()}
    return {sku: name_of(good, english=True) for sku, good in goods.items() if good is not None}


def paid_as(payment: Payment | None) -> int | None:
    """The entry of the sale that a payment ended in."""
    return None if payment is None or payment.sale is None else payment.sale.seq


def page_after_start(start: Start) -> str | None:
    """None: the first page, nobody was here."""
    if start.payment is not None:
        return page_of_payment(start.payment)
    return BASKET if start.basket.lines else None


def page_of_payment(payment: Payment) -> str:
    match payment.state:
        case PayState.WAITING:
            return CODE
        case PayState.APPROVED if paid_as(payment) is not None:
            return RECEIPT
        case PayState.DECLINED:
            return BASKET
    return CHECKING
