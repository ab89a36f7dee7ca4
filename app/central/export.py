"""A year's log as static files in a folder: any web server can hand it out, any auditor read it."""

from itertools import chain
from pathlib import Path

from app.central.errors import CentralError
from app.central.ledger_files import LedgerFiles
from app.ledger import tiles


class NothingPublished(CentralError):
    """No checkpoint of this year was ever signed."""


def export_log(files: LedgerFiles, year: int, folder: Path) -> int:
    """Writes `checkpoint`, `tile/...` and `tile/entries/...`; answers how many files.

    Files that are there already are left: under their names they never change. The checkpoint comes
    last, so that a folder that is served meanwhile never promises what is not there.
    """
    published = files.published(year)
    if published is None:
        raise NothingPublished(f"no checkpoint of {year}")
    size, written = published.checkpoint.size, 0
    for path in map(str, chain(tiles.changed_tiles(0, size), tiles.changed_bundles(0, size))):
        target = folder / path
        if target.exists():
            continue
        data = files.tile(year, path)
        if data is None:
            raise CentralError(f"{path} is missing")
        _write(target, data)
        written += 1
    _write(folder / "checkpoint", published.note.encode())
    return written + 1


def _write(target: Path, data: bytes) -> None:
    """Whole or not at all: a file that was cut would be taken for one that is there."""
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f"{target.name}.new")
    draft.write_bytes(data)
    draft.replace(target)
