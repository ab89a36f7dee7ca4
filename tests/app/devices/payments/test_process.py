"""The virtual service as a process of its own, as the demo starts it."""

import json
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from app.devices.payments.emulator.faults import ScriptError, parse_script

ROOT = Path(__file__).resolve().parents[4]


def main(*words: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, ROOT / "main.py", "payments", *words], stdout=subprocess.PIPE, text=True
    )


def run(*words: str) -> object:
    with main(*words) as process:
        assert process.stdout is not None
        told = process.stdout.read()
        assert process.wait() == 0
    return json.loads(told)


def test_it_says_where_it_is_follows_its_script_and_ends_when_told(tmp_path: Path) -> None:
    script = tmp_path / "faults.jsonl"
    script.write_text('{"on": "ready", "fault": "away"}\n', encoding="utf-8")
    with main("emulate", "--script", str(script)) as service:
        assert service.stdout is not None
        url = json.loads(service.stdout.readline())["url"]
        assert [httpx.get(f"{url}/v1/ready").status_code for _ in range(2)] == [503, 200]
        body = {"merchant": "GJ0001", "won": 1_000}
        qr = httpx.post(f"{url}/v1/orders/A/present", json=body).json()["qr"]
        paid = run("pay", "--url", url, "--qr", qr)
        assert isinstance(paid, dict)
        assert paid["state"] == "approved"
        code = run("code", "--url", url)
        assert isinstance(code, dict)
        assert len(code["code"]) == 24
        service.terminate()
        assert service.wait(10) == 0


@pytest.mark.parametrize("line", ["?", "[]", '{"fault": "x"}', '{"on": "x", "fault": "slow"}'])
def test_a_script_that_says_nothing_is_refused(line: str) -> None:
    with pytest.raises(ScriptError):
        parse_script(["", line])
