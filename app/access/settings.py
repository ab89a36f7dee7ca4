"""What the centre tells a station about itself, and how the station reads it."""

from sqlalchemy.orm import Session

from app.access import store
from app.access.model import StationSettings
from app.access.peers import tell_peer
from app.storage.unit_of_work import UnitOfWork

STATION_SETTINGS = "station_settings"


def save_station_settings(uow: UnitOfWork, settings: StationSettings) -> None:
    """At the centre: the row and its place in the feed of the settings' place."""
    store.save_station_settings(uow.session, settings)
    uow.changed(STATION_SETTINGS, settings.key, settings, settings.place)
    tell_peer(uow, settings.station)


def station_settings(session: Session, station: str) -> StationSettings | None:
    """None until the first feed has come."""
    return store.station_settings(session, station)
