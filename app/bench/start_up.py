"""From the command to the first usable page, beside an empty Qt Quick window."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from time import perf_counter

from app.access import store as access_store
from app.access.enrolled import save_enrolled
from app.access.model import Enrolled, Role, ScaleLine, StationKind, StationSettings
from app.access.operators import make_operator
from app.bench.model import Figure, percentile, repeated
from app.catalog import store as catalog_store
from app.catalog.model import Place
from app.journal.keys import make_key
from app.shared.clock import Clock
from app.station.folder import Folder
from app.station.service import build
from app.storage.unit_of_work import UnitOfWork

TIMES, TARGET_SECONDS = 5, 1.5
MAIN = Path(__file__).resolve().parents[2] / "main.py"
STATION, PLACE, OPERATOR = "W01", "GD-01", 11
NOBODY = "http://127.0.0.1:9"
"""The discard port: a station starts without its centre."""
SEEN = json.dumps({"do": "wait", "name": f"operator-{OPERATOR}", "seconds": 60})
QUIT = json.dumps({"do": "quit"})
EMPTY = """
import sys
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView
app = QGuiApplication(sys.argv)
view = QQuickView()
view.frameSwapped.connect(lambda: print('{"ok": true}', flush=True))
view.frameSwapped.connect(app.quit)
view.show()
app.exec()
"""


class NotStarted(Exception):
    """The program ended, or said something else, before its first page stood."""


def measure(clock: Clock, share: float = 1.0) -> tuple[Figure, ...]:
    """The middle of some starts, after a first one has left compiled modules and warm files."""
    if getattr(sys, "frozen", False):  # a bundle has no interpreter that could open an empty window
        return ()
    times = repeated(TIMES, share)
    with tempfile.TemporaryDirectory() as folder:
        make_station(Folder(Path(folder)), clock)
        # Elsewhere the folder may be read only, or compiling forbidden by the environment.
        compiled = {"PYTHONPYCACHEPREFIX": f"{folder}/compiled", "PYTHONDONTWRITEBYTECODE": ""}
        station = [sys.executable, str(MAIN), "kiosk", "--station", STATION, "--data", folder]

        def both() -> tuple[float, float]:
            return (
                seconds([*station, "--play"], compiled),
                seconds([sys.executable, "-c", EMPTY], compiled),
            )

        both()
        pairs = [both() for _ in range(times)]
    ours, empty = (percentile(samples, 0.5) for samples in zip(*pairs, strict=True))
    return (
        Figure(
            "start of a station to its first page, p50", ours, "s", "≤ 1.5 s from source", empty,
            "an empty Quick window", ours <= TARGET_SECONDS,
        ),
    )  # fmt: skip


def make_station(folder: Folder, clock: Clock) -> None:
    """A weigh station as enrolment and the first feed leave it, with nobody to talk to."""
    make_key(folder.key)
    save_enrolled(
        folder.enrolled,
        Enrolled(STATION, PLACE, StationKind.WEIGH, "bench", NOBODY, "bench.example/log", ""),
    )
    station = build(folder, clock)
    scale = ScaleLine("W-BENCH-1", "cas_22", "loop://", "9600-8N1", "0.5", 20261231)
    settings = StationSettings(
        STATION, PLACE, StationKind.WEIGH, scale=scale, season="2025", one_screen=True
    )
    place = Place(
        code=PLACE, name="군동 수매장", name_en="", address="", is_in_county=True, tenders=(),
        source="bench",
    )  # fmt: skip
    with UnitOfWork(station.engine) as uow:
        catalog_store.save_place(uow.session, place)
        access_store.save_operator(
            uow.session, make_operator(OPERATOR, "홍길동", Role.CLERK, "2580")
        )
        access_store.save_station_settings(uow.session, settings)
        uow.commit()
    station.client.close()
    station.engine.dispose()


def seconds(command: list[str], variables: Mapping[str, str]) -> float:
    """From the start of the process to its first `{"ok": true}`; `NotStarted` for anything else."""
    screen = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
    environment = {**screen, **os.environ, **variables}
    begun = perf_counter()
    with subprocess.Popen(  # noqa: S603 -- our own program
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env=environment,
    ) as process:  # fmt: skip
        if process.stdin is None or process.stdout is None or process.stderr is None:
            raise NotStarted("no pipes")
        process.stdin.write(f"{SEEN}\n")
        process.stdin.flush()
        answer = process.stdout.readline()
        taken = perf_counter() - begun
        _, errors = process.communicate(f"{QUIT}\n")
    if not answer or not json.loads(answer)["ok"]:
        raise NotStarted(f"{answer} {errors}")
    return taken
