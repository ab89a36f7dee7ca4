"""What one station may meet at another."""

from app.sync.errors import SyncError


class PeerError(SyncError):
    """The base of this folder's errors."""


class PeerAway(PeerError):
    """No answer, or none that makes sense."""


class PeerRefuses(PeerError):
    """It does not know this station (yet), or it was withdrawn."""


class OtherTime(PeerError):
    """Its clock shows another time: asked again by that one."""

    def __init__(self, now_ms: int) -> None:
        super().__init__("the other clock shows another time")
        self.now_ms = now_ms


class Forked(PeerError):
    """Its chain does not go on from what is known of it: a copy of a disk, or a false history."""

    def __init__(self, seq: int) -> None:
        super().__init__(f"not the chain that is known up to {seq}")
        self.seq = seq
