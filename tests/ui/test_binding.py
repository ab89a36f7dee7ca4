"""The canary of docs/DECISIONS.md 0002, in a process of its own: a bad wheel may abort it."""

import subprocess
import sys

CANARY = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtCore import QCoreApplication, QObject, Signal
class Probe(QObject):
    ping = Signal(int)
app = QCoreApplication([])
probe = Probe()
probe.ping.connect(lambda value: None)
probe.ping.emit(0)
before = sys.getrefcount(None), sys.getrefcount(True)
for turn in range(200):
    probe.setObjectName("x")
    probe.ping.emit(turn)
after = sys.getrefcount(None), sys.getrefcount(True)
sys.exit(any(now - was <= -100 for was, now in zip(before, after)))
"""


def test_the_binding_keeps_its_references() -> None:
    probed = subprocess.run(
        [sys.executable, "-c", CANARY], capture_output=True, timeout=60, check=False
    )
    assert probed.returncode == 0, probed.stderr.decode()
