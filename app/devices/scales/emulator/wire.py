"""The far end of a line that the emulator speaks on: its contract, and TCP."""

import select
import socket
import time
from typing import Protocol


class Wire(Protocol):
    """What a reader opens by `url`. Blocks no longer than asked; nobody listening is no error."""

    @property
    def url(self) -> str:
        """For pyserial; the same after `plug`."""

    def write(self, data: bytes) -> None:
        """Lost when nobody reads, as on a real line."""

    def read(self, seconds: float) -> bytes:
        """What was asked, at the latest after `seconds`."""

    def unplug(self) -> None:
        """The cable is pulled: the reader's port fails."""

    def plug(self) -> None:
        """And put back."""

    def close(self) -> None:
        """For good; nothing is left behind."""


class TcpWire:
    """Listens for one reader at a time, as the Ethernet boxes of scales do."""

    def __init__(self, host: str, port: int) -> None:
        """`OSError` if the address is taken. Port 0 lets the system choose."""
        self._server: socket.socket | None = self._listen(host, port)
        self._host, self._port = self._server.getsockname()[:2]
        self._reader: socket.socket | None = None

    @property
    def url(self) -> str:
        host = f"[{self._host}]" if ":" in self._host else self._host
        return f"socket://{host}:{self._port}"

    def write(self, data: bytes) -> None:
        if self._reader is None:
            return
        try:
            self._reader.send(data)
        except BlockingIOError:  # a reader that does not read loses frames
            return
        except OSError:
            self._hang_up()

    def read(self, seconds: float) -> bytes:
        ends = [end for end in (self._reader, self._server) if end is not None]
        if not ends:
            time.sleep(seconds)
            return b""
        ready = select.select(ends, [], [], seconds)[0]
        if self._server in ready:
            self._accept()
        if self._reader is None or self._reader not in ready:
            return b""
        try:
            data = self._reader.recv(4_096)
        except OSError:
            data = b""
        if not data:
            self._hang_up()
        return data

    def unplug(self) -> None:
        self._hang_up()
        if self._server is not None:
            self._server.close()
            self._server = None

    def plug(self) -> None:
        if self._server is None:
            self._server = self._listen(self._host, self._port)

    def close(self) -> None:
        self.unplug()

    def _listen(self, host: str, port: int) -> socket.socket:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        return socket.create_server((host, port), family=family, backlog=1)

    def _accept(self) -> None:
        if self._server is None:
            return
        newcomer, _ = self._server.accept()
        newcomer.settimeout(0)
        self._hang_up()
        self._reader = newcomer

    def _hang_up(self) -> None:
        if self._reader is not None:
            self._reader.close()
            self._reader = None
