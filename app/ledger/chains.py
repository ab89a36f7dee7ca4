"""Every station's chain, followed through the public leaves of a log."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from app.ledger import entry as formats
from app.ledger.errors import BadRecord, LedgerError
from app.ledger.finding import Finding
from app.ledger.record import (
    Batch,
    Previous,
    PublicLeaf,
    StationAdded,
    StationRevoked,
    check_batch,
    check_signature,
    decode_public,
)

Position: TypeAlias = tuple[int, bytes]
"""The last number and the head after it."""


@dataclass
class _Chain:
    public: bytes
    seq: int
    head: bytes
    revoked: bool = False
    is_sure: bool = True
    may_be_older: bool = False


@dataclass
class Chains:
    """Reads leaves in the order of the log and notes gaps, forks and bad signatures.

    `stations`: the station's code by its public key. Without a code the chain alone is checked.
    `starts`: how far each chain, by key id, had come in the logs before this one.
    """

    stations: Mapping[bytes, str]
    starts: Mapping[bytes, Position]
    findings: list[Finding]
    entries: int = 0
    batches: int = 0
    unchecked: int = 0
    _chains: dict[bytes, _Chain] = field(default_factory=dict)
    _pending: list[bytes] = field(default_factory=list)
    _is_lost: bool = False
    _is_continued: bool = False

    @property
    def ends(self) -> dict[bytes, Position]:
        """How far each chain has come: the `starts` of the next log."""
        return {key_id: (chain.seq, chain.head) for key_id, chain in self._chains.items()}

    def read(self, start: int, leaves: Sequence[bytes]) -> None:
        """The leaves from index `start` on."""
        for index, leaf in enumerate(leaves, start):
            if leaf[:1] == formats.ENTRY_LEAF and len(leaf) == formats.LEAF_BYTES:
                self.entries += 1
                self._pending.append(leaf)
                continue
            try:
                self._public(decode_public(leaf))
            except LedgerError as error:
                self._wrong(index, str(error))
            self._pending.clear()

    def lose(self) -> None:
        """A bundle cannot be read: each chain is picked up again at its next batch record."""
        self._is_lost = True
        self._pending.clear()
        for chain in self._chains.values():
            chain.is_sure = False

    def finish(self, size: int) -> None:
        if self._pending:
            self._wrong(size - len(self._pending), "entries without a batch record behind them")

    def _public(self, leaf: PublicLeaf) -> None:
        if isinstance(leaf, Batch):
            self._batch(leaf)
            return
        if self._pending:
            raise BadRecord("entries without a batch record behind them")
        if isinstance(leaf, StationAdded):
            if leaf.key_id in self._chains:
                raise BadRecord("a station key added twice")
            self._chains[leaf.key_id] = self._begin(leaf)
        elif isinstance(leaf, StationRevoked):
            if leaf.key_id not in self._chains:
                raise BadRecord("a station key revoked that was never added")
            self._chains[leaf.key_id].revoked = True
        elif isinstance(leaf, Previous):
            self._is_continued = True

    def _begin(self, leaf: StationAdded) -> _Chain:
        """Last year's chains go on in this year's log; without their ends they are picked up."""
        if leaf.key_id in self.starts:
            return _Chain(leaf.public, *self.starts[leaf.key_id])
        head = formats.first_head(leaf.public)
        return _Chain(leaf.public, 0, head, may_be_older=self._is_continued)

    def _batch(self, batch: Batch) -> None:
        self.batches += 1
        chain = self._chains.get(batch.key_id)
        if chain is None and self._is_lost:
            return
        if chain is None:
            raise BadRecord("a batch of a station key that was never added")
        before = (chain.seq, chain.head)
        was_sure = chain.is_sure and not (chain.may_be_older and batch.first_seq > 1)
        # Goes on from what the record says, so that one fault is told once.
        chain.seq, chain.head = batch.last_seq, batch.head
        chain.is_sure, chain.may_be_older = True, False
        if chain.revoked:
            raise BadRecord("a batch of a revoked station key")
        station = self.stations.get(chain.public)
        self.unchecked += station is None
        if was_sure:
            check_batch(batch, before, self._pending, chain.public, station)
        elif station is not None:
            check_signature(batch, chain.public, station)

    def _wrong(self, index: int, reason: str) -> None:
        self.findings.append(Finding(index, None, reason))
