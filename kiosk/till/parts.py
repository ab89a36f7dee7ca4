"""What the till's pages need of the program, handed in by main.py."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from app.access.model import RingingCall
from app.catalog.service import Catalogue
from app.documents.service import PrintQueue
from app.sales.approvals import Approvals
from app.sales.refunds import Refunds
from app.sales.service import Till
from app.sync.peers.follower import PeerSeen


class BellsService(Protocol):
    """`app.access.calls.Calls`: the bells of the place's other stations."""

    def open(self) -> tuple[RingingCall, ...]: ...

    def answer(self, station: str, call_no: int, operator: int) -> bool: ...


@dataclass(frozen=True)
class TillParts:
    """`open_drawer` may take a while; `has_guest_screen` asks whether a second screen hangs on.

    `calls` is None where no LAN is set up; `neighbours` are the other stations of the place.
    """

    till: Till
    refunds: Refunds
    approvals: Approvals
    catalogue: Catalogue
    printing: PrintQueue
    open_drawer: Callable[[], None]
    has_guest_screen: Callable[[], bool] = lambda: False
    calls: BellsService | None = None
    neighbours: Callable[[], tuple[PeerSeen, ...]] = lambda: ()
