"""What a station may meet on the way to the centre."""


class SyncError(Exception):
    """The base of this slice's errors."""


class CentreAway(SyncError):
    """No answer, or none that makes sense: a cut line, a captive portal, a server in trouble."""


class NotAllowed(SyncError):
    """The centre does not take this station's token: staff must look; nothing here is deleted."""


class Busy(SyncError):
    """The centre asks to wait."""

    def __init__(self, retry_after_seconds: float) -> None:
        super().__init__(f"again in {retry_after_seconds} s")
        self.retry_after_seconds = retry_after_seconds


class WireRefused(SyncError):
    """The centre speaks another version: this program must be renewed."""


class BatchRefused(SyncError):
    """The centre finds the batch malformed: one of the two programs is wrong."""


class CodeRefused(SyncError):
    """The enrolment code is wrong, used or expired."""
