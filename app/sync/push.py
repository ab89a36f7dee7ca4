"""Sending what the journal holds: entries in order, then the records of persons."""

import logging
from collections.abc import Sequence
from typing import assert_never

from sqlalchemy import Engine

from app.journal.errors import JournalError
from app.journal.model import Appended
from app.journal.service import Journal
from app.storage.unit_of_work import Changes, UnitOfWork, reading
from app.sync.client import CentreClient
from app.sync.errors import BatchRefused
from app.sync.model import Answer, Equivocation, Gap, SubjectAnswer, Through
from app.vault.service import Vault
from app.vault.wire import encode_subject

log = logging.getLogger(__name__)

MAX_ENTRIES = 1_000
MAX_BYTES = 1024 * 1024
ENVELOPE_BYTES = 128  # the batch's own map and signature
PER_ENTRY_BYTES = 16  # array and length heads of one entry
MAX_SUBJECTS = 50


class Push:
    """One station's way up."""

    def __init__(
        self, engine: Engine, journal: Journal, client: CentreClient, vault: Vault | None = None
    ) -> None:
        self._engine = engine
        self._journal = journal
        self._client = client
        self._vault = vault

    def compare(self) -> None:
        """Asks what the centre holds, and stops the journal if this disk does not hold it."""
        head = self._client.head()
        with UnitOfWork(self._engine) as uow:
            self._journal.compare(uow, head)
            uow.commit()

    def send_batch(self) -> bool:
        """Sends the oldest entries; False when there is nothing to send, or nothing may be sent."""
        with reading(self._engine) as session:
            if self._journal.must_enrol_anew(session):
                return False
            batch = fitting(self._journal.pending(session, MAX_ENTRIES))
        if not batch:
            return False
        answer = self._client.send(batch)
        with UnitOfWork(self._engine) as uow:
            self._take(uow, answer)
            uow.commit()
        if isinstance(answer, Gap) and answer.next_seq == batch[0].seq:
            raise BatchRefused("the centre asks for what it was sent")
        if isinstance(answer, Through) and answer.seq < batch[-1].seq:
            raise BatchRefused("the centre took less than it was sent")
        return True

    def send_subjects(self) -> Changes:
        """After their entries: records made here that the centre has not got."""
        if self._vault is None:
            return frozenset()
        with reading(self._engine) as session:
            waiting = self._vault.unsent(session, MAX_SUBJECTS)
        if not waiting:
            return frozenset()
        changes: set[str] = set()
        for subject, record in self._vault.get_many(
            waiting, reader=self._journal.station, reason="sent to the centre"
        ).items():
            answer = self._client.put_subject(subject, encode_subject(record))
            with UnitOfWork(self._engine) as uow:
                match answer:
                    case SubjectAnswer.KEPT:
                        self._vault.sent(uow, subject, record.commitment)
                    case SubjectAnswer.ERASED:
                        self._vault.erase(uow, subject)
                    case SubjectAnswer.REFUSED:
                        # The others go on; the centre has noted it, and this copy stays here.
                        log.error("a record is another place's", extra={"subject": str(subject)})
                        self._vault.sent(uow, subject, record.commitment)
                    case _:
                        assert_never(answer)
                changes |= uow.commit()
        return frozenset(changes)

    def _take(self, uow: UnitOfWork, answer: Answer) -> None:
        try:
            match answer:
                case Through(seq):
                    self._journal.confirm(uow, seq)
                case Gap(next_seq):
                    self._journal.send_again(uow, next_seq)
                case Equivocation():
                    self._journal.stop(uow)
                case _:
                    assert_never(answer)
        except JournalError:
            # It knows numbers that this disk never gave: the disk is an old copy.
            self._journal.stop(uow)


def fitting(pending: Sequence[Appended]) -> tuple[Appended, ...]:
    """The first entries that make a batch of at most 1 MiB, one at least."""
    size = ENVELOPE_BYTES
    batch: list[Appended] = []
    for each in pending:
        size += len(each.entry) + len(each.body) + len(each.salt) + PER_ENTRY_BYTES
        if batch and size > MAX_BYTES:
            break
        batch.append(each)
    return tuple(batch)
