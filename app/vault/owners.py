"""Whose record is whose: a station makes new ones, and changes those of its own place only."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.shared.clock import from_utc_ms
from app.storage.unit_of_work import UnitOfWork
from app.vault.model import RefusedSubject
from app.vault.store import RefusedSubjectRow, SubjectRow

REFUSED_SUBJECT = "refused_subject"


def may_change(session: Session, subject: UUID, *, station: str, place: str) -> bool:
    """Nobody's yet, registered by this station, or kept for its place.

    Whoever was erased is answered as erased, whoever asks: that tells nothing of a person.
    """
    row = session.get(SubjectRow, subject)
    if row is None or row.erased_ms is not None:
        return True
    return row.registered_by == station or row.scope == place


def refuse_change(uow: UnitOfWork, subject: UUID, station: str, now_ms: int) -> None:
    """An incident for the office; a station that tries again adds to its count only."""
    row = uow.session.get(RefusedSubjectRow, (station, subject))
    if row is None:
        row = RefusedSubjectRow(station=station, subject=subject, first_ms=now_ms, count=0)
        uow.session.add(row)
    row.count += 1
    uow.changed(REFUSED_SUBJECT, str(subject), None)


def refused_changes(session: Session, limit: int = 100) -> tuple[RefusedSubject, ...]:
    """The latest first."""
    rows = session.scalars(
        select(RefusedSubjectRow).order_by(RefusedSubjectRow.first_ms.desc()).limit(limit)
    )
    return tuple(
        RefusedSubject(row.station, row.subject, from_utc_ms(row.first_ms), row.count)
        for row in rows
    )
