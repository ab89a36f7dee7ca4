"""A scale on a port: its readings and states, for a plain callback."""

from collections.abc import Callable
from dataclasses import replace

from app.devices.line import LineSetting
from app.devices.scales.framing import Framer
from app.devices.scales.model import Reading, ScaleProtocol
from app.devices.worker import BackOff, PortEvent, PortWorker
from app.shared.clock import Clock


class ScaleConversation:
    """Asks where the protocol asks; readings carry their frame and the time they were read."""

    def __init__(self, protocol: ScaleProtocol, line: LineSetting) -> None:
        self._protocol = protocol
        self._framer = Framer(protocol.framing, protocol.decode)
        self._period_ms = max(protocol.period_ms, 2 * protocol.frame_ms(line))
        self._asked_ms: int | None = None
        self._is_granted = False

    @property
    def silent_after_ms(self) -> int:
        return self._protocol.silent_after_ms()

    @property
    def garbage(self) -> int:
        return self._framer.garbage

    def ask(self, now_ms: int) -> bytes | None:
        handshake = self._protocol.handshake
        if handshake is not None and self._is_granted:
            self._is_granted = False
            return handshake.then
        early = self._asked_ms is not None and now_ms - self._asked_ms < self._period_ms
        if self._protocol.poll is None or early:
            return None
        self._asked_ms = now_ms
        return self._protocol.poll

    def hear(self, data: bytes, now_ms: int) -> tuple[Reading, ...]:
        said = self._framer.feed(data, now_ms)
        return tuple(replace(each, at_ms=now_ms) for each in said if not self._grants(each))

    def _grants(self, said: Reading) -> bool:
        handshake = self._protocol.handshake
        if handshake is None or said.raw != handshake.granted:
            return False
        self._is_granted = True
        return True


def scale_session(
    *, url: str, protocol: ScaleProtocol, on_event: "Callable[[PortEvent[Reading]], None]",
    clock: Clock, line: LineSetting | None = None, back_off: BackOff | None = None,
) -> PortWorker[Reading]:  # fmt: skip
    """Not started yet. `line` None: as the makers ship it."""
    setting = line or protocol.line
    return PortWorker(
        url=url, line=setting, converse=lambda: ScaleConversation(protocol, setting),
        on_event=on_event, clock=clock, back_off=back_off,
    )  # fmt: skip
