"""How a station is, looked at once a second off the GUI thread: network, paper, scale, disk."""

import shutil
from collections.abc import Sequence

from app.access.model import RingingCall
from app.devices.worker import PortState
from app.documents.queued import QueueState
from app.station.service import DEVICE, Station
from app.sync.peers.follower import PeerProblem, PeerSeen
from kiosk.parts import Around, Device, Health, Light
from kiosk.till.parts import BellsService
from kiosk.weigh.live import LiveScale
from ui.common.translate import tr

LOW_DISK_BYTES = 500_000_000


class HealthWatch:
    """Wakes the sync when there is something to send, so that nobody has to."""

    def __init__(
        self, station: Station, live: LiveScale | None, bells: BellsService | None = None
    ) -> None:
        self._station = station
        self._live = live
        self._bells = bells
        self._waiting = 0

    def look(self) -> Health:
        station = self._station
        with station.reading() as session:
            waiting = station.journal.waiting(session)
            must_enrol = station.journal.must_enrol_anew(session)
        if waiting.count > self._waiting:
            station.sync.wake()
        self._waiting = waiting.count
        return Health(
            online=station.sync.state.online,
            waiting=waiting.count,
            oldest=waiting.oldest,
            printer=printer(station.printing.state(DEVICE)) if station.prints else Device(),
            scale=Device() if self._live is None else scale(self._live.now().port),
            scanner=Device(Light.GOOD),
            disk=disk(shutil.disk_usage(station.folder.path).free),
            must_enrol=must_enrol,
            around=around(station.peers.seen()) if station.peers.is_on else None,
            ringing=self._ringing(),
        )

    def _ringing(self) -> tuple[RingingCall, ...]:
        """Those that nobody has answered yet."""
        open_calls = () if self._bells is None else self._bells.open()
        return tuple(each for each in open_calls if each.answered_by is None)


def around(seen: Sequence[PeerSeen]) -> Around:
    def those(*problems: PeerProblem | None) -> tuple[str, ...]:
        return tuple(each.station for each in seen if each.problem in problems)

    away = those(PeerProblem.AWAY, PeerProblem.REFUSED)
    return Around(those(None), away, those(PeerProblem.FORKED))


def printer(queue: QueueState) -> Device:
    if queue.trouble is not None:
        return Device(
            Light.ATTENTION, tr("인쇄기 전원과 종이를 봐 주세요. 이어지면 저절로 나와요.")
        )
    if queue.in_doubt:
        return Device(
            Light.ATTENTION, tr("나오다 만 종이가 있어요. 종이를 보고 다시 인쇄해 주세요.")
        )
    return Device(Light.GOOD)


def scale(port: PortState) -> Device:
    if port is PortState.RECEIVING:
        return Device(Light.GOOD)
    return Device(Light.ATTENTION, tr("저울이 대답하지 않아요. 전원과 케이블을 봐 주세요."))


def disk(free_bytes: int) -> Device:
    if free_bytes >= LOW_DISK_BYTES:
        return Device(Light.GOOD)
    told = tr("저장 공간이 적어요. 오늘은 쓸 수 있으니 마감 뒤 담당자에게 알려 주세요.")
    return Device(Light.ATTENTION, told)
