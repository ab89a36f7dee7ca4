"""One AES-256 key a subject, in a file of their own, wrapped by the master key.

Plain SQLite and not the unit of work: the file is the same on both sides and stays out of data
backups. With `secure_delete` a deleted key is overwritten; there is no write-ahead log to keep it.
"""

import hmac
import os
import secrets
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import UUID

from cryptography.hazmat.primitives.keywrap import (
    InvalidUnwrap,
    aes_key_unwrap,
    aes_key_wrap,
)

from app.storage.files import KEY_BYTES, SecretFileProblem, make_secret, read_secret
from app.vault.errors import MasterKeyProblem, SealBroken

BUSY_TIMEOUT_SECONDS = 5.0


class SubjectKeys:
    """The keys file; its own transaction for each change, durable when it returns."""

    def __init__(self, path: Path, master_key_path: Path) -> None:
        self._path = path
        _own_file(path)
        with self._open() as keys:
            keys.execute(
                "CREATE TABLE IF NOT EXISTS subject_key "
                "(subject BLOB PRIMARY KEY, wrapped BLOB NOT NULL) WITHOUT ROWID"
            )
            is_empty = keys.execute("SELECT 1 FROM subject_key LIMIT 1").fetchone() is None
        self._master = _master_key(master_key_path, may_make=is_empty)

    def get(self, subject: UUID) -> bytes | None:
        """None when it never was or has been destroyed; `SealBroken` under another master key."""
        return self.get_many([subject])[subject]

    def get_many(self, subjects: Iterable[UUID]) -> dict[UUID, bytes | None]:
        with self._open() as keys:
            return {subject: self._unwrapped(keys, subject) for subject in subjects}

    def get_or_make(self, subject: UUID) -> bytes:
        key = self.get(subject)
        if key is not None:
            return key
        with self._open() as keys:
            keys.execute(
                "INSERT OR IGNORE INTO subject_key VALUES (?, ?)",
                (subject.bytes, aes_key_wrap(self._master, secrets.token_bytes(KEY_BYTES))),
            )
        # Two writers may have made one: the row that stands is the key of both.
        made = self.get(subject)
        assert made is not None
        return made

    def digest(self, data: bytes) -> bytes:
        """HMAC-SHA256 under a key of this vault alone: no table of all phones opens it."""
        key = hmac.digest(self._master, b"madang/vault/likeness/v1", "sha256")
        return hmac.digest(key, data, "sha256")

    def destroy(self, subject: UUID) -> None:
        with self._open() as keys:
            keys.execute("DELETE FROM subject_key WHERE subject = ?", (subject.bytes,))

    def _unwrapped(self, keys: sqlite3.Connection, subject: UUID) -> bytes | None:
        row = keys.execute(
            "SELECT wrapped FROM subject_key WHERE subject = ?", (subject.bytes,)
        ).fetchone()
        try:
            return None if row is None else aes_key_unwrap(self._master, row[0])
        except InvalidUnwrap as error:
            raise SealBroken("the master key does not open this key") from error

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        keys = sqlite3.connect(self._path, timeout=BUSY_TIMEOUT_SECONDS)
        try:
            for pragma in ("journal_mode=DELETE", "synchronous=FULL", "secure_delete=ON"):
                keys.execute(f"PRAGMA {pragma}")
            with keys:
                yield keys
        finally:
            keys.close()


def _own_file(path: Path) -> None:
    """Made with 0600 before SQLite opens it, which would make it as the umask says."""
    path.parent.mkdir(parents=True, exist_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def _master_key(path: Path, *, may_make: bool) -> bytes:
    try:
        return make_secret(path) if may_make and not path.exists() else read_secret(path)
    except SecretFileProblem as error:
        raise MasterKeyProblem(f"the master key: {error}") from error
