"""The list of the class pages: the sign-up is public, the desk is the instructor's."""

from app.access.model import StationKind
from kiosk.learn import examples
from kiosk.learn.area.view_model import AreaViewModel
from kiosk.learn.check.view_model import CheckViewModel
from kiosk.learn.consent.view_model import ConsentViewModel
from kiosk.learn.courses.view_model import CoursesViewModel
from kiosk.learn.finish.view_model import FinishViewModel
from kiosk.learn.guardian.view_model import GuardianViewModel
from kiosk.learn.mine.view_model import MineViewModel
from kiosk.learn.more.view_model import MoreViewModel
from kiosk.learn.name.view_model import NameViewModel
from kiosk.learn.phone.view_model import PhoneViewModel
from kiosk.learn.roll.view_model import RollViewModel
from kiosk.learn.ticket.view_model import TicketViewModel
from kiosk.learn.today.view_model import TodayViewModel
from kiosk.learn.walk_in.view_model import WalkInViewModel
from kiosk.learn.welcome.view_model import WelcomeViewModel
from kiosk.learn.who.view_model import WhoViewModel
from kiosk.page import PUBLIC_PANELS, Page

CLASS = (StationKind.CLASS,)
_PUBLIC = (
    ("welcome", "WelcomePage.qml", WelcomeViewModel, examples.welcome),
    ("courses", "CoursesPage.qml", CoursesViewModel, examples.courses),
    ("who", "WhoPage.qml", WhoViewModel, examples.who),
    ("name", "NamePage.qml", NameViewModel, examples.name),
    ("phone", "PhonePage.qml", PhoneViewModel, examples.phone),
    ("area", "AreaPage.qml", AreaViewModel, examples.area),
    ("consent", "ConsentPage.qml", ConsentViewModel, examples.consent),
    ("more", "MorePage.qml", MoreViewModel, examples.more),
    ("guardian", "GuardianPage.qml", GuardianViewModel, examples.guardian),
    ("check", "CheckPage.qml", CheckViewModel, examples.check),
    ("ticket", "TicketPage.qml", TicketViewModel, examples.ticket),
    ("mine", "MinePage.qml", MineViewModel, examples.mine),
)
PAGES = (
    *(
        Page(f"learn/{name}", qml, make, CLASS, states, PUBLIC_PANELS, public=True)
        for name, qml, make, states in _PUBLIC
    ),
    Page("learn/today", "TodayPage.qml", TodayViewModel, CLASS, examples.today),
    Page("learn/roll", "RollPage.qml", RollViewModel, CLASS, examples.roll),
    Page("learn/walk_in", "WalkInPage.qml", WalkInViewModel, CLASS, examples.walk_in),
    Page("learn/finish", "FinishPage.qml", FinishViewModel, CLASS, examples.finish),
)
