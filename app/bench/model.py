"""What a measurement says, and how many samples become one figure."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from time import perf_counter_ns
from typing import TypeAlias

Work: TypeAlias = Callable[[], object]


def load() -> float | None:
    """How many processes wanted a core during the last minute; None where nobody counts."""
    return round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None


@dataclass(frozen=True)
class Figure:
    """One line of the report.

    `ratio` is `value / beside`: what we take, or get done, for one of the peer's or the limit's.
    `met` is None where no target is set. `load` is the machine's when it was measured: a busy
    one makes any figure worse.
    """

    what: str
    value: float
    unit: str
    target: str
    beside: float
    beside_what: str
    met: bool | None = None
    load: float | None = field(default_factory=load)

    @property
    def ratio(self) -> float:
        return self.value / self.beside


def repeated(times: int, share: float) -> int:
    """So many times in a run of this share; never none."""
    return max(1, round(times * share))


def milliseconds(
    work: Work, times: int, warm_up: int = 20, clock: Callable[[], int] = perf_counter_ns
) -> list[float]:
    """How long each call took."""
    for _ in range(warm_up):
        work()
    return [_taken(work, clock) for _ in range(times)]


def side_by_side(
    ours: Work,
    theirs: Work,
    times: int,
    warm_up: int = 20,
    clock: Callable[[], int] = perf_counter_ns,
) -> tuple[list[float], list[float]]:
    """Milliseconds of both, in turns: what disturbs the machine disturbs both alike."""
    for _ in range(warm_up):
        ours()
        theirs()
    pairs = [(_taken(ours, clock), _taken(theirs, clock)) for _ in range(times)]
    return [mine for mine, _ in pairs], [other for _, other in pairs]


def rates(ours: Work, theirs: Work, count: int, rounds: int) -> tuple[float, float]:
    """What each gets done in a second where one call does `count`: the median of the rounds."""
    mine, other = side_by_side(ours, theirs, rounds, 1)
    return count * 1_000 / percentile(mine, 0.5), count * 1_000 / percentile(other, 0.5)


def percentile(samples: Sequence[float], share: float) -> float:
    """Nearest rank; `share` 0.99 is p99."""
    ordered = sorted(samples)
    return ordered[min(len(ordered) - 1, max(0, round(share * len(ordered)) - 1))]


def _taken(work: Work, clock: Callable[[], int]) -> float:
    begun = clock()
    work()
    return (clock() - begun) / 1e6
