"""Samples become figures, and two works are measured in turns."""

import pytest

from app.bench.model import Figure, milliseconds, percentile, rates, repeated, side_by_side


class StepClock:
    """Nanoseconds that each work moves on by what it takes."""

    def __init__(self) -> None:
        self.now = 0

    def __call__(self) -> int:
        return self.now

    def takes(self, milliseconds: int) -> None:
        self.now += milliseconds * 1_000_000


def test_a_percentile_is_one_of_the_samples() -> None:
    samples = [float(each) for each in range(100, 0, -1)]
    assert percentile(samples, 0.50) == 50
    assert percentile(samples, 0.99) == 99
    assert percentile([7.0], 0.01) == percentile([7.0], 1.0) == 7


def test_the_warm_up_is_not_measured() -> None:
    clock = StepClock()
    taken = iter([500, 1, 2])
    assert milliseconds(lambda: clock.takes(next(taken)), 2, 1, clock) == [1, 2]


def test_two_works_are_measured_in_turns() -> None:
    clock, order = StepClock(), list[str]()

    def work(name: str, milliseconds: int) -> None:
        order.append(name)
        clock.takes(milliseconds)

    ours, theirs = side_by_side(lambda: work("a", 3), lambda: work("b", 1), 2, 1, clock)
    assert (ours, theirs) == ([3, 3], [1, 1])
    assert order == ["a", "b"] * 3


def test_a_rate_counts_what_one_call_gets_done() -> None:
    many, few = rates(lambda: None, lambda: None, 10, 3)
    assert many > 0
    assert few > 0


def test_even_the_smallest_share_is_measured_once() -> None:
    assert repeated(2_000, 0.001) == 2
    assert repeated(5, 0.001) == 1


def test_the_ratio_is_to_what_stands_beside() -> None:
    figure = Figure("append", 3.0, "ms", "p99 ≤ 1 ms", 2.0, "a bare row", met=False)
    assert figure.ratio == pytest.approx(1.5)
    assert Figure("decode", 3.0, "frames/s", "", 2.0, "a bare pattern").met is None
