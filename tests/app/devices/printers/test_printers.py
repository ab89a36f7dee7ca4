"""Printers by URL: where jobs go, how they fail, and that no answer is not a good answer."""

import os
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.devices.printers.errors import BadPrinterUrl, PrinterAway, PrinterLost
from app.devices.printers.folder import FolderPrinter
from app.devices.printers.model import UNKNOWN, Paper, PrinterStatus, read_status
from app.devices.printers.network import NetworkPrinter
from app.devices.printers.opening import open_printer
from app.devices.printers.serial_line import SerialPrinter
from app.devices.printers.spool import SpoolPrinter


@contextmanager
def server(serve: Callable[[socket.socket], None]) -> Iterator[int]:
    """A port on which one connection after the other is served."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def run() -> None:
            while True:
                try:
                    line, _ = listener.accept()
                except OSError:
                    return
                with line:
                    serve(line)

        thread = threading.Thread(target=run)
        thread.start()
        yield listener.getsockname()[1]
        listener.shutdown(socket.SHUT_RDWR)
    thread.join(10)


def test_a_folder_gets_a_file_a_job_and_counts_on(tmp_path: Path) -> None:
    FolderPrinter(tmp_path / "paper").write(b"one")
    again = FolderPrinter(tmp_path / "paper")
    again.write(b"two")
    files = sorted((tmp_path / "paper").iterdir())
    assert [(path.name, path.read_bytes()) for path in files] == [
        ("0001.bin", b"one"), ("0002.bin", b"two"),
    ]  # fmt: skip
    assert again.status().online


def test_a_folder_that_cannot_be_written_is_a_printer_away(tmp_path: Path) -> None:
    (tmp_path / "paper").write_text("a file in the way")
    with pytest.raises(PrinterAway):
        FolderPrinter(tmp_path / "paper").write(b"one")


def test_a_network_printer_gets_the_whole_job() -> None:
    jobs: list[bytes] = []

    def take(line: socket.socket) -> None:
        got = b""
        while piece := line.recv(4_096):
            got += piece
        jobs.append(got)

    with server(take) as port:
        NetworkPrinter("127.0.0.1", port).write(b"x" * 100_000)
    assert jobs == [b"x" * 100_000]


def test_a_network_printer_that_is_off_is_away() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(PrinterAway):
        NetworkPrinter("127.0.0.1", port).write(b"x")
    assert NetworkPrinter("127.0.0.1", port).status() == UNKNOWN


def test_a_network_printer_that_hangs_up_in_the_middle_is_lost() -> None:
    def drop(line: socket.socket) -> None:
        line.recv(10)
        line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")

    with server(drop) as port, pytest.raises(PrinterLost):
        NetworkPrinter("127.0.0.1", port).write(b"x" * 20_000_000)


def test_a_network_printer_says_how_it_is() -> None:
    answers = {1: 0x12, 2: 0x12, 4: 0x1E}

    def answer(line: socket.socket) -> None:
        while len(asked := line.recv(3)) == 3:
            line.sendall(bytes([answers[asked[2]]]))

    with server(answer) as port:
        status = NetworkPrinter("127.0.0.1", port).status()
    assert status == PrinterStatus(online=True, paper=Paper.NEAR_END, cover_open=False)


@pytest.mark.parametrize(
    ("answers", "status"),
    [
        ((0x12, 0x12, 0x12), PrinterStatus(online=True, paper=Paper.PLENTY, cover_open=False)),
        ((0x1A, 0x32, 0x7E), PrinterStatus(online=False, paper=Paper.END, cover_open=False)),
        ((0x1A, 0x16, 0x12), PrinterStatus(online=False, paper=Paper.PLENTY, cover_open=True)),
        ((None, None, None), UNKNOWN),
        ((0xFF, 0x00, 0x41), UNKNOWN),
        ((0x12, None, 0x1E), PrinterStatus(online=True, paper=Paper.NEAR_END)),
    ],
)
def test_status_bytes_are_read_and_others_are_no_answer(
    answers: tuple[int | None, int | None, int | None], status: PrinterStatus
) -> None:
    assert read_status(*answers) == status


@pytest.mark.parametrize(
    ("status", "trouble"),
    [
        (UNKNOWN, None),
        (PrinterStatus(online=True, paper=Paper.NEAR_END, cover_open=False), None),
        (PrinterStatus(online=False, paper=Paper.END), "the paper is at its end"),
        (PrinterStatus(online=False, cover_open=True), "the cover is open"),
        (PrinterStatus(online=False), "the printer is offline"),
    ],
)
def test_only_a_told_trouble_is_one(status: PrinterStatus, trouble: str | None) -> None:
    assert status.trouble == trouble


def test_a_printer_that_answers_nothing_is_asked_once() -> None:
    asked: list[bytes] = []

    def keep_quiet(line: socket.socket) -> None:
        while piece := line.recv(64):
            asked.append(piece)

    with server(keep_quiet) as port:
        assert NetworkPrinter("127.0.0.1", port).status() == UNKNOWN
    assert asked == [b"\x10\x04\x01"]


def test_a_serial_printer_gets_the_job_by_any_url() -> None:
    jobs: list[bytes] = []

    def take(line: socket.socket) -> None:
        got = b""
        while piece := line.recv(4_096):
            got += piece
        jobs.append(got)

    with server(take) as port:
        open_printer(f"serial:socket://127.0.0.1:{port},115200-8N1").write(b"y" * 2_000)
    assert jobs == [b"y" * 2_000]


@pytest.mark.parametrize("url", ["serial:/dev/no-such-port", "serial:nothing://x"])
def test_a_serial_port_that_is_not_there_is_away(url: str) -> None:
    printer = open_printer(url)
    with pytest.raises(PrinterAway):
        printer.write(b"x")
    assert printer.status() == UNKNOWN


@pytest.mark.skipif(os.name == "nt", reason="CUPS is not on Windows")
def test_a_printer_of_the_system_gets_raw_jobs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`lp` and `lpstat` as CUPS has them, reduced to what is asked of them."""
    (tmp_path / "lp").write_text(f'#!/bin/sh\necho "$@" > {tmp_path}/how; cat > {tmp_path}/job\n')
    (tmp_path / "lpstat").write_text('#!/bin/sh\necho "counter usb://x"\n')
    (tmp_path / "lpstat").write_text(
        '#!/bin/sh\n[ "$1" = -e ] && echo counter || echo "device for counter: usb://x"\n'
    )
    for name in ("lp", "lpstat"):
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    SpoolPrinter("counter").write(b"\x1b@job")
    assert (tmp_path / "job").read_bytes().startswith(b"\x1b@job")
    assert "-d counter" in (tmp_path / "how").read_text()
    with pytest.raises(PrinterAway):
        SpoolPrinter("kitchen").write(b"x")


@pytest.mark.parametrize(
    ("url", "kind"),
    [
        ("file:/tmp/paper", FolderPrinter), ("tcp://192.0.2.7", NetworkPrinter),
        ("tcp://printer.example:9101", NetworkPrinter), ("serial:COM3", SerialPrinter),
        ("serial:/dev/ttyUSB0,19200-8N1", SerialPrinter), ("spool:counter", SpoolPrinter),
    ],
)  # fmt: skip
def test_a_url_names_a_printer(url: str, kind: type) -> None:
    assert isinstance(open_printer(url), kind)


@pytest.mark.parametrize(
    "url", ["", "file:", "tcp://", "tcp://h:port", "usb:1", "serial:COM3,fast", "counter"]
)
def test_anything_else_names_none(url: str) -> None:
    with pytest.raises(BadPrinterUrl):
        open_printer(url)
