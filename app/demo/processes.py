"""The demo's processes: each a command line of this program, ended with the one that started it."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

STOP_SECONDS = 10.0


def own_command(*arguments: str) -> list[str]:
    """This program again: the frozen executable, or the interpreter with `main.py`."""
    if getattr(sys, "frozen", False):
        return [sys.executable, *arguments]
    main = Path(__file__).resolve().parents[2] / "main.py"
    return [sys.executable, str(main), *arguments]


class Processes:
    """Started by name, their errors kept in a file each, all ended on leaving."""

    def __init__(self, logs: Path, environment: Mapping[str, str] | None = None) -> None:
        self._logs = logs
        self._environment = {**os.environ, **(environment or {})}
        self._running: dict[str, subprocess.Popen[str]] = {}
        logs.mkdir(parents=True, exist_ok=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for name in reversed(list(self._running)):
            self.stop(name)

    def start(self, name: str, *arguments: str) -> "subprocess.Popen[str]":
        with (self._logs / f"{name}.log").open("a") as log:
            process = subprocess.Popen(  # noqa: S603 -- our own command line
                own_command(*arguments), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                stderr=log, text=True, encoding="utf-8", env=self._environment,
            )  # fmt: skip
        self._running[name] = process
        return process

    def stop(self, name: str) -> None:
        """Asked first; killed if it does not end in time."""
        process = self._running.pop(name)
        process.terminate()
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        _close(process)

    def kill(self, name: str) -> None:
        """As a power cut does it."""
        process = self._running.pop(name)
        process.kill()
        process.wait()
        _close(process)

    def run(self, *arguments: str, stdin: str = "") -> "subprocess.CompletedProcess[str]":
        """One command to its end."""
        return subprocess.run(  # noqa: S603 -- our own command line
            own_command(*arguments), input=stdin, capture_output=True, text=True,
            encoding="utf-8", env=self._environment, timeout=120, check=False,
        )  # fmt: skip

    def alive(self, names: Sequence[str]) -> bool:
        return all(name in self._running and self._running[name].poll() is None for name in names)


def _close(process: "subprocess.Popen[str]") -> None:
    for stream in (process.stdin, process.stdout):
        if stream is not None:
            try:
                stream.close()
            except OSError:  # what was still to be written has nobody to read it
                continue
