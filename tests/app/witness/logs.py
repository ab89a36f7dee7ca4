"""A log as a witness sees it, and a witness over HTTP."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from app.ledger import merkle
from app.ledger.add_checkpoint import AddCheckpoint
from app.ledger.checkpoint import Checkpoint, sign_checkpoint
from app.ledger.keys import COSIGNATURE, Signer
from app.witness.logs import Logs
from app.witness.server import WitnessServer, serving
from app.witness.service import Witness
from app.witness.store import Store
from tests.fakes import HandClock

ORIGIN = "madang.gangjin.example/log/2025"
LOG = Signer(ORIGIN, sha256(b"a log").digest())
WITNESS = Signer("county.example/witness", sha256(b"a witness").digest(), COSIGNATURE)


@dataclass
class GrowingLog:
    """Leaves of a log, or of its fork under the same key; any of its states can be asked for."""

    signer: Signer = LOG
    leaves: list[bytes] = field(default_factory=lambda: [b"leaf %d" % at for at in range(200)])

    def fork(self, at: int) -> "GrowingLog":
        return GrowingLog(self.signer, [*self.leaves[:at], b"other", *self.leaves[at + 1 :]])

    def checkpoint(self, size: int) -> Checkpoint:
        root = merkle.root(merkle.leaf_hashes(self.leaves[:size]))
        return Checkpoint(self.signer.key.name, size, root)

    def note(self, size: int) -> str:
        return sign_checkpoint(self.checkpoint(size), self.signer)

    def request(self, old: int, size: int) -> bytes:
        node = merkle.in_memory(merkle.leaf_hashes(self.leaves[:size]))
        proof = tuple(merkle.consistency_proof(node, old, size)) if old <= size else ()
        return str(AddCheckpoint(old, proof, self.note(size))).encode()


def witness(folder: Path, logs: Logs | None = None, clock: HandClock | None = None) -> Witness:
    watched = Logs([LOG.key]) if logs is None else logs
    return Witness(Store(folder / "seen.sqlite"), WITNESS, watched, clock or HandClock())


@contextmanager
def served(folder: Path) -> Iterator[WitnessServer]:
    with serving(witness(folder)) as server:
        yield server
