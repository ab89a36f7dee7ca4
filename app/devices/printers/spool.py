"""A printer of the operating system, by python-escpos: CUPS on Debian, the spooler on Windows."""

import os
import shutil
import subprocess
import sys

from escpos.capabilities import pickle_dir
from escpos.exceptions import Error as EscposError
from escpos.printer import LP, Win32Raw

from app.devices.printers.errors import PrinterAway, PrinterLost
from app.devices.printers.model import UNKNOWN, PrinterStatus

# At each start the library makes a folder for what it has read, and leaves it for ever.
if "ESCPOS_CAPABILITIES_PICKLE_DIR" not in os.environ:
    shutil.rmtree(pickle_dir, ignore_errors=True)


class SpoolPrinter:
    """Raw jobs into a queue that the system looks after; its paper cannot be asked about."""

    def __init__(self, name: str) -> None:
        self._name = name

    def write(self, data: bytes) -> None:
        printer = (Win32Raw if sys.platform == "win32" else LP)(printer_name=self._name)
        try:
            printer.open()
        except (EscposError, OSError, RuntimeError) as error:
            raise PrinterAway("the system has no such printer") from error
        try:
            printer._raw(data)  # noqa: SLF001 -- the library's own name for bytes as they are
            printer.close()
        except (EscposError, OSError, subprocess.SubprocessError) as error:
            raise PrinterLost("the job broke off on its way to the spooler") from error

    def status(self) -> PrinterStatus:
        return UNKNOWN
