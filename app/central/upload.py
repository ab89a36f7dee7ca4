"""A batch of entries as a station sends it: taken apart, everything in it checked, nothing kept."""

from dataclasses import dataclass
from hashlib import sha256
from typing import TypeAlias

import cbor2

from app.central.errors import CentralError
from app.ledger import entry as formats
from app.ledger.keys import SIGNATURE_BYTES
from app.shared import canonical

WIRE_VERSIONS = (1,)
MAX_ENTRIES = 1_000
MAX_BYTES = 1 << 20
_BEGINNING = b"\x87\x01"  # an array of seven, the first of them version 1

Item: TypeAlias = "tuple[bytes, bytes, bytes]"
"""An entry with what came beside it: its body and its salt."""


class BadUpload(CentralError):
    """A batch that is refused as a whole, in words that name the entry."""


class TooLarge(BadUpload):
    """More than a batch may hold."""


class OtherVersion(BadUpload):
    """A wire version that is not spoken here (any more)."""


@dataclass(frozen=True)
class Upload:
    """A well-formed batch: whose it is, its numbers, the leaves it makes; not believed yet."""

    station: str
    first_seq: int
    last_seq: int
    leaves: list[bytes]
    signature: bytes


def read_items(body: bytes) -> tuple[list[Item], bytes]:
    """The entries of a body `{v, entries: [[entry, body, salt], ...], sig}`, and its signature."""
    if len(body) > MAX_BYTES:
        raise TooLarge(f"{len(body)} bytes, {MAX_BYTES} is the most")
    try:
        told = cbor2.loads(body)
    except (cbor2.CBORDecodeError, ValueError, RecursionError, MemoryError, OverflowError) as error:
        raise BadUpload("not CBOR") from error
    if not isinstance(told, dict) or type(told.get("v")) is not int:
        raise BadUpload("not a batch")
    if told["v"] not in WIRE_VERSIONS:
        raise OtherVersion(f"wire version {told['v']}")
    entries, signature = told.get("entries"), told.get("sig")
    if len(told) != 3 or not isinstance(entries, list) or not entries:
        raise BadUpload("not a batch")
    if len(entries) > MAX_ENTRIES:
        raise TooLarge(f"{len(entries)} entries, {MAX_ENTRIES} is the most")
    if not isinstance(signature, bytes) or len(signature) != SIGNATURE_BYTES:
        raise BadUpload("a signature has 64 bytes")
    items: list[Item] = []
    for at, each in enumerate(entries):
        try:
            entry, content, salt = each
        except (TypeError, ValueError) as error:
            raise BadUpload(f"item {at} is not [entry, body, salt]") from error
        if not (
            type(entry) is type(content) is type(salt) is bytes
            and len(salt) == formats.SALT_BYTES <= len(content)
        ):
            raise BadUpload(f"item {at} is not [entry, body, salt]")
        items.append((entry, content, salt))
    if cbor2.dumps(told, canonical=True) != body:
        raise BadUpload("not the one encoding of what it says")
    return items, signature


def read_upload(station: str, body: bytes) -> Upload:
    """Every entry decodes, is this station's, follows the one before and has the body it names."""
    items, signature = read_items(body)
    first = _decode(items[0][0], 0).seq
    for seq, item in enumerate(items, first):
        if not _is_plainly_right(station, seq, item):
            _check(station, seq, item, seq - first)
    leaves = [formats.ENTRY_LEAF + sha256(salt + entry).digest() for entry, _body, salt in items]
    return Upload(station, first, first + len(items) - 1, leaves, signature)


def _is_plainly_right(station: str, seq: int, item: Item) -> bool:
    """The one quick look that nearly every entry passes; what fails is looked at by `_check`.

    Says yes to nothing that `formats.decode_entry` refuses, at a fifth of its time.
    """
    entry, body, _salt = item
    try:
        value = cbor2.loads(entry)
        _version, whose, number, kind, at, face, digest = value
    except (cbor2.CBORDecodeError, TypeError, ValueError, RecursionError, OverflowError):
        return False
    if not (type(number) is type(kind) is type(at) is int and type(face) is list):
        return False
    for part in face:
        if type(part) is int:
            if not canonical.LEAST <= part <= canonical.MOST:
                return False
        elif part is not None and type(part) is not str:
            return False
    return (
        number == seq
        and whose == station
        and digest == sha256(body).digest()
        and 0 <= kind <= canonical.MOST
        and 0 <= at <= canonical.MOST
        and len(entry) <= formats.MAX_ENTRY_BYTES
        and entry.startswith(_BEGINNING)
        and cbor2.dumps(value, canonical=True) == entry
    )


def _decode(entry: bytes, at: int) -> formats.Entry:
    try:
        return formats.decode_entry(entry)
    except formats.BadEntry as error:
        raise BadUpload(f"item {at}: {error}") from error


def _check(station: str, seq: int, item: Item, at: int) -> None:
    data, body, _salt = item
    entry = _decode(data, at)
    if entry.station != station:
        raise BadUpload(f"item {at} is another station's")
    if entry.seq != seq:
        raise BadUpload(f"item {at} has number {entry.seq} instead of {seq}")
    if entry.body_hash != sha256(body).digest():
        raise BadUpload(f"item {at}: the body is not the one the entry names")
