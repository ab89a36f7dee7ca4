"""An entry, its leaf and its place in a station's chain: the formats of docs/FORMATS.md §1-3."""

import hashlib
from dataclasses import dataclass
from typing import TypeAlias

from app.ledger.strict import MAX_SIZE
from app.shared import canonical

VERSION = 1
MAX_ENTRY_BYTES = 96
SALT_BYTES = 16
LEAF_BYTES = 33
ENTRY_LEAF, PUBLIC_LEAF = b"\x01", b"\x02"

FaceItem: TypeAlias = "int | str | None"


class BadEntry(ValueError):
    """Bytes that are no entry, or values that make none."""


@dataclass(frozen=True)
class Entry:
    """One signed fact; `(station, seq)` is its permanent id.

    `face` holds the integers and short codes that paper shows, `body_hash` stands for all the rest.
    """

    station: str
    seq: int
    kind: int
    utc_ms: int
    face: tuple[FaceItem, ...]
    body_hash: bytes
    version: int = VERSION


def encode_entry(entry: Entry) -> bytes:
    """Deterministic CBOR of at most 96 bytes."""
    data = canonical.encode(
        [
            entry.version,
            entry.station,
            entry.seq,
            entry.kind,
            entry.utc_ms,
            entry.face,
            entry.body_hash,
        ]
    )
    if len(data) > MAX_ENTRY_BYTES:
        raise BadEntry(f"an entry of {len(data)} bytes, {MAX_ENTRY_BYTES} is the most")
    _check(entry)
    return data


def decode_entry(data: bytes) -> Entry:
    """The entry whose encoding `data` is; `BadEntry` for anything else."""
    try:
        value = canonical.decode(data)
    except canonical.NotCanonical as error:
        raise BadEntry("not canonical") from error
    match value:
        case [
            int(version),
            str(station),
            int(seq),
            int(kind),
            int(at),
            list(face),
            bytes(body_hash),
        ]:
            entry = Entry(station, seq, kind, at, tuple(face), body_hash, version)
        case _:
            raise BadEntry("not seven fields")
    _check(entry)
    if len(data) > MAX_ENTRY_BYTES:
        raise BadEntry(f"an entry of {len(data)} bytes, {MAX_ENTRY_BYTES} is the most")
    return entry


def _check(entry: Entry) -> None:
    if entry.version != VERSION:
        raise BadEntry(f"version {entry.version}")
    if not (1 <= len(entry.station) <= 4 and entry.station.isascii() and entry.station.isalnum()):
        raise BadEntry("a station's code is one to four ASCII letters and digits")
    numbers = (entry.version, entry.seq, entry.kind, entry.utc_ms)
    if any(isinstance(number, bool) for number in numbers) or min(numbers) < 0:
        raise BadEntry("a number out of range")
    if not 1 <= entry.seq <= MAX_SIZE:
        raise BadEntry("a number out of range")
    if len(entry.body_hash) != hashlib.sha256().digest_size:
        raise BadEntry("the body's hash has 32 bytes")
    if not all(item is None or type(item) in {int, str} for item in entry.face):
        raise BadEntry("a face holds integers, short codes and null")


def make_body(random16: bytes, content: dict[str, canonical.Value]) -> bytes:
    """16 random bytes, so that no one guesses a body from its hash, then the content as a map."""
    if len(random16) != SALT_BYTES:
        raise BadEntry("a body begins with 16 random bytes")
    return random16 + canonical.encode(content)


def read_body(body: bytes) -> dict[str, canonical.Value]:
    try:
        content = canonical.decode(body[SALT_BYTES:])
    except canonical.NotCanonical as error:
        raise BadEntry("the body is not canonical") from error
    if not isinstance(content, dict):
        raise BadEntry("a body holds a map")
    return content


def body_hash(body: bytes) -> bytes:
    return hashlib.sha256(body).digest()


def leaf(entry: bytes, salt: bytes) -> bytes:
    """`0x01 || SHA-256(salt || entry)`, 33 bytes: in the station's chain and the central log."""
    if len(salt) != SALT_BYTES:
        raise BadEntry("a salt has 16 bytes")
    return ENTRY_LEAF + hashlib.sha256(salt + entry).digest()


def first_head(public_key: bytes) -> bytes:
    """h₀ = SHA-256(the station's 32-byte Ed25519 public key)."""
    return hashlib.sha256(public_key).digest()


def next_head(head: bytes, leaf_bytes: bytes) -> bytes:
    """hₙ = SHA-256(hₙ₋₁ || leafₙ)."""
    return hashlib.sha256(head + leaf_bytes).digest()


def head_message(station: str, seq: int, head: bytes) -> bytes:
    """What the station signs for each entry: `madang/entry/v1 || station || n (8 bytes) || hₙ`.

    Both ends have a fixed length, so the station's code needs no length of its own.
    """
    return b"madang/entry/v1" + station.encode() + seq.to_bytes(8, "big") + head
