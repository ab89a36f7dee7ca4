"""What a measurement says, and how many samples become one figure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter_ns


@dataclass(frozen=True)
class Figure:
    """One line of the report.

    `ratio` is `value / beside`: what we take for one unit of the peer's or the limit's.
    """

    what: str
    value: float
    unit: str
    target: str
    beside: float
    beside_what: str
    met: bool

    @property
    def ratio(self) -> float:
        return self.value / self.beside


def milliseconds(work: Callable[[], object], times: int, warm_up: int = 20) -> list[float]:
    """How long each call took."""
    for _ in range(warm_up):
        work()
    samples = []
    for _ in range(times):
        begun = perf_counter_ns()
        work()
        samples.append((perf_counter_ns() - begun) / 1e6)
    return samples


def percentile(samples: Sequence[float], share: float) -> float:
    """Nearest rank; `share` 0.99 is p99."""
    ordered = sorted(samples)
    return ordered[min(len(ordered) - 1, max(0, round(share * len(ordered)) - 1))]
