"""How much at once: the length of a body, and how many uploads are being taken."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MAX_BODY_BYTES = 1 << 20
MOST_AT_ONCE = 24
RETRY_AFTER_SECONDS = 1


class TooBusy(Exception):
    """Come again in `RETRY_AFTER_SECONDS`."""


class Turnstile:
    """One upload a station at a time, and not more in all than the database has room for."""

    def __init__(self, most: int = MOST_AT_ONCE) -> None:
        self._most = most
        self._inside: set[str] = set()
        self._lock = threading.Lock()

    @contextmanager
    def passing(self, station: str) -> Iterator[None]:
        """`TooBusy` if this station's last upload is still being taken, or all places are."""
        with self._lock:
            if station in self._inside or len(self._inside) >= self._most:
                raise TooBusy(station)
            self._inside.add(station)
        try:
            yield
        finally:
            with self._lock:
                self._inside.discard(station)


class BodyLimit:
    """Refuses a body over the limit before it is read whole, announced or not."""

    def __init__(self, app: ASGIApp, most: int = MAX_BODY_BYTES) -> None:
        self._app = app
        self._most = most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        announced = Headers(scope=scope).get("content-length", "0")
        if not (announced.isascii() and announced.isdecimal()) or int(announced) > self._most:
            await _too_long(scope, receive, send)
            return
        read = 0

        async def counted() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > self._most:
                raise _TooLong
            return message

        try:
            await self._app(scope, counted, send)
        except _TooLong:
            await _too_long(scope, receive, send)


class _TooLong(Exception):
    pass


async def _too_long(scope: Scope, receive: Receive, send: Send) -> None:
    await JSONResponse({"error": "too_long", "most": MAX_BODY_BYTES}, 413)(scope, receive, send)
