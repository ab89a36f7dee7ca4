"""The log's private key, a file that only its owner can read."""

from pathlib import Path

from app.central.errors import LogKeyProblem
from app.storage.files import SecretFileProblem, make_secret, read_secret


def make_seed(path: Path) -> bytes:
    """A new key in a new 0600 file; `LogKeyProblem` if there is one already."""
    try:
        return make_secret(path)
    except SecretFileProblem as error:
        raise LogKeyProblem(f"the log: {error}") from error


def load_seed(path: Path) -> bytes:
    """The 32-byte seed (RFC 8032); `LogKeyProblem` unless it is one that nobody else can read."""
    try:
        return read_secret(path)
    except SecretFileProblem as error:
        raise LogKeyProblem(f"the log: {error}") from error
