"""The log's private key, a file that only its owner can read."""

import os
import secrets
from pathlib import Path

from app.central.errors import LogKeyProblem

SEED_BYTES = 32


def make_seed(path: Path) -> bytes:
    """A new key in a new 0600 file; `LogKeyProblem` if there is one already."""
    seed = secrets.token_bytes(SEED_BYTES)
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise LogKeyProblem("the log's key cannot be made") from error
    with os.fdopen(handle, "wb") as file:
        file.write(seed)
        file.flush()
        os.fsync(file.fileno())
    return seed


def load_seed(path: Path) -> bytes:
    """The 32-byte seed (RFC 8032); `LogKeyProblem` unless it is one that nobody else can read."""
    try:
        if os.name == "posix" and path.stat().st_mode & 0o077:
            raise LogKeyProblem("others can read the log's key")
        seed = path.read_bytes()
    except OSError as error:
        raise LogKeyProblem("the log's key cannot be read") from error
    if len(seed) != SEED_BYTES:
        raise LogKeyProblem("the file holds no key")
    return seed
