"""The proof that both sides hold the same: each station's (seq, leaf) against the centre's rows."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.journal.store import EntryRow


@dataclass(frozen=True)
class Convergence:
    """Numbers of entries, in order, of one station.

    `duplicates` stand more than once at the centre; `missing` only at the station; `unknown` only
    at the centre; `differing` at both with another leaf.
    """

    station: str
    entries: int
    duplicates: tuple[int, ...]
    missing: tuple[int, ...]
    unknown: tuple[int, ...]
    differing: tuple[int, ...]

    @property
    def is_equal(self) -> bool:
        return not (self.duplicates or self.missing or self.unknown or self.differing)


def converged(
    station: str, here: Iterable[tuple[int, bytes]], centre: Iterable[tuple[int, bytes]]
) -> Convergence:
    """Compares rows `(seq, leaf)` of one station with what the centre has of it, in any order."""
    mine, theirs = dict(here), list(centre)
    told = dict(theirs)
    times = Counter(seq for seq, _ in theirs)
    return Convergence(
        station=station,
        entries=len(mine),
        duplicates=tuple(sorted(seq for seq, count in times.items() if count > 1)),
        missing=tuple(sorted(mine.keys() - told.keys())),
        unknown=tuple(sorted(told.keys() - mine.keys())),
        differing=tuple(seq for seq in sorted(mine.keys() & told.keys()) if mine[seq] != told[seq]),
    )


def journal_leaves(session: Session) -> tuple[tuple[int, bytes], ...]:
    """A station's own rows, from its database."""
    rows = session.execute(select(EntryRow.seq, EntryRow.leaf).order_by(EntryRow.seq))
    return tuple((row.seq, row.leaf) for row in rows)
