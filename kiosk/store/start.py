"""The kiosk's parts: self-service selling on the station's journal."""

from app.access.model import Handing, StationSettings
from app.catalog.service import Catalogue
from app.devices.payments.http_door import open_door
from app.sales.kiosk import Kiosk
from app.sales.self_service import KioskSettings
from app.station.resting import Resting
from app.station.service import Station
from kiosk.errors import NoSeller
from kiosk.store.parts import StoreParts


def store_parts(station: Station, settings: StationSettings) -> StoreParts:
    if settings.seller is None:
        raise NoSeller(f"the settings of {settings.station} name no seller of record")
    catalogue = Catalogue(station.engine, station.clock)
    line = settings.payment
    kiosk = Kiosk(
        station.engine,
        station.journal,
        catalogue,
        station.printing,
        KioskSettings(
            settings.place, settings.seller, hands_out=settings.handing is not Handing.CARRY
        ),
        None if line is None else open_door(line.url, line.merchant),
        station.peers.held.neighbours(),
    )
    return StoreParts(kiosk, catalogue, Resting(station.folder.resting), settings.handing)
