"""What lies in a station's folder."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Folder:
    """`keys` and `master` do not belong in a backup of the data; `token` opens the centre."""

    path: Path

    @property
    def database(self) -> Path:
        return self.path / "station.sqlite"

    @property
    def key(self) -> Path:
        return self.path / "station.key"

    @property
    def enrolled(self) -> Path:
        return self.path / "enrolled.json"

    @property
    def subject_keys(self) -> Path:
        return self.path / "subjects.keys"

    @property
    def master_key(self) -> Path:
        return self.path / "subjects.master"

    @property
    def papers(self) -> Path:
        """Every paper that was printed, as PDF."""
        return self.path / "papers"

    @property
    def resting(self) -> Path:
        """There while a public station rests (`app.station.resting`)."""
        return self.path / "resting"
