"""The keys of logs and witnesses, written as verifier keys (C2SP signed-note, "Verifier keys")."""

import re
from dataclasses import dataclass
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from app.ledger.errors import BadKey
from app.ledger.strict import from_base64, to_base64

LOG, COSIGNATURE, ML_DSA_44 = 0x01, 0x04, 0x06
PUBLIC_BYTES = {LOG: 32, COSIGNATURE: 32, ML_DSA_44: 1312}
KEY_ID_BYTES = 4
SIGNATURE_BYTES = 64

_VKEY = re.compile(r"(?s:(.+))\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)", re.ASCII)


@dataclass(frozen=True)
class VerifierKey:
    """A public key with its name and signature type; `str()` gives the vkey."""

    name: str
    key_type: int
    public: bytes

    def __post_init__(self) -> None:
        if not is_name(self.name):
            raise BadKey("a key's name is not empty and holds no space, plus or control character")
        if PUBLIC_BYTES.get(self.key_type) != len(self.public):
            raise BadKey("an unknown key type, or a public key of another length")

    @property
    def key_id(self) -> bytes:
        """C2SP signed-note, "Signatures": SHA-256(name || 0x0A || type || public key)[:4]."""
        content = self.name.encode() + b"\n" + bytes([self.key_type]) + self.public
        return sha256(content).digest()[:KEY_ID_BYTES]

    def __str__(self) -> str:
        material = to_base64(bytes([self.key_type]) + self.public)
        return f"{self.name}+{self.key_id.hex()}+{material}"


def is_name(name: str) -> bool:
    """C2SP signed-note, "Format": not empty, no Unicode spaces, no plus; fit for a line."""
    if not name or any(char.isspace() or char == "+" or char < " " for char in name):
        return False
    return not any("\ud800" <= char <= "\udfff" for char in name)


def parse_vkey(text: str) -> VerifierKey:
    """`name+id+base64(type || key)`; `BadKey` if malformed or if the id is not this key's."""
    match = _VKEY.fullmatch(text)
    if match is None:
        raise BadKey("not name+id+key")
    name, key_id, material = match.groups()
    try:
        raw = from_base64(material)
    except ValueError as error:
        raise BadKey("the key is not base64") from error
    key = VerifierKey(name, raw[0], raw[1:])
    if key.key_id.hex() != key_id:
        raise BadKey("the id is not this key's")
    return key


def verify_ed25519(public: bytes, message: bytes, signature: bytes) -> bool:
    """RFC 8032; False too for a key or signature that is none."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


class Signer:
    """A private Ed25519 key with its name, of a log (type 0x01) or a witness (type 0x04)."""

    def __init__(self, name: str, private: bytes, key_type: int = LOG) -> None:
        """`private` is the 32-byte seed of RFC 8032."""
        if key_type not in {LOG, COSIGNATURE}:
            raise BadKey("only Ed25519 keys sign here")
        self._private = Ed25519PrivateKey.from_private_bytes(private)
        self.key = VerifierKey(name, key_type, self._private.public_key().public_bytes_raw())

    def sign(self, message: bytes) -> bytes:
        return self._private.sign(message)
