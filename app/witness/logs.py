"""Which logs are watched, by their keys; a file that changed is read again."""

from collections.abc import Iterable
from pathlib import Path

from app.ledger.errors import BadTrust
from app.ledger.keys import VerifierKey
from app.ledger.trust import parse_trust


class Logs:
    """Keys that were told, and those of a trust.json that its owner keeps up to date.

    Every year has a log of its own: the file is read again when a log is asked for that is unknown.
    """

    def __init__(self, told: Iterable[VerifierKey] = (), trust: Path | None = None) -> None:
        """`BadTrust` where the file is there and cannot be read as one."""
        self._told = tuple(told)
        self._trust = trust
        self._read = () if trust is None or not trust.exists() else _keys(trust)

    def keys(self, origin: str) -> tuple[VerifierKey, ...]:
        """Empty for a log that is not watched."""
        found = self._named(origin)
        if not found and self._trust is not None:
            try:
                self._read = _keys(self._trust)
            except BadTrust:
                return ()
            found = self._named(origin)
        return found

    def _named(self, origin: str) -> tuple[VerifierKey, ...]:
        return tuple(dict.fromkeys(k for k in (*self._told, *self._read) if k.name == origin))


def _keys(path: Path) -> tuple[VerifierKey, ...]:
    try:
        return tuple(log.key for log in parse_trust(path.read_bytes()).logs)
    except OSError as error:
        raise BadTrust(f"{path} cannot be read") from error
