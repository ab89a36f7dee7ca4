"""One visitor's sign-up, a question a page; nothing of it is kept before the last key."""

from dataclasses import dataclass, field
from enum import StrEnum

from app.learning.areas import Area
from app.learning.model import GuardianCheck
from app.learning.outcomes import Asking, Known, Offer, SignedUp, Standing, Ticket

WELCOME, COURSES, WHO, NAME = "learn/welcome", "learn/courses", "learn/who", "learn/name"
PHONE, AREA, CONSENT, MORE = "learn/phone", "learn/area", "learn/consent", "learn/more"
GUARDIAN, CHECK, TICKET = "learn/guardian", "learn/check", "learn/ticket"
MINE = "learn/mine"
TODAY, ROLL, WALK_IN, FINISH = "learn/today", "learn/roll", "learn/walk_in", "learn/finish"
ATTENTION, DONE, INFORMATION = "attention", "done", "information"
"""How a notice looks: as the frame's `Notice` has it."""
EQUIPMENT = ("smartphone", "tablet", "laptop", "desktop", "internet", "webcam")
VIDEO = "video"
"""What the optional consent to EQUIPMENT asks: what is at home, and whether lessons by video go."""
NOTHING = Asking((), (), is_blocked=False)


class Who(StrEnum):
    """Who stands here, and for whom."""

    SELF = "self"
    HELPER = "helper"  # a relative or a neighbour signs somebody up
    CHILD = "child"


class For(StrEnum):
    """What a ticket is scanned for."""

    SIGN_UP = "sign_up"
    ATTEND = "attend"
    MINE = "mine"


@dataclass(frozen=True)
class LearnState:
    """`agrees` and `wishes` are the answers to the required and the optional forms, by purpose.

    `filter_day` is a day of the week, Monday 0; `filter_open` the choice that stands open. `mine`
    is the class of the ticket that was shown, `ask_withdraw` the consent that it ends with, asked
    for once more. `is_walk_in`: the instructor typed name, telephone and area, the visitor answers
    the forms on the same glass. `asked_in` is the language that the forms were asked for in. What
    a person typed is in no `repr`, so that it reaches no log.
    """

    offers: tuple[Offer, ...] = ()
    areas: tuple[Area, ...] = ()
    filter_area: str = ""
    filter_day: int | None = None
    filter_open: str = ""
    session: int | None = None
    who: Who = Who.SELF
    ticket_for: For | None = None
    name: str = field(default="", repr=False)
    phone: str = field(default="010", repr=False)
    is_helper_phone: bool = field(default=False, repr=False)
    area: str | None = field(default=None, repr=False)
    asking: Asking = NOTHING
    asked_in: str = "ko"
    consents_shown: int = 0
    agrees: frozenset[int] = frozenset()
    wishes: frozenset[int] = frozenset()
    equipment: frozenset[str] = frozenset()
    guardian_name: str = field(default="", repr=False)
    guardian_phone: str = field(default="010", repr=False)
    guardian_check: GuardianCheck | None = None
    guardian_by: int = 0
    birth: str = field(default="", repr=False)
    known: Known | None = None
    is_walk_in: bool = False
    is_mirrored: bool = False
    ticket: Ticket | None = None
    standings: tuple[Standing, ...] = ()
    mine: SignedUp | None = None
    ask_cancel: bool = False
    ask_withdraw: int | None = None
    notice: str = ""
    notice_kind: str = ATTENTION
    busy: bool = False
    english: bool = False
    easy: bool = False
    has_paper: bool = True
    trail: tuple[str, ...] = ()

    @property
    def offer(self) -> Offer | None:
        return next((each for each in self.offers if each.session.no == self.session), None)
