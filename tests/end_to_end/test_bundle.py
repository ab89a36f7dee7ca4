"""The built bundle (`make build`): small enough, nothing GPL in it, and it plays the day by itself.

Nothing of the machine it was built on is in sight: an environment of its own, another folder.
"""

import json
import os
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

BUNDLE = Path(__file__).parents[2] / "dist" / "madang"
PROGRAM = BUNDLE / ("madang.exe" if os.name == "nt" else "madang")
MOST_BYTES = 260_000_000
START_SECONDS = 3.0
# Qt's GPL-only modules, and what no page of ours has use for.
UNWANTED = (
    *("VirtualKeyboard", "Charts", "Graphs", "DataVisualization", "WaylandCompositor", "Quick3D"),
    *("WebEngine", "Multimedia", "Designer", "Sql", "Location", "Positioning"),
)

pytestmark = [
    pytest.mark.soak,
    pytest.mark.skipif(not PROGRAM.is_file(), reason="no bundle: make build"),
]


def _files() -> list[Path]:
    return [path for path in BUNDLE.rglob("*") if path.is_file() and not path.is_symlink()]


def _environment(home: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP") if name in os.environ}
    return kept | {
        "HOME": str(home), "PATH": os.defpath, "QT_QPA_PLATFORM": "offscreen",
        "QT_QUICK_BACKEND": "software",
    }  # fmt: skip


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One played day, by the bundle alone."""
    home = tmp_path_factory.mktemp("bundle")
    out = home / "day"
    played = subprocess.run(
        [PROGRAM, "demo", "--headless", "--out", out], cwd=home, env=_environment(home),
        capture_output=True, text=True, encoding="utf-8", timeout=1_800, check=False,
    )  # fmt: skip
    assert played.returncode == 0, played.stderr[-2_000:]
    return out


def test_the_bundle_is_small_enough() -> None:
    assert sum(path.stat().st_size for path in _files()) <= MOST_BYTES


def test_nothing_is_in_the_bundle_that_no_page_uses() -> None:
    names = [path.name for path in _files()]
    assert [name for name in names if name.startswith(("libQt6", "Qt6")) and any(
        word in name for word in UNWANTED
    )] == []  # fmt: skip
    assert not any(path.suffix in {".a", ".qmltypes"} for path in _files())


def test_no_link_of_the_bundle_leads_nowhere() -> None:
    assert [path for path in BUNDLE.rglob("*") if path.is_symlink() and not path.exists()] == []


def test_the_licences_that_go_with_it_go_with_it() -> None:
    assert (BUNDLE / "_internal" / "resources" / "fonts" / "OFL.txt").is_file()


@pytest.mark.timeout(1_900)
def test_it_plays_the_day_without_its_source(day: Path) -> None:
    assert (day / "pictures").is_dir()


@pytest.mark.timeout(1_900)
def test_its_first_page_is_there_in_three_seconds(day: Path) -> None:
    """The best of three: what else the machine does is not the bundle's."""
    station: list[str | Path] = [
        PROGRAM,
        "kiosk",
        "--station",
        "W01",
        "--data",
        day / "work" / "W01",
        "--play",
    ]
    assert min(_seconds(station, _environment(day)) for _ in range(3)) <= START_SECONDS


def _seconds(command: Sequence[str | Path], environment: dict[str, str]) -> float:
    begin = time.monotonic()
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, text=True, encoding="utf-8",
    ) as process:  # fmt: skip
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write('{"do":"page"}\n')
        process.stdin.flush()
        answer = json.loads(process.stdout.readline())
        passed = time.monotonic() - begin
        process.communicate(
            '{"do":"quit"}\n', timeout=20
        )  # heard to the end, or it has nobody to tell
        assert answer["ok"]
        return passed
