"""The till's parts: sales on its journal, the drawer behind its printer."""

from app.access.calls import Calls
from app.access.model import StationSettings
from app.catalog.service import Catalogue
from app.sales.approvals import Approvals
from app.sales.model import TillSettings
from app.sales.refunds import Refunds
from app.sales.service import Till
from app.station.service import Station
from app.storage.unit_of_work import UnitOfWork
from kiosk.errors import NoSeller
from kiosk.till.parts import TillParts


def till_parts(station: Station, settings: StationSettings) -> TillParts:
    if settings.seller is None:
        raise NoSeller(f"the settings of {settings.station} name no seller of record")
    catalogue = Catalogue(station.engine, station.clock)
    where = TillSettings(settings.place, settings.seller)
    peers = station.peers
    base = (station.engine, station.journal, catalogue, station.printing, where)

    def open_drawer() -> None:
        with UnitOfWork(station.engine) as uow:
            station.printing.kick(uow)
            uow.commit()

    return TillParts(
        till=Till(*base, peers.held.neighbours()),
        refunds=Refunds(*base),
        approvals=Approvals(station.engine, station.journal),
        catalogue=catalogue,
        printing=station.printing,
        open_drawer=open_drawer,
        calls=Calls(station.engine, station.journal, peers.heard) if peers.is_on else None,
        neighbours=peers.seen,
    )
