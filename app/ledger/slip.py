"""What stands in the QR code on paper: the promise (slip 1) and the proof (slip 2)."""

from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

from app.ledger import base45
from app.ledger import entry as formats
from app.ledger.errors import BadSlip
from app.ledger.keys import KEY_ID_BYTES, SIGNATURE_BYTES
from app.ledger.merkle import HASH_BYTES
from app.ledger.proof import MAX_PATH
from app.ledger.shapes import fits
from app.ledger.strict import MAX_SIZE
from app.shared import canonical

PREFIX = "MD1:"
VERSION = 1
MAX_TEXT = 4296
"""The most characters any QR code holds in alphanumeric mode (version 40-L)."""


@dataclass(frozen=True)
class Slip1:
    """A promise: what the station signed before any log had seen it."""

    entry: bytes
    salt: bytes
    previous_head: bytes
    signature: bytes


@dataclass(frozen=True)
class Cosigned:
    """One witness: its number in the policy, POSIX seconds, signature."""

    witness: int
    time: int
    signature: bytes


@dataclass(frozen=True)
class Slip2:
    """A proof: the entry, its path in the log, and the signatures under the checkpoint.

    The root is not told: it follows from the path. Witnesses stand in the order of their numbers.
    """

    log_key_id: bytes
    entry: bytes
    salt: bytes
    index: int
    size: int
    path: tuple[bytes, ...]
    log_signature: bytes
    cosignatures: tuple[Cosigned, ...]


Slip: TypeAlias = Slip1 | Slip2

_SLIP1 = (bytes, formats.SALT_BYTES, HASH_BYTES, SIGNATURE_BYTES)
_SLIP2 = (
    int, KEY_ID_BYTES, bytes, formats.SALT_BYTES, int, int, bytes, SIGNATURE_BYTES, list,
)  # fmt: skip
_COSIGNED = (int, int, SIGNATURE_BYTES)


def encode_slip(slip: Slip) -> str:
    """`MD1:` and the base45 of the deterministic CBOR; `BadSlip` for values that make no slip."""
    text = PREFIX + base45.encode(canonical.encode(_fields(slip)))
    if decode_slip(text) != slip:
        raise BadSlip("not a slip")
    return text


def decode_slip(text: str) -> Slip:
    """The slip whose one text this is; `BadSlip` for anything else. No signature is looked at."""
    if not text.startswith(PREFIX) or len(text) > MAX_TEXT:
        raise BadSlip("not a slip")
    try:
        value = canonical.decode(base45.decode(text.removeprefix(PREFIX)))
    except ValueError as error:
        raise BadSlip("not canonical") from error
    slip = _read(value)
    if slip is None:
        raise BadSlip("not the fields of a slip")
    try:
        formats.decode_entry(slip.entry)
    except formats.BadEntry as error:
        raise BadSlip("no entry in it") from error
    return slip


def _fields(slip: Slip) -> list[canonical.Value]:
    if isinstance(slip, Slip1):
        return [slip.entry, slip.salt, slip.previous_head, slip.signature]
    cosignatures: list[canonical.Value] = [
        [each.witness, each.time, each.signature] for each in slip.cosignatures
    ]
    return [
        VERSION, slip.log_key_id, slip.entry, slip.salt, slip.index, slip.size, b"".join(slip.path),
        slip.log_signature, cosignatures,
    ]  # fmt: skip


def _read(value: object) -> Slip | None:
    if fits(value, _SLIP1):
        return Slip1(*value)
    if fits(value, _SLIP2) and all(fits(row, _COSIGNED) for row in value[-1]):
        version, key_id, entry, salt, index, size, path, signature, rows = value
        steps = tuple(path[at : at + HASH_BYTES] for at in range(0, len(path), HASH_BYTES))
        cosigned = tuple(Cosigned(*row) for row in rows)
        slip = Slip2(key_id, entry, salt, index, size, steps, signature, cosigned)
        return slip if version == VERSION and _is_right(slip) else None
    return None


def _is_right(slip: Slip2) -> bool:
    if len(slip.path) > MAX_PATH or any(len(step) != HASH_BYTES for step in slip.path):
        return False
    if any(each.witness < 0 or not 0 <= each.time <= MAX_SIZE for each in slip.cosignatures):
        return False
    in_order = all(one.witness < two.witness for one, two in pairwise(slip.cosignatures))
    return in_order and 0 <= slip.index < slip.size <= MAX_SIZE
