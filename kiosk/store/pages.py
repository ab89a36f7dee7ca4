"""The list of the kiosk's pages."""

from app.access.model import StationKind
from kiosk.page import PUBLIC_PANELS, Page
from kiosk.store import examples
from kiosk.store.adult.view_model import AdultViewModel
from kiosk.store.attract.view_model import AttractViewModel
from kiosk.store.basket.view_model import BasketViewModel
from kiosk.store.checking.view_model import CheckingViewModel
from kiosk.store.choose.view_model import ChooseViewModel
from kiosk.store.code.view_model import CodeViewModel
from kiosk.store.done.view_model import DoneViewModel
from kiosk.store.good.view_model import GoodViewModel
from kiosk.store.home.view_model import HomeViewModel
from kiosk.store.pay.view_model import PayViewModel
from kiosk.store.receipt.view_model import ReceiptViewModel
from kiosk.store.rest.view_model import RestViewModel
from kiosk.store.search.view_model import SearchViewModel
from kiosk.store.shelf.view_model import ShelfViewModel
from kiosk.store.staff.view_model import StaffViewModel
from kiosk.store.to_till.view_model import ToTillViewModel

STORE = (StationKind.STORE,)
_PAGES = (
    ("attract", "AttractPage.qml", AttractViewModel, examples.attract),
    ("home", "HomePage.qml", HomeViewModel, examples.home),
    ("shelf", "ShelfPage.qml", ShelfViewModel, examples.shelf),
    ("choose", "ChoosePage.qml", ChooseViewModel, examples.choose),
    ("good", "GoodPage.qml", GoodViewModel, examples.good),
    ("search", "SearchPage.qml", SearchViewModel, examples.search),
    ("basket", "BasketPage.qml", BasketViewModel, examples.basket),
    ("adult", "AdultPage.qml", AdultViewModel, examples.adult),
    ("pay", "PayPage.qml", PayViewModel, examples.pay),
    ("code", "CodePage.qml", CodeViewModel, examples.code),
    ("checking", "CheckingPage.qml", CheckingViewModel, examples.checking),
    ("receipt", "ReceiptPage.qml", ReceiptViewModel, examples.receipt),
    ("done", "DonePage.qml", DoneViewModel, examples.done),
    ("to_till", "ToTillPage.qml", ToTillViewModel, examples.to_till),
    ("rest", "RestPage.qml", RestViewModel, examples.rest),
)
PAGES = (
    *(
        Page(f"store/{name}", qml, make, STORE, states, PUBLIC_PANELS[:3], public=True)
        for name, qml, make, states in _PAGES
    ),
    Page("store/staff", "StaffPage.qml", StaffViewModel, STORE, examples.staff, PUBLIC_PANELS[:3]),
)
