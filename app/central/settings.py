"""What the centre needs to be told: where its database, its files and its address are."""

from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict

PREFIX = "MADANG_CENTRAL_"
ORIGIN = "madang.gangjin.example/log"


class CentralSettings(BaseModel):
    """`data` holds what must not be in the database's backups: keys and signed checkpoints."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    database_url: str
    data: Path
    host: str = "127.0.0.1"
    port: int = 8010
    origin_prefix: str = ORIGIN

    @property
    def log_key(self) -> Path:
        return self.data / "log.key"

    @property
    def checkpoints(self) -> Path:
        return self.data / "checkpoints"

    @property
    def vault_keys(self) -> Path:
        return self.data / "vault.keys"

    @property
    def master_key(self) -> Path:
        return self.data / "vault.master"


def from_environment(environment: Mapping[str, str], **told: object) -> CentralSettings:
    """`MADANG_CENTRAL_DATABASE_URL` and so on; what is told (not None) goes before.

    `pydantic.ValidationError` where one is missing or no such setting exists.
    """
    found: dict[str, object] = {
        name: environment[PREFIX + name.upper()]
        for name in CentralSettings.model_fields
        if PREFIX + name.upper() in environment
    }
    return CentralSettings.model_validate(
        found | {name: value for name, value in told.items() if value is not None}
    )
