"""What the till's pages need of the program, handed in by main.py."""

from collections.abc import Callable
from dataclasses import dataclass

from app.catalog.service import Catalogue
from app.documents.service import PrintQueue
from app.sales.approvals import Approvals
from app.sales.refunds import Refunds
from app.sales.service import Till


@dataclass(frozen=True)
class TillParts:
    """`open_drawer` may take a while; `has_guest_screen` asks whether a second screen hangs on."""

    till: Till
    refunds: Refunds
    approvals: Approvals
    catalogue: Catalogue
    printing: PrintQueue
    open_drawer: Callable[[], None]
    has_guest_screen: Callable[[], bool] = lambda: False
