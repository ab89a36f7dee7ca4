"""Cosigning: what came is checked against what was kept, kept, and only then answered."""

import logging
from hashlib import sha256

from app.ledger.add_checkpoint import AddCheckpoint, parse_add_checkpoint
from app.ledger.checkpoint import Checkpoint, parse_checkpoint
from app.ledger.errors import BadNote, LedgerError
from app.ledger.keys import Signer
from app.ledger.notes import Note, SignatureLine, open_note, parse_note, sign_line
from app.shared.clock import Clock, utc_ms
from app.witness.logs import Logs
from app.witness.model import (
    Answer,
    Cosigned,
    Inconsistent,
    Malformed,
    NoTime,
    Seen,
    UnknownLog,
    Unsigned,
    objection,
)
from app.witness.store import Store

log = logging.getLogger(__name__)


class Witness:
    """`add_checkpoint` may be called from many threads: the store lets one in at a time."""

    def __init__(self, store: Store, signer: Signer, logs: Logs, clock: Clock) -> None:
        self._store = store
        self._signer = signer
        self._logs = logs
        self._clock = clock

    @property
    def vkey(self) -> str:
        return str(self._signer.key)

    def add_checkpoint(self, body: bytes) -> Answer:
        """tlog-witness, "add-checkpoint", in the order of its checks."""
        try:
            request = parse_add_checkpoint(body)
            head = _head(request.note)
        except LedgerError:
            return Malformed()
        keys = self._logs.keys(head.origin)
        if not keys:
            return UnknownLog()
        try:
            signed = open_note(request.note, keys)
        except BadNote:
            return Unsigned()
        if request.old > head.size:
            return Malformed()
        if self._clock.now() < self._clock.build_date:
            log.error("the clock cannot be right", extra={"origin": head.origin})
            return NoTime()
        by_log = {(each.key.name, each.key.key_id) for each in signed.verified}
        lines = parse_note(request.note).lines
        kept = tuple(each for each in lines if (each.name, each.key_id) in by_log)
        return self._follow(request, head, kept)

    def latest(self, origin_hash: str) -> str | None:
        """The last cosigned checkpoint of the log whose origin has this SHA-256 (hex)."""
        for seen in self._store.all():
            if sha256(seen.origin.encode()).hexdigest() == origin_hash:
                return seen.note
        return None

    def _follow(
        self, request: AddCheckpoint, head: Checkpoint, by_log: tuple[SignatureLine, ...]
    ) -> Answer:
        """Looks and keeps in one transaction: two at once could both go on from the same size."""
        with self._store.alone() as connection:
            answer = objection(request, head, self._store.last(connection, head.origin))
            if answer is None:
                line = sign_line(str(head), self._signer, utc_ms(self._clock.now()) // 1_000)
                note = str(Note(str(head), (*by_log, line)))
                self._store.keep(connection, Seen(head.origin, head.size, head.root, note))
        if answer is not None:
            if isinstance(answer, Inconsistent):
                facts = {"origin": head.origin, "size": head.size, "root": head.root.hex()}
                log.error("a log does not go on from what was cosigned", extra=facts)
            return answer
        return Cosigned(str(line))


def _head(note: str) -> Checkpoint:
    """What the note is about; a signature line that is none is a bad signature, not a bad note."""
    text, blank, block = note.rpartition("\n\n")
    if not blank or not block.endswith("\n"):
        raise BadNote("no signature block")
    return parse_checkpoint(text + "\n")
