"""What the office asks and changes of seasons."""

from typing import Annotated

from fastapi import APIRouter, Depends
from fastapi.responses import Response

from app.access.model import OfficeUser, Role
from app.central import season_model as said
from app.central import season_office as office
from app.central.routes.web import OFFICE, TheCentre, office_user, or_refused, speaks_wire
from app.central.trail import working
from app.shared.clock import business_day
from app.storage.unit_of_work import reading

routes = APIRouter(prefix="/v1/office", dependencies=[Depends(speaks_wire)])
READER = [Depends(office_user(*OFFICE))]
Officer = Annotated[OfficeUser, Depends(office_user(Role.OFFICER))]


@routes.get("/seasons", dependencies=READER)
def seasons(centre: TheCentre) -> said.Seasons:
    with reading(centre.engine) as session:
        return office.seasons(session, business_day(centre.clock.now()))


@routes.post("/seasons", status_code=204)
def save_season(centre: TheCentre, user: Officer, wanted: said.WantedSeason) -> Response:
    with or_refused(), working(centre, user) as uow:
        office.save(uow, wanted)
        uow.commit()
    return Response(status_code=204)
