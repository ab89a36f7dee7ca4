"""What enrolment gave a station, in a file only its owner can read: the token is a secret.

A file and not a table: copies of the database are handed to auditors.
"""

import json
from dataclasses import asdict
from pathlib import Path

from app.access.errors import NotEnrolled
from app.access.model import Enrolled, StationKind
from app.storage.files import replace_file


def save_enrolled(path: Path, enrolled: Enrolled) -> None:
    """Replaces what was there, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    replace_file(path, json.dumps(asdict(enrolled)), 0o600)


def load_enrolled(path: Path) -> Enrolled:
    """`NotEnrolled` when there is no such file, or none that makes sense."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        return Enrolled(**{**told, "kind": StationKind(told["kind"])})
    except (OSError, ValueError, TypeError, KeyError) as error:
        # The cause is left out: its text may hold the token.
        raise NotEnrolled(type(error).__name__) from None
