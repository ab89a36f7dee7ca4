"""The folder that a demo plays in: for one demo at a time, and never over anything else."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

SIGN = Path("work/clock.json")
"""What every demo leaves, and the first thing it writes."""
HELD = Path("work/held.sqlite")


class FolderTaken(Exception):
    """Another demo plays there, it holds what no demo left, or nothing can be written there."""


@contextmanager
def emptied(folder: Path) -> Iterator[None]:
    """Without what a former demo left, and held until the block ends."""
    if folder.exists():
        _clear(folder)
    try:
        (folder / HELD).parent.mkdir(parents=True)
    except OSError as error:
        raise FolderTaken(f"{folder} cannot be made: name another folder with --out") from error
    with closing(_hold(folder)):
        yield


def _clear(folder: Path) -> None:
    if (folder / SIGN).is_file():
        _hold(folder).close()
    elif not folder.is_dir() or any(folder.iterdir()):
        raise FolderTaken(f"{folder} holds something else: name another folder, or an empty one")
    shutil.rmtree(folder)


def _hold(folder: Path) -> sqlite3.Connection:
    """SQLite's lock: on every system it ends with the process, however that ends."""
    held = sqlite3.connect(folder / HELD, timeout=0, isolation_level=None)
    try:
        held.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        held.close()
        raise FolderTaken(f"another demo plays in {folder}") from error
    return held
