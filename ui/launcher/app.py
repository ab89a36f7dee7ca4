"""The launcher runs: what `main.py demo` shows on a machine with a display."""

import signal

from PySide6.QtCore import QSize, QTimer

from ui.app import dressed_application
from ui.common.jobs import Jobs
from ui.launcher.doors import Doors
from ui.launcher.view_model import LauncherViewModel
from ui.launcher.widget import LauncherWindow

LOOK_AGAIN_MS = 1_000
SIZE = QSize(1180, 800)


def run_launcher(doors: Doors) -> int:
    """Until the window is closed, or SIGTERM or SIGINT come; ending the demo is the caller's."""
    app = dressed_application()
    for number in (signal.SIGTERM, signal.SIGINT):
        # Seen at the next look at the latest: Python must run once for it.
        signal.signal(number, lambda *_: app.quit())
    jobs = Jobs()
    model = LauncherViewModel(doors, jobs)
    window = LauncherWindow(model)
    window.resize(SIZE)
    window.show()
    timer = QTimer()
    timer.setInterval(LOOK_AGAIN_MS)
    timer.timeout.connect(model.look)
    timer.start()
    model.look()
    try:
        return app.exec()
    finally:
        timer.stop()
        jobs.close()
