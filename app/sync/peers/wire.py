"""What stations of a place say to each other: docs/FORMATS.md §7, "Neighbours".

    GET /peer/entries?after=N&wait=S   entries from N + 1 on; waits up to S seconds for the first
    GET /peer/head                     the end of the chain
    GET /peer/state                    what stands on the glass, JSON

Each request carries `Madang-Wire: 1` and `Madang-Peer: STATION TIME_MS NONCE SIGNATURE`; each 200
carries `Madang-Peer: SIGNATURE` over the nonce and the body.
"""

import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.ledger import entry as formats
from app.ledger.keys import SIGNATURE_BYTES
from app.ledger.merkle import HASH_BYTES
from app.ledger.shapes import fits
from app.ledger.strict import MAX_SIZE
from app.shared import canonical
from app.sync.peers.errors import PeerAway

WIRE = "1"
WIRE_HEADER, PEER_HEADER = "Madang-Wire", "Madang-Peer"
ENTRIES, HEAD, STATE = "/peer/entries", "/peer/head", "/peer/state"
CBOR, JSON = "application/cbor", "application/json"
NONCE_BYTES = 16
MAX_ENTRIES = 500
MAX_ANSWER_BYTES = 2 * 1024 * 1024
LONGEST_WAIT_SECONDS = 10
LONGEST_PAGE = 100

_ASKED, _ANSWERED = b"madang/peer/ask/v1", b"madang/peer/answer/v1"
_CREDENTIAL = re.compile(r"([A-Za-z0-9]{1,4}) ([0-9]{1,15}) ([0-9a-f]{32}) ([0-9a-f]{128})")
_ENTRY = (bytes, bytes, formats.SALT_BYTES)


@dataclass(frozen=True)
class Credential:
    """Who asks, when by the clock of who is asked, and its signature."""

    station: str
    at_ms: int
    nonce: bytes
    signature: bytes

    def header(self) -> str:
        return f"{self.station} {self.at_ms} {self.nonce.hex()} {self.signature.hex()}"


@dataclass(frozen=True)
class SignedHead:
    """The end of a chain under its station's signature; for no entry yet, seq 0 without one."""

    seq: int
    head: bytes
    signature: bytes


@dataclass(frozen=True)
class Told:
    """`(entry, body, salt)` in order, and the signed head after the last of them."""

    entries: tuple[tuple[bytes, bytes, bytes], ...]
    head: SignedHead


@dataclass(frozen=True)
class PeerState:
    """What a station shows: its page, and whether its printer needs somebody."""

    page: str = ""
    paper: str = "off"  # good, attention, off


def ask_message(asked: str, station: str, at_ms: int, nonce: bytes, target: str) -> bytes:
    """What the asking station signs; `target` is path and query."""
    return _ASKED + canonical.encode([asked, station, at_ms, nonce, target])


def answer_message(asked: str, nonce: bytes, body: bytes) -> bytes:
    """What the asked one signs: nobody else's answer, nor an old one, is taken for it."""
    return _ANSWERED + canonical.encode([asked, nonce, hashlib.sha256(body).digest()])


def read_credential(text: str) -> Credential | None:
    match = _CREDENTIAL.fullmatch(text)
    if match is None:
        return None
    station, at_ms, nonce, signature = match.groups()
    return Credential(station, int(at_ms), bytes.fromhex(nonce), bytes.fromhex(signature))


def encode_told(entries: Sequence[tuple[bytes, bytes, bytes]], head: SignedHead) -> bytes:
    return canonical.encode({"v": 1, "entries": [list(each) for each in entries], **_head(head)})


def decode_told(data: bytes) -> Told:
    """`PeerAway` for anything else."""
    match _decoded(data):
        case {"v": 1, "entries": list(entries), **rest} if len(entries) <= MAX_ENTRIES and all(
            fits(each, _ENTRY) for each in entries
        ):
            rows = tuple((entry, body, salt) for entry, body, salt in entries)
            return Told(rows, _read_head(rest))
    raise PeerAway("not entries")


def encode_head(head: SignedHead) -> bytes:
    return canonical.encode({"v": 1, **_head(head)})


def decode_head(data: bytes) -> SignedHead:
    match _decoded(data):
        case {"v": 1, **rest}:
            return _read_head(rest)
    raise PeerAway("not a head")


def encode_state(state: PeerState) -> bytes:
    said = {"v": 1, "page": state.page[:LONGEST_PAGE], "paper": state.paper}
    return json.dumps(said, sort_keys=True, separators=(",", ":")).encode()


def decode_state(data: bytes) -> PeerState:
    try:
        told = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise PeerAway("not JSON") from error
    match told:
        case {"v": 1, "page": str(page), "paper": "good" | "attention" | "off" as paper}:
            return PeerState(page[:LONGEST_PAGE], str(paper))
    raise PeerAway("not a state")


def _head(head: SignedHead) -> dict[str, canonical.Value]:
    return {"seq": head.seq, "head": head.head, "sig": head.signature}


def _read_head(told: object) -> SignedHead:
    match told:
        case {"seq": int(seq), "head": bytes(head), "sig": bytes(signature)} if (
            0 <= seq <= MAX_SIZE
            and len(head) == HASH_BYTES
            and len(signature) == (SIGNATURE_BYTES if seq else 0)
        ):
            return SignedHead(seq, head, signature)
    raise PeerAway("not a head")


def _decoded(data: bytes) -> canonical.Value:
    try:
        return canonical.decode(data)
    except canonical.NotCanonical as error:
        raise PeerAway("not canonical") from error
