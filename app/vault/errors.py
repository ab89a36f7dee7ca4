"""What the vault refuses; no message holds more of a person than the random id."""

from uuid import UUID


class VaultError(Exception):
    """The base of this slice's errors."""


class SubjectUnknown(VaultError):
    """Nothing was ever kept here under this id."""

    def __init__(self, subject: UUID) -> None:
        super().__init__(f"no subject {subject}")
        self.subject = subject


class SubjectErased(VaultError):
    """The key was destroyed: nobody can read the record again."""

    def __init__(self, subject: UUID) -> None:
        super().__init__(f"subject {subject} was erased")
        self.subject = subject


class SealBroken(VaultError):
    """A record, a key or the master key is not the one that was written."""


class MasterKeyProblem(VaultError):
    """The master key file is missing where keys exist, is no key, or is open to others."""


class BadSubject(VaultError, ValueError):
    """Bytes that are no subject's record, or of a version not known here."""
