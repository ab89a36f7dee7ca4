"""Opening a port by any pyserial URL and reading what has come; bytes only."""

from typing import Final

import serial

from app.devices.line import LineSetting


def _terminal_errors() -> tuple[type[Exception], ...]:
    """What a cable pulled while its terminal is being set up raises, where there are such."""
    try:
        import termios  # noqa: PLC0415 -- not on Windows
    except ImportError:
        return ()
    return (termios.error,)


# An unplugged adapter raises one of these, by the call it is noticed in.
PORT_ERRORS: Final[tuple[type[Exception], ...]] = (
    serial.SerialException,
    OSError,
    *_terminal_errors(),
)
READ_TIMEOUT_SECONDS = 0.05
MOST_AT_ONCE = 4_096


class Port:
    """An open port. DTR and RTS are left alone: a pty and many adapters refuse them."""

    def __init__(self, url: str, line: LineSetting) -> None:
        """Raises one of `PORT_ERRORS`, also when another program has the port."""
        try:
            self._serial = serial.serial_for_url(
                url, do_not_open=True, exclusive=True, baudrate=line.baud,
                bytesize=line.data_bits, parity=line.parity, stopbits=line.stop_bits,
                timeout=READ_TIMEOUT_SECONDS, write_timeout=1.0,
            )  # fmt: skip
            if url.startswith("socket://"):
                # A connection starts empty: what pyserial would throw away is the first frame.
                # It has no setting for that, so this one object gets another method (the ignore).
                self._serial.reset_input_buffer = _keep_all  # type: ignore[method-assign]
            self._serial.open()
        except ValueError as error:  # an address pyserial does not know
            raise serial.SerialException(str(error)) from error

    def read(self) -> bytes:
        """All that is there, at most 4 KiB; empty after 50 ms without a byte."""
        data = bytearray(self._serial.read(1))
        try:
            while data and len(data) < MOST_AT_ONCE and (waiting := self._serial.in_waiting):
                data += self._serial.read(min(waiting, MOST_AT_ONCE - len(data)))
        except PORT_ERRORS:
            return bytes(data)  # the next read meets the same error; what came before it counts
        return bytes(data)

    def write(self, data: bytes) -> None:
        self._serial.write(data)

    def close(self) -> None:
        try:
            self._serial.close()
        except PORT_ERRORS:  # it is gone already
            return


def _keep_all() -> None:
    """Instead of `reset_input_buffer`."""
