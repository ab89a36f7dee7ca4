"""From what is known of a station to its page, as a table."""

from dataclasses import replace

import pytest

from app.access.model import StationKind
from kiosk.navigation import Where, page_for
from kiosk.pages import pages_of

WEIGH = Where(StationKind.WEIGH)
IN = replace(WEIGH, signed_in=True)
OPEN = replace(IN, day_open=True)
STORE = Where(StationKind.STORE)


@pytest.mark.parametrize(
    ("where", "page"),
    [
        (WEIGH, "common/sign_in"),
        (IN, "weigh/open_day"),
        (replace(IN, clock_behind=True), "common/clock_behind"),
        (OPEN, "weigh/weigh"),
        (replace(OPEN, clock_behind=True), "weigh/weigh"),
        (replace(OPEN, looking_at_health=True), "common/health"),
        (replace(WEIGH, looking_at_health=True), "common/health"),
        (replace(OPEN, looking_at_health=True, out_of_service=True), "common/out_of_service"),
        (replace(OPEN, kind=StationKind.TILL), "till/sale"),
        (replace(IN, kind=StationKind.TILL), "till/open"),
        (replace(OPEN, kind=StationKind.TILL, chosen="till/refund"), "till/refund"),
        (replace(OPEN, kind=StationKind.TILL, chosen="till/refund", signed_in=False),
         "common/sign_in"),
    ],
    ids=str,
)  # fmt: skip
def test_a_state_has_one_page(where: Where, page: str) -> None:
    assert page_for(where) == page


@pytest.mark.parametrize("kind", [StationKind.WEIGH, StationKind.TILL])
def test_every_page_of_the_map_is_in_the_list(kind: StationKind) -> None:
    there = {page.name for page in pages_of(kind)}
    start = Where(kind)
    steps = (
        start, replace(start, out_of_service=True), replace(start, looking_at_health=True),
        replace(start, signed_in=True), replace(start, signed_in=True, clock_behind=True),
        replace(start, signed_in=True, day_open=True),
    )  # fmt: skip
    assert {page_for(step) for step in steps} <= there


@pytest.mark.parametrize(
    ("where", "page"),
    [
        (STORE, "store/attract"),
        (replace(STORE, chosen="store/shelf"), "store/shelf"),
        (replace(STORE, chosen="common/sign_in"), "common/sign_in"),
        (replace(STORE, signed_in=True), "store/staff"),
        (replace(STORE, out_of_service=True), "common/out_of_service"),
        (replace(STORE, resting=True), "store/rest"),
        (replace(STORE, resting=True, chosen="store/shelf"), "store/rest"),
        (replace(STORE, resting=True, chosen="common/sign_in"), "common/sign_in"),
        (replace(STORE, resting=True, signed_in=True), "store/staff"),
        (replace(STORE, resting=True, out_of_service=True), "common/out_of_service"),
        (replace(STORE, kind=StationKind.CLASS), "learn/welcome"),
        (replace(STORE, kind=StationKind.CLASS, signed_in=True), "learn/today"),
        (replace(STORE, kind=StationKind.CLASS, signed_in=True, chosen="learn/roll"),
         "learn/roll"),
    ],
    ids=str,
)  # fmt: skip
def test_no_sign_in_stands_before_a_public_page(where: Where, page: str) -> None:
    assert page_for(where) == page
