"""What the office is told of stations' settings and open codes."""

from dataclasses import dataclass
from datetime import datetime

from app.access.model import StationKind, StationSettings


@dataclass(frozen=True)
class PlaceName:
    code: str
    name: str


@dataclass(frozen=True)
class OpenCode:
    """A code that nobody has used yet; the code itself is known to who made it only."""

    station: str
    place: str
    kind: StationKind
    made_by: str
    expires: datetime


@dataclass(frozen=True)
class Devices:
    """What each station is told about itself, and what can be chosen for it."""

    settings: tuple[StationSettings, ...]
    codes: tuple[OpenCode, ...]
    places: tuple[PlaceName, ...]
    sellers: tuple[PlaceName, ...]
    seasons: tuple[str, ...]
