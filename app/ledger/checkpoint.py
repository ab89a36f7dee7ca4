"""The head of a log: origin, size and root hash as a note's text (C2SP tlog-checkpoint)."""

from dataclasses import dataclass

from app.ledger.errors import BadCheckpoint
from app.ledger.keys import Signer
from app.ledger.merkle import HASH_BYTES
from app.ledger.notes import sign_note
from app.ledger.strict import MAX_SIZE, decimal, from_base64, to_base64


@dataclass(frozen=True)
class Checkpoint:
    """One state of a log; `str()` gives the note text. We read extension lines, but write none."""

    origin: str
    size: int
    root: bytes
    extensions: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not 0 <= self.size <= MAX_SIZE or len(self.root) != HASH_BYTES:
            raise BadCheckpoint("a size below 2^63 and a root of 32 bytes")
        if any(not line or "\n" in line for line in (self.origin, *self.extensions)):
            raise BadCheckpoint("an empty line, or a line that is two")

    def __str__(self) -> str:
        lines = (self.origin, str(self.size), to_base64(self.root), *self.extensions)
        return "\n".join(lines) + "\n"


def parse_checkpoint(text: str) -> Checkpoint:
    """tlog-checkpoint, "Note text"; `BadCheckpoint` unless this is the one spelling of it."""
    if not text.endswith("\n"):
        raise BadCheckpoint("a checkpoint ends its last line")
    lines = text[:-1].split("\n")
    if len(lines) < 3:
        raise BadCheckpoint("a checkpoint has an origin, a size and a root")
    try:
        size, root = decimal(lines[1]), from_base64(lines[2])
    except ValueError as error:
        raise BadCheckpoint("the size or the root is malformed") from error
    return Checkpoint(lines[0], size, root, tuple(lines[3:]))


def sign_checkpoint(checkpoint: Checkpoint, *signers: Signer) -> str:
    """The note of this checkpoint, signed by the log's key (and an old one where keys overlap)."""
    return sign_note(str(checkpoint), *signers)
