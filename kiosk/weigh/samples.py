"""A farmer, a bag and readings for pages to be looked at; nobody real."""

from datetime import UTC, date, datetime
from decimal import Decimal

from app.devices.scales.model import Reading
from app.procurement.bags import BagId
from app.procurement.model import (
    BagType,
    BelowThird,
    Grade,
    Kind,
    Scheme,
    SchemeRules,
    Season,
)
from app.procurement.outcomes import BagReady, FarmerLabel, LastBag, Today
from kiosk.weigh.parts import ScaleCard

SCALE = ScaleCard("2", Decimal("0.5"), date(2027, 12, 31))
TONBAG = BagType("800", 800_000, 4_000, 20, 0, 20_000)
RULES = SchemeRules(
    Scheme.GENERAL, (Kind.BAGGED,), ("새청무",), 1_300, 1_500, 2, BelowThird.ASK_INSPECTOR,
    (Grade.SPECIAL, Grade.FIRST, Grade.SECOND, Grade.THIRD), 40_000, (TONBAG,),
)  # fmt: skip
SEASON = Season(2025, date(2025, 11, 3), date(2025, 12, 14), date(2025, 12, 31), (RULES,))


def reading(weight: str, *, stable: bool = True, at_ms: int = 0) -> Reading:
    return Reading(weight=Decimal(weight), unit="kg", stable=stable, net=False, at_ms=at_ms)


LONG = FarmerLabel(1, "남궁○○○순", "성전면 월남리 무위사길아랫마을")


def ready(delivered: int = 6, contracted: int = 12, farmer: FarmerLabel | None = None) -> BagReady:
    farmer = farmer or FarmerLabel(1, "홍○동", "군동면 호계마을")
    bag = BagId(2025, 107, delivered + 1)
    return BagReady(
        bag, farmer, Scheme.GENERAL, Kind.BAGGED, "새청무", TONBAG, delivered, contracted
    )


def today(bags: int = 6) -> Today:
    at = datetime(2025, 11, 20, 1, 42, tzinfo=UTC)
    last = tuple(
        LastBag(BagId(2025, 107, number), at, 802_500 + 500 * number, 1_420, Grade.FIRST, None)
        for number in range(bags, max(0, bags - 5), -1)
    )
    return Today(20251120, bags, 1, bags * 802_500, bags * 20, bags * 800_000, last)
