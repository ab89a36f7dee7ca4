"""Text of a merchant-presented QR code (EMVCo MPM 1.1): `TTLL value` fields and a CRC at the end.

Tags used: 00 version, 01 11 static or 12 dynamic, 26 merchant account, 52 category, 53 currency
(410 won), 54 amount, 58 country, 59 name, 60 city, 62 with 05 reference and 07 terminal, 63 CRC.
Names stay in ASCII: lengths of Korean text are counted in different ways by readers.
"""

from collections.abc import Mapping
from dataclasses import dataclass

ACCOUNT = "kr.example.gangjin"  # ours and made up: no provider's own id was found
CRC_TAG = "6304"


class BadQr(ValueError):
    """Not such a text, or its CRC is another."""


@dataclass(frozen=True)
class MerchantQr:
    merchant: str
    name: str
    city: str
    won: int
    order_id: str


def encode(code: MerchantQr) -> str:
    """A dynamic code: one amount, one order."""
    return sealed(
        field("00", "01")
        + field("01", "12")
        + field("26", field("00", ACCOUNT) + field("01", code.merchant))
        + field("52", "5411")
        + field("53", "410")
        + field("54", str(code.won))
        + field("58", "KR")
        + field("59", code.name)
        + field("60", code.city)
        + field("62", field("05", code.order_id))
    )


def decode(text: str) -> MerchantQr:
    """`BadQr` for anything but one of our dynamic codes."""
    if sealed(text[:-8]) != text:
        raise BadQr("the CRC is another")
    fields = read(text)
    try:
        account, more = read(fields["26"]), read(fields["62"])
        return MerchantQr(account["01"], fields["59"], fields["60"], int(fields["54"]), more["05"])
    except (KeyError, ValueError) as error:
        raise BadQr("not the fields of a dynamic code") from error


def field(tag: str, value: str) -> str:
    if not 0 < len(value) < 100 or not value.isascii():
        raise BadQr(f"field {tag} cannot hold {len(value)} characters")
    return f"{tag}{len(value):02d}{value}"


def read(text: str) -> Mapping[str, str]:
    """Fields by tag."""
    found, at = {}, 0
    while at < len(text):
        tag, length = text[at : at + 2], text[at + 2 : at + 4]
        if not length.isdecimal() or at + 4 + int(length) > len(text):
            raise BadQr("cut off")
        found[tag] = text[at + 4 : at + 4 + int(length)]
        at += 4 + int(length)
    return found


def sealed(text: str) -> str:
    """With the CRC field behind it."""
    return f"{text}{CRC_TAG}{crc16(f'{text}{CRC_TAG}'.encode()):04X}"


def crc16(data: bytes) -> int:
    """CRC-16/CCITT-FALSE: polynomial 1021, start FFFF."""
    crc = 0xFFFF
    for byte in data:
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1) ^ 0x1021 if crc & 0x8000 else crc << 1
        crc &= 0xFFFF
    return crc
