"""States of the page of uncleared card payments, for the looks test."""

from datetime import UTC, datetime, timedelta

from app.sales.model import NoApproval, NotKnown
from kiosk.till.pad import Pad
from kiosk.till.unpaid.state import UnpaidState

AT = datetime(2025, 11, 20, 1, 5, tzinfo=UTC)


def examples() -> dict[str, UnpaidState]:
    number = NoApproval(12, 1, "T01-000123", 1_411_700, AT)
    unknown = NotKnown(1, 57_000, AT + timedelta(minutes=7))
    many = tuple(
        NoApproval(at, 1, f"T01-{at:06}", 12_000 * at, AT + timedelta(minutes=at))
        for at in range(1, 13)
    )
    both = (number, unknown)
    return {
        "number": UnpaidState(both),
        "typed": UnpaidState(both, pad=Pad("30128841")),
        "outcome": UnpaidState(both, at=1),
        "many": UnpaidState(many),
        "refused": UnpaidState(both, notice="이미 승인번호를 적은 결제예요."),
        "nothing": UnpaidState(),
    }
