"""What enrolment gave a station, in a file only its owner can read: the token is a secret.

A file and not a table: copies of the database are handed to auditors.
"""

import json
import os
from dataclasses import asdict
from pathlib import Path

from app.access.errors import NotEnrolled
from app.access.model import Enrolled, StationKind


def save_enrolled(path: Path, enrolled: Enrolled) -> None:
    """Replaces what was there, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".new")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(asdict(enrolled), file)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


def load_enrolled(path: Path) -> Enrolled:
    """`NotEnrolled` when there is no such file, or none that makes sense."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        return Enrolled(**{**told, "kind": StationKind(told["kind"])})
    except (OSError, ValueError, TypeError, KeyError) as error:
        # The cause is left out: its text may hold the token.
        raise NotEnrolled(type(error).__name__) from None
