"""A year's log as static files in a folder: any web server can hand it out, any auditor read it."""

from pathlib import Path

from app.central.errors import CentralError
from app.central.ledger_files import LedgerFiles


class NothingPublished(CentralError):
    """No checkpoint of this year was ever signed."""


def export_log(files: LedgerFiles, year: int, folder: Path) -> int:
    """Writes `checkpoint`, `tile/...` and `tile/entries/...`; answers how many files.

    Full tiles that are there already are left: they never change. The checkpoint comes last, so
    that a folder that is served meanwhile never promises what is not there.
    """
    note = files.checkpoint(year)
    if note is None:
        raise NothingPublished(f"no checkpoint of {year}")
    written = 0
    for path in files.every_path(year):
        target = folder / path
        if target.exists():
            continue
        data = files.tile(year, path)
        if data is None:
            raise CentralError(f"{path} is missing")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        written += 1
    draft = folder / "checkpoint.new"
    draft.write_bytes(note)
    draft.replace(folder / "checkpoint")
    return written + 1
