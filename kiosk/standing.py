"""What this station shows now, as its neighbours and the centre see it."""

from app.documents.queued import QueueState
from app.station.service import DEVICE, Station
from app.sync.peers.wire import PeerState
from kiosk import health
from kiosk.parts import Light


class Standing:
    """`turned` is told each page that comes; `state` is asked from other threads."""

    def __init__(self, station: Station) -> None:
        self._station = station
        self._page = ""
        station.peers.state = self.state

    def turned(self, page: str) -> None:
        self._page = page
        self._station.sync.page = page

    def state(self) -> PeerState:
        if not self._station.prints:
            return PeerState(self._page)
        return PeerState(self._page, paper_of(self._station.printing.state(DEVICE)))


def paper_of(queue: QueueState) -> str:
    return "good" if health.printer(queue).light is Light.GOOD else "attention"
