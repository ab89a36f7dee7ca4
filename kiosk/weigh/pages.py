"""The list of the weigh station's pages."""

from kiosk.page import Page

PAGES: tuple[Page, ...] = ()
