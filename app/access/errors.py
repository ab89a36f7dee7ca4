"""What access refuses."""

from enum import StrEnum

from app.journal.model import ClockBehind


class AccessError(Exception):
    """The base of this slice's errors."""


class DayReason(StrEnum):
    CLOCK_BEHIND = "clock_behind"
    ALREADY_OPEN = "already_open"
    NOT_OPEN = "not_open"


class DayRefused(AccessError):
    """The day cannot be opened or closed; `clock`: what the clock shows and must be after."""

    def __init__(self, reason: DayReason, clock: ClockBehind | None = None) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.clock = clock


class EnrolReason(StrEnum):
    CODE_USED_UP = "code_used_up"  # wrong, expired or used: a stranger is not told which
    STATION_TAKEN = "station_taken"
    KEY_TAKEN = "key_taken"
    BAD_KEY = "bad_key"
    BAD_STATION = "bad_station"


class EnrolRefused(AccessError):
    """No station comes of this."""

    def __init__(self, reason: EnrolReason) -> None:
        super().__init__(reason.value)
        self.reason = reason


class NotEnrolled(AccessError):
    """This machine is no station yet."""


class BadAccessRecord(AccessError, ValueError):
    """Bytes from the feed that are none of this slice's records, or of a version not known here."""
