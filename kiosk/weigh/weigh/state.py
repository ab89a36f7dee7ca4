"""What the weighing page knows, in one frozen state."""

from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal

from app.procurement.bags import BookedWeight
from app.procurement.judging import Accepted
from app.procurement.model import Grade, SchemeRules
from app.procurement.outcomes import BagReady, BagRefused, Recorded, Today, Turned
from kiosk.weigh.live import Live
from ui.common.translate import tr


@dataclass(frozen=True)
class Done:
    """A bag just recorded, as it is shown for a moment."""

    recorded: Recorded
    weight: BookedWeight


@dataclass(frozen=True)
class Asking:
    """A dry bag's lower grade, waiting for yes or no."""

    grade: Grade
    judgement: Accepted


def _unnamed(number: int) -> str:
    return tr("{no}번").format(no=number)


@dataclass(frozen=True)
class WeighState:
    """`moisture` holds the digits as typed, tenths of a percent once there are three.

    `refused` stays until the next scan. `graded_once` keeps the grade keys in place while a load
    that was at rest swings again. `trouble` is a sentence about a fault of ours.
    """

    live: Live
    division: Decimal
    bag: BagReady | None = None
    rules: SchemeRules | None = None
    refused: BagRefused | Turned | None = None
    done: Done | None = None
    asking: Asking | None = None
    moisture: str = ""
    graded_once: bool = False
    choosing_reason: bool = False
    busy: bool = False
    trouble: str = ""
    notice: str = ""
    can_reprint: bool = False
    today: Today = field(default_factory=lambda: Today(0))
    operator_name: Callable[[int], str] = _unnamed


def moisture_hundredths(typed: str) -> int | None:
    """1280 for the digits 128; None while there are not three."""
    return int(typed) * 10 if len(typed) == 3 else None
