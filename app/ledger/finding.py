"""One thing that an audit found wrong."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """`index` is the first leaf concerned, where one can be named; `file` the export's path."""

    index: int | None
    file: str | None
    reason: str

    def __str__(self) -> str:
        places = (f"leaf {self.index}" if self.index is not None else None, self.file)
        return ": ".join(part for part in (*places, self.reason) if part is not None)
