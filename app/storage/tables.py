"""What every table is declared on, and which of the two databases it lives in."""

from collections.abc import Iterable
from typing import ClassVar

from sqlalchemy import BigInteger, Integer, MetaData, Table
from sqlalchemy.orm import DeclarativeBase

STATION, CENTRE = "station", "centre"


class Base(DeclarativeBase):
    """Tables name their side: `__table_args__ = {"info": on(STATION)}`.

    An `int` has 64 bits on both sides: milliseconds do not fit into PostgreSQL's INTEGER, and
    SQLite makes its row id of INTEGER alone.
    """

    type_annotation_map: ClassVar = {int: BigInteger().with_variant(Integer, "sqlite")}

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


def on(*sides: str) -> dict[str, frozenset[str]]:
    """The mark of a table that lives on these sides."""
    return {"sides": frozenset(sides)}


def metadata_of(side: str, tables: MetaData = Base.metadata) -> MetaData:
    """A copy with the tables of one side; whoever calls has imported the stores it needs."""
    picked = MetaData(naming_convention=tables.naming_convention)
    for table in _of_side(side, tables):
        table.to_metadata(picked)
    return picked


def _of_side(side: str, tables: MetaData) -> Iterable[Table]:
    return (table for table in tables.sorted_tables if side in table.info.get("sides", ()))
