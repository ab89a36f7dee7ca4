"""Courses, sessions and rules of learning: what the centre decides, as dated data with sources."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum, StrEnum

from app.shared.clock import business_day


@dataclass(frozen=True)
class Basis:
    """Where one value comes from, and how sure that is ("seen", "plausible", "unverified")."""

    about: str
    source: str
    confidence: str


@dataclass(frozen=True)
class Course:
    """One course of the programme; `bring` is 준비물 as the ticket says it.

    `completion_percent` of the meetings must be attended; None: as the rules of the day say.
    """

    code: str
    programme: str
    level: str
    topic: str
    title: str
    title_en: str
    meetings: int
    minutes_each: int
    capacity: int
    target: str
    bring: str
    fee_won: int
    source: str
    confidence: str
    completion_percent: int | None = None
    bring_en: str = ""

    @property
    def key(self) -> str:
        return self.code


@dataclass(frozen=True)
class Meeting:
    """One time that a session meets (차시); times are aware UTC."""

    starts: datetime
    ends: datetime

    @property
    def minutes(self) -> int:
        return int((self.ends - self.starts).total_seconds()) // 60


@dataclass(frozen=True, order=True)
class MeetingId:
    """A meeting for ever: the session's number and, from 1, which of its meetings."""

    session: int
    meeting: int = 1


@dataclass(frozen=True)
class Session:
    """One run of a course at one place: people sign up for it as a whole.

    `shares` are the seats that each station may give away alone, which nobody else gives away:
    their sum is at most `capacity`. `area` is the code of the eup/myeon, `instructor` an operator's
    number.
    """

    no: int
    course: str
    place: str
    place_name: str
    area: str
    meetings: tuple[Meeting, ...]
    capacity: int
    shares: tuple[tuple[str, int], ...]
    instructor: int
    room: str = ""
    is_cancelled: bool = False
    place_name_en: str = ""

    def __post_init__(self) -> None:
        seats = [seats for _, seats in self.shares]
        stations = {station for station, _ in self.shares}
        if not self.meetings or self.capacity < 1:
            raise ValueError("a session meets at least once and has a seat")
        if len(stations) != len(seats) or min(seats, default=0) < 0 or sum(seats) > self.capacity:
            raise ValueError("the stations' shares are more than the seats, or one stands twice")

    @property
    def key(self) -> str:
        return str(self.no)

    @property
    def starts(self) -> datetime:
        return self.meetings[0].starts

    @property
    def ends(self) -> datetime:
        return self.meetings[-1].ends

    def share(self, station: str) -> int:
        return dict(self.shares).get(station, 0)

    def meeting(self, number: int) -> Meeting | None:
        """From 1."""
        return self.meetings[number - 1] if 1 <= number <= len(self.meetings) else None

    def meeting_on(self, day: int) -> int | None:
        """Which of its meetings is on this day in Seoul; the first, where there are two."""
        days = (business_day(meeting.starts) for meeting in self.meetings)
        return next((number for number, each in enumerate(days, start=1) if each == day), None)


class GuardianCheck(StrEnum):
    """How a guardian's consent is made sure (개인정보보호법 시행령 17의2)."""

    MESSAGE = "message"
    CARD = "card"
    PHONE_ID = "phone_id"
    PAPER = "paper"
    EMAIL = "email"
    CALL = "call"


@dataclass(frozen=True)
class LearningRules:
    """What holds from a day on; `bases` say for every value where it comes from.

    Below `guardian_under` full years a guardian consents. A scan later than `late_after_minutes`
    marks somebody late; None: nobody is late by itself.
    """

    from_day: int
    guardian_under: int
    guardian_checks: tuple[GuardianCheck, ...]
    completion_percent: int
    default_capacity: int
    late_after_minutes: int | None
    bases: tuple[Basis, ...]

    @property
    def key(self) -> str:
        return str(self.from_day)


class State(IntEnum):
    """The codes that stand in entries 32: 결석, 출석, 지각."""

    ABSENT = 0
    PRESENT = 1
    LATE = 2


class How(StrEnum):
    """By what a mark was made."""

    TOUCH = "touch"
    SCAN = "scan"
    ALL = "all"
    WALK_IN = "walk_in"
    FINISH = "finish"


class CancelReason(IntEnum):
    """Why an enrolment ended before its class: the code on the face of an entry 31."""

    ASKED = 0
    MISTAKE = 1
    CLASS_CANCELLED = 2
    CONSENT_WITHDRAWN = 3


def completed(attended: int, meetings: int, percent: int) -> bool:
    """Whether so many of the meetings are enough."""
    return meetings > 0 and attended * 100 >= meetings * percent
