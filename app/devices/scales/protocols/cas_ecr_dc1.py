r"""CAS ECR counter scales, asked by ENQ and DC1: b"\x01\x02S 01.234KG\x41\x03\x04".

ENQ is answered with ACK (or NAK), DC1 then with 15 bytes: SOH STX, S stable or U moving, sign,
weight in six characters, unit, check value, ETX EOT. The check value is the XOR of what lies
between STX and it; the range from SOH to ETX that some manuals print gives the same, as
1 XOR 2 XOR 3 is nothing. SW-II manual p. 15, PD-II p. 23 (type 6), Ohaus Aviator 7000 p. 36.
"""

import re
from decimal import Decimal
from functools import reduce
from operator import xor

from app.devices.line import LineSetting
from app.devices.scales.errors import BadFrame
from app.devices.scales.framing import MarkedFraming
from app.devices.scales.model import Handshake, Reading, ScaleProtocol

ENQ, ACK, DC1, NAK = b"\x05", b"\x06", b"\x11", b"\x15"
_HEAD, _END = b"\x01\x02", b"\x03\x04"
_LENGTH = 15
_FRAME = re.compile(rb"\x01\x02([SU])([ F-])(.{6})(KG|LB)(.)\x03\x04", re.DOTALL)
_WEIGHT = re.compile(rb" *\d+\.\d+")
_UNITS = {b"KG": "kg", b"LB": "lb"}
_BEYOND = b"FFFFFF"
_WIDTH = 6


def decode(frame: bytes) -> Reading:
    """ACK says nothing of a load, NAK that there is none now; a wrong check value is `checksum`."""
    if frame == ACK:
        return Reading(raw=frame)
    if frame == NAK:
        return Reading(stable=False, error="nak", raw=frame)
    match = _FRAME.fullmatch(frame)
    if match is None:
        raise BadFrame(frame)
    state, sign, field, unit, check = match.groups()
    if check[0] != _check(frame[2:12]):
        return Reading(stable=False, error="checksum", raw=frame)
    if sign == b"F" and field == _BEYOND:
        return Reading(stable=False, overload=True, raw=frame)
    if sign == b"F" or _WEIGHT.fullmatch(field) is None:
        raise BadFrame(frame)
    weight = Decimal((sign + field).replace(b" ", b"").decode())
    return Reading(weight=weight, unit=_UNITS[unit], stable=state == b"S", raw=frame)


def encode(reading: Reading) -> bytes:
    """`ValueError` for what the format cannot say."""
    if reading.overload:
        return _framed(b"UF" + _BEYOND + b"KG")
    if reading.error == "nak":
        return NAK
    units = {name: code for code, name in _UNITS.items()}
    if reading.error is not None or reading.weight is None or reading.unit not in units:
        raise ValueError(f"cas_ecr_dc1 has no frame for {reading.error or reading.unit}")
    digits = f"{reading.weight.copy_abs():f}".zfill(_WIDTH).encode()
    if len(digits) != _WIDTH or _WEIGHT.fullmatch(digits) is None:
        raise ValueError(f"{reading.weight} does not fit six characters with a point")
    head = (b"S" if reading.stable else b"U") + (b"-" if reading.weight.is_signed() else b" ")
    return _framed(head + digits + units[reading.unit])


def _framed(text: bytes) -> bytes:
    return _HEAD + text + bytes([_check(text)]) + _END


def _check(text: bytes) -> int:
    return reduce(xor, text)


PROTOCOL = ScaleProtocol(
    name="cas_ecr_dc1",
    title="CAS ECR (SW-II, PD-II type 6)",
    framing=MarkedFraming(_LENGTH, _HEAD, ACK + NAK),
    line=LineSetting(9_600, 8, "N", 1),
    period_ms=250,
    decode=decode,
    encode=encode,
    questions=(DC1,),
    handshake=Handshake(ask=ENQ, granted=ACK, then=DC1),
    poll=ENQ,
)
