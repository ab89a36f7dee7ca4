"""What an emulator can be told: one JSON object a line, from a script file or standard input."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Final

from app.devices.scales.errors import ScriptError

HEAVIEST: Final = Decimal(1_000_000)
LIGHTEST: Final = Decimal(-1_000)
FAULTS: Final = frozenset({"tear", "split", "merge", "flip"})
ACTIONS: Final = FAULTS | {"zero", "tare", "clear", "silence", "noise", "print", "disconnect"}


@dataclass(frozen=True, slots=True)
class Command:
    """A load to put on, or an action: zero, tare, clear (the tare), silence, noise, tear, split,
    merge, flip, print, disconnect.

    `seconds` is how long a silence or a disconnection lasts, `count` how many bytes of noise or
    frames of the other faults.
    """

    load: Decimal | None = None
    do: str | None = None
    seconds: Decimal = Decimal(1)
    count: int = 1
    at_ms: int = 0
    """After the start; only scripts say it."""


def parse_command(line: str | bytes) -> Command:
    """`ScriptError` with the reason."""
    try:
        told = json.loads(line, parse_float=Decimal)
        if not isinstance(told, dict):
            raise ScriptError("not a JSON object")
        return _command(told)
    except (ValueError, TypeError, InvalidOperation) as error:
        raise ScriptError(str(error)) from error


def parse_script(lines: Iterable[str]) -> tuple[Command, ...]:
    """In order of time; blank lines are skipped. `ScriptError` names the line."""
    commands = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            commands.append(parse_command(line))
        except ScriptError as error:
            raise ScriptError(f"line {number}: {error}") from error
    return tuple(sorted(commands, key=lambda command: command.at_ms))


def _command(told: dict[str, object]) -> Command:
    unknown = told.keys() - {"at", "load", "do", "seconds", "count"}
    if unknown or ("load" in told) == ("do" in told):
        raise ScriptError("give load or do, and with it at, seconds or count")
    do = told.get("do")
    if do is not None and do not in ACTIONS:
        raise ScriptError(f"cannot do {do!r}")
    load = _number(told["load"]) if "load" in told else None
    if load is not None and not LIGHTEST <= load <= HEAVIEST:
        raise ScriptError(f"a load lies between {LIGHTEST} and {HEAVIEST}")
    seconds, at = _number(told.get("seconds", 1)), _number(told.get("at", 0))
    count = _number(told.get("count", 1))
    if seconds < 0 or at < 0 or not 1 <= count <= 65_536:
        raise ScriptError("at and seconds are not negative, count is 1 to 65536")
    return Command(
        load=load, do=None if do is None else str(do), seconds=seconds, count=int(count),
        at_ms=int(at * 1_000),
    )  # fmt: skip


def _number(value: object) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        raise ScriptError(f"{value!r} is no number")
    number = Decimal(value)
    if not number.is_finite():
        raise ScriptError(f"{value!r} is no number")
    return number
