"""What `main.py scale` promises: answers in order and flushed, exit codes, a virtual scale."""

import io
import json
import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from app.devices.scales import commands
from app.devices.scales.emulator.pty_wire import PtyWire
from app.devices.scales.emulator.wire import TcpWire
from app.devices.scales.protocols import PROTOCOLS, and_std, cas_22
from tests.app.devices.heard import CLOCK, PATIENCE
from tests.app.devices.scales.frames import frames, load

ROOT = Path(__file__).parents[4]
NULLS = dict.fromkeys(["weight", "unit", "stable", "net", "overload"])


class Flushed(io.StringIO):
    """What had been flushed, line for line."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[dict[str, Any]] = []

    def flush(self) -> None:
        self.lines = [json.loads(line) for line in self.getvalue().splitlines()]


def ask(protocol: str = "cas_22", reply_hex: object = None) -> str:
    return json.dumps({"protocol": protocol, "request_hex": None, "reply_hex": reply_hex})


def test_every_shared_line_is_answered_with_its_meaning() -> None:
    out, err = Flushed(), io.StringIO()
    assert commands.decode([frame.line for frame in frames()], out, err) == 0
    assert out.lines == [frame.meaning for frame in frames()]
    assert list(out.lines[0]) == ["weight", "unit", "stable", "net", "overload", "error"]
    assert err.getvalue() == ""


def test_each_answer_is_flushed_before_the_next_question_is_read() -> None:
    out = Flushed()
    answered = []

    def questions() -> Iterator[str]:
        for frame in frames():
            yield frame.line
            answered.append(len(out.lines))

    commands.decode(questions(), out, io.StringIO())
    assert answered == list(range(1, len(frames()) + 1))


@pytest.mark.parametrize("reply", ["", "00", "zz", None, 12, [], frames()[0].data.hex()[:-2]])
def test_an_undecodable_frame_is_a_bad_frame_and_the_rest_goes_on(reply: object) -> None:
    out = Flushed()
    good = frames()[0]
    assert commands.decode([ask(reply_hex=reply), "\n", good.line], out, io.StringIO()) == 0
    assert out.lines == [{**NULLS, "error": "bad_frame"}, good.meaning]


def test_a_request_without_a_frame_is_a_bad_frame() -> None:
    out = Flushed()
    assert commands.decode(['{"protocol": "and_std"}'], out, io.StringIO()) == 0
    assert out.lines == [{**NULLS, "error": "bad_frame"}]


@pytest.mark.parametrize(
    "line", [ask("toledo_8217", "00"), ask(""), "{}", "[]", "not json", "7", "[" * 99_999]
)
def test_an_unknown_protocol_stops_after_the_earlier_answers(line: str) -> None:
    out, err = Flushed(), io.StringIO()
    good = frames()[0]
    assert commands.decode([good.line, line, good.line], out, err) == 2
    assert out.lines == [good.meaning]
    assert err.getvalue()


def test_bytes_that_are_no_text_stop_after_the_earlier_answers() -> None:
    out, err, good = Flushed(), io.StringIO(), frames()[0]
    given = io.TextIOWrapper(io.BytesIO(good.line.strip().encode() + b"\n\xff\n"), "utf-8")
    given._CHUNK_SIZE = 1  # type: ignore[attr-defined]  # as from a pipe: a line when it is there
    assert commands.decode(given, out, err) == 2
    assert out.lines == [good.meaning]
    assert err.getvalue()


def test_the_list_says_what_a_technician_needs() -> None:
    assert [(each["name"], each["line"], each["poll"]) for each in commands.list_protocols()] == [
        ("cas_22", "9600-8N1", None), ("stgs_18", "9600-8N1", None),
        ("and_std", "2400-7E1", "510d0a"), ("cas_ecr_dc1", "9600-8N1", "05"),
    ]  # fmt: skip


def listen(port: str, protocol: str = "cas_22", **options: Any) -> tuple[int, Flushed, str]:
    out, err = Flushed(), io.StringIO()
    code = commands.listen(out, err, clock=CLOCK, protocol=protocol, port=port, **options)
    return code, out, err.getvalue()


@contextmanager
def emulating(protocol: str = "cas_22", **options: Any) -> Iterator[tuple[str, int]]:
    """`commands.emulate` in a thread: its URL and the far end of its standard input."""
    lines: queue.SimpleQueue[str] = queue.SimpleQueue()
    stop, (ours, theirs) = threading.Event(), os.pipe()

    class Told(io.StringIO):
        def write(self, text: str) -> int:
            lines.put(text)
            return len(text)

    def emulate() -> None:
        with os.fdopen(ours, "rb") as stdin:
            commands.emulate(
                stdin, Told(), io.StringIO(), clock=CLOCK, protocol=protocol, stop=stop, **options
            )

    thread = threading.Thread(target=emulate)
    thread.start()
    try:
        yield json.loads(lines.get(timeout=PATIENCE))["port"], theirs
    finally:
        os.close(theirs)
        stop.set()
        thread.join(PATIENCE)


@pytest.mark.parametrize("place", [{"pty": True}, {"address": "127.0.0.1:0"}])
@pytest.mark.parametrize("protocol", [each.name for each in PROTOCOLS])
def test_an_emulated_scale_is_listened_to(protocol: str, place: dict[str, Any]) -> None:
    with emulating(protocol, **place) as (port, _):
        code, out, err = listen(port, protocol, count=5, timeout=PATIENCE)
    assert (code, len(out.lines), err) == (0, 5, "")
    first = out.lines[0]
    assert list(first)[:7] == ["at", "weight", "unit", "stable", "net", "overload", "error"]
    assert datetime.fromisoformat(first["at"]).utcoffset() == datetime.now(UTC).utcoffset()
    assert first["unit"] == "kg"


def test_a_load_told_on_standard_input_is_put_on() -> None:
    with emulating(pty=True) as (port, stdin):
        os.write(stdin, b'{"do": "dance"}\n\n{"load": "80')
        os.write(stdin, b'6.5"}\n')
        code, out, _ = listen(port, count=25, timeout=PATIENCE)
    assert code == 0
    assert abs(float(out.lines[-1]["weight"]) - 806.5) <= 0.5


def test_a_script_file_is_played(tmp_path: Path) -> None:
    script = tmp_path / "script.jsonl"
    script.write_text('{"at": 0, "load": "50"}\n', encoding="utf-8")
    with emulating(pty=True, script=script) as (port, _):
        code, out, _ = listen(port, count=20, timeout=PATIENCE)
    assert code == 0
    assert abs(float(out.lines[-1]["weight"]) - 50) <= 0.5


def test_listening_times_out_when_nothing_comes() -> None:
    wire = PtyWire()
    code, out, _ = listen(wire.url, count=1, timeout=0.2)
    wire.close()
    assert (code, out.lines) == (3, [])


def test_listening_times_out_when_too_little_comes() -> None:
    with emulating(pty=True) as (port, _):
        code, out, _ = listen(port, count=10_000, timeout=0.5)
    assert code == 3
    assert out.lines


def test_frames_that_came_at_once_are_all_written_up_to_the_count() -> None:
    wire = TcpWire("127.0.0.1", 0)
    burst = b"".join(cas_22.encode(load(f"{number}.0")) for number in range(9))

    def serve() -> None:
        wire.read(PATIENCE)
        wire.write(cas_22.encode(load("0.0")))
        while not wire.read(0.05) and not done.is_set():
            wire.write(burst)

    done = threading.Event()
    serving = threading.Thread(target=serve)
    serving.start()
    code, out, _ = listen(wire.url, count=7, timeout=PATIENCE)
    done.set()
    serving.join(PATIENCE)
    wire.close()
    assert (code, len(out.lines)) == (0, 7)


def test_a_lost_port_ends_listening_after_the_readings_before_it() -> None:
    wire = PtyWire()
    out, err = Flushed(), io.StringIO()

    class PullsTheCable(Flushed):
        def flush(self) -> None:
            super().flush()
            wire.unplug()

    def speak() -> None:
        wire.read(PATIENCE)
        wire.write(and_std.encode(load("12.5")))

    speaking = threading.Thread(target=speak)
    speaking.start()
    out = PullsTheCable()
    code = commands.listen(
        out, err, clock=CLOCK, protocol="and_std", port=wire.url, timeout=PATIENCE
    )
    speaking.join(PATIENCE)
    wire.close()
    assert code == 4
    assert [each["weight"] for each in out.lines] == ["12.5"]
    assert "port lost" in err.getvalue()


@pytest.mark.parametrize("port", ["/dev/does-not-exist", "nonsense://x", "socket://127.0.0.1:1"])
def test_a_port_that_cannot_be_opened_is_lost(port: str) -> None:
    code, out, err = listen(port, count=1, timeout=PATIENCE)
    assert (code, out.lines) == (4, [])
    assert "port lost" in err


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: listen("/dev/null", "toledo_8217")[0],
        lambda: listen("/dev/null", line="9600")[0],
        lambda: emulate("toledo_8217", pty=True),
        lambda: emulate(pty=False),
        lambda: emulate(pty=True, address="127.0.0.1:0"),
        lambda: emulate(address="127.0.0.1"),
        lambda: emulate(address="127.0.0.1:x"),
        lambda: emulate(pty=True, script=Path("/does/not/exist")),
    ],
)
def test_wrong_use_is_told_apart_from_a_lost_port(wrong: Callable[[], int]) -> None:
    assert wrong() == 2


def emulate(protocol: str = "cas_22", **options: Any) -> int:
    out, err = io.StringIO(), io.StringIO()
    code = commands.emulate(None, out, err, clock=CLOCK, protocol=protocol, **options)
    assert (out.getvalue(), bool(err.getvalue())) == ("", True)
    return code


PROGRAM = """
import sys
from datetime import UTC, datetime
from app.devices.scales.commands import emulate
from app.shared.clock import SystemClock
sys.exit(emulate(sys.stdin.buffer, sys.stdout, sys.stderr,
                 clock=SystemClock(datetime.now(UTC)), protocol="cas_22", pty=True))
"""


def test_an_emulator_ends_well_when_it_is_told_to_terminate() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM], cwd=ROOT, text=True, stdin=subprocess.PIPE,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stderr is not None
        port = Path(json.loads(process.stdout.readline())["port"])
        assert port.exists()
        process.send_signal(signal.SIGTERM)
        assert process.wait(PATIENCE) == 0
        assert process.stderr.read() == ""
    assert not port.parent.exists()


def test_a_standard_input_that_ends_does_not_end_the_emulator() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM], cwd=ROOT, text=True, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        port = json.loads(process.stdout.readline())["port"]
        assert listen(port, count=3, timeout=PATIENCE)[0] == 0
        process.terminate()
        assert process.wait(PATIENCE) == 0
