"""The stability gate: which reading may be booked, and that each load is booked once.

Pure: readings carry monotonic milliseconds, `now_ms` is handed in. Feed it the newest reading only.
"""

from collections import deque
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeAlias

from app.devices.scales.errors import ScaleError
from app.devices.scales.model import Reading

KEPT = 64
# After a taking the figure may creep this many divisions and still be the same load.
SAME_LOAD_DIVISIONS = 10
# A damaged or refused answer says nothing of the load: it is as if nothing had been heard.
UNHEARD = frozenset({"checksum", "nak"})


@dataclass(frozen=True, slots=True)
class SoftwareJudgement:
    """For scales without a stability flag: `readings` within one division over `over_ms`."""

    readings: int = 5
    over_ms: int = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class GateRules:
    """`minimum`: the least load that may be booked, in `unit`; below it the scale counts as empty.

    `confirmations`: equal frames in a row that a booking takes. Formats without a check value
    cannot show a flipped bit or two frames spliced together; the next frame does. `net_allowed`: a
    scale with its own tare set is refused otherwise, as the program takes the tare off itself.
    """

    minimum: Decimal
    division: Decimal
    stale_after_ms: int
    unit: str = "kg"
    confirmations: int = 2
    net_allowed: bool = False
    software: SoftwareJudgement | None = None

    def __post_init__(self) -> None:
        if self.minimum <= 0 or self.division <= 0 or self.confirmations < 1:
            raise ValueError("minimum, division and confirmations are greater than zero")


@dataclass(frozen=True, slots=True)
class Zero:
    """Nothing lies on the scale; the next load may be booked."""

    reading: Reading


@dataclass(frozen=True, slots=True)
class Moving:
    """A load that has not come to rest; never booked."""

    reading: Reading


@dataclass(frozen=True, slots=True)
class Stable:
    """May be taken now."""

    reading: Reading
    software_judged: bool = False


@dataclass(frozen=True, slots=True)
class Taken:
    """Booked; the same load still lies there."""

    reading: Reading


@dataclass(frozen=True, slots=True)
class NotCleared:
    """At rest, but not empty since the last taking or the start: put down and lift again."""

    reading: Reading


@dataclass(frozen=True, slots=True)
class Silent:
    """No reading since this monotonic millisecond: show dashes, never the last weight."""

    since_ms: int


@dataclass(frozen=True, slots=True)
class Overload:
    """More than the scale may carry: there is no number."""


@dataclass(frozen=True, slots=True)
class Faulty:
    """The scale's own error word, or below_zero, unit, net, hold, no_weight, no_stability."""

    reason: str


Outcome: TypeAlias = Zero | Moving | Stable | Taken | NotCleared | Silent | Overload | Faulty


class WeighingRefused(ScaleError):
    """Nothing may be taken; `outcome` says why."""

    def __init__(self, outcome: Outcome) -> None:
        super().__init__(type(outcome).__name__)
        self.outcome = outcome


