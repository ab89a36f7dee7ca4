"""The list of the till's pages."""

from app.access.model import StationKind
from kiosk.page import Page
from kiosk.till.held.examples import examples as held_states
from kiosk.till.held.view_model import HeldViewModel
from kiosk.till.kiosks.examples import examples as kiosks_states
from kiosk.till.kiosks.view_model import KiosksViewModel
from kiosk.till.open.examples import examples as open_states
from kiosk.till.open.view_model import OpenViewModel
from kiosk.till.refund.examples import examples as refund_states
from kiosk.till.refund.view_model import RefundViewModel
from kiosk.till.sale.examples import examples as sale_states
from kiosk.till.sale.view_model import SaleViewModel
from kiosk.till.unpaid.examples import examples as unpaid_states
from kiosk.till.unpaid.view_model import UnpaidViewModel

TILL = (StationKind.TILL,)
PAGES = (
    Page("till/open", "OpenPage.qml", OpenViewModel, TILL, open_states),
    Page("till/sale", "SalePage.qml", SaleViewModel, TILL, sale_states),
    Page("till/refund", "RefundPage.qml", RefundViewModel, TILL, refund_states),
    Page("till/unpaid", "UnpaidPage.qml", UnpaidViewModel, TILL, unpaid_states),
    Page("till/held", "HeldPage.qml", HeldViewModel, TILL, held_states),
    Page("till/kiosks", "KiosksPage.qml", KiosksViewModel, TILL, kiosks_states),
)
