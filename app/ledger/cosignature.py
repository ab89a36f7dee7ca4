"""What a witness signs: a checkpoint and the time it was seen (C2SP tlog-cosignature)."""

from app.ledger.keys import SIGNATURE_BYTES, Signer, VerifierKey, verify_ed25519
from app.ledger.strict import MAX_SIZE

TIME_BYTES = 8


def message(body: bytes, time: int) -> bytes:
    """tlog-cosignature, "Ed25519 signed message": two lines, then the whole note text."""
    if not 0 <= time <= MAX_SIZE:
        raise ValueError("a time is POSIX seconds below 2^63")
    return b"cosignature/v1\ntime %d\n" % time + body


def sign(body: bytes, signer: Signer, time: int) -> bytes:
    """The timestamped signature, 8 + 64 bytes, that stands behind the key id in the note."""
    return time.to_bytes(TIME_BYTES, "big") + signer.sign(message(body, time))


def verify(body: bytes, key: VerifierKey, blob: bytes) -> int | None:
    """The time (POSIX seconds) if this is the key's cosignature of the text; None if it is not.

    The message does not name the witness: one key belongs to one witness only.
    """
    if len(blob) != TIME_BYTES + SIGNATURE_BYTES:
        return None
    time = int.from_bytes(blob[:TIME_BYTES], "big")
    if time > MAX_SIZE or not verify_ed25519(key.public, message(body, time), blob[TIME_BYTES:]):
        return None
    return time
