r"""A&D standard format: b"ST,+001234.5  g\r\n".

Header (ST stable, US unstable, QT counting, OL out of range), perhaps a comparator's word, sign,
digits with their point, unit. Net and gross are not in the frame.
Layout: A&D EK-L manual p. 28, GC p. 51.
"""

import re
from decimal import Decimal

from app.devices.line import LineSetting
from app.devices.scales.errors import BadFrame
from app.devices.scales.framing import LineFraming
from app.devices.scales.model import Reading, ScaleProtocol

_COMPARATOR = rb"(?:(?:LO|OK|HI|--),)?"
_FRAME = re.compile(
    rb"(ST|US|QT)," + _COMPARATOR + rb"([+-])([0-9.]{7,10}) {1,3}([A-Za-z%]{1,3})\r\n"
)
_OUT_OF_RANGE = re.compile(rb"OL," + _COMPARATOR + rb"([+-]?)[0-9.E+ ]{0,13}[A-Za-z% ]{0,4}\r\n")
_DIGITS = re.compile(rb"\d{1,9}(?:\.\d{1,8})?")
_UNITS = {b"kg": "kg", b"g": "g", b"t": "t", b"mg": "mg", b"lb": "lb", b"oz": "oz", b"ct": "ct"}
_NO_WEIGHT = {b"PC", b"%"}
_FULL = b"99999999"


def decode(frame: bytes) -> Reading:
    """A frame that counts or compares with a reference carries no load: `not_weight`."""
    if (beyond := _OUT_OF_RANGE.fullmatch(frame)) is not None:
        under = beyond[1] == b"-"
        return Reading(
            stable=False, overload=not under, error="underload" if under else None, raw=frame
        )
    match = _FRAME.fullmatch(frame)
    if match is None or _DIGITS.fullmatch(match[3]) is None:
        raise BadFrame(frame)
    header, sign, digits, unit = match.groups()
    if header == b"QT" or unit in _NO_WEIGHT:
        return Reading(stable=False, error="not_weight", raw=frame)
    if unit not in _UNITS:
        raise BadFrame(frame)
    weight = Decimal((sign + digits).decode())
    return Reading(weight=weight, unit=_UNITS[unit], stable=header == b"ST", raw=frame)


def encode(reading: Reading) -> bytes:
    """`ValueError` for what the format cannot say."""
    if reading.overload or reading.error == "underload":
        return b"OL," + (b"+" if reading.overload else b"-") + _FULL + b" kg\r\n"
    if reading.error is not None or reading.weight is None or reading.unit not in _UNITS.values():
        raise ValueError(f"and_std has no frame for {reading.error or reading.unit}")
    digits = f"{reading.weight.copy_abs():f}".zfill(8)
    if len(digits) > 10 or _DIGITS.fullmatch(digits.encode()) is None:
        raise ValueError(f"{reading.weight} does not fit nine digits")
    header = "ST" if reading.stable else "US"
    sign = "-" if reading.weight.is_signed() else "+"
    return f"{header},{sign}{digits}{reading.unit:>3}\r\n".encode()


PROTOCOL = ScaleProtocol(
    name="and_std",
    title="A&D standard (EK, GC, EJ, CB)",
    framing=LineFraming(27, b"\r\n"),
    line=LineSetting(2_400, 7, "E", 1),
    period_ms=250,
    decode=decode,
    encode=encode,
    questions=(b"Q\r\n", b"SI\r\n"),
    poll=b"Q\r\n",
)
