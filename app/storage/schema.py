"""Bringing a database to the newest schema: one history for stations, one for the centre.

There is no way back: an older program refuses a newer database instead of guessing.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, MetaData, inspect, text

from app.storage.engine import IMMEDIATE
from app.storage.tables import metadata_of

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent / "migrations"
SCHEMA_LOCK = 0x6D61_6461_6E67  # "madang": one process at a time migrates the centre


class SchemaTooNew(Exception):
    """The database was written by a newer program."""


def migrate(engine: Engine, side: str, metadata: MetaData | None = None) -> None:
    """All or nothing, in one transaction; nothing happens at the head, as at most starts."""
    with engine.execution_options(**{IMMEDIATE: True}).begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": SCHEMA_LOCK})
        now, known = version(connection), revisions(side)
        if now == known[-1]:
            return
        if now is not None and now not in known:
            raise SchemaTooNew(now)
        # Imported only when there is something to do: it takes a tenth of a second of every start.
        from alembic import command  # noqa: PLC0415

        command.upgrade(alembic_config(connection, side, metadata or metadata_of(side)), "head")


def version(connection: Connection) -> str | None:
    """The database's revision; None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return found


def revisions(side: str) -> tuple[str, ...]:
    """Revisions in order, from the names of their files: `0001_first.py` is `0001`."""
    files = sorted((MIGRATIONS / side / "versions").glob("[0-9]*_*.py"))
    return tuple(file.name.partition("_")[0] for file in files)


def alembic_config(connection: Connection, side: str, metadata: MetaData) -> "Config":
    """What Alembic needs; `env.py` takes both from `attributes`."""
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS / side).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    config.attributes["connection"] = connection
    config.attributes["metadata"] = metadata
    return config
