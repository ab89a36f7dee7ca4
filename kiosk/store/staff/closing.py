"""What is done before a kiosk rests or its day ends; off the GUI thread."""

from app.access.model import OpenedDay
from app.sales.errors import SaleReason, SaleRefused
from app.station.resting import Rest
from kiosk.parts import DayService
from kiosk.store.parts import StoreParts
from kiosk.store.staff.derive import StaffState


def look(parts: StoreParts, day: DayService) -> StaffState:
    kiosk, payment = parts.kiosk, parts.kiosk.payment()
    is_open = payment is not None and payment.is_open
    return StaffState(
        payment if is_open else None, kiosk.loose(), kiosk.held(), day.state().opened,
        parts.resting.now(),
    )  # fmt: skip


def pause(parts: StoreParts) -> Rest:
    """What a visitor left in the basket is kept ten minutes, as for anybody who went away."""
    _put_away(parts)
    parts.resting.rest(Rest.PAUSED)
    return Rest.PAUSED


def end_day(parts: StoreParts, day: DayService, operator: int) -> Rest:
    """`AWAKE`: not ended, money has to go back first."""
    if parts.kiosk.loose():
        return Rest.AWAKE
    _put_away(parts)
    day.close(operator)
    parts.resting.rest(Rest.ENDED)
    return Rest.ENDED


def begin_day(parts: StoreParts, day: DayService, operator: int) -> OpenedDay:
    opened = day.open(operator)
    parts.resting.wake()
    return opened


def _put_away(parts: StoreParts) -> None:
    kiosk, payment = parts.kiosk, parts.kiosk.payment()
    if payment is not None and payment.is_open:
        raise SaleRefused(SaleReason.PAYMENT_OPEN)
    kiosk.leave()
    if kiosk.basket().lines:
        kiosk.hold()
