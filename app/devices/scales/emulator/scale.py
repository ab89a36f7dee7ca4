"""The virtual scale itself: shows its load over a wire, by itself or asked; faults when told."""

import queue
import random
import re
import threading
from collections import deque
from collections.abc import Iterable
from decimal import Decimal
from typing import Literal, assert_never, cast

from app.devices.scales.emulator.physics import LoadCell, Platform
from app.devices.scales.emulator.script import Command
from app.devices.scales.emulator.wire import Wire
from app.devices.scales.model import ScaleProtocol
from app.shared.clock import Clock

TICK_SECONDS = 0.02
FRAMES_MERGED = 3
LONGEST_QUESTION = 64

Fault = Literal["tear", "split", "merge", "flip"]


class VirtualScale:
    """`run` until stopped; `tell` and `set_load` from any thread."""

    def __init__(
        self, protocol: ScaleProtocol, wire: Wire, clock: Clock, *,
        platform: Platform | None = None, script: Iterable[Command] = (),
        chance: random.Random | None = None,
    ) -> None:  # fmt: skip
        self._protocol = protocol
        self._wire = wire
        self._clock = clock
        self._chance = chance or random.Random()  # noqa: S311 -- noise, not a secret
        self._start_ms = clock.monotonic_ms()
        self._cell = LoadCell(platform or Platform(), self._chance, self._start_ms)
        self._shown = self._cell.show(self._start_ms)
        self._script = deque(script)
        self._told: queue.SimpleQueue[Command] = queue.SimpleQueue()
        self._due_ms = self._start_ms
        self._silent_until = self._unplugged_until = 0
        self._faults: deque[Fault] = deque()
        self._merged = b""
        self._rest = b""
        self._asked = b""
        self._is_granted = False
        known = protocol.questions
        if protocol.handshake is not None:
            known += (protocol.handshake.ask,)
        self._question = re.compile(b"|".join(map(re.escape, known)) or rb"(?!)")

    def set_load(self, load: Decimal) -> None:
        self.tell(Command(load=load))

    def tell(self, command: Command) -> None:
        self._told.put(command)

    def run(self, stop: threading.Event) -> None:
        while not stop.is_set():
            self.turn()

    def turn(self, seconds: float = TICK_SECONDS) -> None:
        """Obeys what is due, answers or sends what is due; at most `seconds` long."""
        now = self._clock.monotonic_ms()
        self._obey(now)
        self._shown = self._cell.show(now)
        self._reconnect(now)
        if self._protocol.poll is None:
            self._stream(now)
        self._answer(self._wire.read(seconds))

    def _obey(self, now: int) -> None:
        while self._script and self._start_ms + self._script[0].at_ms <= now:
            self._do(self._script.popleft(), now)
        while not self._told.empty():
            self._do(self._told.get(), now)

    def _do(self, command: Command, now: int) -> None:
        until = now + int(command.seconds * 1_000)
        match command.do:
            case None:
                self._cell.set_load(command.load or Decimal(0), now)
            case "zero":
                self._cell.zero(now)
            case "tare":
                self._cell.tare(now)
            case "clear":
                self._cell.clear_tare()
            case "silence":
                self._silent_until = until
            case "noise":
                self._wire.write(self._chance.randbytes(command.count))
            case "disconnect":
                self._wire.unplug()
                self._unplugged_until = until
            case "print":
                self._send(now)
            case _:
                self._faults.extend([cast("Fault", command.do)] * command.count)

    def _reconnect(self, now: int) -> None:
        if self._unplugged_until and now >= self._unplugged_until:
            self._wire.plug()
            self._unplugged_until = 0

    def _stream(self, now: int) -> None:
        if now < self._due_ms:
            return
        # Twice as often as a reader may count on.
        self._due_ms = max(self._due_ms + self._protocol.period_ms // 2, now)
        self._send(now)

    def _answer(self, asked: bytes) -> None:
        """One frame for each question that is complete, handshakes first."""
        said, end = self._asked + asked, 0
        for question in self._question.finditer(said):
            end = question.end()
            self._answer_one(question[0], self._clock.monotonic_ms())
        self._asked = said[end:][-LONGEST_QUESTION:]

    def _answer_one(self, question: bytes, now: int) -> None:
        handshake = self._protocol.handshake
        if handshake is None:
            self._send(now)
        elif question == handshake.ask:
            self._is_granted = True
            if now >= self._silent_until:
                self._wire.write(handshake.granted)
        elif self._is_granted:
            self._is_granted = False
            self._send(now)

    def _send(self, now: int) -> None:
        if now < self._silent_until:
            return
        frame = self._rest + self._protocol.encode(self._shown)
        self._rest = b""
        if self._merged or not self._faults:
            self._merge_or_send(frame)
        else:
            self._spoil(frame, self._faults.popleft())

    def _merge_or_send(self, frame: bytes) -> None:
        if not self._merged:
            self._wire.write(frame)
            return
        self._merged += frame
        if len(self._merged) >= FRAMES_MERGED * len(frame):
            self._wire.write(self._merged)
            self._merged = b""

    def _spoil(self, frame: bytes, fault: Fault) -> None:
        """tear: the end is lost · split: the end comes with the next frame · merge: three come at
        once · flip: a bit of one byte is wrong."""
        cut = self._chance.randrange(1, len(frame))
        match fault:
            case "tear":
                self._wire.write(frame[:cut])
            case "split":
                self._wire.write(frame[:cut])
                self._rest = frame[cut:]
            case "merge":
                self._merged = frame
            case "flip":
                wrong = frame[cut] ^ 1 << self._chance.randrange(8)
                self._wire.write(frame[:cut] + bytes([wrong]) + frame[cut + 1 :])
            case _:
                assert_never(fault)
