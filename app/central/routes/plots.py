"""The office's figures to draw, and its search."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query

from app.central import plot_books
from app.central import plot_model as said
from app.central.routes.web import OFFICE, TheCentre, office_user, speaks_wire
from app.shared.clock import business_day
from app.storage.unit_of_work import reading

routes = APIRouter(
    prefix="/v1/office", dependencies=[Depends(speaks_wire), Depends(office_user(*OFFICE))]
)
Day = Annotated[int, Query(ge=20000101, le=29991231)]


@routes.get("/day-sales")
def day_sales(centre: TheCentre, day: Day | None = None) -> said.DaySales:
    with reading(centre.engine) as session:
        return plot_books.day_sales(session, day or business_day(centre.clock.now()))


@routes.get("/day-bags")
def day_bags(centre: TheCentre, day: Day | None = None) -> said.DayBags:
    with reading(centre.engine) as session:
        return plot_books.day_bags(session, day or business_day(centre.clock.now()))


@routes.get("/find")
def find(centre: TheCentre, text: Annotated[str, Query(max_length=100)]) -> said.Finds:
    with reading(centre.engine) as session:
        return plot_books.find(session, text)
