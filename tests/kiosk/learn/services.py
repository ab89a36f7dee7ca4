"""The class's real services as its pages get them."""

from pathlib import Path

from app.shared.clock import Clock
from kiosk.learn.parts import LearnParts
from tests.app.learning.classroom import build_site
from tests.fakes import HandClock


def learn_parts(folder: Path, clock: Clock) -> LearnParts:
    learning = build_site(folder / "C01", HandClock(clock.now())).learning
    return LearnParts(learning, learning.areas)
