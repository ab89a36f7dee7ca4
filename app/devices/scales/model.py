"""What a scale says (`Reading`) and how a maker's format is described (`ScaleProtocol`)."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from app.devices.line import LineSetting
from app.devices.scales.framing import Framing


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One frame, understood. With a null weight the frame carries no load.

    `stable` None: the format has no stability flag. `net` None: it does not say. An overload is no
    error. Any other complaint of the scale is a word in `error`: underload, not_weight, device:<n>.
    `checksum` and `nak` are of the exchange, not of the load: the frame was damaged, or refused.
    """

    weight: Decimal | None = None
    """As the scale shows it: trailing zeros and the sign are kept."""
    unit: str | None = None
    stable: bool | None = None
    net: bool | None = None
    overload: bool = False
    error: str | None = None
    zero: bool | None = None
    hold: bool | None = None
    """The display is held: the figure is not what lies on the scale now."""
    tare: Decimal | None = None
    tare_in_use: bool | None = None
    raw: bytes = b""
    """The frame as it came: evidence."""
    at_ms: int = 0
    """Monotonic milliseconds at which the last byte was read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handshake:
    """A scale that is asked twice: `ask`, and when it has said `granted`, `then`."""

    ask: bytes
    granted: bytes
    then: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class ScaleProtocol:
    """A maker's format as data. `decode` raises `BadFrame`; the emulator speaks `encode`."""

    name: str
    title: str
    """Who speaks it, for a list to choose from."""
    framing: Framing
    line: LineSetting
    """The setting the makers ship."""
    period_ms: int
    """Between two polls, or between two frames of a stream."""
    decode: Callable[[bytes], Reading]
    encode: Callable[[Reading], bytes]
    questions: tuple[bytes, ...] = ()
    """What such a scale answers with a frame; the emulator knows them all."""
    poll: bytes | None = None
    """The question we ask; None when the scale sends by itself."""
    handshake: Handshake | None = None
    """Where `poll` only asks to be asked."""

    def frame_ms(self, line: LineSetting) -> int:
        """How long the longest frame lies on the wire at least: no time-out may be shorter."""
        return self.framing.longest * line.bits_per_character * 1_000 // line.baud + 1

    def stale_after_ms(self) -> int:
        """Two periods, never more than a second: an older reading is not live."""
        return min(1_000, 2 * self.period_ms)

    def silent_after_ms(self) -> int:
        """Three periods without a frame: the scale does not answer."""
        return 3 * self.period_ms
