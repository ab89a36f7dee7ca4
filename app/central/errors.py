"""What the centre refuses, and the faults of what it stands on."""


class CentralError(Exception):
    """The base of this slice's errors."""


class PostgresProblem(CentralError):
    """No server could be found, made or started."""


class RefusesToSign(CentralError):
    """Signing now could make a second history: the database is behind what was already signed."""


class LogKeyProblem(RefusesToSign):
    """The log's key file is missing, unreadable or open to others."""


class UnknownEntry(CentralError):
    """No entry with this number has arrived from this station."""


class NotSaved(CentralError):
    """Why the centre does not take what the office wants to save, in one word for its client."""

    def __init__(self, word: str) -> None:
        super().__init__(word)
        self.word = word
