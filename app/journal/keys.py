"""The station's Ed25519 key, a file only its owner can read."""

from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.journal.errors import KeyProblem
from app.storage.files import SecretFileProblem, make_secret, read_secret


class StationKey:
    """Signs for one station; the private part never leaves this object."""

    def __init__(self, private: Ed25519PrivateKey) -> None:
        self._private = private
        self.public_bytes: bytes = private.public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        return self._private.sign(message)


def make_key(path: Path) -> StationKey:
    """A new key in a new 0600 file; `KeyProblem` if there is one already."""
    try:
        return _key(make_secret(path))
    except SecretFileProblem as error:
        raise KeyProblem(str(error)) from error


def load_key(path: Path) -> StationKey:
    """`KeyProblem` unless the file is a key that nobody else can read."""
    try:
        return _key(read_secret(path))
    except SecretFileProblem as error:
        raise KeyProblem(str(error)) from error


def _key(private: bytes) -> StationKey:
    return StationKey(Ed25519PrivateKey.from_private_bytes(private))
