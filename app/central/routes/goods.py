"""What the office asks and changes of goods: JSON, a session, roles; every change is noted."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.responses import Response

from app.access.model import OfficeUser, Role
from app.central import goods_model as said
from app.central import goods_office as office
from app.central.routes.web import OFFICE, TheCentre, office_user, or_refused, speaks_wire
from app.central.trail import changes, working
from app.shared.clock import business_day
from app.storage.unit_of_work import reading

routes = APIRouter(prefix="/v1/office", dependencies=[Depends(speaks_wire)])
READER = [Depends(office_user(*OFFICE))]
Officer = Annotated[OfficeUser, Depends(office_user(Role.OFFICER))]
DONE = 204


@routes.get("/goods", dependencies=READER)
def goods(centre: TheCentre) -> said.Goods:
    with reading(centre.engine) as session:
        return office.goods(session, business_day(centre.clock.now()))


@routes.get("/changes", dependencies=READER)
def office_changes(
    centre: TheCentre,
    record: Annotated[str, Query(max_length=40)],
    key: Annotated[str | None, Query(max_length=100)] = None,
) -> said.Changes:
    """Who in the office changed such records, the last hundred times."""
    with reading(centre.engine) as session:
        return said.Changes(changes(session, record, key))


@routes.post("/goods", status_code=DONE)
def save_good(centre: TheCentre, user: Officer, wanted: said.WantedGood) -> Response:
    with or_refused(), working(centre, user) as uow:
        office.save_good(uow, wanted)
        uow.commit()
    return Response(status_code=DONE)


@routes.post("/prices", status_code=DONE)
def save_price(centre: TheCentre, user: Officer, wanted: said.WantedPrice) -> Response:
    with or_refused(), working(centre, user) as uow:
        office.save_price(uow, wanted, business_day(centre.clock.now()))
        uow.commit()
    return Response(status_code=DONE)


@routes.post("/prices/withdrawn", status_code=DONE)
def withdraw_price(centre: TheCentre, user: Officer, wanted: said.WithdrawnPrice) -> Response:
    with or_refused(), working(centre, user) as uow:
        office.withdraw_price(uow, wanted, business_day(centre.clock.now()))
        uow.commit()
    return Response(status_code=DONE)


@routes.post("/tax-classes", status_code=DONE)
def save_tax_class(centre: TheCentre, user: Officer, wanted: said.WantedTaxClass) -> Response:
    with or_refused(), working(centre, user) as uow:
        office.save_tax_class(uow, wanted, user, business_day(centre.clock.now()))
        uow.commit()
    return Response(status_code=DONE)
