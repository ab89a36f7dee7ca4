"""An office with a centre in memory as a process of its own, for the test of its player."""

import sys

from tests.fakes import HandClock
from tests.ui.centre import FakeCentre
from ui.app import run

if __name__ == "__main__":
    sys.exit(run(FakeCentre().client(), HandClock(), (1366, 768), play=True))
