"""Bytes in the 45 characters of a QR code's alphanumeric mode (RFC 9285)."""

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_VALUES = {char: value for value, char in enumerate(ALPHABET)}


def encode(data: bytes) -> str:
    """RFC 9285 §4: two bytes become three characters, a last single byte two."""
    return "".join(
        _digits(int.from_bytes(data[at : at + 2], "big"), len(data[at : at + 2]) + 1)
        for at in range(0, len(data), 2)
    )


def decode(text: str) -> bytes:
    """RFC 9285 §4; `ValueError` for a foreign character, a wrong length, too large a group."""
    return b"".join(_group(text[at : at + 3]) for at in range(0, len(text), 3))


def _digits(number: int, count: int) -> str:
    chars = []
    for _ in range(count):
        number, digit = divmod(number, 45)
        chars.append(ALPHABET[digit])
    return "".join(chars)


def _group(chars: str) -> bytes:
    count, number = len(chars) - 1, 0
    for char in reversed(chars):
        if char not in _VALUES:
            raise ValueError("not a base45 character")
        number = number * 45 + _VALUES[char]
    if count == 0 or number >= 1 << 8 * count:
        raise ValueError("no bytes have this base45 form")
    return number.to_bytes(count, "big")
