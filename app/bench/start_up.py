"""From the command to the first usable page, beside an empty Qt Quick window."""

import os
import subprocess
import sys
from time import perf_counter

from app.bench.model import Figure, percentile

TIMES, TARGET_SECONDS = 5, 1.5
EMPTY = """
import sys
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView
app = QGuiApplication(sys.argv)
view = QQuickView()
view.frameSwapped.connect(lambda: QTimer.singleShot(0, app.quit))
view.show()
app.exec()
"""


def measure(first_page: list[str]) -> tuple[Figure, ...]:
    """`first_page` is the command line that shows a station's first page and ends."""
    ours = percentile([_seconds(first_page) for _ in range(TIMES)], 0.5)
    empty = percentile([_seconds([sys.executable, "-c", EMPTY]) for _ in range(TIMES)], 0.5)
    return (
        Figure(
            "start to first page, median", ours, "s", "≤ 1.5 s from source", empty,
            "an empty Quick window", ours <= TARGET_SECONDS,
        ),
    )  # fmt: skip


def _seconds(command: list[str]) -> float:
    environment = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software", **os.environ}
    begun = perf_counter()
    subprocess.run(command, check=True, env=environment, capture_output=True)  # noqa: S603 -- our own
    return perf_counter() - begun
