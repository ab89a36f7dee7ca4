"""What the page of kiosks knows."""

from dataclasses import dataclass
from datetime import datetime

from app.access.model import RingingCall
from app.shared.clock import utc_ms
from app.sync.peers.follower import PeerSeen


@dataclass(frozen=True)
class KioskNow:
    """One kiosk: how it answers, its bell (None: silent), how many baskets it has moved here."""

    seen: PeerSeen
    call: RingingCall | None = None
    held: int = 0

    @property
    def is_ringing(self) -> bool:
        return self.call is not None and self.call.answered_by is None


@dataclass(frozen=True)
class KiosksState:
    """`chosen` is the station's code; "" is the one that has waited longest."""

    kiosks: tuple[KioskNow, ...] = ()
    chosen: str = ""
    now: datetime | None = None
    notice: str = ""
    page: int = 0
    busy: bool = False

    @property
    def current(self) -> KioskNow | None:
        """The chosen one, else whoever rings longest, else the first."""
        chosen = (each for each in self.kiosks if each.seen.station == self.chosen)
        ringing = [each for each in self.kiosks if each.is_ringing]
        ringing.sort(key=lambda each: 0 if each.call is None else utc_ms(each.call.since))
        return next(chosen, None) or next(iter((*ringing, *self.kiosks)), None)
