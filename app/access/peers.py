"""What the stations of a place are told of each other, written at the centre."""

from app.access.model import Peer, StationKind
from app.access.store import StationRow, station_settings
from app.storage.unit_of_work import UnitOfWork

PEER = "peer"


def tell_peer(uow: UnitOfWork, station: str) -> None:
    """After its enrolment, its revocation or a change of its settings; nothing before the first."""
    uow.session.flush()
    row = uow.session.get(StationRow, station)
    if row is None:
        return
    settings = station_settings(uow.session, station)
    peer = Peer(
        station=row.station,
        place=row.place,
        kind=StationKind(row.kind),
        public_key=row.public_key,
        address=None if settings is None else settings.peer,
        revoked=row.revoked_ms is not None,
    )
    uow.changed(PEER, peer.key, peer, peer.place)
