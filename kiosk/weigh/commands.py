"""The command card: QR codes to scan with gloves on, and the keys that mean the same."""

from dataclasses import dataclass
from typing import TypeAlias

from app.procurement.model import Grade, Reason

PREFIX = "MC1:"


@dataclass(frozen=True)
class Give:
    """A grade key."""

    grade: Grade


@dataclass(frozen=True)
class TurnAway:
    """A tile of the refusal sheet."""

    reason: Reason


@dataclass(frozen=True)
class Confirm:
    """Yes to what the page asks."""


@dataclass(frozen=True)
class Cancel:
    """No to what the page asks; an open sheet closes."""


Command: TypeAlias = Give | TurnAway | Confirm | Cancel
_GRADES = {"G0": Grade.SPECIAL, "G1": Grade.FIRST, "G2": Grade.SECOND, "G3": Grade.THIRD,
           "G4": Grade.OFF}  # fmt: skip
_ANSWERS: dict[str, Command] = {"OK": Confirm(), "NO": Cancel()}
KEYS = {"F1": "G0", "F2": "G1", "F3": "G2", "F4": "G3", "F5": "G4", "Return": "OK", "Esc": "NO"}
"""Keys of a keyboard and what they scan as."""


def command_of(text: str) -> Command | None:
    """`MC1:G1` → 1등; None if the text is no command."""
    if not text.startswith(PREFIX):
        return None
    code = text[len(PREFIX) :]
    if code in _GRADES:
        return Give(_GRADES[code])
    if code.startswith("R") and code[1:].isdigit() and 1 <= int(code[1:]) <= 8:
        return TurnAway(Reason(int(code[1:])))
    return _ANSWERS.get(code)
