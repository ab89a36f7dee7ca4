"""The server as a process: it answers, and ends when it is asked to."""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

PROGRAM = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from app.central.server import serve
from app.central.settings import CentralSettings
from app.shared.clock import SystemClock
url, data, port = sys.argv[1:]
settings = CentralSettings(database_url=url, data=Path(data), port=int(port))
serve(settings, SystemClock(datetime(2025, 11, 1, tzinfo=UTC)))
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGTERM is how Unix asks")
def test_sigterm_ends_the_server_in_good_order(centre_url: str, tmp_path: Path) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, centre_url, str(tmp_path / "data"), str(port)],
        stderr=subprocess.PIPE,
    )
    try:
        retries = httpx.HTTPTransport(retries=12)
        with httpx.Client(transport=retries) as client:
            assert client.get(f"http://127.0.0.1:{port}/healthz").json() == {"ok": True}
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=30)
    finally:
        process.kill()
    assert process.returncode in {0, -signal.SIGTERM}
    assert b"Traceback" not in errors
