"""Finding frames in a stream that may be cut, merged or noisy; never holds more than 4 KiB."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from app.devices.scales.errors import BadFrame

MAX_BUFFER = 4_096
NO_FRAME = -1
MORE = 0
# The two halves of a frame torn by a lost cable are never joined: a pause this long ends a frame.
GAP_MS = 200

T = TypeVar("T")


class Framing(Protocol):
    """How a format marks its frames. Each answer depends only on the bytes from the start on."""

    @property
    def longest(self) -> int:
        """The most bytes a frame can have."""

    def span(self, data: bytearray) -> int:
        """Length of the frame at the start; `MORE`: wait for its end; `NO_FRAME`: none starts."""


@dataclass(frozen=True, slots=True)
class FixedFraming:
    """Frames of one length known by their pattern: for formats where a line feed can be data.

    `notice` is a short line the device sends between frames.
    """

    longest: int
    pattern: re.Pattern[bytes]
    notice: re.Pattern[bytes]

    def span(self, data: bytearray) -> int:
        if (notice := self.notice.match(data)) is not None:
            return notice.end()
        if len(data) < self.longest:
            return MORE
        return self.longest if self.pattern.match(data) is not None else NO_FRAME


@dataclass(frozen=True, slots=True)
class MarkedFraming:
    """Frames of one length that begin with `head`; each byte of `notices` is an answer."""

    longest: int
    head: bytes
    notices: bytes

    def span(self, data: bytearray) -> int:
        if data[0] in self.notices:
            return 1
        if not data.startswith(self.head[: len(data)]):
            return NO_FRAME
        return self.longest if len(data) >= self.longest else MORE


@dataclass(frozen=True, slots=True)
class LineFraming:
    """Frames of text that end with a terminator."""

    longest: int
    terminator: bytes

    def span(self, data: bytearray) -> int:
        end = data.find(self.terminator, 0, self.longest)
        if end >= 0:
            return end + len(self.terminator)
        return NO_FRAME if len(data) >= self.longest else MORE


class Framer(Generic[T]):
    """Bytes in, what `decode` makes of the frames out.

    What is no frame is dropped a byte at a time and counted; the search goes on at the next byte.
    """

    def __init__(
        self, framing: Framing, decode: Callable[[bytes], T], gap_ms: int = GAP_MS
    ) -> None:
        self._framing = framing
        self._decode = decode
        self._gap_ms = gap_ms
        self._buffer = bytearray()
        self._fed_ms = 0
        self.garbage = 0
        """Bytes dropped so far."""

    @property
    def held(self) -> int:
        """Bytes that wait for the rest of their frame."""
        return len(self._buffer)

    def feed(self, data: bytes, now_ms: int) -> tuple[T, ...]:
        """What the stream has completed, oldest first. `now_ms`: when it was read, monotonic."""
        if now_ms - self._fed_ms > self._gap_ms:
            self.reset()
        self._fed_ms = now_ms
        found: list[T] = []
        for start in range(0, len(data), MAX_BUFFER // 2):
            self._buffer += data[start : start + MAX_BUFFER // 2]
            self._cut(found)
        return tuple(found)

    def reset(self) -> None:
        """Forgets the frame begun; its bytes count as garbage."""
        self._drop(len(self._buffer))

    def _cut(self, found: list[T]) -> None:
        while self._buffer and (span := self._framing.span(self._buffer)) != MORE:
            try:
                found.append(self._understood(span))
            except BadFrame:
                self._drop(1)
            else:
                del self._buffer[:span]

    def _understood(self, span: int) -> T:
        if span == NO_FRAME:
            raise BadFrame
        return self._decode(bytes(self._buffer[:span]))

    def _drop(self, count: int) -> None:
        self.garbage += count
        del self._buffer[:count]
