"""Keeping, reading and destroying what is known of a person."""

import secrets
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from app.shared import canonical
from app.shared.clock import Clock, from_utc_ms, utc_ms
from app.storage.unit_of_work import UnitOfWork
from app.vault.errors import SealBroken, SubjectErased, SubjectUnknown
from app.vault.keys import SubjectKeys
from app.vault.model import SALT_BYTES, Access, Due, SubjectRecord, likeness
from app.vault.store import SubjectRow, VaultAccessRow

SUBJECT = "subject"
NONCE_BYTES = 12


@dataclass(frozen=True)
class SubjectMark:
    """What the feed is told of a subject: nothing but the commitment."""

    commitment: bytes


class Vault:
    """The same at a station and at the centre; the keys lie in a SQLite file on both."""

    def __init__(
        self, engine: Engine, keys_path: Path, master_key_path: Path, clock: Clock
    ) -> None:
        self._engine = engine
        self._keys = SubjectKeys(keys_path, master_key_path)
        self._clock = clock

    def put(
        self,
        uow: UnitOfWork,
        subject: UUID,
        record: Mapping[str, canonical.Value],
        scope: str = "*",
        registered_by: str = "",
    ) -> bytes:
        """Keeps a record made here, in place of an older one; answers the commitment, 32 bytes.

        The commitment is what the registering or changing entry carries. `scope` is the place
        whose stations need the record, `registered_by` the station that makes a new one.
        `SubjectErased` if it was destroyed before.
        """
        made = SubjectRecord(secrets.token_bytes(SALT_BYTES), canonical.encode(record))
        self._seal(uow, subject, made, unsent=True, registered_by=registered_by).scope = scope
        uow.changed(SUBJECT, str(subject), SubjectMark(made.commitment), scope)
        return made.commitment

    def receive(
        self,
        uow: UnitOfWork,
        subject: UUID,
        record: SubjectRecord,
        scope: str = "*",
        registered_by: str = "",
    ) -> bytes:
        """Keeps a record that the other side made, with its salt; answers the commitment.

        `scope` and `registered_by` are a new record's; one that stands keeps its own.
        """
        row = self._seal(
            uow, subject, record, unsent=False, registered_by=registered_by, scope=scope
        )
        uow.changed(SUBJECT, str(subject), SubjectMark(record.commitment), row.scope)
        return record.commitment

    def get(self, subject: UUID, *, reader: str, reason: str) -> dict[str, Any]:
        """The record, once it is durably written who reads it and why.

        Makes its own unit of work: not to be called inside one at a station (one writer).
        """
        with UnitOfWork(self._engine) as uow:
            record = self._opened(uow.session, subject, self._keys.get(subject))
            self._log(uow.session, [subject], reader, reason)
            uow.commit()
        return dict(record.content)

    def get_many(
        self, subjects: Iterable[UUID], *, reader: str, reason: str
    ) -> dict[UUID, SubjectRecord]:
        """As `get`, for a list on screen or a page of the feed; one log row a person.

        Whoever was erased or is unknown is left out.
        """
        opened = {}
        with UnitOfWork(self._engine) as uow:
            for subject, key in self._keys.get_many(subjects).items():
                with suppress(SubjectUnknown, SubjectErased):
                    opened[subject] = self._opened(uow.session, subject, key)
            self._log(uow.session, opened, reader, reason)
            uow.commit()
        return opened

    def erase(self, uow: UnitOfWork, subject: UUID, scope: str = "*") -> None:
        """Destroys the key at once and leaves a tombstone; to be repeated if `uow` fails.

        A record that never was here gets its tombstone too: it may not come back by a late row.
        """
        self._keys.destroy(subject)
        row = uow.session.get(SubjectRow, subject)
        now = utc_ms(self._clock.now())
        if row is None:
            row = _row(subject, now, "", scope)
            uow.session.add(row)
        _empty(row)
        row.erased_ms = row.erased_ms or now
        uow.changed(SUBJECT, str(subject), None, row.scope)

    def forget(self, uow: UnitOfWork, subject: UUID) -> None:
        """Destroys this side's copy and its key; it may come again, should it be needed again.

        That it once was here is still known: an erasure that follows has to be answered.
        """
        self._keys.destroy(subject)
        row = uow.session.get(SubjectRow, subject)
        if row is not None:
            _empty(row)

    def is_erased(self, session: Session, subject: UUID) -> bool:
        row = session.get(SubjectRow, subject)
        return row is not None and row.erased_ms is not None

    def was_here(self, session: Session, subject: UUID) -> bool:
        """Whether a record ever was on this side, readable now or not."""
        return session.get(SubjectRow, subject) is not None

    def scope(self, session: Session, subject: UUID) -> str:
        """The place a record is for; `*` of who was never here."""
        row = session.get(SubjectRow, subject)
        return "*" if row is None else row.scope

    def like(self, session: Session, name: str, phone: str) -> UUID | None:
        """Who is kept here under this name and phone, the oldest; this is no look at a record."""
        digest = self._keys.digest(likeness(name, phone))
        return session.scalars(
            select(SubjectRow.subject)
            .where(SubjectRow.likeness == digest)
            .order_by(SubjectRow.subject)
            .limit(1)
        ).first()

    def due(self, session: Session, day: int, limit: int) -> tuple[Due, ...]:
        """Records whose last day was before `day`, the longest overdue first."""
        rows = session.scalars(
            select(SubjectRow)
            .where(SubjectRow.sealed.is_not(None), SubjectRow.keep_until < day)
            .order_by(SubjectRow.keep_until, SubjectRow.subject)
            .limit(limit)
        )
        return tuple(Due(row.subject, row.keep_until or 0, row.scope) for row in rows)

    def holds(self, session: Session, subject: UUID) -> bool:
        """Whether there is a record that can be read; this is no look at it."""
        row = session.get(SubjectRow, subject)
        return row is not None and row.sealed is not None

    def is_unsent(self, session: Session, subject: UUID) -> bool:
        """Whether a record put here has still to go to the centre."""
        row = session.get(SubjectRow, subject)
        return row is not None and row.unsent

    def unsent(self, session: Session, limit: int) -> tuple[UUID, ...]:
        """Subjects put here that the centre has not confirmed, oldest first."""
        return tuple(
            session.scalars(
                select(SubjectRow.subject)
                .where(SubjectRow.unsent)
                .order_by(SubjectRow.written_ms, SubjectRow.subject)
                .limit(limit)
            )
        )

    def sent(self, uow: UnitOfWork, subject: UUID, commitment: bytes) -> None:
        """The centre has the record with this commitment; a newer one still has to go."""
        row = uow.session.get(SubjectRow, subject)
        if row is not None and row.commitment == commitment:
            row.unsent = False

    def accesses(self, session: Session, subject: UUID) -> tuple[Access, ...]:
        rows = session.scalars(
            select(VaultAccessRow)
            .where(VaultAccessRow.subject == subject)
            .order_by(VaultAccessRow.id)
        )
        return tuple(
            Access(from_utc_ms(row.at_ms), row.subject, row.reader, row.reason) for row in rows
        )

    def _seal(
        self,
        uow: UnitOfWork,
        subject: UUID,
        record: SubjectRecord,
        *,
        unsent: bool,
        registered_by: str,
        scope: str = "*",
    ) -> SubjectRow:
        row, now = uow.session.get(SubjectRow, subject), utc_ms(self._clock.now())
        if row is not None and row.erased_ms is not None:
            raise SubjectErased(subject)
        if row is None:
            row = _row(subject, now, registered_by, scope)
            uow.session.add(row)
        nonce = secrets.token_bytes(NONCE_BYTES)
        cipher = AESGCM(self._keys.get_or_make(subject))
        row.sealed = nonce + cipher.encrypt(nonce, record.salt + record.data, subject.bytes)
        row.commitment, row.unsent, row.written_ms = record.commitment, unsent, now
        alike = record.likeness
        row.likeness = None if alike is None else self._keys.digest(alike)
        row.keep_until = record.keep_until
        return row

    def _log(self, session: Session, subjects: Iterable[UUID], reader: str, reason: str) -> None:
        now = utc_ms(self._clock.now())
        session.add_all(
            VaultAccessRow(at_ms=now, subject=subject, reader=reader, reason=reason)
            for subject in subjects
        )

    def _opened(self, session: Session, subject: UUID, key: bytes | None) -> SubjectRecord:
        row = session.get(SubjectRow, subject)
        if row is None or (row.sealed is None and row.erased_ms is None):
            raise SubjectUnknown(subject)
        if row.sealed is None or key is None:
            raise SubjectErased(subject)
        nonce, sealed = row.sealed[:NONCE_BYTES], row.sealed[NONCE_BYTES:]
        try:
            plain = AESGCM(key).decrypt(nonce, sealed, subject.bytes)
        except InvalidTag as error:
            raise SealBroken(f"the record of subject {subject} was altered") from error
        return SubjectRecord(plain[:SALT_BYTES], plain[SALT_BYTES:])


def _row(subject: UUID, now_ms: int, registered_by: str, scope: str) -> SubjectRow:
    return SubjectRow(
        subject=subject, commitment=b"", written_ms=now_ms, unsent=False,
        registered_by=registered_by, scope=scope,
    )  # fmt: skip


def _empty(row: SubjectRow) -> None:
    """Nothing of the person stays but the id."""
    row.sealed, row.unsent, row.likeness, row.keep_until = None, False, None, None
