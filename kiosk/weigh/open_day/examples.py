"""States of this page to look at."""

from dataclasses import replace
from datetime import UTC, date, datetime

from app.access.model import DayState, OpenedDay
from app.devices.scales.gate import NotCleared, Silent, Zero
from kiosk.parts import Device, Health, Light
from kiosk.weigh.live import Live
from kiosk.weigh.open_day.view_model import OpenDayState
from kiosk.weigh.samples import SCALE, SEASON, reading

_GOOD = Device(Light.GOOD)


def states() -> dict[str, OpenDayState]:
    ready = OpenDayState(
        date(2025, 11, 20), Live(Zero(reading("0.0")), 0), SCALE, DayState(20251120, None, None),
        Health(online=True, printer=_GOOD, scale=_GOOD, scanner=_GOOD), SEASON, zero_seen=True,
    )  # fmt: skip
    yesterday = OpenedDay(20251119, 1, datetime(2025, 11, 19, tzinfo=UTC), 1)
    return {
        "ready": ready,
        "not-zero": replace(ready, live=Live(NotCleared(reading("1.5")), 0), zero_seen=False),
        "trouble": replace(
            ready, live=Live(Silent(0), 9_000), zero_seen=False, season=None,
            scale=replace(SCALE, verified_until=date(2025, 10, 31)),
            health=Health(printer=Device(Light.ATTENTION, "영수증 종이가 떨어졌어요.")),
            trouble="시계가 맞지 않아 열 수 없어요. 시계를 맞춰 주세요.",
        ),
        "left-open": replace(ready, day=DayState(20251120, yesterday, None)),
    }  # fmt: skip
