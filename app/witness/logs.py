"""Which logs are watched, by their keys; a file that changed is read again."""

import logging
from collections.abc import Iterable
from pathlib import Path

from app.ledger.errors import BadTrust
from app.ledger.keys import VerifierKey
from app.ledger.trust import parse_trust

log = logging.getLogger(__name__)


class Logs:
    """Keys that were told, and those of a trust.json that its owner keeps up to date.

    Every year has a log of its own, and a log's key may be changed or withdrawn within its year.
    """

    def __init__(self, told: Iterable[VerifierKey] = (), trust: Path | None = None) -> None:
        """`BadTrust` where the file is there and cannot be read as one."""
        self._told = tuple(told)
        self._trust = trust
        self._stamp = _stamp(trust)
        self._read = () if trust is None or self._stamp is None else _keys(trust)

    def keys(self, origin: str) -> tuple[VerifierKey, ...]:
        """Empty for a log that is not watched."""
        stamp = _stamp(self._trust)
        if self._trust is not None and stamp is not None and stamp != self._stamp:
            try:
                self._read = _keys(self._trust)
                self._stamp = stamp
            except BadTrust as error:  # half written, or spoilt: what was read goes on
                log.warning("the logs to watch are as before", extra={"reason": str(error)})
        return tuple(dict.fromkeys(k for k in (*self._told, *self._read) if k.name == origin))


def _stamp(path: Path | None) -> tuple[int, int, int] | None:
    """Another one after every change; None where there is no file."""
    try:
        found = None if path is None else path.stat()
    except OSError:
        return None
    return None if found is None else (found.st_mtime_ns, found.st_size, found.st_ino)


def _keys(path: Path) -> tuple[VerifierKey, ...]:
    try:
        return tuple(log.key for log in parse_trust(path.read_bytes()).logs)
    except OSError as error:
        raise BadTrust(f"{path} cannot be read") from error
