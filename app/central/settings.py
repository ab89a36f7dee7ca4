"""What the centre needs to be told: where its database, its files and its address are."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

import platformdirs
from pydantic import BaseModel, ConfigDict, model_validator

from app.ledger.policy import parse_policy

PREFIX = "MADANG_CENTRAL_"
SYSTEM_DATA = Path("/var/lib/madang/centre")
ORIGIN = "madang.gangjin.example/log"
NO_WITNESSES = "quorum none\n"


class CentralSettings(BaseModel):
    """`data` holds what must not be in the database's backups: keys and signed checkpoints.

    `policy` is tlog-policy text, a witness line each with its URL; a `policy_file` goes before it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    database_url: str
    data: Path
    host: str = "127.0.0.1"
    port: int = 8010
    origin_prefix: str = ORIGIN
    policy: str = NO_WITNESSES
    policy_file: Path | None = None

    @model_validator(mode="before")
    @classmethod
    def _read_policy(cls, told: dict[str, object]) -> dict[str, object]:
        if told.get("policy_file") is not None:
            try:
                text = Path(str(told["policy_file"])).read_text(encoding="utf-8")
            except OSError as error:
                raise ValueError(f"the policy file cannot be read: {error.strerror}") from error
            told = {**told, "policy": text}
        parse_policy(str(told.get("policy", NO_WITNESSES)))
        return told

    @property
    def log_key(self) -> Path:
        return self.data / "log.key"

    @property
    def checkpoints(self) -> Path:
        return self.data / "checkpoints"

    @property
    def published(self) -> Path:
        """Checkpoints that a quorum of witnesses cosigned."""
        return self.data / "published"

    @property
    def vault_keys(self) -> Path:
        return self.data / "vault.keys"

    @property
    def master_key(self) -> Path:
        return self.data / "vault.master"


def from_environment(
    environment: Mapping[str, str], *, own_database: Callable[[Path], str], **told: object
) -> CentralSettings:
    """`MADANG_CENTRAL_DATABASE_URL` and so on; what is told (not None) goes before.

    Where no database is named, `own_database` starts one for this data folder and gives its URL.
    `pydantic.ValidationError` where a value makes no sense.
    """
    found: dict[str, object] = {"data": default_data()}
    found |= {
        name: environment[PREFIX + name.upper()]
        for name in CentralSettings.model_fields
        if PREFIX + name.upper() in environment
    }
    found |= {name: value for name, value in told.items() if value is not None}
    if "database_url" not in found:
        found["database_url"] = own_database(Path(str(found["data"])))
    return CentralSettings.model_validate(found)


def default_data() -> Path:
    """Where a centre keeps its keys if nobody says: the system's place, or the user's."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        return SYSTEM_DATA
    return Path(platformdirs.user_data_dir("madang")) / "centre"
