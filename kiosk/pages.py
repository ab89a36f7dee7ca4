"""Every page of every station; a station shows those of its kind."""

from app.access.model import StationKind
from kiosk.common.pages import PAGES as COMMON
from kiosk.learn.pages import PAGES as LEARN
from kiosk.page import Page
from kiosk.store.pages import PAGES as STORE
from kiosk.till.pages import PAGES as TILL
from kiosk.weigh.pages import PAGES as WEIGH

PAGES: tuple[Page, ...] = (*COMMON, *TILL, *WEIGH, *STORE, *LEARN)


def pages_of(kind: StationKind) -> tuple[Page, ...]:
    return tuple(page for page in PAGES if kind in page.kinds)
