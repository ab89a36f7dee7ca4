"""A real Chromium without a window, spoken to over two pipes (Chrome DevTools Protocol)."""

import base64
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

PROGRAMS = ("chromium", "chromium-browser", "google-chrome", "chrome")
STEP_SECONDS = 30.0
_ON_THREE_AND_FOUR = """
import fcntl, os, sys
ends = [fcntl.fcntl(int(end), fcntl.F_DUPFD, 10) for end in sys.argv[1:3]]
os.dup2(ends[0], 3), os.dup2(ends[1], 4)
os.execv(sys.argv[3], sys.argv[3:])
"""


class BrowserFailed(Exception):
    """The browser did not do what was asked, or the page threw."""


def program() -> str | None:
    return next((found for name in PROGRAMS if (found := shutil.which(name))), None)


class Tab:
    """One page. `errors` collects what the page threw, and what its own rules forbade."""

    def __init__(self, orders: int, answers: int) -> None:
        self._orders, self._answers = orders, answers
        self._rest = b""
        self._last = 0
        self._session = ""
        self.errors: list[str] = []
        self.requests: list[str] = []

    def open(self) -> None:
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        attached = self._ask("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Runtime", "DOM", "Log", "Network"):
            self._ask(f"{domain}.enable")
        self._ask(
            "Network.emulateNetworkConditions",
            offline=True, latency=0, downloadThroughput=0, uploadThroughput=0,
        )  # fmt: skip

    def size(self, width: int, height: int, scale: float = 1.0) -> None:
        self._ask(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=height, deviceScaleFactor=scale, mobile=width < 600,
        )  # fmt: skip

    def language(self, tag: str) -> None:
        agent = self._ask("Browser.getVersion")["userAgent"]
        self._ask("Network.setUserAgentOverride", userAgent=agent, acceptLanguage=tag)

    def go(self, url: str) -> None:
        self.run("window.isBefore = true")
        self._ask("Page.navigate", url=url)
        self.until("document.readyState === 'complete' && window.isBefore === undefined")

    def run(self, expression: str) -> Any:
        """The value of an expression in the page; a promise is waited for."""
        told = self._ask(
            "Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True,
            userGesture=True,
        )  # fmt: skip
        if "exceptionDetails" in told:
            raise BrowserFailed(json.dumps(told["exceptionDetails"])[:500])
        return told["result"].get("value")

    def until(self, expression: str, seconds: float = STEP_SECONDS) -> None:
        end = time.monotonic() + seconds
        while not self.run(expression):
            if time.monotonic() > end:
                raise BrowserFailed(f"never true: {expression}; {self.errors}")
            time.sleep(0.05)

    def click(self, selector: str) -> None:
        self.run(f"document.querySelector({json.dumps(selector)}).click()")

    def text(self, selector: str) -> str:
        return str(self.run(f"document.querySelector({json.dumps(selector)}).innerText"))

    def press(self, key: str, code: int, text: str = "") -> None:
        """One key of a keyboard: `press("Tab", 9)`, `press("Enter", 13, "\\r")`."""
        told = {"key": key, "code": key, "windowsVirtualKeyCode": code}
        self._ask(
            "Input.dispatchKeyEvent", type="keyDown", **told, **({"text": text} if text else {})
        )
        self._ask("Input.dispatchKeyEvent", type="keyUp", **told)

    def type(self, text: str) -> None:
        self._ask("Input.insertText", text=text)

    def roles(self) -> list[tuple[str, str]]:
        """What a screen reader is told: role and name of everything that is not passed over."""
        nodes = self._ask("Accessibility.getFullAXTree")["nodes"]
        return [
            (each["role"]["value"], each.get("name", {}).get("value", ""))
            for each in nodes
            if not each["ignored"]
        ]

    def choose_file(self, selector: str, file: Path) -> None:
        root = self._ask("DOM.getDocument")["root"]["nodeId"]
        node = self._ask("DOM.querySelector", nodeId=root, selector=selector)["nodeId"]
        self._ask("DOM.setFileInputFiles", nodeId=node, files=[str(file)])

    def picture(self, file: Path, *, whole: bool = True) -> None:
        told = self._ask("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        file.write_bytes(base64.b64decode(told["data"]))

    def end(self) -> None:
        self._session = ""
        self._send({"id": 0, "method": "Browser.close"})

    def _ask(self, method: str, **params: object) -> Any:
        self._last += 1
        order: dict[str, object] = {"id": self._last, "method": method, "params": params}
        if self._session and not method.startswith(("Target.", "Browser.")):
            order["sessionId"] = self._session
        self._send(order)
        while True:
            told = self._receive()
            if told.get("id") == self._last:
                if "error" in told:
                    raise BrowserFailed(f"{method}: {told['error']}")
                return told["result"]
            self._note(told)

    def _note(self, told: dict[str, Any]) -> None:
        params = told.get("params", {})
        match told.get("method"):
            case "Runtime.exceptionThrown":
                self.errors.append(json.dumps(params["exceptionDetails"])[:300])
            case "Log.entryAdded" if params["entry"]["level"] == "error":
                self.errors.append(params["entry"]["text"])
            case "Network.requestWillBeSent":
                self.requests.append(params["request"]["url"])

    def _send(self, order: dict[str, object]) -> None:
        os.write(self._orders, json.dumps(order).encode() + b"\0")

    def _receive(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            part = os.read(self._answers, 1 << 16)
            if not part:
                raise BrowserFailed("the browser ended")
            self._rest += part
        line, _, self._rest = self._rest.partition(b"\0")
        told: dict[str, Any] = json.loads(line)
        return told


@contextmanager
def browser(*options: str) -> Iterator[Tab]:
    """Its profile and its process go when the block ends; the page has no network."""
    found = program()
    if found is None:
        raise BrowserFailed("there is no Chromium")
    (orders_in, orders), (answers, answers_out) = os.pipe(), os.pipe()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [
            found, "--headless=new", "--remote-debugging-pipe", f"--user-data-dir={profile}",
            "--no-first-run", "--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions",
            "--disable-background-networking", "--disable-sync", "--disable-component-update",
            "--hide-scrollbars", *options,
        ]  # fmt: skip
        if os.geteuid() == 0:
            command.append("--no-sandbox")
        process = subprocess.Popen(
            [sys.executable, "-c", _ON_THREE_AND_FOUR, str(orders_in), str(answers_out), *command],
            pass_fds=(orders_in, answers_out), stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        os.close(orders_in)
        os.close(answers_out)
        tab = Tab(orders, answers)
        try:
            tab.open()
            yield tab
        finally:
            _end(tab, process)
            os.close(orders)
            os.close(answers)


def _end(tab: Tab, process: "subprocess.Popen[bytes]") -> None:
    try:
        tab.end()
        process.wait(10)
    except (OSError, subprocess.TimeoutExpired):
        process.kill()
        process.wait()
