"""The comparison of both sides by (seq, leaf), not by counters."""

from app.sync.converged import Convergence, converged

A, B, C = (bytes([n]) * 33 for n in (1, 2, 3))


def test_equal_sides_are_equal_in_any_order() -> None:
    told = converged("W01", [(1, A), (2, B)], [(2, B), (1, A)])
    assert told == Convergence("W01", 2, (), (), (), ())
    assert told.is_equal


def test_what_is_doubled_missing_unknown_or_different_is_named() -> None:
    told = converged("W01", [(1, A), (2, B), (3, C), (4, A)], [(1, A), (1, A), (2, C), (9, B)])
    assert told == Convergence("W01", 4, (1,), (3, 4), (9,), (2,))
    assert not told.is_equal


def test_a_doubled_entry_counts_even_when_its_leaves_differ() -> None:
    told = converged("W01", [(1, A)], [(1, B), (1, A)])
    assert told.duplicates == (1,)
    assert not told.is_equal
