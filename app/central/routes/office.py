"""What the office's windows ask: JSON, a bearer session, roles."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.responses import Response

from app.access import stations
from app.access.errors import EnrolRefused
from app.access.model import MustWait, OfficeSession, OfficeUser, Role, WrongPin
from app.access.settings import save_station_settings
from app.central import office_books
from app.central import office_model as said
from app.central.device_office import settings_for
from app.central.routes.web import (
    OFFICE,
    Bearer,
    Refused,
    TheCentre,
    must_wait,
    office_user,
    speaks_wire,
)
from app.central.trail import note
from app.shared.clock import business_day
from app.storage.unit_of_work import reading

routes = APIRouter(prefix="/v1", dependencies=[Depends(speaks_wire)])
READER = [Depends(office_user(*OFFICE))]
DeviceManager = Annotated[OfficeUser, Depends(office_user(Role.DEVICE_MANAGER))]
Day = Annotated[int, Query(ge=20000101, le=29991231)]


@routes.post("/session")
def sign_in(centre: TheCentre, who: said.Credentials) -> said.SignedIn:
    match centre.users.sign_in(who.login, who.password):
        case OfficeSession(token, user, expires):
            return said.SignedIn(token, expires, user.login, user.name, user.role)
        case MustWait(until) | WrongPin(until) if until is not None:
            raise must_wait(centre, until)
    raise Refused(401, "wrong")


@routes.delete("/session", status_code=204)
def sign_out(centre: TheCentre, token: Bearer) -> Response:
    centre.users.sign_out(token)
    return Response(status_code=204)


@routes.get("/office/stations", dependencies=READER)
def station_health(centre: TheCentre) -> said.Stations:
    with reading(centre.engine) as session:
        return office_books.station_health(session)


@routes.get("/office/today", dependencies=READER)
def today(centre: TheCentre, day: Day | None = None) -> said.Today:
    with reading(centre.engine) as session:
        return office_books.today(session, day or business_day(centre.clock.now()))


@routes.get("/office/sales", dependencies=READER)
def sales(centre: TheCentre, day: Day | None = None) -> said.Sales:
    with reading(centre.engine) as session:
        return office_books.sales(session, day or business_day(centre.clock.now()))


@routes.get("/office/bags", dependencies=READER)
def bags(centre: TheCentre, day: Day | None = None) -> said.Bags:
    with reading(centre.engine) as session:
        return office_books.bags(session, day or business_day(centre.clock.now()))


@routes.get("/office/ledger", dependencies=READER)
def ledger(centre: TheCentre) -> said.LedgerState:
    with reading(centre.engine) as session:
        return office_books.ledger(
            session, centre.checkpoints, centre.sequencer.refusal, centre.publisher.late
        )


@routes.get("/office/quarantine", dependencies=READER)
def quarantine(centre: TheCentre) -> said.Quarantine:
    with reading(centre.engine) as session:
        return office_books.quarantine(session)


@routes.post("/office/enrolment-codes")
def enrolment_code(centre: TheCentre, user: DeviceManager, wanted: said.WantedCode) -> said.NewCode:
    try:
        with centre.work() as uow:
            station = wanted.station or stations.next_station_code(uow.session, wanted.kind)
            code = centre.enrolment.make_code(
                uow, station=station, place=wanted.place, kind=wanted.kind, made_by=user.login
            )
            told = settings_for(uow.session, station, wanted.place, wanted.kind)
            save_station_settings(uow, told)
            note(uow.session, centre, user, "enrolment_code", station)
            uow.commit()
    except EnrolRefused as error:
        raise Refused(409, error.reason.value) from error
    return said.NewCode(code.code, code.station, code.place, code.kind, code.expires)
