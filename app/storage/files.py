"""Files that must not be lost or read by others: keys of 32 bytes, and texts replaced whole."""

import os
import secrets
from pathlib import Path

KEY_BYTES = 32


class SecretFileProblem(Exception):
    """The file is there or not, against what was asked; is open to others; or holds no key."""


def make_secret(path: Path) -> bytes:
    """A new key in a new file, durable when it returns; never over an old one."""
    secret = secrets.token_bytes(KEY_BYTES)
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError as error:
        raise SecretFileProblem("there is a key already") from error
    except OSError as error:
        raise SecretFileProblem("the key file cannot be made") from error
    with os.fdopen(handle, "wb") as file:
        file.write(secret)
        file.flush()
        os.fsync(file.fileno())
    sync_folder(path.parent)
    return secret


def read_secret(path: Path) -> bytes:
    """The key; `SecretFileProblem` unless it is one that nobody else can read."""
    try:
        if os.name == "posix" and path.stat().st_mode & 0o077:
            raise SecretFileProblem("others can read the key file")
        secret = path.read_bytes()
    except OSError as error:
        raise SecretFileProblem("the key file cannot be read") from error
    if len(secret) != KEY_BYTES:
        raise SecretFileProblem("the key file holds no key")
    return secret


def replace_file(path: Path, text: str, mode: int = 0o644) -> None:
    """The whole text in place of what was there, or nothing of it; durable when it returns."""
    draft = path.with_suffix(".new")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
    with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Makes a new name in it durable; a folder cannot be opened on Windows, NTFS journals it."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
