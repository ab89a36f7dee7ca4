"""What of a log may leave the machine: only words this program itself wrote, and short numbers.

By what is let through, not by what is taken out: a name, a number to call or a secret has no way
in, however it got into the log. A line keeps its time, its level and its logger; its message only
if the logger is ours (ours are constants, by a rule of the linter) and it is plain lower-case
words; of its facts only those named here, with a code, a number below a million or the name of an
error as their value. Of a traceback the places stay, and the name of the error.
"""

import re
from collections.abc import Iterable, Iterator

_LINE = re.compile(
    r"(?P<at>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)(?:,\d+)? (?P<level>[A-Z]+) (?P<logger>[\w.]+): "
    r"(?P<rest>.*)"
)
_FACT = re.compile(r" (\w+)=(\S*)")
_MESSAGE = re.compile(r"[a-z][a-z ,';-]{0,99}")
_PLACE = re.compile(
    r'\s+File ".*?((?:app|kiosk|ui)(?:[\\/]\w+)+\.py|main\.py)", line (\d+), in (\w+)'
)
_ERROR = re.compile(r"(?:\w+\.)*([A-Z]\w*(?:Error|Exception|Away|Lost|Problem|Fault|Refused))\b")
_OURS = re.compile(r"(?:app|kiosk|ui)(?:\.\w+)+")
_CODE = re.compile(r"[A-Z]\d{2,3}|\d{1,6}|[a-z]{2,12}(?:[_-][a-z]{2,12}){0,2}")
_CLASS = re.compile(r"[A-Z][A-Za-z]{2,30}")
CODES = {"station", "seq", "job", "device", "problem", "record"}
CLASSES = {"error", "kind"}


def scrub(lines: Iterable[str]) -> Iterator[str]:
    """The lines as they may be sent; what was left out is counted in its place."""
    left_out = 0
    for line in lines:
        clean = _clean(line.rstrip())
        if clean is None:
            left_out += 1
            continue
        if left_out:
            yield f"({left_out} more)"
            left_out = 0
        yield clean
    if left_out:
        yield f"({left_out} more)"


def _clean(line: str) -> str | None:
    if (found := _LINE.fullmatch(line)) is not None:
        return f"{found['at']} {found['level']} {_said(found['logger'], found['rest'])}".rstrip()
    if (place := _PLACE.match(line)) is not None:
        return f"  {place[1]}:{place[2]} {place[3]}"
    error = _ERROR.match(line)
    return None if error is None else f"  {error[1]}"


def _said(logger: str, rest: str) -> str:
    if _OURS.fullmatch(logger) is None:
        return logger if logger in {"root", "httpx", "alembic", "uvicorn.error"} else "another"
    message = rest[: found.start()] if (found := _FACT.search(rest)) else rest
    words = message if _MESSAGE.fullmatch(message) else "…"
    facts = "".join(f" {name}={_value(name, value)}" for name, value in _FACT.findall(rest))
    return f"{logger}: {words}{facts}"


def _value(name: str, value: str) -> str:
    allowed = _CODE if name in CODES else _CLASS if name in CLASSES else None
    return value if allowed is not None and allowed.fullmatch(value) else "…"
