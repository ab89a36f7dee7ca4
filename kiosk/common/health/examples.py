"""States of this page to look at."""

from datetime import UTC, datetime, timedelta

from kiosk.common.health.view_model import HealthState
from kiosk.parts import Around, Device, Health, Light

_NOW = datetime(2025, 11, 20, 2, 5, tzinfo=UTC)
_GOOD = Device(Light.GOOD)


def states() -> dict[str, HealthState]:
    fine = Health(online=True, printer=_GOOD, scale=_GOOD, scanner=_GOOD)
    trouble = Health(
        waiting=12_480, oldest=_NOW - timedelta(days=3), scale=_GOOD, scanner=_GOOD,
        printer=Device(Light.ATTENTION, "영수증 종이가 떨어졌어요. 새 종이를 넣어 주세요."),
        disk=Device(
            Light.ATTENTION,
            "저장 공간이 적어요. 오늘은 쓸 수 있으니 마감 뒤 담당자에게 알려 주세요.",
        ),
    )  # fmt: skip
    places = (Around(("S01", "S02")), Around(("S01",), ("S02",)), Around((), ("S01",), ("S02",)))
    around = {
        f"neighbours-{at}": HealthState("T01", _NOW, Health(online=True, around=each))
        for at, each in enumerate(places)
    }
    return around | {
        "fine": HealthState("W01", _NOW, fine, signed_in=True),
        "trouble": HealthState("W01", _NOW, trouble, signed_in=False),
    }
