"""What the office asks and changes of stations: settings, open codes, revocation."""

from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import Response

from app.access import stations
from app.access.model import OfficeUser, Role, StationSettings
from app.central import device_model as said
from app.central import device_office as office
from app.central.centre import revoke_station
from app.central.errors import NotSaved
from app.central.routes.web import OFFICE, TheCentre, office_user, or_refused, speaks_wire
from app.central.trail import note, working
from app.storage.unit_of_work import reading

routes = APIRouter(prefix="/v1/office", dependencies=[Depends(speaks_wire)])
READER = [Depends(office_user(*OFFICE))]
DeviceManager = Annotated[OfficeUser, Depends(office_user(Role.DEVICE_MANAGER))]


@routes.get("/devices", dependencies=READER)
def devices(centre: TheCentre) -> said.Devices:
    with reading(centre.engine) as session:
        return office.devices(session, centre.clock.now())


@routes.post("/station-settings", status_code=204)
def save_settings(centre: TheCentre, user: DeviceManager, wanted: StationSettings) -> Response:
    with or_refused(), working(centre, user) as uow:
        office.save_settings(uow, wanted)
        uow.commit()
    return Response(status_code=204)


@routes.delete("/enrolment-codes/{station}", status_code=204)
def void_code(centre: TheCentre, user: DeviceManager, station: str) -> Response:
    with or_refused(), centre.work() as uow:
        office.void_code(uow, station)
        note(uow.session, centre, user, "enrolment_code", station)
        uow.commit()
    return Response(status_code=204)


@routes.post("/stations/{station}/revoked", status_code=204)
def revoke(centre: TheCentre, user: DeviceManager, station: str) -> Response:
    """Its key is withdrawn in the log too before this answers; there is no way back."""
    with or_refused(), centre.work() as uow:
        if stations.station(uow.session, station) is None:
            raise NotSaved("unknown_station")
        note(uow.session, centre, user, "station", station)
        uow.commit()
    revoke_station(centre, station)
    return Response(status_code=204)
