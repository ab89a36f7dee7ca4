"""Opening a port by any pyserial URL and reading what has come; bytes only."""

from typing import Final

import serial

from app.devices.line import LineSetting

# An unplugged adapter raises the one or the other, by the call it is noticed in.
PORT_ERRORS: Final = (serial.SerialException, OSError)
READ_TIMEOUT_SECONDS = 0.05
MOST_AT_ONCE = 4_096


class Port:
    """An open port. DTR and RTS are left alone: a pty and many adapters refuse them."""

    def __init__(self, url: str, line: LineSetting) -> None:
        """Raises one of `PORT_ERRORS`, also when another program has the port."""
        try:
            self._serial = serial.serial_for_url(
                url, baudrate=line.baud, bytesize=line.data_bits, parity=line.parity,
                stopbits=line.stop_bits, timeout=READ_TIMEOUT_SECONDS, write_timeout=1.0,
                exclusive=True,
            )  # fmt: skip
        except ValueError as error:  # an address pyserial does not know
            raise serial.SerialException(str(error)) from error
        self._keeps_old_bytes = "://" not in url

    def read(self) -> bytes:
        """All that is there, at most 4 KiB; empty after 50 ms without a byte."""
        data = bytearray(self._serial.read(1))
        try:
            while data and len(data) < MOST_AT_ONCE and (waiting := self._serial.in_waiting):
                data += self._serial.read(min(waiting, MOST_AT_ONCE - len(data)))
        except PORT_ERRORS:
            return bytes(data)  # the next read meets the same error; what came before it counts
        return bytes(data)

    def discard(self) -> None:
        """What lay in a driver's buffers before the port was opened is of no time known."""
        for _ in range(32):
            if not self._keeps_old_bytes or not self._serial.in_waiting:
                return
            self._serial.read(min(self._serial.in_waiting, MOST_AT_ONCE))

    def write(self, data: bytes) -> None:
        self._serial.write(data)

    def close(self) -> None:
        try:
            self._serial.close()
        except PORT_ERRORS:  # it is gone already
            return
