"""Waits after wrong tries, kept in the database so that a restart does not end them."""

from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from app.access.store import WrongTriesRow
from app.shared.clock import from_utc_ms, utc_ms

FREE_TRIES = 3
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(minutes=15)


def waiting_until(session: Session, who: str, now: datetime) -> datetime | None:
    """Until when `who` has to wait, or None.

    A clock that was turned back since does not make it longer than the longest wait.
    """
    row = session.get(WrongTriesRow, who)
    if row is None or row.wait_until_ms <= utc_ms(now):
        return None
    return min(from_utc_ms(row.wait_until_ms), now + LONGEST_WAIT)


def wrong(session: Session, who: str, now: datetime) -> datetime | None:
    """One more wrong try; the wait doubles with each beyond the free ones."""
    row = session.get(WrongTriesRow, who)
    if row is None:
        row = WrongTriesRow(who=who, count=0, wait_until_ms=0)
        session.add(row)
    row.count += 1
    if row.count < FREE_TRIES:
        return None
    # The exponent is held down: a timedelta has an end.
    wait: timedelta = min(FIRST_WAIT * 2 ** min(row.count - FREE_TRIES, 10), LONGEST_WAIT)
    row.wait_until_ms = utc_ms(now + wait)
    return now + wait


def right(session: Session, who: str) -> None:
    row = session.get(WrongTriesRow, who)
    if row is not None:
        session.delete(row)
