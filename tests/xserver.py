"""A bare X server of the tests' own: no window manager, one keyboard for all windows."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

PROGRAM = shutil.which("Xvfb")
needs_one = pytest.mark.skipif(PROGRAM is None, reason="no Xvfb: apt-get install xvfb")


@contextmanager
def x_server(screen: str = "1920x1920x24") -> Iterator[dict[str, str]]:
    """The environment in which windows open on it; it takes the first display that is free."""
    assert PROGRAM is not None
    server = subprocess.Popen(
        [PROGRAM, "-displayfd", "1", "-screen", "0", screen, "-nolisten", "tcp"],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    with server:
        assert server.stdout is not None
        display = server.stdout.readline().strip()
        assert display, "Xvfb did not start"
        try:
            yield {"DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb", **_without_screens()}
        finally:
            server.terminate()


def _without_screens() -> dict[str, str]:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XAUTHORITY")
    return {name: value for name, value in os.environ.items() if name not in hidden}
