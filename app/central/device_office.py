"""Stations' settings, codes and revocations, as the office reads and changes them."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.access import stations
from app.access.model import PANELS, StationKind, StationSettings
from app.access.settings import save_station_settings, station_settings
from app.access.store import EnrolmentCodeRow, StationSettingsRow
from app.access.wire import decode_station_settings
from app.catalog import store as catalog_store
from app.central import device_model as said
from app.central.errors import NotSaved
from app.procurement import store as procurement_store
from app.shared.clock import from_utc_ms, utc_ms
from app.storage.unit_of_work import UnitOfWork

PANEL_OF = {
    StationKind.STORE: "P32", StationKind.TILL: "L15", StationKind.WEIGH: "L21",
    StationKind.CLASS: "L15",
}  # fmt: skip


def devices(session: Session, now: datetime) -> said.Devices:
    settings = session.scalars(select(StationSettingsRow.body).order_by(StationSettingsRow.station))
    codes = session.scalars(
        select(EnrolmentCodeRow)
        .where(EnrolmentCodeRow.public_key.is_(None), EnrolmentCodeRow.expires_ms > utc_ms(now))
        .order_by(EnrolmentCodeRow.station)
    )
    return said.Devices(
        tuple(decode_station_settings(body) for body in settings),
        tuple(
            said.OpenCode(
                row.station, row.place, StationKind(row.kind), row.made_by,
                from_utc_ms(row.expires_ms),
            )
            for row in codes
        ),
        tuple(said.PlaceName(each.code, each.name) for each in catalog_store.places(session)),
        tuple(said.PlaceName(each.code, each.name) for each in catalog_store.sellers(session)),
        tuple(each.key for each in procurement_store.seasons(session)),
    )  # fmt: skip


def settings_for(session: Session, station: str, place: str, kind: StationKind) -> StationSettings:
    """What a station that is about to be enrolled is told: what stands, or the usual."""
    known = station_settings(session, station)
    if known is None or known.kind is not kind:
        return StationSettings(station, place, kind, panel=PANEL_OF[kind])
    return replace(known, place=place)


def save_settings(uow: UnitOfWork, settings: StationSettings) -> None:
    """`NotSaved`: unknown_station, panel, unknown_place, unknown_seller, unknown_season, floor.

    An enrolled station stays where and what it was enrolled as: another place is another station.
    """
    session = uow.session
    station = stations.station(session, settings.station)
    known = station_settings(session, settings.station)
    stands = station or known
    if stands is None:
        raise NotSaved("unknown_station")
    if (settings.place, settings.kind) != (stands.place, stands.kind):
        raise NotSaved("other_station")
    if settings.panel not in PANELS:
        raise NotSaved("panel")
    if not 0 <= settings.floor_mm <= 3_000:
        raise NotSaved("floor")
    if settings.seller is not None and catalog_store.seller(session, settings.seller) is None:
        raise NotSaved("unknown_seller")
    if settings.season is not None and not settings.season.isdecimal():
        raise NotSaved("unknown_season")
    if (
        settings.season is not None
        and procurement_store.season(session, int(settings.season)) is None
    ):
        raise NotSaved("unknown_season")
    save_station_settings(uow, settings)


def void_code(uow: UnitOfWork, station: str) -> None:
    """Whoever holds it holds nothing any more. `NotSaved` (unknown_code) if it was used."""
    gone = uow.session.scalars(
        delete(EnrolmentCodeRow)
        .where(EnrolmentCodeRow.station == station, EnrolmentCodeRow.public_key.is_(None))
        .returning(EnrolmentCodeRow.station)
    ).all()
    if not gone:
        raise NotSaved("unknown_code")
