"""The witness over HTTP and as a process: exact statuses, outsiders' sequence, power cuts."""

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from typing import Any

import httpx
import pytest

from app.ledger.keys import VerifierKey, parse_vkey
from app.ledger.notes import open_note
from app.witness.logs import Logs
from app.witness.server import serving
from tests.app.witness.logs import LOG, ORIGIN, WITNESS, GrowingLog, served, witness

HISTORY = GrowingLog()
FILE = Path(__file__).parents[4] / "shared/data/tlog_interop_vectors.json"
SIZE = "text/x.tlog.size"


def post(url: str, body: bytes) -> httpx.Response:
    return httpx.post(f"{url}/add-checkpoint", content=body, trust_env=False)


def test_each_answer_has_its_status(tmp_path: Path) -> None:
    with served(tmp_path) as server:
        first = post(server.url, HISTORY.request(0, 8))
        assert first.status_code == 200
        assert first.text.startswith("— county.example/witness ")
        behind = post(server.url, HISTORY.request(0, 9))
        assert (behind.status_code, behind.text) == (409, "8\n")
        assert behind.headers["content-type"] == SIZE
        assert post(server.url, HISTORY.fork(5).request(8, 9)).status_code == 422
        assert post(server.url, HISTORY.request(9, 8)).status_code == 400
        assert post(server.url, b"nonsense").status_code == 400
        assert post(server.url, b"x" * (1 << 20)).status_code == 400
        assert post(server.url, b"").status_code == 400
        origin = sha256(ORIGIN.encode()).hexdigest()
        shown = httpx.get(f"{server.url}/{origin}/checkpoint", trust_env=False)
        assert shown.text == HISTORY.note(8) + first.text
        for path in ("/", f"/{'0' * 64}/checkpoint", f"/{origin.upper()}/checkpoint"):
            assert httpx.get(server.url + path, trust_env=False).status_code == 404


def test_an_answer_is_one_write(tmp_path: Path) -> None:
    """Two writes on a connection that stays open cost 40 ms each time (Nagle, delayed ACK)."""
    body = HISTORY.request(0, 8)
    head = b"POST /add-checkpoint HTTP/1.1\r\nHost: w\r\nContent-Length: %d\r\n\r\n" % len(body)
    with served(tmp_path) as server:
        for _ in range(3):
            with socket.create_connection(("127.0.0.1", server.server_address[1])) as line:
                line.sendall(head + body)
                answer = line.recv(1 << 16)
                said, _, text = answer.partition(b"\r\n\r\n")
                assert f"Content-Length: {len(text)}".encode() in said
            body = HISTORY.request(8, 8)


def test_of_many_at_once_one_is_cosigned_and_each_of_the_rest_told_its_size(tmp_path: Path) -> None:
    with served(tmp_path) as server, ThreadPoolExecutor(16) as pool:
        sizes = range(1, 33)
        requests = [HISTORY.request(0, size) for size in sizes]
        answers = list(pool.map(lambda each: post(server.url, each), requests))
    (won,) = [size for size, each in zip(sizes, answers, strict=True) if each.status_code == 200]
    others = [each for each in answers if each.status_code != 200]
    assert {(each.status_code, each.text) for each in others} == {(409, f"{won}\n")}


def test_who_asks_before_sending_is_told_to_go_on(tmp_path: Path) -> None:
    """curl asks so for a long body, and some clients wait for the answer for ever."""
    body = HISTORY.request(0, 8)
    head = b"POST /add-checkpoint HTTP/1.1\r\nHost: w\r\nExpect: 100-continue\r\n"
    with (
        served(tmp_path) as server,
        socket.create_connection(("127.0.0.1", server.server_address[1]), 5) as line,
    ):
        line.sendall(head + b"Content-Length: %d\r\n\r\n" % len(body))
        assert line.recv(1 << 10) == b"HTTP/1.1 100 Continue\r\n\r\n"
        line.sendall(body)
        assert line.recv(1 << 16).startswith(b"HTTP/1.1 200 ")


