"""A station killed at any moment has lost, doubled and renumbered nothing."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills by fork and SIGKILL")


def kill(directory: Path, rounds: int, timeout_seconds: int) -> dict[str, int]:
    answer = subprocess.run(
        [sys.executable, HERE / "killed.py", directory, str(rounds)],
        cwd=HERE.parents[2],
        env={**os.environ, "PYTHONPATH": str(HERE.parents[2])},
        capture_output=True,
        text=True,
        timeout=timeout_seconds,
        check=False,
    )
    assert answer.returncode == 0, answer.stdout + answer.stderr
    found: dict[str, int] = json.loads(answer.stdout)
    return found


def test_twenty_kills_lose_nothing(tmp_path: Path) -> None:
    found = kill(tmp_path, rounds=20, timeout_seconds=60)
    assert found["entries"] >= found["acknowledged"] >= 20


@pytest.mark.soak
def test_ten_thousand_kills_lose_nothing(tmp_path: Path) -> None:
    found = kill(tmp_path, rounds=10_000, timeout_seconds=3_500)
    assert found["entries"] >= found["acknowledged"] >= 10_000
