"""The station's Ed25519 key, a file only its owner can read."""

import os
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.journal.errors import KeyProblem

PRIVATE_BYTES = 32


class StationKey:
    """Signs for one station; the private part never leaves this object."""

    def __init__(self, private: Ed25519PrivateKey) -> None:
        self._private = private
        self.public_bytes: bytes = private.public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        return self._private.sign(message)


def make_key(path: Path) -> StationKey:
    """A new key in a new 0600 file; `KeyProblem` if there is one already."""
    private = Ed25519PrivateKey.generate()
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as error:
        raise KeyProblem("there is a key already") from error
    with os.fdopen(handle, "wb") as file:
        file.write(private.private_bytes_raw())
        file.flush()
        os.fsync(file.fileno())
    return StationKey(private)


def load_key(path: Path) -> StationKey:
    """`KeyProblem` unless the file is a key that nobody else can read."""
    try:
        if os.name == "posix" and path.stat().st_mode & 0o077:
            raise KeyProblem("others can read the key file")
        raw = path.read_bytes()
    except OSError as error:
        raise KeyProblem("the key file cannot be read") from error
    if len(raw) != PRIVATE_BYTES:
        raise KeyProblem("the key file holds no key")
    return StationKey(Ed25519PrivateKey.from_private_bytes(raw))
