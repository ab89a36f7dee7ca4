"""Who works in the demo and where: visibly invented people, places and stations."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.access.model import (
    EVERYWHERE,
    PaymentLine,
    PrinterLine,
    Role,
    ScaleLine,
    StationKind,
    StationSettings,
)
from app.access.office import OfficeUsers
from app.access.operators import make_operator, save_operator
from app.access.settings import save_station_settings
from app.catalog.model import Place
from app.catalog.service import save_place
from app.storage.unit_of_work import UnitOfWork

WEIGH, TILL = "W01", "T01"
STORE, STORE_PLACE = "S01", "RA-01"
CLASS, CLASS_PLACE = "C01", "LC-01"
WEIGH_PLACE, TILL_PLACE = "GD-01", STORE_PLACE
PIN, SUPERVISOR_PIN = "2580", "1379"
CLERK, CASHIER, SUPERVISOR, INSTRUCTOR = 11, 21, 31, 41
OFFICER, DEVICE_MANAGER = "officer", "devices"
PASSWORD = "madang-2025"  # noqa: S105 -- the demo's own, on loopback only
SCALE_PROTOCOL = "cas_22"

_OPERATORS = (
    (CLERK, "홍길동", Role.CLERK, PIN, WEIGH_PLACE),
    (12, "전우치", Role.CLERK, PIN, WEIGH_PLACE),
    (CASHIER, "성춘향", Role.CASHIER, PIN, TILL_PLACE),
    (22, "심청", Role.CASHIER, PIN, TILL_PLACE),
    (SUPERVISOR, "이몽룡", Role.SUPERVISOR, SUPERVISOR_PIN, EVERYWHERE),
    (INSTRUCTOR, "허균", Role.INSTRUCTOR, PIN, CLASS_PLACE),
    (42, "황진이", Role.INSTRUCTOR, PIN, CLASS_PLACE),
)
_SITE = Place(
    code=WEIGH_PLACE,
    name="군동 DSC 수매장",
    name_en="Gundong DSC rice-buying site",
    address="전남 강진군 군동면",
    is_in_county=True,
    tenders=(),
    source="reference of rice buying: 군동DSC is named in press reports (2017-2022)",
)


@dataclass(frozen=True)
class Addresses:
    """Where the demo's payment service listens, and its stations for one another."""

    payment: str = "http://127.0.0.1:8090"
    peers: Mapping[str, str] = field(default_factory=dict)


def load_people(uow: UnitOfWork, addresses: Addresses) -> None:
    """Operators, the weighing site and what each station is told about itself."""
    save_place(uow, _SITE)
    for number, name, role, pin, scope in _OPERATORS:
        save_operator(uow, make_operator(number, name, role, pin, scope))
    for settings in station_settings(addresses):
        save_station_settings(uow, settings)


def load_office(users: OfficeUsers) -> None:
    users.save(OFFICER, "변학도", Role.OFFICER, PASSWORD)
    users.save(DEVICE_MANAGER, "장영실(예시)", Role.DEVICE_MANAGER, PASSWORD)


def station_settings(addresses: Addresses = Addresses()) -> tuple[StationSettings, ...]:
    peers = addresses.peers
    scale = ScaleLine("W-DEMO-1", SCALE_PROTOCOL, "", "9600-8N1", "0.5", 20261231)
    return (
        StationSettings(
            WEIGH, WEIGH_PLACE, StationKind.WEIGH, panel="L21", scale=scale,
            printer=PrinterLine("file:printer"), season="2025", one_screen=True,
        ),
        StationSettings(
            TILL, TILL_PLACE, StationKind.TILL, panel="L15", printer=PrinterLine("file:printer"),
            seller="GJ", peer=peers.get(TILL),
        ),
        StationSettings(
            STORE, STORE_PLACE, StationKind.STORE, panel="P24", floor_mm=700,
            printer=PrinterLine("file:printer"), seller="GJ", peer=peers.get(STORE),
            payment=PaymentLine(addresses.payment, "virtual", "M-DEMO-1"),
        ),
        StationSettings(
            CLASS, CLASS_PLACE, StationKind.CLASS, panel="L15",
            printer=PrinterLine("file:printer"),
        ),
    )  # fmt: skip
