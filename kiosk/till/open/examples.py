"""States of the opening page, for the looks test."""

from kiosk.parts import Device, Health, Light
from kiosk.till.open.view_model import OpenState
from kiosk.till.pad import Pad


def examples() -> dict[str, OpenState]:
    good = Device(Light.GOOD)
    well = Health(online=True, printer=good, scanner=good)
    bad = Device(Light.ATTENTION, "종이가 없어요. 갈아 주세요.")
    return {
        "well": OpenState(well, has_guest_screen=True, pad=Pad("200000")),
        "alone": OpenState(Health(online=False, printer=bad, scanner=good)),
        "refused": OpenState(well, notice="아직 열 수 없어요. 시계와 어제의 마감을 봐 주세요."),
    }
