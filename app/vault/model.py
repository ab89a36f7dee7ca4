"""A person's record as it crosses between the sides, and who looked at it."""

import hashlib
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


@dataclass(frozen=True)
class Access:
    """Somebody looked at a person's record."""

    at: datetime
    subject: UUID
    reader: str
    reason: str
