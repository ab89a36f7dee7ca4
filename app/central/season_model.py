"""What the office is told of seasons, and how it hands one in."""

from dataclasses import dataclass
from datetime import datetime

from app.procurement.model import Season


@dataclass(frozen=True)
class SeasonState:
    """`version` counts how often the office saved it: 0 as the centre was set up with it."""

    season: Season
    version: int
    saved_at: datetime | None
    saved_by: str | None


@dataclass(frozen=True)
class Seasons:
    """The oldest first; `day` is the centre's day in Seoul."""

    day: int
    seasons: tuple[SeasonState, ...]


@dataclass(frozen=True)
class WantedSeason:
    """`version` is the one that was changed, None for a new season: nobody is overwritten."""

    season: Season
    version: int | None
