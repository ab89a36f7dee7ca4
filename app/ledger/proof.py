"""That a leaf is in a log, as one text to keep (C2SP tlog-proof)."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.ledger import merkle
from app.ledger.errors import BadProof
from app.ledger.policy import Policy, VerifiedCheckpoint, open_checkpoint
from app.ledger.strict import decimal, from_base64, to_base64

HEADER = "c2sp.org/tlog-proof@v1"
MAX_PATH = 63


@dataclass(frozen=True)
class TlogProof:
    """Place, path and the signed checkpoint (a whole note), none of it verified.

    `str()` is the text. `extra` is not authenticated by anything.
    """

    index: int
    path: tuple[bytes, ...]
    checkpoint: str
    extra: bytes | None = None

    def __str__(self) -> str:
        extra = [] if self.extra is None else [f"extra {to_base64(self.extra)}"]
        lines = [HEADER, *extra, f"index {self.index}", *map(to_base64, self.path)]
        return "\n".join(lines) + "\n\n" + self.checkpoint


def parse_proof(text: str) -> TlogProof:
    """tlog-proof, "Format"; `BadProof` if malformed."""
    head, blank, checkpoint = text.partition("\n\n")
    first, *lines = head.split("\n")
    if first != HEADER or not blank:
        raise BadProof("not a tlog-proof")
    try:
        extra = None
        if lines and lines[0].startswith("extra "):
            extra = from_base64(lines.pop(0).removeprefix("extra "))
        word, _, number = (lines or [""])[0].partition(" ")
        index, path = decimal(number), tuple(map(from_base64, lines[1:]))
    except ValueError as error:
        raise BadProof("malformed number or base64") from error
    if word != "index" or extra == b"" or len(path) > MAX_PATH:
        raise BadProof("a line that is not as it should be")
    if any(len(step) != merkle.HASH_BYTES for step in path):
        raise BadProof("a hash has 32 bytes")
    return TlogProof(index, path, checkpoint, extra)


def verify_leaf(
    leaf: bytes, checkpoint: VerifiedCheckpoint, index: int, path: Sequence[bytes]
) -> bool:
    """RFC 9162 §2.1.3.2 as the product uses it: the leaf's *bytes*, against a verified checkpoint.

    A caller who brings a leaf hash or a size of their own can make a path prove what is not there.
    """
    head = checkpoint.checkpoint
    return merkle.verify_inclusion(merkle.leaf_hash(leaf), index, head.size, path, head.root)


def verify_proof(leaf: bytes, text: str, policy: Policy) -> VerifiedCheckpoint:
    """The checkpoint that holds the leaf; a `LedgerError` if the text does not prove it."""
    proof = parse_proof(text)
    checkpoint = open_checkpoint(proof.checkpoint, policy)
    if not verify_leaf(leaf, checkpoint, proof.index, proof.path):
        raise BadProof("the leaf is not in this checkpoint at that place")
    return checkpoint