class StabilityGate:
    """Sees every reading of one scale, tells what it means, gives each load away once."""

    def __init__(self, rules: GateRules, now_ms: int) -> None:
        self._rules = rules
        self._seen_ms = now_ms
        self._outcome: Outcome = Silent(now_ms)
        self._row: deque[Reading] = deque(maxlen=KEPT)
        self._cleared = False
        self._taken: Reading | None = None

    def see(self, reading: Reading, now_ms: int) -> Outcome:
        """The newest reading of the scale; a late one counts for nothing."""
        self.look(now_ms)
        if reading.error in UNHEARD:
            return self._outcome
        if reading.at_ms >= self._seen_ms and not self._late(reading.at_ms, now_ms):
            self._seen_ms = reading.at_ms
            self._outcome = self._judge(reading)
        return self.look(now_ms)

    def look(self, now_ms: int) -> Outcome:
        """What the scale stands at now, also when it has said nothing since."""
        if not isinstance(self._outcome, Silent) and self._late(self._seen_ms, now_ms):
            self._row.clear()
            self._outcome = Silent(self._seen_ms)
        return self._outcome

    def take(self, now_ms: int) -> Stable:
        """The stable reading, once a load; `WeighingRefused` in every other case."""
        outcome = self.look(now_ms)
        if not isinstance(outcome, Stable):
            raise WeighingRefused(outcome)
        self._cleared, self._taken = False, outcome.reading
        self._outcome = Taken(outcome.reading)
        return outcome

    def give_back(self) -> None:
        """The taking was not booked after all: the same load may be taken again."""
        if self._taken is not None:
            self._cleared, self._taken = True, None
            self._row.clear()

    def _late(self, at_ms: int, now_ms: int) -> bool:
        return now_ms - at_ms > self._rules.stale_after_ms

    def _judge(self, reading: Reading) -> Outcome:
        if (refused := self._refused(reading)) is not None:
            self._row.clear()
            return refused
        self._row.append(reading)
        weight = _weight(reading)
        if abs(weight) < self._rules.minimum:
            return self._empty(reading)
        if weight < 0:
            self._row.clear()
            return Faulty("below_zero")
        return self._loaded(reading)

    def _refused(self, reading: Reading) -> Outcome | None:
        """What no waiting makes good: only a reading that could ever be booked gives None."""
        if reading.overload:
            return Overload()
        checks = (
            (reading.error is not None, str(reading.error)),
            (reading.weight is None, "no_weight"),
            (reading.unit != self._rules.unit, "unit"),
            (bool(reading.hold), "hold"),
            (bool(reading.net) and not self._rules.net_allowed, "net"),
            (reading.stable is None and self._rules.software is None, "no_stability"),
        )
        return next((Faulty(reason) for wrong, reason in checks if wrong), None)

    def _empty(self, reading: Reading) -> Outcome:
        last = list(self._row)[-self._rules.confirmations :]
        if len(last) == self._rules.confirmations and all(
            each.stable is not False and abs(_weight(each)) < self._rules.minimum for each in last
        ):
            self._cleared, self._taken = True, None
        return Zero(reading) if self._cleared else Moving(reading)

    def _loaded(self, reading: Reading) -> Outcome:
        by_software = reading.stable is None
        if not (self._calm() if by_software else self._confirmed()):
            return Moving(reading)
        if self._cleared:
            return Stable(reading, software_judged=by_software)
        creep = SAME_LOAD_DIVISIONS * self._rules.division
        if self._taken is not None and abs(_weight(reading) - _weight(self._taken)) <= creep:
            return Taken(self._taken)
        return NotCleared(reading)

    def _confirmed(self) -> bool:
        """The scale's own flag, on equal frames in a row."""
        last = list(self._row)[-self._rules.confirmations :]
        return (
            len(last) == self._rules.confirmations
            and all(each.stable is True for each in last)
            and len({_as_shown(each) for each in last}) == 1
        )

    def _calm(self) -> bool:
        """Enough readings without a flag within one division, over long enough."""
        asked = self._rules.software
        if asked is None:
            return False
        newest = self._row[-1]
        span: list[Reading] = []
        for each in reversed(self._row):
            if each.stable is not None:
                return False
            span.append(each)
            if len(span) >= asked.readings and newest.at_ms - each.at_ms >= asked.over_ms:
                weights = [_weight(one) for one in span]
                return max(weights) - min(weights) <= self._rules.division
        return False


def _as_shown(reading: Reading) -> tuple[str, bool | None, int]:
    """8060 and 8060.0 are one number but two displays: one of them has lost or won a character."""
    return str(reading.weight), reading.net, len(reading.raw)


def _weight(reading: Reading) -> Decimal:
    if reading.weight is None:
        raise ValueError("a reading without weight has passed the gate")
    return reading.weight
