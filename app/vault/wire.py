"""A subject's bodies: the record itself, what the feed keeps in its place, and entry 50."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from app.ledger.entry import FaceItem
from app.shared import canonical
from app.vault.errors import BadSubject
from app.vault.model import SALT_BYTES, Erasure, SubjectRecord

VERSION = 1
SUBJECT_ERASED = 50
ERASED_FACE: tuple[FaceItem, ...] = ()
NOBODY = 0
"""The operator of an entry that a station makes by itself."""
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


def encode_erasure(erasure: Erasure) -> bytes:
    """What the feed tells of a destruction; the key of the row is the subject."""
    return canonical.encode(
        {"v": VERSION, "subject": erasure.subject.bytes, "reason": erasure.reason}
    )


def decode_erasure(data: bytes) -> Erasure:
    """`BadSubject` for bytes that this version does not write."""
    try:
        match canonical.decode(data):
            case {"v": 1, "subject": bytes(subject), "reason": str(reason)} if len(subject) == 16:
                return Erasure(UUID(bytes=subject), reason)
    except canonical.NotCanonical as error:
        raise BadSubject("not canonical") from error
    raise BadSubject("not an erasure")


def erased_body(erasure: Erasure) -> dict[str, canonical.Value]:
    """Of an entry 50; its face is empty."""
    return {"v": VERSION, "operator": NOBODY, "subject": erasure.subject.bytes}


def read_erased(face: Sequence[FaceItem], body: Mapping[str, canonical.Value]) -> UUID:
    """Who was erased; `BadSubject` unless face and body are an entry 50's."""
    match body:
        case {"v": 1, "subject": bytes(subject)} if len(subject) == 16 and not face:
            return UUID(bytes=subject)
    raise BadSubject("not an entry 50")
