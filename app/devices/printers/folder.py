"""A printer that is a folder: each job a file of its own, complete or not there at all."""

import os
from pathlib import Path

from app.devices.printers.errors import PrinterAway
from app.devices.printers.model import Paper, PrinterStatus


class FolderPrinter:
    """Writes `0001.bin`, `0002.bin`, ... into a folder, counting on where the folder stands."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def write(self, data: bytes) -> None:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            target = self._folder / f"{self._last() + 1:04d}.bin"
            draft = target.with_suffix(".part")
            with draft.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            draft.replace(target)
        except OSError as error:
            raise PrinterAway("the folder cannot be written") from error

    def status(self) -> PrinterStatus:
        return PrinterStatus(online=True, paper=Paper.PLENTY, cover_open=False)

    def _last(self) -> int:
        return max((int(job.stem) for job in self._folder.glob("[0-9]*.bin")), default=0)
