"""The bell at a till: heard when somebody rings, and again while nobody has answered."""

from collections.abc import Callable, Sequence

from app.access.model import RingingCall
from app.shared.clock import Clock
from ui.common.translate import tr

AGAIN_MS = 20_000


class Ringer:
    """`hear` is told each second who rings."""

    def __init__(self, play: Callable[[str], None], clock: Clock) -> None:
        self._play = play
        self._clock = clock
        self._known: frozenset[tuple[str, int]] = frozenset()
        self._rang_ms = 0

    def hear(self, ringing: Sequence[RingingCall]) -> None:
        calls = frozenset((each.station, each.call_no) for each in ringing)
        now = self._clock.monotonic_ms()
        if calls - self._known or (calls and now - self._rang_ms >= AGAIN_MS):
            self._play("bell")
            self._rang_ms = now
        self._known = calls


def ringing_text(ringing: Sequence[RingingCall]) -> str:
    """「S01 부름」; of several how many."""
    if not ringing:
        return ""
    if len(ringing) == 1:
        return tr("{station} 부름").format(station=ringing[0].station)
    return tr("부름 {count}").format(count=len(ringing))
