r""" "ST,GS" 18-byte format: b"ST,GS,+011.120kg\r\n".

State, gross or net (or TR: a tare), sign, weight in seven characters, unit. A&D AD-4401 to 4406,
CAS indicators in "AND mode", and many Korean and Chinese ones.
Layout: A&D AD-4406 manual p. 45, General Measure M02 p. 56, Gram CM-15 p. 15, Excell 20key p. 12.
"""

import re
from decimal import Decimal

from app.devices.line import LineSetting
from app.devices.scales.errors import BadFrame
from app.devices.scales.framing import LineFraming
from app.devices.scales.model import Reading, ScaleProtocol

# Exactly 18 bytes: a frame that lost a digit on the way would else be another weight.
_FRAME = re.compile(rb"(ST|US|HD),(GS|NT|TR),([+-])( *\d+(?:\.\d+)?)([A-Za-z% ]{2})\r\n")
_LENGTH = 18
_OUT_OF_RANGE = re.compile(rb"OL,(?:GS|NT|TR),([+-])[ 0-9.]{7}[A-Za-z% ]{2}\r\n")
_UNITS = {b"kg": "kg", b" g": "g", b" t": "t", b"lb": "lb", b"oz": "oz"}
_NO_WEIGHT = {b"PC", b"pc", b" %"}
_WIDTH = 7


def decode(frame: bytes) -> Reading:
    """A tare carries no load; out of range makers put blanks, a point or nines: never read."""
    if (beyond := _OUT_OF_RANGE.fullmatch(frame)) is not None:
        under = beyond[1] == b"-"
        return Reading(
            stable=False, overload=not under, error="underload" if under else None, raw=frame
        )
    match = _FRAME.fullmatch(frame)
    if match is None or len(frame) != _LENGTH:
        raise BadFrame(frame)
    state, kind, sign, digits, unit = match.groups()
    if unit in _NO_WEIGHT:
        return Reading(stable=False, error="not_weight", raw=frame)
    if unit not in _UNITS:
        raise BadFrame(frame)
    figure = Decimal((sign + digits.lstrip()).decode())
    if kind == b"TR":
        return Reading(stable=False, error="tare_value", tare=figure, unit=_UNITS[unit], raw=frame)
    return Reading(
        weight=figure, unit=_UNITS[unit], stable=state != b"US", net=kind == b"NT",
        hold=True if state == b"HD" else None, raw=frame,
    )  # fmt: skip


def encode(reading: Reading) -> bytes:
    """`ValueError` for what the format cannot say."""
    if reading.overload or reading.error == "underload":
        sign = b"+" if reading.overload else b"-"
        return b"OL,GS," + sign + b" " * 4 + b".  kg\r\n"
    units = {name: code for code, name in _UNITS.items()}
    if reading.error is not None or reading.weight is None or reading.unit not in units:
        raise ValueError(f"stgs_18 has no frame for {reading.error or reading.unit}")
    digits = f"{reading.weight.copy_abs():f}".zfill(_WIDTH)
    if len(digits) != _WIDTH:
        raise ValueError(f"{reading.weight} does not fit seven characters")
    state = "US" if not reading.stable else "HD" if reading.hold else "ST"
    kind = "NT" if reading.net else "GS"
    minus = "-" if reading.weight.is_signed() else "+"
    return f"{state},{kind},{minus}{digits}".encode() + units[reading.unit] + b"\r\n"


PROTOCOL = ScaleProtocol(
    name="stgs_18",
    title="ST,GS 18-byte (A&D AD-44xx, CAS AND mode)",
    framing=LineFraming(_LENGTH, b"\r\n"),
    line=LineSetting(9_600, 8, "N", 1),  # A&D itself ships 2400-7E1
    period_ms=200,
    decode=decode,
    encode=encode,
    questions=(b"RW\r\n",),
)
