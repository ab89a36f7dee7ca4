"""States of this page to look at."""

from datetime import UTC, datetime

from app.journal.model import ClockBehind
from kiosk.common.clock_behind.view_model import ClockState

_SHOWS = datetime(2019, 12, 31, 15, 2, tzinfo=UTC)


def states() -> dict[str, ClockState]:
    entry, build = datetime(2025, 11, 19, 8, 41, tzinfo=UTC), datetime(2025, 11, 1, tzinfo=UTC)
    return {
        "entry": ClockState(ClockBehind(_SHOWS, entry, is_build=False)),
        "build": ClockState(ClockBehind(_SHOWS, build, is_build=True)),
    }
