"""Destroying a person's record: decided at the centre, done and answered by every station."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.journal.model import Appended
from app.journal.service import Journal
from app.shared.clock import from_utc_ms
from app.storage.unit_of_work import UnitOfWork
from app.vault.model import Destruction, Erasure
from app.vault.service import Vault
from app.vault.store import DestructionRow
from app.vault.wire import ERASED_FACE, SUBJECT_ERASED, erased_body

ERASURE = "erasure"


def destroy(
    uow: UnitOfWork, vault: Vault, erasure: Erasure, *, decided_by: str, now_ms: int
) -> None:
    """At the centre: the key goes at once, the stations are told, who decided it is kept.

    To be repeated if `uow` fails. A second time changes nothing.
    """
    subject = erasure.subject
    if uow.session.get(DestructionRow, subject) is None:
        uow.session.add(
            DestructionRow(
                subject=subject, at_ms=now_ms, decided_by=decided_by, reason=erasure.reason
            )
        )
    # Before the tombstone, so that a station still knows that it has the record.
    uow.changed(ERASURE, erasure.key, erasure, vault.scope(uow.session, subject))
    vault.erase(uow, subject)


def erase_here(
    uow: UnitOfWork, vault: Vault, journal: Journal | None, erasure: Erasure
) -> Appended | None:
    """At a station: the key is destroyed, and where a record ever was here, entry 50 says so.

    None where there is nothing to say, or where a restored disk may say nothing any more.
    """
    subject = erasure.subject
    is_done = vault.is_erased(uow.session, subject)
    was_here = vault.was_here(uow.session, subject)
    vault.erase(uow, subject)
    if is_done or not was_here or journal is None or journal.must_enrol_anew(uow.session):
        return None
    return journal.append(uow, SUBJECT_ERASED, ERASED_FACE, erased_body(erasure))


def destructions(session: Session, limit: int = 1_000) -> tuple[Destruction, ...]:
    """What was destroyed, the latest first; no names are left to tell."""
    rows = session.scalars(
        select(DestructionRow).order_by(DestructionRow.at_ms.desc()).limit(limit)
    )
    return tuple(
        Destruction(row.subject, from_utc_ms(row.at_ms), row.decided_by, row.reason) for row in rows
    )
