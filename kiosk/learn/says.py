"""Days, hours, seats and steps as a visitor reads them."""

from datetime import datetime

from app.learning import texts
from app.learning.model import Course, Session
from app.learning.outcomes import Offer
from app.shared.clock import SEOUL
from kiosk.learn.state import (
    AREA,
    CHECK,
    CONSENT,
    GUARDIAN,
    MORE,
    NAME,
    PHONE,
    LearnState,
    Who,
)  # fmt: skip
from ui.common.translate import tr

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def when(moment: datetime, *, english: bool) -> str:
    """「11월 20일 목요일 낮 2시」"""
    if not english:
        return f"{texts.day_in_words(moment)} {texts.hour_in_words(moment)}"
    local = moment.astimezone(SEOUL)
    hour = f"{(local.hour - 1) % 12 + 1}:{local.minute:02d} {'am' if local.hour < 12 else 'pm'}"
    return f"{DAYS[local.weekday()]}, {local.day} {MONTHS[local.month - 1]}, {hour}"


def weekday(moment: datetime) -> int:
    """Of Seoul; Monday is 0."""
    return moment.astimezone(SEOUL).weekday()


def day_of_week(day: int, *, english: bool) -> str:
    """「목요일」"""
    return DAYS[day] if english else texts.WEEKDAYS[day]


def title(offer: Offer, *, english: bool) -> str:
    return course_title(offer.course, english=english)


def course_title(course: Course, *, english: bool) -> str:
    return course.title_en if english and course.title_en else course.title


def bring(course: Course, *, english: bool) -> str:
    return course.bring_en if english and course.bring_en else course.bring


def place(session: Session, *, english: bool) -> str:
    """A room has no English name: it is said as it stands on its door."""
    name = session.place_name_en if english and session.place_name_en else session.place_name
    return f"{name} {session.room}".strip()


def seats(offer: Offer) -> str:
    if offer.session.is_cancelled:
        return tr("쉬는 수업이에요")
    if offer.is_full:
        return tr("자리가 없어요")
    return tr("자리 {count}개 남음").format(count=offer.seats_left)


def steps(state: LearnState) -> tuple[str, ...]:
    """The questions of this sign-up, in order."""
    if state.known is not None or state.is_walk_in:
        asked = (CONSENT,) if state.asking.required else ()
        more = (MORE,) if state.asking.optional else ()
        return (*asked, *more, CHECK)
    guardian = (GUARDIAN,) if state.who is Who.CHILD else ()
    more = (MORE,) if state.asking.optional else ()
    return (NAME, PHONE, AREA, CONSENT, *more, *guardian, CHECK)


def step(state: LearnState, page: str) -> str:
    """「3 / 6」"""
    pages = steps(state)
    return f"{pages.index(page) + 1} / {len(pages)}" if page in pages else ""
