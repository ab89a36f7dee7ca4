"""What the office asks and changes of classes, consent forms and destructions.

JSON, a session, roles; every change is noted under who made it.
"""

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from fastapi.responses import Response

from app.access.model import OfficeUser, Role
from app.central import learning_model as said
from app.central import learning_office as office
from app.central.routes.web import (
    OFFICE,
    Refused,
    TheCentre,
    office_user,
    or_refused,
    speaks_wire,
)
from app.central.trail import working
from app.learning.forms import ConsentForm
from app.learning.model import Course, Session
from app.shared.clock import business_day, utc_ms
from app.storage.unit_of_work import reading

routes = APIRouter(prefix="/v1/office", dependencies=[Depends(speaks_wire)])
READER = [Depends(office_user(*OFFICE))]
Reader = Annotated[OfficeUser, Depends(office_user(*OFFICE))]
Officer = Annotated[OfficeUser, Depends(office_user(Role.OFFICER))]
LATEST_MS = 253_402_214_400_000
DAY_MS = 86_400_000
LOOK_BACK_DAYS = 30


@routes.get("/class-sessions", dependencies=READER)
def class_sessions(
    centre: TheCentre, since_ms: Annotated[int | None, Query(ge=0, le=LATEST_MS)] = None
) -> said.Classes:
    """Those that end at this time or later; without one, of the last thirty days and to come."""
    begin = utc_ms(centre.clock.now()) - LOOK_BACK_DAYS * DAY_MS
    with reading(centre.engine) as session:
        return office.classes(session, begin if since_ms is None else since_ms)


@routes.get("/class-sessions/{number}/roll")
def class_roll(centre: TheCentre, user: Reader, number: int) -> said.ClassRoll:
    """With names; each is a look that the vault logs."""
    with reading(centre.engine) as session:
        found = office.roll(session, number) if number <= LATEST_MS else None
    if found is None:
        raise Refused(404, "unknown_session")
    told, subjects = found
    return office.named(told, centre.vault, subjects, user.login)


@routes.post("/class-sessions")
def save_session(centre: TheCentre, user: Officer, wanted: Session) -> said.SavedSession:
    """`no` 0 makes a new one."""
    with or_refused(), working(centre, user) as uow:
        number = office.plan_session(uow, wanted)
        uow.commit()
    return said.SavedSession(number)


@routes.get("/courses", dependencies=READER)
def courses(centre: TheCentre) -> said.Courses:
    with reading(centre.engine) as session:
        return office.courses(session)


@routes.post("/courses", status_code=204)
def save_course(centre: TheCentre, user: Officer, wanted: Course) -> Response:
    with or_refused(), working(centre, user) as uow:
        office.plan_course(uow, wanted)
        uow.commit()
    return Response(status_code=204)


@routes.get("/consent-forms", dependencies=READER)
def consent_forms(centre: TheCentre) -> said.Forms:
    with reading(centre.engine) as session:
        return office.forms(session, business_day(centre.clock.now()))


@routes.post("/consent-forms", status_code=204)
def publish_form(centre: TheCentre, user: Officer, wanted: ConsentForm) -> Response:
    """The next version; an older one is never edited."""
    with or_refused(), working(centre, user) as uow:
        office.publish_form(uow, wanted)
        uow.commit()
    return Response(status_code=204)


@routes.get("/destruction", dependencies=READER)
def destruction(centre: TheCentre) -> said.Destruction:
    with reading(centre.engine) as session:
        return office.destruction(session, centre.vault, business_day(centre.clock.now()))


@routes.post("/destruction")
def destroy(centre: TheCentre, user: Officer, wanted: said.WantedDestruction) -> said.Destroyed:
    """The keys go at once; the stations are told and answer with entries."""
    with or_refused(), working(centre, user) as uow:
        done = office.destroy(
            uow, centre.vault, wanted, login=user.login, now_ms=utc_ms(centre.clock.now())
        )
        uow.commit()
    return done
