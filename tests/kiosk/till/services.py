"""The till's real services as its pages get them."""

from collections.abc import Callable

from app.catalog.service import Catalogue
from app.sync.peers.follower import PeerSeen
from kiosk.till.parts import BellsService, TillParts
from tests.app.sales.counter import Counter


def till_parts(
    counter: Counter,
    kick: Callable[[], None] = lambda: None,
    bells: BellsService | None = None,
    neighbours: Callable[[], tuple[PeerSeen, ...]] = lambda: (),
) -> TillParts:
    return TillParts(
        till=counter.till,
        refunds=counter.refunds,
        approvals=counter.approvals,
        catalogue=Catalogue(counter.engine, counter.clock),
        printing=counter.printing,
        open_drawer=kick,
        calls=bells,
        neighbours=neighbours,
    )
