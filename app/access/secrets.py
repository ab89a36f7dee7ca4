"""PINs, passwords and tokens: how they are made, kept and compared."""

import hashlib
import secrets
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

# RFC 9106 with OWASP's least memory: 19 MiB and two passes, some 30 ms on a kiosk's processor.
_HASHER = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1)

TOKEN_BYTES = 32
CODE_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"  # no I, L, O, 0, 1: they are taken for one another
CODE_LENGTH = 8


def hash_secret(secret: str) -> str:
    """Argon2id in the PHC string form."""
    return _HASHER.hash(secret)


def matches(stored: str | None, secret: str) -> bool:
    """Takes as long for somebody unknown (`stored` None) as for a wrong secret."""
    try:
        return (
            _HASHER.verify(_nobody() if stored is None else stored, secret) and stored is not None
        )
    except (VerificationError, InvalidHashError):
        return False


@cache
def _nobody() -> str:
    """A secret that no one has; made when first needed, it is as slow as any."""
    return _HASHER.hash(secrets.token_hex(16))


def make_token() -> str:
    """256 random bits as text."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def token_hash(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()


def make_code() -> str:
    """Eight letters, 39 bits: enough for a code that is used once and soon expires."""
    return "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))


def code_hash(code: str) -> bytes:
    """Of the code as it is meant: capitals, with spaces and hyphens left out."""
    return token_hash("".join(code.upper().split()).replace("-", ""))
