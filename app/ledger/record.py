"""The public leaves `0x02 || CBOR [type, ...]`: keys, policies, pages, a record for each batch."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import astuple, dataclass
from hashlib import sha256
from typing import TypeAlias

from app.ledger import entry as formats
from app.ledger.errors import BadRecord
from app.ledger.keys import SIGNATURE_BYTES, verify_ed25519
from app.ledger.shapes import Shape, fits
from app.ledger.strict import MAX_SIZE
from app.shared import canonical

STATION_KEY_ID_BYTES = 8


@dataclass(frozen=True)
class LogKey:
    """The log's own key, as a vkey."""

    vkey: str


@dataclass(frozen=True)
class PolicyText:
    """The witness policy (C2SP tlog-policy) that holds from here on."""

    text: str


@dataclass(frozen=True)
class Previous:
    """The final checkpoint of last year's log, the whole note."""

    checkpoint: str


@dataclass(frozen=True)
class StationAdded:
    """A station's key is valid from here on; the station's name is not told."""

    key_id: bytes
    public: bytes


@dataclass(frozen=True)
class StationRevoked:
    """A station's key is not valid after this leaf."""

    key_id: bytes


@dataclass(frozen=True)
class Batch:
    """Stands right behind its leaves: which station, which numbers, the signed head after them."""

    key_id: bytes
    first_seq: int
    last_seq: int
    head: bytes
    signature: bytes


@dataclass(frozen=True)
class Page:
    """The SHA-256 of a verify page as it is handed out."""

    sha256: bytes


PublicLeaf: TypeAlias = (
    LogKey | PolicyText | Previous | StationAdded | StationRevoked | Batch | Page
)

_SHAPES: dict[str, tuple[Callable[..., PublicLeaf], Shape]] = {
    "log": (LogKey, (str,)),
    "policy": (PolicyText, (str,)),
    "previous": (Previous, (str,)),
    "station": (StationAdded, (STATION_KEY_ID_BYTES, 32)),
    "revoked": (StationRevoked, (STATION_KEY_ID_BYTES,)),
    "batch": (Batch, (STATION_KEY_ID_BYTES, int, int, 32, SIGNATURE_BYTES)),
    "page": (Page, (32,)),
}


def station_key_id(public: bytes) -> bytes:
    """The first 8 bytes of the public key's SHA-256."""
    return sha256(public).digest()[:STATION_KEY_ID_BYTES]


def encode_public(leaf: PublicLeaf) -> bytes:
    """The leaf's bytes; `BadRecord` for values that make none."""
    tag = next(tag for tag, (made, _) in _SHAPES.items() if made is type(leaf))
    data = formats.PUBLIC_LEAF + canonical.encode([tag, *astuple(leaf)])
    decode_public(data)
    return data


def decode_public(data: bytes) -> PublicLeaf:
    """The record whose one encoding this is; `BadRecord` for anything else."""
    if data[:1] != formats.PUBLIC_LEAF:
        raise BadRecord("not a public leaf")
    try:
        value = canonical.decode(data[1:])
    except canonical.NotCanonical as error:
        raise BadRecord("not canonical") from error
    if not isinstance(value, list) or not value or not isinstance(value[0], str):
        raise BadRecord("no record")
    tag, *fields = value
    made, shape = _SHAPES.get(tag, (None, ()))
    if made is None or not fits(fields, shape):
        raise BadRecord("an unknown or malformed record")
    leaf = made(*fields)
    if not _is_right(leaf):
        raise BadRecord("a record that contradicts itself")
    return leaf


def follow(head: bytes, leaves: Iterable[bytes]) -> bytes:
    """The chain's head after these leaves: hₙ = SHA-256(hₙ₋₁ || leafₙ)."""
    for leaf in leaves:
        head = sha256(head + leaf).digest()
    return head


def check_batch(
    batch: Batch,
    previous: tuple[int, bytes],
    leaves: Sequence[bytes],
    public: bytes,
    station: str | None,
) -> None:
    """`BadRecord` unless this batch goes on from `previous` (seq, head) with just these leaves.

    The signature names the station, which no leaf does: without its code (None) it is not checked.
    """
    if batch.key_id != station_key_id(public):
        raise BadRecord("another station's key")
    if batch.first_seq != previous[0] + 1:
        raise BadRecord(f"gap: goes on at {batch.first_seq} after {previous[0]}")
    if len(leaves) != batch.last_seq - batch.first_seq + 1:
        raise BadRecord("as many leaves as numbers must stand before the record")
    if any(len(leaf) != formats.LEAF_BYTES or leaf[:1] != formats.ENTRY_LEAF for leaf in leaves):
        raise BadRecord("a leaf in the batch is no entry")
    if follow(previous[1], leaves) != batch.head:
        raise BadRecord("fork: the head is not that of these leaves")
    if station is not None:
        check_signature(batch, public, station)


def check_signature(batch: Batch, public: bytes, station: str) -> None:
    """`BadRecord` unless the station signed the batch's head."""
    message = formats.head_message(station, batch.last_seq, batch.head)
    if not verify_ed25519(public, message, batch.signature):
        raise BadRecord("the station's signature does not hold")


def _is_right(leaf: PublicLeaf) -> bool:
    match leaf:
        case StationAdded(key_id, public):
            return key_id == station_key_id(public)
        case Batch(_, first, last, _, _):
            return 1 <= first <= last <= MAX_SIZE
    return True
