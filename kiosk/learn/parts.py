"""What the class pages need of the program, handed in by main.py."""

from collections.abc import Callable
from dataclasses import dataclass

from app.learning.areas import Area
from app.learning.service import Learning


@dataclass(frozen=True)
class LearnParts:
    """`is_mirrored` asks whether the desk's screen also hangs on a projector."""

    learning: Learning
    areas: tuple[Area, ...]
    is_mirrored: Callable[[], bool] = lambda: False
