"""Reading numbers and base64 so that one value has one spelling only."""

import re
from base64 import b64decode, b64encode

MAX_SIZE = 2**63 - 1
_DECIMAL = re.compile(r"0|[1-9][0-9]{0,18}", re.ASCII)


def decimal(text: str) -> int:
    """An ASCII decimal without leading zeroes, below 2^63; `ValueError` for anything else.

    Not `int()`: that also takes "100_003", " 7" and the digits of other scripts.
    """
    if _DECIMAL.fullmatch(text) is None or int(text) > MAX_SIZE:
        raise ValueError("not a plain decimal below 2^63")
    return int(text)


def from_base64(text: str) -> bytes:
    """RFC 4648 §4, canonical: no spaces, all the padding, no stray bits; `ValueError` otherwise."""
    data = b64decode(text, validate=True)
    if to_base64(data) != text:
        raise ValueError("not canonical base64")
    return data


def to_base64(data: bytes) -> str:
    return b64encode(data).decode("ascii")
