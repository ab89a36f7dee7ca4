"""A till among kiosks: their baskets and bells as a LAN would have brought them."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

from app.access.model import RingingCall, StationKind
from app.sales.held import HeldBasket, HeldLine, Neighbours
from app.sales.service import Till
from app.sync.peers.follower import PeerProblem, PeerSeen
from app.sync.peers.wire import PeerState
from kiosk.parts import Health, Parts
from tests.app.catalog.shelf import RICE
from tests.app.sales.counter import Counter, open_counter
from tests.fakes import NOON
from tests.kiosk.stage import Stage
from tests.kiosk.till.desk import CASHIER, parts_of
from tests.kiosk.till.services import till_parts


@dataclass
class Bells:
    """Rings as it is told; remembers who answered."""

    now: list[RingingCall] = field(default_factory=list)
    answered: list[tuple[str, int, int]] = field(default_factory=list)

    def ring(self, station: str, call_no: int = 1, page: str = "store/pay") -> None:
        self.now.append(RingingCall(station, call_no, page, NOON))

    def open(self) -> tuple[RingingCall, ...]:
        return tuple(self.now)

    def answer(self, station: str, call_no: int, operator: int) -> bool:
        self.answered.append((station, call_no, operator))
        self.now = [
            replace(each, answered_by=operator) if each.station == station else each
            for each in self.now
        ]
        return True


@dataclass
class Place:
    """`waiting` are baskets of kiosks, `kiosks` how those answer."""

    stage: Stage
    counter: Counter
    till: Till
    bells: Bells
    waiting: list[HeldBasket]
    kiosks: list[PeerSeen]

    def hold(self, number: int, station: str = "S01", won: int = 32_000) -> HeldBasket:
        line = HeldLine(RICE.sku, "", 1, won)
        at = self.counter.clock.now() - timedelta(minutes=1)
        until = at + timedelta(minutes=10)
        self.waiting.append(HeldBasket(station, number, number, won, at, until, (line,)))
        return self.waiting[-1]


def kiosk(
    code: str, page: str = "store/home", problem: PeerProblem | None = None, paper: str = "good"
) -> PeerSeen:
    return PeerSeen(code, StationKind.STORE, PeerState(page, paper), NOON, problem)


def open_place(make: Callable[..., Stage], folder: Path, panel: str = "L15") -> Place:
    counter, bells = open_counter(folder), Bells()
    waiting: list[HeldBasket] = []
    kiosks: list[PeerSeen] = []
    parts = till_parts(counter, bells=bells, neighbours=lambda: tuple(kiosks))
    neighbours = Neighbours(held=lambda: tuple(waiting))
    till = Till(
        counter.engine, counter.journal, parts.catalogue, counter.printing, counter.till.settings,
        neighbours,
    )  # fmt: skip
    whole = parts_of(replace(parts, till=till))
    stage = make(panel, StationKind.TILL, _watched(whole, bells))
    stage.shell.sign_in(CASHIER)
    stage.shell.refresh()
    stage.settle()
    return Place(stage, counter, till, bells, waiting, kiosks)


def _watched(parts: Parts, bells: Bells) -> Parts:
    """As HealthWatch looks: only those that nobody has answered."""

    def look() -> Health:
        return Health(
            online=True,
            ringing=tuple(each for each in bells.open() if each.answered_by is None),
        )

    return replace(parts, health=look)
