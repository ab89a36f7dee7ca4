"""What documents cannot do."""


class DocumentsError(Exception):
    """The base of this slice's errors."""


class BadDocument(DocumentsError):
    """Bytes that are no stored document."""


class NoSuchDocument(DocumentsError):
    """An id under which nothing was issued here."""


class DoesNotFit(DocumentsError):
    """A code or table that is wider than its paper."""
