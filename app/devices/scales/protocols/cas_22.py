r"""CAS 22-byte format: b"ST,GS,1\xc4,000013.5 kg\r\n".

State, gross or net, device number (a raw byte), lamp byte, weight in eight characters, relay byte,
unit. Needs a line of 8 data bits.
Layout: CAS CI-600D manual p. 74, CI-6000A p. 63, CRD-2300F p. 16.
"""

import re
from decimal import Decimal

from app.devices.line import LineSetting
from app.devices.scales.errors import BadFrame
from app.devices.scales.framing import FixedFraming
from app.devices.scales.model import Reading, ScaleProtocol

_LENGTH = 22
# Device number and relay byte may be any byte, also 0x0A or a comma; a lamp byte has its top bit.
_FRAME = re.compile(rb"(ST|US|OL|HD),(GS|NT),.([\x80-\xff]),(.{8}).(..)\r\n", re.DOTALL)
_NOTICE = re.compile(rb"ERR[ ,:]{0,2}([0-9]{1,4})\r\n")  # CI-6000A
# Right-aligned with its point, or a place to the left without one. Sign first, blanks after it.
_WEIGHT = re.compile(rb"(-?) *(\d+\.\d+|\d+(?= $)) ?")
_UNITS = {b"kg": "kg", b"lb": "lb", b" g": "g", b" t": "t"}
_LAMP_ALWAYS, _LAMP_STABLE, _LAMP_HOLD = 0x80, 0x40, 0x10
_LAMP_NET, _LAMP_TARE, _LAMP_ZERO = 0x04, 0x02, 0x01
_DEVICE = b"1"


def decode(frame: bytes) -> Reading:
    """Stable and net come from the headers: makers disagree about their lamp bits."""
    if (notice := _NOTICE.fullmatch(frame)) is not None:
        return Reading(stable=False, error=f"device:{notice[1].decode()}", raw=frame)
    match = _FRAME.fullmatch(frame)
    if match is None:
        raise BadFrame(frame)
    state, kind, lamp, field, unit = match.groups()
    if state == b"OL":  # what stands in the weight field then is documented nowhere
        return Reading(stable=False, overload=True, raw=frame)
    if unit not in _UNITS:
        raise BadFrame(frame)
    return Reading(
        weight=_weight(field, frame),
        unit=_UNITS[unit],
        stable=state != b"US",
        net=kind == b"NT",
        hold=True if state == b"HD" or lamp[0] & _LAMP_HOLD else None,
        zero=True if lamp[0] & _LAMP_ZERO else None,
        tare_in_use=bool(lamp[0] & _LAMP_TARE),
        raw=frame,
    )


def _weight(field: bytes, frame: bytes) -> Decimal:
    match = _WEIGHT.fullmatch(field)
    if match is None or (b"." in field) == field.endswith(b" "):
        raise BadFrame(frame)
    return Decimal((match[1] + match[2]).decode())


def encode(reading: Reading) -> bytes:
    """`ValueError` for what the format cannot say."""
    if reading.error is not None:
        name, _, code = reading.error.partition(":")
        if name != "device" or _NOTICE.fullmatch(b"ERR" + code.encode() + b"\r\n") is None:
            raise ValueError(f"cas_22 has no frame for {reading.error}")
        return b"ERR" + code.encode() + b"\r\n"
    kind = b"NT" if reading.net else b"GS"
    head = _state(reading) + b"," + kind + b"," + _DEVICE + bytes([_lamp(reading)]) + b","
    if reading.overload:
        return head + b" " * 9 + b"kg\r\n"
    units = {name: code for code, name in _UNITS.items()}
    if reading.unit not in units:
        raise ValueError(f"cas_22 has no unit {reading.unit}")
    return head + _field(reading.weight) + b" " + units[reading.unit] + b"\r\n"


def _state(reading: Reading) -> bytes:
    if reading.overload:
        return b"OL"
    if not reading.stable:
        return b"US"
    return b"HD" if reading.hold else b"ST"


def _lamp(reading: Reading) -> int:
    lamps = (
        (reading.stable, _LAMP_STABLE), (reading.hold, _LAMP_HOLD), (reading.net, _LAMP_NET),
        (reading.tare_in_use, _LAMP_TARE), (reading.zero, _LAMP_ZERO),
    )  # fmt: skip
    return _LAMP_ALWAYS | sum(bit for lit, bit in lamps if lit)


def _field(weight: Decimal | None) -> bytes:
    if weight is None:
        raise ValueError("cas_22 always shows a weight")
    digits = f"{weight.copy_abs():f}"
    digits += "" if "." in digits else " "
    field = "-" + digits.rjust(7) if weight.is_signed() else digits.rjust(8)
    if len(field) != 8:
        raise ValueError(f"{weight} does not fit eight characters")
    return field.encode()


PROTOCOL = ScaleProtocol(
    name="cas_22",
    title="CAS 22-byte (CI, NT, CRD, WTM)",
    framing=FixedFraming(_LENGTH, _FRAME, _NOTICE),
    line=LineSetting(9_600, 8, "N", 1),
    period_ms=200,
    decode=decode,
    encode=encode,
    questions=(b"01RW\r\n",),  # NT-500 commands, CI-400 manual p. 105
)
