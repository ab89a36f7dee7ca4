"""Waits after wrong tries, kept in the database so that a restart does not end them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeAlias

from sqlalchemy import text
from sqlalchemy.orm import Session

from app.access.store import WrongTriesRow
from app.shared.clock import from_utc_ms, utc_ms

FREE_TRIES = 3
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(minutes=15)
# The same words for SQLite and PostgreSQL; SQLAlchemy has them for each apart.
_BEGIN = text(
    "INSERT INTO wrong_tries (who, count, wait_until_ms) VALUES (:who, 0, 0) ON CONFLICT DO NOTHING"
)


@dataclass(frozen=True)
class Held:
    """Too many before: this one is not looked at."""

    until: datetime


@dataclass(frozen=True)
class Counted:
    """May be looked at; if it is wrong, the next has to wait until then (None: it need not)."""

    wait_until: datetime | None


Try: TypeAlias = Held | Counted


def count(session: Session, who: str, now: datetime) -> Try:
    """Counts a try as wrong before it is looked at: of many at once no more are let through.

    To be committed before the look; `right` takes it back. A clock that was turned back since does
    not make a wait longer than the longest.
    """
    session.execute(_BEGIN, {"who": who})
    row = session.get_one(WrongTriesRow, who, with_for_update=True)
    if row.wait_until_ms > utc_ms(now):
        return Held(min(from_utc_ms(row.wait_until_ms), now + LONGEST_WAIT))
    row.count += 1
    if row.count < FREE_TRIES:
        return Counted(None)
    # The exponent is held down: a timedelta has an end.
    wait: timedelta = min(FIRST_WAIT * 2 ** min(row.count - FREE_TRIES, 10), LONGEST_WAIT)
    row.wait_until_ms = utc_ms(now + wait)
    return Counted(now + wait)


def right(session: Session, who: str) -> None:
    row = session.get(WrongTriesRow, who)
    if row is not None:
        session.delete(row)
