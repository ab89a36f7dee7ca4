"""Which page stands before and after one; no Qt."""

from kiosk.store.state import ATTRACT, BASKET, CHOOSE, GOOD, HOME, SEARCH, SHELF

_BEGINNINGS = frozenset({HOME, ATTRACT})
_WALKED = frozenset({HOME, SHELF, SEARCH, GOOD, CHOOSE, BASKET})
"""The pages that 「이전」 leads back to; money and staff's pages are not gone through twice."""


def onward(trail: tuple[str, ...], here: str, page: str) -> tuple[str, ...]:
    """The pages behind `page` when it comes after `here`; one seen before cuts the way short."""
    if page in _BEGINNINGS:
        return ()
    if page in trail:
        return trail[: trail.index(page)]
    return (*trail, here) if here in _WALKED else trail


def before(trail: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The page one step back and what is behind it; from the beginning, the first that chooses."""
    return (trail[-1], trail[:-1]) if trail else (HOME, ())


def after_taking(trail: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Where a good was taken from that was looked at alone: its shelf, or the basket."""
    while trail and trail[-1] in {GOOD, CHOOSE}:
        trail = trail[:-1]
    return (trail[-1], trail[:-1]) if trail and trail[-1] != HOME else (BASKET, (HOME,))
