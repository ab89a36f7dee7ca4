"""A printer on the network: raw bytes to a TCP port, status by DLE EOT on the same one."""

import socket
from functools import partial

from app.devices.printers.errors import PrinterAway, PrinterLost
from app.devices.printers.model import UNKNOWN, PrinterStatus, ask_all

PORT = 9100
TIMEOUT_SECONDS = 5.0
ASK_SECONDS = 1.0


class NetworkPrinter:
    """A connection for each job, so that a printer that was switched off and on is found again."""

    def __init__(
        self, host: str, port: int = PORT, timeout_seconds: float = TIMEOUT_SECONDS
    ) -> None:
        self._address = (host, port)
        self._timeout = timeout_seconds

    def write(self, data: bytes) -> None:
        with self._connect() as line:
            try:
                line.sendall(data)
                line.shutdown(socket.SHUT_WR)
                _until_hung_up(line)
            except OSError as error:
                raise PrinterLost("the printer hung up in the middle") from error

    def status(self) -> PrinterStatus:
        try:
            with self._connect() as line:
                line.settimeout(ASK_SECONDS)
                return ask_all(partial(_ask, line))
        except (OSError, PrinterAway):
            return UNKNOWN

    def _connect(self) -> socket.socket:
        try:
            return socket.create_connection(self._address, self._timeout)
        except OSError as error:
            raise PrinterAway("the printer does not answer") from error


def _until_hung_up(line: socket.socket) -> None:
    """Most printers end the connection once they have taken all; some keep it, and say nothing."""
    line.settimeout(ASK_SECONDS)
    try:
        while line.recv(64):
            continue
    except TimeoutError:
        return


def _ask(line: socket.socket, number: int) -> int | None:
    line.sendall(bytes((0x10, 0x04, number)))
    try:
        answer = line.recv(1)
    except TimeoutError:
        return None
    return answer[0] if answer else None
