"""Writes the next revision of a schema history: `python -m tests.revise station|centre WORDS`.

Compares every store's tables with an empty database brought to the head. The first revision is
made anew (remove it first) until a version was released; later ones are only added.
"""

import importlib
import subprocess
import sys
import tempfile
from pathlib import Path

from alembic import command
from alembic.operations.ops import CreateTableOp, ExecuteSQLOp, MigrationScript
from alembic.script import Script
from sqlalchemy import Engine

from app.storage.engine import centre_engine, station_engine
from app.storage.schema import alembic_config, migrate, revisions
from app.storage.tables import STATION, metadata_of

APP = Path(__file__).parents[1] / "app"
# As app/central/store.py does where tables are made without a history.
STORED_AS_THEY_ARE = (("ledger_tile", "data"), ("ledger_batch", "body"))


def import_stores() -> None:
    """Every module that declares tables."""
    for path in sorted(APP.rglob("*.py")):
        if "mapped_column(" in path.read_text(encoding="utf-8"):
            importlib.import_module(".".join(path.relative_to(APP.parent).with_suffix("").parts))


def make_revision(engine: Engine, side: str, message: str) -> None:
    """`engine`: an empty database."""
    import_stores()
    known = revisions(side)
    if known:
        migrate(engine, side)
    with engine.begin() as connection:
        config = alembic_config(connection, side, metadata_of(side))
        number = f"{len(known) + 1:04d}"
        made = command.revision(
            config,
            message,
            autogenerate=True,
            rev_id=number,
            process_revision_directives=_without_marks,
        )
    assert isinstance(made, Script)
    file = Path(made.path)
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    file.write_text("".join(line for line in lines if "# ###" not in line), encoding="utf-8")
    subprocess.run([sys.executable, "-m", "ruff", "format", "-q", made.path], check=True)


def _without_marks(_context: object, _revision: object, scripts: list[MigrationScript]) -> None:
    """Which side a table lives on is no part of its schema; how long bytes are stored is."""
    for script in scripts:
        assert script.upgrade_ops is not None
        made = [each for each in script.upgrade_ops.ops if isinstance(each, CreateTableOp)]
        for each in made:
            each.info = {}
        script.upgrade_ops.ops += [
            ExecuteSQLOp(f"ALTER TABLE {table} ALTER COLUMN {column} SET STORAGE EXTERNAL")
            for table, column in STORED_AS_THEY_ARE
            if table in {each.table_name for each in made}
        ]


def main(side: str, message: str) -> None:
    if side == STATION:
        with tempfile.TemporaryDirectory() as folder:
            engine = station_engine(Path(folder) / "empty.sqlite")
            make_revision(engine, side, message)
            engine.dispose()
        return
    from app.central.postgres import Cluster  # noqa: PLC0415 -- a server is needed here alone

    with Cluster() as cluster:
        engine = centre_engine(cluster.url())
        make_revision(engine, side, message)
        engine.dispose()


if __name__ == "__main__":
    main(sys.argv[1], " ".join(sys.argv[2:]))
