"""The payment commands of the command line: the emulated service, and a customer's phone."""

import signal
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import httpx

from app.devices.payments.emulator.faults import ScriptError, parse_script
from app.devices.payments.emulator.server import Emulator
from app.shared.clock import Clock

PHONE_SECONDS = 10.0


class PhoneProblem(Exception):
    """The service did not take what the phone sent."""


def emulate(clock: Clock, port: int, script: Path | None) -> int:
    """Serves until SIGTERM; the first line of the output is `{"url": …}`; 2 on a bad script."""
    try:
        told = (
            [] if script is None else parse_script(script.read_text(encoding="utf-8").split("\n"))
        )
    except (OSError, ScriptError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    emulator = Emulator(clock, port)
    for fault in told:
        emulator.faults.add(fault)
    ended = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda _number, _frame: ended.set())
    threading.Thread(target=emulator.serve_forever, daemon=True).start()
    sys.stdout.write(f'{{"url": "{emulator.url}"}}\n')
    sys.stdout.flush()
    ended.wait()
    emulator.end()
    return 0


def phone(url: str, what: str, told: Mapping[str, Any]) -> Any:
    """`pay {qr, decline}` or `code {won}`, as the customer's phone does it; `PhoneProblem`."""
    try:
        answer = httpx.post(f"{url}/phone/{what}", json=dict(told), timeout=PHONE_SECONDS)
        answer.raise_for_status()
        return answer.json()
    except (httpx.HTTPError, ValueError) as error:
        raise PhoneProblem(str(error)) from error
