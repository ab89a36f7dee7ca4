"""A scale without a port: a test says what it reads, and the weigh service behind it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal
from uuid import UUID

from app.devices.scales.gate import GateRules
from app.devices.scales.model import Reading
from app.devices.worker import Received
from app.journal.model import Appended
from app.procurement.bags import BagId, BookedWeight, parse_label
from app.procurement.judging import Accepted, Refused, judge
from app.procurement.model import Grade, Reason
from app.procurement.outcomes import (
    BagReady,
    BagRefused,
    FindOutcome,
    Moisture,
    Recorded,
    RecordOutcome,
    Today,
    Turned,
)
from kiosk.weigh.live import Hear, LiveScale
from kiosk.weigh.parts import WeighParts
from kiosk.weigh.samples import RULES, SCALE, SEASON, TONBAG, reading, ready
from tests.kiosk.clock import StillClock

ENTRY = Appended("W01", 1, 20, 0, (), b"", b"", b"", b"", b"", b"", b"")
GATE = GateRules(minimum=Decimal(20), division=Decimal("0.5"), stale_after_ms=1_000)


class FakePort:
    """Started and stopped; the test speaks for it."""

    def __init__(self) -> None:
        self.is_open = False
        self.hear: Hear | None = None

    def start(self) -> None:
        self.is_open = True

    def stop(self) -> None:
        self.is_open = False


@dataclass
class FakeScale:
    """`load("806.5")` sends two equal frames at rest; `swing` one in motion."""

    clock: StillClock
    port: FakePort = field(default_factory=FakePort)

    def open(self, hear: Hear) -> FakePort:
        self.port.hear = hear
        return self.port

    def load(self, weight: str, times: int = 2) -> None:
        for _ in range(times):
            self._say(reading(weight, at_ms=self._later()))

    def swing(self, weight: str) -> None:
        self._say(reading(weight, stable=False, at_ms=self._later()))

    def fall_silent(self, for_ms: int = 12_000) -> None:
        self.clock.mono += for_ms

    def _later(self) -> int:
        self.clock.mono += 200
        return self.clock.mono

    def _say(self, said: Reading) -> None:
        assert self.port.hear is not None
        self.port.hear(Received((said,), said.at_ms))


class FakeWeighStation:
    """Judges as the real one does; keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[object, ...]] = []
        self.refusal: BagRefused | None = None
        self.failure: Exception | None = None

    def find(self, text: str, operator: int) -> FindOutcome:
        self.asked.append(("find", text, operator))
        if self.refusal is not None:
            return self.refusal
        bag = parse_label(text)
        found = ready(bag.bag - 1)
        return BagReady(
            bag, found.farmer, found.scheme, found.kind, found.variety, TONBAG, bag.bag - 1, 12
        )

    def record(
        self, bag: BagId, weight: BookedWeight, moisture: Moisture, grade: Grade, operator: int
    ) -> RecordOutcome:
        self.asked.append(("record", bag, weight, moisture, grade, operator))
        if self.failure is not None:
            raise self.failure
        judged = judge(RULES, TONBAG, net_g=weight.net_g, moisture=moisture.hundredths, grade=grade)
        match judged:
            case Accepted():
                return Recorded(bag, ENTRY, ENTRY, judged, UUID(int=7))
            case Refused():
                return Turned(bag, judged, ENTRY)

    def refuse(self, bag: BagId, reason: Reason, operator: int) -> Turned:
        self.asked.append(("refuse", bag, reason, operator))
        return Turned(bag, Refused(reason), ENTRY)

    def today(self) -> Today:
        return Today(20251120)


def weigh_parts(
    clock: StillClock, reprint: Callable[[UUID], object] = lambda _document: 1
) -> tuple[WeighParts, FakeScale, FakeWeighStation]:
    scale, service = FakeScale(clock), FakeWeighStation()
    live = LiveScale(scale.open, GATE, clock)
    parts = WeighParts(
        service, live, SCALE, lambda: SEASON, reprint, lambda number: f"홍길동{number}"
    )
    return parts, scale, service
