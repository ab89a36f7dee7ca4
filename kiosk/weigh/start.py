"""The weigh station's parts: its scale behind the gate, and rice buying on its journal."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from uuid import UUID

from app.access.model import ScaleLine, StationSettings
from app.devices.line import LineSetting
from app.devices.scales.gate import GateRules
from app.devices.scales.protocols import protocol_named
from app.devices.scales.session import scale_session
from app.procurement.errors import NoSeason
from app.procurement.model import Season
from app.procurement.outcomes import WeighSettings
from app.procurement.service import WeighStation
from app.station.service import Station
from kiosk.errors import NoScale
from kiosk.weigh.live import Hear, LiveScale, ScalePort
from kiosk.weigh.parts import ScaleCard, WeighParts

MIN_DIVISIONS = 20
"""Min of a class III scale is 20 e: OIML R76-1 table 3."""


def weigh_parts(
    station: Station,
    settings: StationSettings,
    *,
    county: str,
    place: str,
    name_of: Callable[[int], str],
) -> WeighParts:
    if settings.scale is None or settings.season is None:
        raise NoScale(f"the settings of {settings.station} name no scale or no season")
    service = WeighStation(
        station.engine,
        station.journal,
        station.printing,
        station.clock,
        settings=WeighSettings(int(settings.season), county, place),
        name_of=lambda subject: farmer_name(station, subject),
    )
    return WeighParts(
        service=service,
        live=live_scale(station, settings.scale),
        scale=card(settings.scale),
        season=lambda: season_or_none(service),
        reprint=station.printing.reprint,
        operator_name=name_of,
    )


def live_scale(station: Station, line: ScaleLine) -> LiveScale:
    protocol = protocol_named(line.protocol)
    division = Decimal(line.division)
    rules = GateRules(
        minimum=MIN_DIVISIONS * division,
        division=division,
        stale_after_ms=protocol.stale_after_ms(),
    )

    def open_port(hear: Hear) -> ScalePort:
        setting = LineSetting.parse(line.line)
        return scale_session(
            url=line.url, protocol=protocol, on_event=hear, clock=station.clock, line=setting
        )

    return LiveScale(open_port, rules, station.clock)


def card(line: ScaleLine) -> ScaleCard:
    until = line.verified_until
    day = None if until is None else date(until // 10_000, until // 100 % 100, until % 100)
    return ScaleCard(line.number, Decimal(line.division), day)


def season_or_none(service: WeighStation) -> Season | None:
    try:
        return service.season()
    except NoSeason:
        return None


def farmer_name(station: Station, subject: UUID) -> str:
    """From the vault, which notes that it was looked at."""
    record = station.vault.get(subject, reader=station.enrolled.station, reason="weighing")
    return str(record["name"])
