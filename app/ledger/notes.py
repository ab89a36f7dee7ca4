"""Signed notes (C2SP signed-note): text, a blank line, signature lines."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from app.ledger import cosignature
from app.ledger.errors import BadNote
from app.ledger.keys import (
    COSIGNATURE,
    KEY_ID_BYTES,
    LOG,
    SIGNATURE_BYTES,
    Signer,
    VerifierKey,
    is_name,
    verify_ed25519,
)
from app.ledger.strict import from_base64, to_base64

MAX_NOTE_BYTES = 1_000_000
MAX_SIGNATURES = 100
# ML-DSA-44 (0x06) keys are well formed, but here they are as unknown keys: not verified, ignored.
_VERIFIED_TYPES = {LOG, COSIGNATURE}
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f]")


@dataclass(frozen=True)
class SignatureLine:
    """One line under a note: who says they signed, and the bytes behind the key id."""

    name: str
    key_id: bytes
    blob: bytes

    def __str__(self) -> str:
        return f"— {self.name} {to_base64(self.key_id + self.blob)}\n"


@dataclass(frozen=True)
class Note:
    """A note taken apart, nothing in it verified; `str()` gives it back."""

    text: str
    lines: tuple[SignatureLine, ...]

    def __str__(self) -> str:
        return f"{self.text}\n{''.join(map(str, self.lines))}"


@dataclass(frozen=True)
class Verified:
    """A signature that holds; `time` in POSIX seconds for a cosignature, None otherwise."""

    key: VerifierKey
    signature: bytes
    time: int | None


@dataclass(frozen=True)
class OpenNote:
    """A note's text with the known keys that signed it, in the order of the lines, once each."""

    text: str
    verified: tuple[Verified, ...]


def parse_note(note: str | bytes) -> Note:
    """signed-note, "Format"; `BadNote` if malformed. The text ends at the *last* blank line."""
    content = _characters(note)
    text, blank, block = content.rpartition("\n\n")
    if not blank or not block.endswith("\n") or _CONTROL.search(content):
        raise BadNote("no signature block, or a control character")
    lines = block[:-1].split("\n")
    if len(lines) > MAX_SIGNATURES:
        raise BadNote("too many signatures")
    return Note(text + "\n", tuple(_line(line) for line in lines))


def open_note(note: str | bytes, keys: Iterable[VerifierKey]) -> OpenNote:
    """signed-note, "Signatures": unknown keys are ignored, every line of a known key must hold.

    `BadNote` if one does not (a repeated line as well), or if no known key signed.
    """
    parsed = parse_note(note)
    known = {(key.name, key.key_id): key for key in keys if key.key_type in _VERIFIED_TYPES}
    body, verified = parsed.text.encode(), dict[VerifierKey, Verified]()
    for line in parsed.lines:
        key = known.get((line.name, line.key_id))
        if key is not None:
            verified.setdefault(key, _verify(body, key, line.blob))
    if not verified:
        raise BadNote("no known key signed this")
    return OpenNote(parsed.text, tuple(verified.values()))


def sign_line(text: str, signer: Signer, time: int | None = None) -> SignatureLine:
    """A log's signature over the text, or a witness's cosignature at `time` (POSIX seconds)."""
    if signer.key.key_type == LOG:
        blob = signer.sign(text.encode())
    elif time is not None:
        blob = cosignature.sign(text.encode(), signer, time)
    else:
        raise ValueError("a cosignature needs its time")
    return SignatureLine(signer.key.name, signer.key.key_id, blob)


def sign_note(text: str, *signers: Signer) -> str:
    """A note of this text with the signature of each log key; checked by reading it back."""
    note = str(Note(text, tuple(sign_line(text, signer) for signer in signers)))
    if parse_note(note).text != text:
        raise BadNote("this text cannot be signed")
    return note


def _characters(note: str | bytes) -> str:
    try:
        raw = note.encode() if isinstance(note, str) else note
        if len(raw) > MAX_NOTE_BYTES:
            raise BadNote("too long")
        return raw.decode()
    except UnicodeError as error:
        raise BadNote("not UTF-8") from error


def _line(line: str) -> SignatureLine:
    parts = line.split(" ")
    if len(parts) != 3 or parts[0] != "—" or not is_name(parts[1]):
        raise BadNote("not a signature line")
    try:
        raw = from_base64(parts[2])
    except ValueError as error:
        raise BadNote("a signature that is not base64") from error
    if len(raw) <= KEY_ID_BYTES:
        raise BadNote("a signature that is too short")
    return SignatureLine(parts[1], raw[:KEY_ID_BYTES], raw[KEY_ID_BYTES:])


def _verify(body: bytes, key: VerifierKey, blob: bytes) -> Verified:
    if key.key_type == LOG and len(blob) == SIGNATURE_BYTES:
        if verify_ed25519(key.public, body, blob):
            return Verified(key, blob, None)
    elif key.key_type == COSIGNATURE:
        time = cosignature.verify(body, key, blob)
        if time is not None:
            return Verified(key, blob[cosignature.TIME_BYTES :], time)
    raise BadNote(f"the signature of {key.name} does not hold")
