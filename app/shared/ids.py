"""Ids made where the thing is made: UUIDv7 (RFC 9562 §5.7), ordered by time."""

import secrets
from uuid import UUID

from app.shared.clock import Clock, utc_ms


def new_id(clock: Clock) -> UUID:
    """48 bits of milliseconds, then 74 random bits."""
    value = utc_ms(clock.now()) << 80 | secrets.randbits(80)
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return UUID(int=value)
