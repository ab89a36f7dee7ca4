"""Keeps a station running: it starts again by itself unless staff ended it. No Qt.

The station is a child process. It ends with status 0 only by staff's word; with `NO_STATION` there
is nothing to keep running. Anything else is a fall, and it stands up again, later and later while
it falls at once. The child holds its standard input: when that ends, the parent is gone.
"""

import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import FrameType
from typing import Protocol

log = logging.getLogger(__name__)
CHILD = "MADANG_KEPT_RUNNING"
NO_STATION = 2
TERMINATED = 143
FIRST_WAIT_SECONDS, LONGEST_WAIT_SECONDS = 1.0, 30.0
STANDS_SECONDS = 60.0
"""Who stood so long has not fallen at once."""


class Child(Protocol):
    """A process: `wait` gives its status."""

    def wait(self) -> int: ...


def is_child() -> bool:
    return CHILD in os.environ


def keep(
    start: Callable[[], Child],
    sleep: Callable[[float], None] = time.sleep,
    now: Callable[[], float] = time.monotonic,
) -> int:
    """Until staff end it; the status for the command line."""
    wait = FIRST_WAIT_SECONDS
    while True:
        began = now()
        status = start().wait()
        if status in (0, NO_STATION):
            return status
        stood = now() - began
        wait = FIRST_WAIT_SECONDS if stood >= STANDS_SECONDS else wait
        log.error("the station fell and starts again", extra={"status": status, "in": wait})
        sleep(wait)
        wait = min(wait * 2, LONGEST_WAIT_SECONDS)


def keep_running(arguments: Sequence[str] | None = None) -> int:
    """This very command again as a child; SIGTERM ends both."""
    running: list[subprocess.Popen[bytes]] = []
    ended: list[int] = []

    def end(number: int, _frame: FrameType | None) -> None:
        ended.append(number)
        for each in running:
            each.terminate()

    def start() -> Child:
        if ended:
            return Ended()
        running[:] = [_start(own_command() if arguments is None else list(arguments))]
        return running[0]

    before = signal.signal(signal.SIGTERM, end)
    try:
        status = keep(start, sleep=lambda seconds: None if ended else time.sleep(seconds))
    finally:
        signal.signal(signal.SIGTERM, before)
    return TERMINATED if ended else status


class Ended:
    """There is nothing to start any more."""

    def wait(self) -> int:
        return 0


def own_command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, *sys.argv[1:]]
    return [sys.executable, str(Path(sys.argv[0]).resolve()), *sys.argv[1:]]


def end_with_parent(descriptor: int, end: Callable[[int], None] = os._exit) -> threading.Thread:
    """In the child: when the parent's end of the pipe is gone, so are we."""

    def watch() -> None:
        # Not by a buffered reader: its lock, held here, ends the interpreter's own ending badly.
        while os.read(descriptor, 64):
            pass
        end(TERMINATED)

    thread = threading.Thread(target=watch, name="parent", daemon=True)
    thread.start()
    return thread


def _start(command: list[str]) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(  # noqa: S603 -- our own command line
        command, stdin=subprocess.PIPE, env={**os.environ, CHILD: "1"}
    )
