"""The second half of a double touch: it was meant for the key that stood there before."""

from app.shared.clock import Clock

ECHO_MS = 500


class DoubleTouch:
    """Told when keys change under the finger, it knows for a moment which touch not to believe."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._changed_ms: int | None = None

    def keys_changed(self) -> None:
        self._changed_ms = self._clock.monotonic_ms()

    @property
    def is_echo(self) -> bool:
        """Whether a touch that comes now was on its way before the keys changed."""
        changed = self._changed_ms
        return changed is not None and self._clock.monotonic_ms() - changed < ECHO_MS
