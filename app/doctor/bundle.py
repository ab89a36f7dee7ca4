"""What support gets: versions, settings, counts, the doctor's answers, the log scrubbed.

Nothing of a person and no secret: the files are made of what is named here, and before a byte is
written they are searched for every secret and every name that this machine holds.
"""

import base64
import json
import platform
import sqlite3
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import asdict
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from app.access import store as access
from app.doctor.model import Answer
from app.doctor.opened import Opened, looking, open_folder, raw
from app.doctor.scrubbing import scrub
from app.shared.resources import resource
from app.station.folder import Folder

LOG = "station.log"
LOG_LINES = 5_000
PACKAGES = ("PySide6_Essentials", "SQLAlchemy", "cryptography", "reportlab", "pyserial", "httpx")
SHORTEST_SECRET = 6  # characters; a shorter name is found by chance


class WouldTell(Exception):
    """A secret or a name stands in what was to be sent; it was not written. No text of it here."""


def write_bundle(path: Path, data: Path | None, answers: tuple[Answer, ...]) -> None:
    """Replaces `path`. `WouldTell` if anything in it is not for others."""
    files = {
        "versions.json": _json(_versions()),
        "doctor.json": _json([asdict(answer) for answer in answers]),
    }
    secrets: frozenset[bytes] = frozenset()
    if data is not None:
        opened = open_folder(data)
        files["settings.json"] = _json(settings_of(opened))
        files["counts.json"] = _json(_counts(opened.folder))
        files["log.txt"] = "\n".join(scrub(_log(data / LOG))).encode() + b"\n"
        secrets = secrets_of(opened)
    if any(secret in content for secret in secrets for content in files.values()):
        raise WouldTell("the bundle was not written")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as bundle:
        for name, content in files.items():
            bundle.writestr(name, content)


def settings_of(opened: Opened) -> dict[str, Any]:
    """What the centre told, addresses without who signs in there, no merchant's number."""
    told: dict[str, Any] = {}
    if opened.enrolled is not None:
        told |= {"origin": opened.enrolled.origin, "vkey": opened.enrolled.vkey}
        told["centre"] = _plain_url(opened.enrolled.centre)
    if opened.settings is not None:
        told["settings"] = _without_who(asdict(opened.settings))
    return told


def secrets_of(opened: Opened) -> frozenset[bytes]:
    """Every secret and name of this machine, as text may spell it: raw, hex, base64."""
    texts: set[str] = set()
    keys: set[bytes] = set()
    folder = opened.folder
    if opened.enrolled is not None:
        texts.add(opened.enrolled.token)
    for file in (folder.key, folder.master_key):
        if file.is_file():
            keys.add(file.read_bytes())
    try:
        with looking(folder) as engine, Session(engine) as session:
            for operator in access.operators(session):
                texts |= {operator.name, operator.pin_hash}
    except (sqlite3.Error, SQLAlchemyError):
        pass
    texts |= {spelled for key in keys for spelled in (key.hex(), _base64(key), _base64_url(key))}
    spelled = {text.encode() for text in texts if len(text.encode()) >= SHORTEST_SECRET}
    return frozenset(spelled | {_escaped(text) for text in texts if len(text) > 1} | keys)


def _versions() -> dict[str, Any]:
    packages = {}
    for name in PACKAGES:
        try:
            packages[name] = version(name)
        except PackageNotFoundError:  # a bundle keeps no lists of what is in it
            packages[name] = "bundled"
    return {
        "program": json.loads(resource("build.json").read_text(encoding="utf-8")),
        "frozen": bool(getattr(sys, "frozen", False)),
        "python": platform.python_version(),
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
        "sqlite": sqlite3.sqlite_version,
        "packages": packages,
    }


def _counts(folder: Folder) -> dict[str, Any]:
    """How many rows of each table, entries of each kind, files; and their sizes. No contents."""
    told: dict[str, Any] = {
        "database_bytes": folder.database.stat().st_size if folder.database.is_file() else 0,
        "papers": sum(1 for _ in folder.papers.glob("*.pdf")) if folder.papers.is_dir() else 0,
    }
    try:
        with raw(folder) as connection:
            names = connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
            ).fetchall()
            told["rows"] = {
                name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]  # noqa: S608 -- its own name
                for (name,) in names
                if not name.startswith("sqlite_")
            }
            told["entries"] = {
                str(kind): count
                for kind, count in connection.execute(
                    "SELECT kind, count(*) FROM entry GROUP BY kind ORDER BY kind"
                )
            }
    except sqlite3.Error as error:
        told["problem"] = type(error).__name__
    return told


def _log(file: Path) -> list[str]:
    if not file.is_file():
        return []
    return file.read_text(encoding="utf-8", errors="replace").splitlines()[-LOG_LINES:]


def _without_who(settings: Mapping[str, Any]) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for name, value in settings.items():
        if isinstance(value, Mapping):
            told[name] = {k: v for k, v in _without_who(value).items() if k != "merchant"}
        elif isinstance(value, str) and "://" in value:
            told[name] = _plain_url(value)
        else:
            told[name] = value
    return told


def _plain_url(url: str) -> str:
    """Scheme, host, port and path: neither who signs in nor what is asked."""
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode()


def _escaped(text: str) -> bytes:
    r"""As JSON writes it where Hangul is escaped (`\ud64d`); a short name is no accident there."""
    return json.dumps(text).strip('"').encode()


def _base64(key: bytes) -> str:
    return base64.b64encode(key).decode().rstrip("=")


def _base64_url(key: bytes) -> str:
    return base64.urlsafe_b64encode(key).decode().rstrip("=")
