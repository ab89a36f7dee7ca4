"""The last signed checkpoint of each year in a file outside the database, and what is served."""

from dataclasses import dataclass
from pathlib import Path

from app.central.errors import RefusesToSign
from app.ledger.checkpoint import Checkpoint, parse_checkpoint
from app.ledger.errors import LedgerError
from app.storage.files import replace_file


@dataclass(frozen=True)
class Published:
    """A checkpoint as it was handed out: the signed note, and what it says."""

    note: str
    checkpoint: Checkpoint


class Checkpoints:
    """One file a year in a folder that no database backup brings back.

    A file only ever moves forward: that keeps a restored database from signing a second history.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def years(self) -> tuple[int, ...]:
        return tuple(sorted(int(path.stem) for path in self._folder.glob("[0-9]*.checkpoint")))

    def last(self, year: int) -> Published | None:
        """None where nothing was signed yet; `RefusesToSign` if the file cannot be read as one."""
        try:
            note = self._path(year).read_text(encoding="utf-8")
        except FileNotFoundError:
            return None
        try:
            return Published(note, read_note(note))
        except LedgerError as error:
            raise RefusesToSign(f"the checkpoint file of {year} is damaged") from error

    def advance(self, year: int, note: str) -> None:
        """Durable when this returns; `RefusesToSign` if the file is further or tells it otherwise.

        The caller is alone: two of these at once could both find the file behind them.
        """
        after, before = read_note(note), self.last(year)
        if before is not None and not follows(before.checkpoint, after):
            raise RefusesToSign(
                f"{after.size} leaves after {before.checkpoint.size} were signed in {year}"
            )
        if before is None or before.note != note:
            replace_file(self._path(year), note)

    def _path(self, year: int) -> Path:
        return self._folder / f"{year}.checkpoint"


def read_note(note: str) -> Checkpoint:
    """What a note says; our own was signed here and is not verified again."""
    return parse_checkpoint(note.rpartition("\n\n")[0] + "\n")


def follows(before: Checkpoint, after: Checkpoint) -> bool:
    """The same log, not smaller, and of the same size only with the same root."""
    if before.origin != after.origin or before.size > after.size:
        return False
    return before.size < after.size or before.root == after.root
