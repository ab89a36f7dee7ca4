"""What a log sends to a witness, as bytes (C2SP tlog-witness, "add-checkpoint")."""

from dataclasses import dataclass
from hashlib import sha256

from app.ledger.errors import BadRequest
from app.ledger.merkle import HASH_BYTES
from app.ledger.proof import MAX_PATH
from app.ledger.strict import decimal, from_base64, to_base64

PATH = "/add-checkpoint"
SIZE_TYPE = "text/x.tlog.size"
MAX_BYTES = 128 << 10
"""The longest proof and twenty ML-DSA-44 lines fit in."""


@dataclass(frozen=True)
class AddCheckpoint:
    """A checkpoint (a whole note), and the proof that it goes on from the tree of size `old`.

    Nothing of it is verified. `str()` is the request's body.
    """

    old: int
    proof: tuple[bytes, ...]
    note: str

    def __str__(self) -> str:
        lines = [f"old {self.old}", *map(to_base64, self.proof)]
        return "\n".join(lines) + "\n\n" + self.note


def parse_add_checkpoint(body: bytes) -> AddCheckpoint:
    """`BadRequest` for more than 63 hashes, and for any other spelling of a number or hash."""
    if len(body) > MAX_BYTES:
        raise BadRequest("too long")
    head, blank, note = body.partition(b"\n\n")
    try:
        first, *lines = head.decode("ascii").split("\n")
        word, _, size = first.partition(" ")
        old, proof = decimal(size), tuple(map(from_base64, lines))
        text = note.decode()
    except ValueError as error:
        raise BadRequest("malformed") from error
    if not blank or word != "old" or len(proof) > MAX_PATH:
        raise BadRequest("malformed")
    if any(len(each) != HASH_BYTES for each in proof):
        raise BadRequest("a hash has 32 bytes")
    return AddCheckpoint(old, proof, text)


def checkpoint_path(origin: str) -> str:
    """Where a witness shows the last checkpoint that it cosigned for this log."""
    return f"/{sha256(origin.encode()).hexdigest()}/checkpoint"
