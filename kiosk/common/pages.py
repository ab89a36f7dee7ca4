"""The list of pages that every station has."""

from kiosk.common.clock_behind import examples as clock_behind
from kiosk.common.clock_behind.view_model import ClockBehindViewModel
from kiosk.common.health import examples as health
from kiosk.common.health.view_model import HealthViewModel
from kiosk.common.out_of_service import examples as out_of_service
from kiosk.common.out_of_service.view_model import OutOfServiceViewModel
from kiosk.common.sign_in import examples as sign_in
from kiosk.common.sign_in.view_model import SignInViewModel
from kiosk.page import PUBLIC_KINDS, PUBLIC_PANELS, STAFF_KINDS, Page

PAGES = (
    Page("common/sign_in", "SignInPage.qml", SignInViewModel, STAFF_KINDS, sign_in.states),
    Page(
        "common/clock_behind", "ClockBehindPage.qml", ClockBehindViewModel, STAFF_KINDS,
        clock_behind.states,
    ),
    Page(
        "common/out_of_service", "OutOfServicePage.qml", OutOfServiceViewModel, STAFF_KINDS,
        out_of_service.states,
    ),
    Page("common/health", "HealthPage.qml", HealthViewModel, STAFF_KINDS, health.states),
    # The way in for staff of a public station, and what everybody sees when it is closed.
    Page(
        "common/sign_in", "SignInPage.qml", SignInViewModel, PUBLIC_KINDS, sign_in.states,
        PUBLIC_PANELS,
    ),
    Page(
        "common/health", "HealthPage.qml", HealthViewModel, PUBLIC_KINDS, health.states,
        PUBLIC_PANELS,
    ),
    Page(
        "common/out_of_service", "../closed/ClosedPage.qml", OutOfServiceViewModel, PUBLIC_KINDS,
        out_of_service.states, PUBLIC_PANELS, public=True,
    ),
)  # fmt: skip
