"""States of the page of held baskets, for the looks test."""

from datetime import UTC, datetime, timedelta

from app.sales.held import HeldBasket, HeldLine
from app.sales.model import Held
from kiosk.till.held.state import HeldState
from kiosk.till.pad import Pad
from kiosk.till.sale.examples import filled

NOW = datetime(2025, 11, 20, 1, 12, tzinfo=UTC)


def kiosk_basket(
    number: int, station: str = "S01", won: int = 57_000, count: int = 3
) -> HeldBasket:
    at = NOW - timedelta(minutes=3)
    lines = (HeldLine("GJ-9000", "", count, won // count),)
    return HeldBasket(station, number, number, won, at, at + timedelta(minutes=10), lines)


def examples() -> dict[str, HeldState]:
    own = Held(filled((0, 3)), NOW - timedelta(minutes=21))
    two = (own, kiosk_basket(27))
    many = tuple(
        kiosk_basket(at, "S02" if at % 2 else "S01", 1_411_700, 24) for at in range(81, 95)
    )
    return {
        "two": HeldState(two, now=NOW),
        "of-a-kiosk": HeldState(two, at=1, now=NOW, pad=Pad("27")),
        "many": HeldState(many, now=NOW),
        "later": HeldState(many, at=7, page=1, now=NOW),
        "refused": HeldState(
            two, at=1, now=NOW, notice="지금 손님의 계산을 마치거나 보류한 뒤 불러와 주세요."
        ),
        "changed": HeldState(
            two, at=1, now=NOW, is_open=True,
            notice="값이 달라진 상품이 있어요. 손님과 확인해 주세요.",
        ),
        "nothing": HeldState(now=NOW),
    }  # fmt: skip
