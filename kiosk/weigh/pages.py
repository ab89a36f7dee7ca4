"""The list of the weigh station's pages."""

from app.access.model import StationKind
from kiosk.page import Page
from kiosk.weigh.open_day import examples as open_day
from kiosk.weigh.open_day.view_model import OpenDayViewModel
from kiosk.weigh.weigh import examples as weigh
from kiosk.weigh.weigh.view_model import WeighViewModel

_KINDS = (StationKind.WEIGH,)
PAGES: tuple[Page, ...] = (
    Page("weigh/open_day", "OpenDayPage.qml", OpenDayViewModel, _KINDS, open_day.states),
    Page("weigh/weigh", "WeighPage.qml", WeighViewModel, _KINDS, weigh.states),
)
