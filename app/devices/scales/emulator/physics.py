"""What a platform does under a load: it swings, settles, creeps, and shows whole divisions.

The world outside is simulated in floats; what is shown is a `Decimal`.
"""

import math
import random
from collections import deque
from dataclasses import dataclass
from decimal import Decimal

from app.devices.scales.model import Reading

MOTION_WINDOW_MS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Platform:
    """Capacity, division and unit as on the plate; how it swings."""

    capacity: Decimal = Decimal(2_000)
    division: Decimal = Decimal("0.5")
    unit: str = "kg"
    swings_per_second: float = 4.0
    damping: float = 0.3
    noise_divisions: float = 0.1
    """Standard deviation of what wind and forklift add."""


class LoadCell:
    """The load now and what the display shows of it. All times are monotonic milliseconds."""

    def __init__(self, platform: Platform, chance: random.Random, now_ms: int) -> None:
        self._platform = platform
        self._chance = chance
        self._at_ms = now_ms
        self._load = self._place = self._speed = 0.0
        self._offset = self._tare = Decimal(0)
        self._shown: deque[tuple[int, Decimal]] = deque()

    def set_load(self, load: Decimal, now_ms: int) -> None:
        self._swing(now_ms)
        self._load = float(load)

    def zero(self, now_ms: int) -> None:
        """Takes what lies there for nothing."""
        self._offset = self._gross(now_ms) + self._offset
        self._tare = Decimal(0)
        self._shown.clear()

    def tare(self, now_ms: int) -> None:
        self._tare = self._gross(now_ms)

    def clear_tare(self) -> None:
        self._tare = Decimal(0)

    def show(self, now_ms: int) -> Reading:
        """The display: moving when it changed by more than a division within half a second."""
        gross = self._gross(now_ms)
        self._shown.append((now_ms, gross))
        while now_ms - self._shown[0][0] > MOTION_WINDOW_MS:
            self._shown.popleft()
        values = [value for _, value in self._shown]
        stable = max(values) - min(values) <= self._platform.division
        if gross > self._platform.capacity + 9 * self._platform.division:
            return Reading(stable=False, overload=True)
        tared = self._tare != 0
        return Reading(
            weight=gross - self._tare, unit=self._platform.unit, stable=stable, net=tared,
            zero=True if gross == 0 else None, tare_in_use=tared,
        )  # fmt: skip

    def _gross(self, now_ms: int) -> Decimal:
        self._swing(now_ms)
        division = self._platform.division
        noise = self._chance.gauss(0.0, self._platform.noise_divisions) * float(division)
        steps = round((self._place + noise) / float(division))
        return steps * division - self._offset

    def _swing(self, now_ms: int) -> None:
        """A damped oscillator about the load, exact over any step of time."""
        seconds, self._at_ms = (now_ms - self._at_ms) / 1_000, now_ms
        omega, zeta = math.tau * self._platform.swings_per_second, self._platform.damping
        decay, ring = zeta * omega, omega * math.sqrt(1 - zeta * zeta)
        off, speed = self._place - self._load, self._speed
        shrink = math.exp(-decay * seconds)
        cos, sin = math.cos(ring * seconds), math.sin(ring * seconds)
        self._place = self._load + shrink * (off * cos + (speed + decay * off) / ring * sin)
        self._speed = shrink * (speed * cos - (omega * omega * off + decay * speed) / ring * sin)