def test_what_cannot_be_kept_is_not_cosigned_and_seen_by_whoever_looks_after_it(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    origin = sha256(ORIGIN.encode()).hexdigest()
    with served(tmp_path) as server, closing(sqlite3.connect(tmp_path / "seen.sqlite")) as disk:
        assert post(server.url, HISTORY.request(0, 8)).status_code == 200
        disk.execute("ALTER TABLE seen RENAME TO lost")
        spoilt = post(server.url, HISTORY.request(8, 9))
        assert (spoilt.status_code, spoilt.text) == (500, "")
        shown = httpx.get(f"{server.url}/{origin}/checkpoint", trust_env=False)
        assert shown.status_code == 500
        disk.execute("ALTER TABLE lost RENAME TO seen")
        assert post(server.url, HISTORY.request(8, 9)).status_code == 200
    said = [each for each in caplog.records if each.levelname == "ERROR"]
    assert {each.message for each in said} == {"the memory cannot be read or written"}


@pytest.mark.skipif(not FILE.exists(), reason=f"{FILE.name} is not beside the project")
def test_sigsum_s_sequence_is_answered_as_sigsum_does(tmp_path: Path) -> None:
    vectors: dict[str, Any] = json.loads(FILE.read_text())["witness_add_checkpoint"]
    logs = Logs([parse_vkey(vectors["vkey"])])
    with serving(witness(tmp_path, logs)) as server:
        for step in vectors["steps"]:
            answer = post(server.url, step["body"].encode())
            assert answer.status_code == step["status"], step["why"]
            assert step["body_contains"] in answer.text, step["why"]


# --- as a process ---

DYING = """
import os, signal, sys
from contextlib import contextmanager
from pathlib import Path
from app.witness.service import Witness
from app.witness.store import Store
from tests.app.witness.logs import LOG, WITNESS, Logs
from tests.fakes import HandClock

folder, step = Path(sys.argv[1]), sys.argv[2]

def reached(here):
    if here == step:
        os.kill(os.getpid(), signal.SIGKILL)

class Dying(Store):
    @contextmanager
    def alone(self):
        with super().alone() as connection:
            reached("begun")
            yield connection
            reached("before the commit")
        reached("after the commit")
    def last(self, connection, origin):
        found = super().last(connection, origin)
        reached("looked")
        return found
    def keep(self, connection, seen):
        super().keep(connection, seen)
        reached("kept")

answer = Witness(Dying(folder / "seen.sqlite"), WITNESS, Logs([LOG.key]), HandClock())
print(answer.add_checkpoint(sys.stdin.buffer.read()))
"""


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL is how Unix ends a process")
@pytest.mark.parametrize(
    ("step", "size"),
    [("begun", 8), ("looked", 8), ("kept", 8), ("before the commit", 8), ("after the commit", 20)],
)
def test_a_power_cut_at_any_step_leaves_the_old_state_or_the_new_one(
    tmp_path: Path, step: str, size: int
) -> None:
    """What was not answered may be kept; what was answered is. Either way the log goes on."""
    witness(tmp_path).add_checkpoint(HISTORY.request(0, 8))
    died = subprocess.run(
        [sys.executable, "-c", DYING, str(tmp_path), step],
        input=HISTORY.request(8, 20), capture_output=True, check=False,
    )  # fmt: skip
    assert (died.returncode, died.stdout) == (-signal.SIGKILL, b""), died.stderr
    with served(tmp_path) as server:
        behind = post(server.url, HISTORY.request(0, 30))
        assert (behind.status_code, behind.text) == (409, f"{size}\n")
        assert post(server.url, HISTORY.fork(3).request(size, 30)).status_code == 422
        assert post(server.url, HISTORY.request(size, 30)).status_code == 200


def test_the_command_says_its_key_and_remembers_across_a_kill(tmp_path: Path) -> None:
    def started() -> tuple["subprocess.Popen[str]", VerifierKey, str]:
        process = subprocess.Popen(
            [
                sys.executable, "main.py", "witness", "--data", str(tmp_path / "w1"),
                "--name", "w1.example/witness", "--log", str(LOG.key),
            ],
            stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert process.stdout is not None
        told = json.loads(process.stdout.readline())
        return process, parse_vkey(told["vkey"]), told["url"]

    process, key, url = started()
    try:
        answer = post(url, HISTORY.request(0, 8))
        open_note(HISTORY.note(8) + answer.text, [key])
    finally:
        process.kill()
        process.communicate()
    process, again, url = started()
    try:
        assert again == key != WITNESS.key
        assert post(url, HISTORY.request(0, 9)).text == "8\n"
        assert post(url, HISTORY.request(8, 9)).status_code == 200
        process.terminate()
        process.communicate(timeout=10)
    finally:
        process.kill()
        process.communicate()
    assert process.returncode == 0
