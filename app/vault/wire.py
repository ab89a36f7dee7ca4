"""A subject's bodies: the record itself, and what the feed's table keeps in its place."""

from collections.abc import Mapping

from app.shared import canonical
from app.vault.errors import BadSubject
from app.vault.model import SALT_BYTES, SubjectRecord

VERSION = 1
COMMITMENT_BYTES = 32


def encode_subject(record: SubjectRecord) -> bytes:
    """What is sent, both ways: `{v, salt, record}`. Personal data: never stored as it is."""
    return canonical.encode({"v": VERSION, "salt": record.salt, "record": record.data})


def decode_subject(data: bytes) -> SubjectRecord:
    """`BadSubject`, with nothing of the bytes in it."""
    try:
        match canonical.decode(data):
            case {"v": 1, "salt": bytes(salt), "record": bytes(record)} if len(salt) == SALT_BYTES:
                if isinstance(canonical.decode(record), Mapping):
                    return SubjectRecord(salt, record)
    except canonical.NotCanonical:
        raise BadSubject("not canonical") from None  # the cause could hold what was being read
    raise BadSubject("not a subject's record")


def encode_subject_mark(commitment: bytes) -> bytes:
    """What the feed's table keeps of a subject: that it changed, and the commitment."""
    return canonical.encode({"v": VERSION, "commitment": commitment})
