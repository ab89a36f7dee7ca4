"""The one way bytes are made from values: deterministic CBOR (RFC 8949 §4.2.1).

Only 64-bit integers, byte and text strings, arrays, text-keyed maps, booleans and null are let
through. For text keys the length-first order of cbor2 and the bytewise order of the RFC are the
same.
"""

from collections.abc import Mapping, Sequence
from typing import TypeAlias, cast

import cbor2

Value: TypeAlias = "int | bytes | str | bool | Sequence[Value] | Mapping[str, Value] | None"

DEPTH = 64
"""Arrays and maps inside one another: with no limit of ours the stack's would decide."""
LEAST, MOST = -(2**64), 2**64 - 1  # beyond these CBOR needs a tag, which other readers may not know


class NotCanonical(ValueError):
    """Bytes that are not the deterministic encoding of what they say."""


def encode(value: Value) -> bytes:
    """`TypeError` for a value that has no place in our records, a float above all."""
    _check(value)
    return cbor2.dumps(value, canonical=True)


def decode(data: bytes) -> Value:
    """The value whose one encoding `data` is; `NotCanonical` for anything else."""
    try:
        value = cast("Value", cbor2.loads(data))
        _check(value)
        if encode(value) == data:
            return value
    except (
        cbor2.CBORDecodeError,
        TypeError,
        ValueError,
        RecursionError,
        OverflowError,
        MemoryError,
    ) as error:
        raise NotCanonical(str(error)) from error
    raise NotCanonical("another encoding of the same value")


def _check(value: object, depth: int = 0) -> None:
    match value:
        case None | bool() | bytes() | str():
            return
        case int():
            if not LEAST <= value <= MOST:
                raise TypeError("an integer of more than 64 bits has no place in a record")
        case Mapping() | list() | tuple() if depth >= DEPTH:
            raise TypeError(f"nested deeper than {DEPTH}")
        case Mapping():
            for key, each in value.items():
                if not isinstance(key, str):
                    raise TypeError(f"a map key must be text, not {type(key).__name__}")
                _check(each, depth + 1)
        case list() | tuple():
            for each in value:
                _check(each, depth + 1)
        case _:
            raise TypeError(f"{type(value).__name__} has no place in a record")
