"""The list of pages that every station has."""

from kiosk.common.sign_in import examples as sign_in
from kiosk.common.sign_in.view_model import SignInViewModel
from kiosk.page import STAFF_KINDS, Page

PAGES = (Page("common/sign_in", "SignInPage.qml", SignInViewModel, STAFF_KINDS, sign_in.states),)
