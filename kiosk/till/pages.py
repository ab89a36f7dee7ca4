"""The list of the till's pages."""

from app.access.model import StationKind
from kiosk.page import Page
from kiosk.till.sale import examples as sale
from kiosk.till.sale.view_model import SaleViewModel

TILL = (StationKind.TILL,)
PAGES = (Page("till/sale", "SalePage.qml", SaleViewModel, TILL, sale.examples),)
