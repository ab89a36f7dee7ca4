"""The demo's one witness: a process with a folder and a key of its own, and the policy it is in."""

import json
from pathlib import Path

from app.demo.processes import Processes

NAME, KEY_NAME, PROCESS = "w1", "w1.example/witness", "witness"


class DemoWitness:
    """May be away for a while: it keeps its address, and what it has cosigned."""

    def __init__(
        self, processes: Processes, data: Path, clock: Path, log_key: str, port: int
    ) -> None:
        self._processes = processes
        self._arguments = (
            "witness", "--data", str(data), "--name", KEY_NAME, "--log", log_key,
            "--port", str(port), "--clock", str(clock),
        )  # fmt: skip

    def start(self) -> str:
        """The policy that asks for it (C2SP tlog-policy)."""
        process = self._processes.start(PROCESS, *self._arguments)
        line = process.stdout.readline() if process.stdout else ""
        told = json.loads(line)
        return f"witness {NAME} {told['vkey']} {told['url']}\nquorum {NAME}\n"

    def stop(self) -> None:
        self._processes.stop(PROCESS)
