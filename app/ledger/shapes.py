"""Whether a decoded array has just the fields it should have."""

from collections.abc import Sequence
from typing import Any, TypeAlias, TypeGuard

Shape: TypeAlias = "Sequence[type | int]"
"""A field each: its exact type (a boolean is no integer), or a byte string of so many bytes."""


def fits(value: object, shape: Shape) -> TypeGuard[list[Any]]:
    return isinstance(value, list) and len(value) == len(shape) and all(map(_fits, value, shape))


def _fits(value: object, part: type | int) -> bool:
    if isinstance(part, int):
        return isinstance(value, bytes) and len(value) == part
    return type(value) is part
