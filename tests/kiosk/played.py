"""A weigh station with fakes behind it as a process of its own, for the player's test."""

import sys
import threading
from dataclasses import replace

from app.access.model import PANELS, StationKind
from kiosk.app import run
from tests.kiosk.clock import StillClock
from tests.kiosk.scale import FakeScale, weigh_parts
from tests.kiosk.stage import parts_for


class RunningClock(StillClock):
    """Monotonic time goes on a little at each look."""

    def monotonic_ms(self) -> int:
        self.mono += 1
        return self.mono


def keep_loaded(scale: FakeScale, over: threading.Event) -> None:
    """The scale goes on saying that it is empty."""
    while not over.wait(0.05):
        scale.load("0.0", times=1)


def main() -> int:
    clock = RunningClock()
    weigh, scale, _service = weigh_parts(clock)
    parts = replace(parts_for(StationKind.WEIGH), clock=clock, weigh=weigh)
    over = threading.Event()
    thread = threading.Thread(target=keep_loaded, args=(scale, over))
    thread.start()
    try:
        return run(parts, PANELS["L15"], play=True)
    finally:
        over.set()
        thread.join()


if __name__ == "__main__":
    sys.exit(main())
