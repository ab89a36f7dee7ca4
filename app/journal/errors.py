"""What the journal refuses."""


class JournalError(Exception):
    """The base of this slice's errors."""


class MustEnrolAnew(JournalError):
    """The centre knows entries that this disk does not: it was restored, and may not go on."""


class KeyProblem(JournalError):
    """The station's key file is missing, unreadable or open to others."""
