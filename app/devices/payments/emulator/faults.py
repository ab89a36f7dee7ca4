"""What the emulated service does wrong when it is told to, one JSON object a line.

`{"on": "charge", "fault": "lost_answer", "times": 1}`: on is present, charge, state, cancel, ready
or any; the faults are slow (`seconds`, then as asked), away (nothing is done, 503), lost_request
(nothing is done, the line drops), lost_answer (done, the line drops), duplicate (done twice) and
declined (a charge is refused).
"""

import json
import threading
from collections.abc import Iterable
from dataclasses import dataclass, field

FAULTS = ("slow", "away", "lost_request", "lost_answer", "duplicate", "declined")
PLACES = ("present", "charge", "state", "cancel", "ready", "any")


class ScriptError(ValueError):
    """A line that says nothing the emulator can do."""


@dataclass
class Fault:
    """`times` requests it still meets."""

    on: str
    fault: str
    times: int = 1
    seconds: float = 1.0


@dataclass
class Faults:
    """Those still to come, in order."""

    waiting: list[Fault] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, told: object) -> None:
        with self.lock:
            self.waiting.append(parse(told))

    def clear(self) -> None:
        with self.lock:
            self.waiting.clear()

    def next(self, place: str) -> Fault | None:
        """The first one that is meant for this request."""
        with self.lock:
            for fault in self.waiting:
                if fault.on in {place, "any"}:
                    fault.times -= 1
                    if fault.times <= 0:
                        self.waiting.remove(fault)
                    return fault
        return None


def parse(told: object) -> Fault:
    if not isinstance(told, dict) or not told.keys() <= {"on", "fault", "times", "seconds"}:
        raise ScriptError("an object with on, fault, times and seconds")
    on, fault = told.get("on", "any"), told.get("fault")
    times, seconds = told.get("times", 1), told.get("seconds", 1)
    if on not in PLACES or fault not in FAULTS:
        raise ScriptError(f"cannot do {fault!r} on {on!r}")
    if not isinstance(times, int) or times < 1 or not isinstance(seconds, int | float):
        raise ScriptError("times is 1 or more, seconds a number")
    return Fault(on, fault, times, seconds)


def parse_script(lines: Iterable[str]) -> list[dict[str, object]]:
    """Each line that says something; `ScriptError`."""
    told = []
    for line in filter(str.strip, lines):
        try:
            value = json.loads(line)
        except ValueError as error:
            raise ScriptError(f"not JSON: {line.strip()}") from error
        parse(value)
        told.append(value)
    return told
