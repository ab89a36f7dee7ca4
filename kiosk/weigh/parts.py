"""What the weigh station's pages need beside the common parts."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Protocol
from uuid import UUID

from app.procurement.bags import BagId, BookedWeight
from app.procurement.model import Grade, Reason, Season
from app.procurement.outcomes import FindOutcome, Moisture, RecordOutcome, Today, Turned
from kiosk.weigh.live import LiveScale


class WeighService(Protocol):
    """`app.procurement.service.WeighStation`."""

    def find(self, text: str, operator: int) -> FindOutcome: ...

    def record(
        self, bag: BagId, weight: BookedWeight, moisture: Moisture, grade: Grade, operator: int
    ) -> RecordOutcome: ...

    def refuse(self, bag: BagId, reason: Reason, operator: int) -> Turned: ...

    def today(self) -> Today: ...


@dataclass(frozen=True)
class ScaleCard:
    """What stands on the scale's own plate and seal; `division` is in kilograms."""

    number: str
    division: Decimal
    verified_until: date | None = None


@dataclass(frozen=True)
class WeighParts:
    """`reprint` puts a document into the print queue once more; `operator_name` for people only."""

    service: WeighService
    live: LiveScale
    scale: ScaleCard
    season: Callable[[], Season | None]
    reprint: Callable[[UUID], object]
    operator_name: Callable[[int], str]
