"""What `main.py scale` does: protocols, frames from standard input, live readings, a virtual scale.

Streams come in and exit codes go out; every answer line is flushed.
"""

import json
import os
import queue
import signal
import threading
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import IO, TextIO

from app.devices.line import LineSetting
from app.devices.scales.emulator.scale import VirtualScale
from app.devices.scales.emulator.script import Command, parse_command, parse_script
from app.devices.scales.emulator.wire import TcpWire, Wire
from app.devices.scales.errors import BadFrame, ScriptError, UnknownProtocol
from app.devices.scales.model import Reading
from app.devices.scales.protocols import PROTOCOLS, protocol_named
from app.devices.scales.session import scale_session
from app.devices.worker import PortEvent, PortState, Received, StateChanged
from app.shared.clock import Clock

DONE, BAD_USE, TIMED_OUT, PORT_LOST = 0, 2, 3, 4
_CONTRACT = ("weight", "unit", "stable", "net", "overload", "error")
_OPTIONAL = ("zero", "hold", "tare")
_BAD_FRAME: Mapping[str, object] = {**dict.fromkeys(_CONTRACT), "error": "bad_frame"}


def list_protocols() -> tuple[dict[str, object], ...]:
    """`name title line poll` of each: poll is the request in hex, null where the scale streams."""
    return tuple(
        {
            "name": each.name,
            "title": each.title,
            "line": str(each.line),
            "poll": None if each.poll is None else each.poll.hex(),
        }
        for each in PROTOCOLS
    )


def decode(stdin: Iterable[str], stdout: TextIO, stderr: TextIO) -> int:
    """A line a frame. Stops with 2 at a line that is no request or names no protocol."""
    try:
        for line in stdin:
            if line.strip():
                _write(stdout, _decoded(line))
    except (UnknownProtocol, ValueError, RecursionError) as error:
        return _bad_use(stderr, error)
    return DONE


def listen(
    stdout: TextIO, stderr: TextIO, *, clock: Clock, protocol: str, port: str,
    line: str | None = None, count: int | None = None, timeout: float | None = None,
) -> int:  # fmt: skip
    """A line a reading. 0 after `count`, 3 when `timeout` seconds are over first, 4: port lost."""
    try:
        spoken = protocol_named(protocol)
        setting = None if line is None else LineSetting.parse(line)
    except (UnknownProtocol, ValueError) as error:
        return _bad_use(stderr, error)
    events: queue.SimpleQueue[PortEvent[Reading]] = queue.SimpleQueue()
    session = scale_session(
        url=port, protocol=spoken, on_event=events.put, clock=clock, line=setting
    )
    session.start()
    try:
        return _print_readings(events, stdout, stderr, clock, count, timeout)
    finally:
        session.stop()


def emulate(
    stdin: IO[bytes] | None, stdout: TextIO, stderr: TextIO, *, clock: Clock, protocol: str,
    pty: bool = False, address: str | None = None, script: Path | None = None,
    stop: threading.Event | None = None,
) -> int:  # fmt: skip
    """Until `stop`; without one, until SIGTERM or SIGINT. `address` is HOST:PORT. Obeys `stdin`."""
    try:
        spoken = protocol_named(protocol)
        commands = () if script is None else parse_script(script.read_text("utf-8").splitlines())
        wire = _wire(address, pty=pty)
    except (UnknownProtocol, ScriptError, ValueError, OSError) as error:
        return _bad_use(stderr, error)
    ended = _signalled() if stop is None else stop
    try:
        scale = VirtualScale(spoken, wire, clock, script=commands)
        if stdin is not None:
            _obey_in_background(stdin, stderr, scale)
        _write(stdout, {"port": wire.url})
        scale.run(ended)
    finally:
        wire.close()
    return DONE


def meaning(reading: Reading) -> dict[str, object]:
    """The keys of the shared frame file; the optional ones only where the frame says them."""
    told = {key: _plain(getattr(reading, key)) for key in _CONTRACT}
    extra = {key: _plain(getattr(reading, key)) for key in _OPTIONAL}
    return told | {key: value for key, value in extra.items() if value is not None}


def _plain(value: object) -> object:
    return f"{value:f}" if isinstance(value, Decimal) else value


def _decoded(line: str) -> Mapping[str, object]:
    match json.loads(line):
        case {"protocol": str(name), **rest}:
            protocol = protocol_named(name)
        case _:
            raise ValueError("a request is a JSON object that names its protocol")
    try:
        return meaning(protocol.decode(bytes.fromhex(str(rest.get("reply_hex")))))
    except (BadFrame, ValueError):
        return _BAD_FRAME


def _print_readings(
    events: "queue.SimpleQueue[PortEvent[Reading]]", stdout: TextIO, stderr: TextIO, clock: Clock,
    count: int | None, timeout: float | None,
) -> int:  # fmt: skip
    end = None if timeout is None else clock.monotonic_ms() + int(timeout * 1_000)
    written = 0
    while count is None or written < count:
        left = None if end is None else (end - clock.monotonic_ms()) / 1_000
        try:
            event = events.get(timeout=None if left is None else max(0.0, left))
        except queue.Empty:
            return TIMED_OUT
        match event:
            case StateChanged(state=PortState.FAULT, reason=reason):
                stderr.write(f"port lost: {reason}\n")
                return PORT_LOST
            case Received(items=readings):
                rest = None if count is None else count - written
                written += _write_readings(stdout, readings[:rest], clock)
            case StateChanged():
                continue
    return DONE


def _write_readings(stdout: TextIO, readings: tuple[Reading, ...], clock: Clock) -> int:
    at = clock.now().isoformat(timespec="milliseconds")
    for reading in readings:
        _write(stdout, {"at": at, **meaning(reading)})
    return len(readings)


def _wire(address: str | None, *, pty: bool) -> Wire:
    if pty == (address is not None):
        raise ValueError("give either a pty or an address to listen at")
    if address is not None:
        host, _, port = address.rpartition(":")
        if not host or not port.isdecimal():
            raise ValueError(f"{address!r} is not HOST:PORT")
        return TcpWire(host.strip("[]"), int(port))
    try:
        from app.devices.scales.emulator.pty_wire import PtyWire  # noqa: PLC0415 -- POSIX only
    except ImportError as error:
        raise ValueError("this system has no pty: listen at an address") from error
    return PtyWire()


def _obey_in_background(stdin: IO[bytes], stderr: TextIO, scale: VirtualScale) -> None:
    threading.Thread(target=_obey, args=(stdin, stderr, scale), daemon=True).start()


def _obey(stdin: IO[bytes], stderr: TextIO, scale: VirtualScale) -> None:
    """Reads past Python's buffers: a thread waiting in them makes the interpreter die at exit."""
    kept = b""
    while data := os.read(stdin.fileno(), 4_096):
        *lines, kept = (kept + data).split(b"\n")
        for line in filter(bytes.strip, lines):
            try:
                scale.tell(_now(parse_command(line)))
            except ScriptError as error:
                stderr.write(f"{error}\n")
                stderr.flush()


def _now(command: Command) -> Command:
    if command.at_ms:
        raise ScriptError("only a script says at")
    return command


def _signalled() -> threading.Event:
    ended = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: ended.set())
    return ended


def _write(stdout: TextIO, answer: Mapping[str, object]) -> None:
    stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
    stdout.flush()


def _bad_use(stderr: TextIO, error: Exception) -> int:
    name = f"unknown protocol: {error}" if isinstance(error, UnknownProtocol) else str(error)
    stderr.write(f"{name}\n")
    return BAD_USE
