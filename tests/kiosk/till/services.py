"""The till's real services as its pages get them."""

from collections.abc import Callable

from app.catalog.service import Catalogue
from kiosk.till.parts import TillParts
from tests.app.sales.counter import Counter


def till_parts(counter: Counter, kick: Callable[[], None] = lambda: None) -> TillParts:
    return TillParts(
        till=counter.till,
        refunds=counter.refunds,
        approvals=counter.approvals,
        catalogue=Catalogue(counter.engine, counter.clock),
        printing=counter.printing,
        open_drawer=kick,
    )
