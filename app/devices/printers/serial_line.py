"""A printer on a serial line (or any other pyserial URL); a raster takes half a minute there."""

from contextlib import suppress
from functools import partial

import serial

from app.devices.line import LineSetting
from app.devices.printers.errors import PrinterAway, PrinterLost
from app.devices.printers.model import UNKNOWN, PrinterStatus, ask_all
from app.devices.transport import PORT_ERRORS

PIECE = 256  # bytes; each of them gets the time-out, not the whole job
TIMEOUT_SECONDS = 5.0
ASK_SECONDS = 0.5


class SerialPrinter:
    """Opened for each job. RTS/CTS and DTR are left alone: a missing wire would hang for ever."""

    def __init__(self, url: str, line: LineSetting) -> None:
        self._url = url
        self._line = line

    def write(self, data: bytes) -> None:
        port = self._open()
        try:
            for start in range(0, len(data), PIECE):
                port.write(data[start : start + PIECE])
            port.flush()
        except PORT_ERRORS as error:
            raise PrinterLost("the line broke in the middle") from error
        finally:
            with suppress(*PORT_ERRORS):
                port.close()

    def status(self) -> PrinterStatus:
        try:
            port = self._open()
        except PrinterAway:
            return UNKNOWN
        try:
            return ask_all(partial(_ask, port))
        except PORT_ERRORS:
            return UNKNOWN
        finally:
            with suppress(*PORT_ERRORS):
                port.close()

    def _open(self) -> serial.SerialBase:
        try:
            return serial.serial_for_url(
                self._url, baudrate=self._line.baud, bytesize=self._line.data_bits,
                parity=self._line.parity, stopbits=self._line.stop_bits, timeout=ASK_SECONDS,
                write_timeout=TIMEOUT_SECONDS,
            )  # fmt: skip
        except (serial.SerialException, OSError, ValueError) as error:
            raise PrinterAway("the line cannot be opened") from error


def _ask(port: serial.SerialBase, number: int) -> int | None:
    port.write(bytes((0x10, 0x04, number)))
    answer = port.read(1)
    return answer[0] if answer else None
