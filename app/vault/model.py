"""A person's record as it crosses between the sides, and who looked at it."""

import hashlib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from app.shared import canonical

SALT_BYTES = 16


@dataclass(frozen=True)
class SubjectRecord:
    """The salt and the canonical bytes of a record; neither is ever shown by `repr`."""

    salt: bytes = field(repr=False)
    data: bytes = field(repr=False)

    @property
    def commitment(self) -> bytes:
        """SHA-256(salt || record): what an entry may say of a person."""
        return hashlib.sha256(self.salt + self.data).digest()

    @property
    def content(self) -> Mapping[str, Any]:
        value = canonical.decode(self.data)
        assert isinstance(value, Mapping)
        return value

    @property
    def likeness(self) -> bytes | None:
        """What two records of one person have in common; None without a name and a phone."""
        match self.content:
            case {"name": str(name), "phone": str(phone)} if name and phone:
                return likeness(name, phone)
        return None

    @property
    def keep_until(self) -> int | None:
        """The last day (20261120) on which the record may be kept, where it says one."""
        day = self.content.get("keep_until")
        return day if type(day) is int and 0 < day < 100_000_000 else None


def likeness(name: str, phone: str) -> bytes:
    """Name and phone without what people write now so and now so: spaces, case, dashes."""
    plain = "".join(unicodedata.normalize("NFKC", name).casefold().split())
    digits = "".join(sign for sign in unicodedata.normalize("NFKC", phone) if sign.isdecimal())
    return canonical.encode([plain, digits])


@dataclass(frozen=True)
class Due:
    """A record whose last day is over; no name is needed to destroy it."""

    subject: UUID
    keep_until: int
    scope: str


@dataclass(frozen=True)
class Erasure:
    """That a subject was destroyed, as the stations are told."""

    subject: UUID
    reason: str

    @property
    def key(self) -> str:
        return str(self.subject)


@dataclass(frozen=True)
class Destruction:
    """A record that was destroyed: when, by whose decision, and why."""

    subject: UUID
    at: datetime
    decided_by: str
    reason: str


@dataclass(frozen=True)
class RefusedSubject:
    """A station tried to change a record that is not its own."""

    station: str
    subject: UUID
    first_at: datetime
    count: int


@dataclass(frozen=True)
class Access:
    """Somebody looked at a person's record."""

    at: datetime
    subject: UUID
    reader: str
    reason: str
