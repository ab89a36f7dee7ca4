"""One thing that an audit found wrong."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """`index` is the first leaf concerned, where one can be named; `file` the export's path."""

    index: int | None
    file: str | None
    reason: str
