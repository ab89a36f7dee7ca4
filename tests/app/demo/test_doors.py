"""The demo's doors as the launcher shows them."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import qrcode

from app.demo.doors import StageDoors
from app.demo.player import Player
from app.demo.sample_people import STORE, Addresses
from app.demo.stage import Stage
from app.devices.payments.emulator.server import serving
from app.devices.payments.http_door import HttpDoor
from app.devices.payments.model import Approved
from tests.fakes import HandClock

GLASS = """
import json, shutil, sys
for line in sys.stdin:
    shutil.copy(sys.argv[1], json.loads(line)["file"])
    print(json.dumps({"ok": True}), flush=True)
"""


@contextmanager
def kiosk_showing(text: str, folder: Path) -> Iterator[Player]:
    """A window whose picture is one QR code."""
    with (folder / "glass.png").open("wb") as glass:
        qrcode.make(text).save(glass)
    process = subprocess.Popen(
        [sys.executable, "-c", GLASS, str(folder / "glass.png")], text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    yield Player(STORE, process)
    process.kill()
    process.communicate()


def test_the_phone_pays_the_code_on_the_glass_and_no_other(tmp_path: Path) -> None:
    stage = Stage(tmp_path / "day", "offscreen")
    doors = StageDoors(stage)
    assert not doors.pay()
    with serving(HandClock()) as service:
        stage.addresses = Addresses(service.url, {})
        door = HttpDoor(service.url, "GJ0001", answer_seconds=5)
        shown = door.present(32_000, "S01-1").qr
        with kiosk_showing("MD1:a receipt", tmp_path) as window:
            doors._players[STORE] = window
            assert not doors.pay()
        with kiosk_showing(shown, tmp_path) as window:
            doors._players[STORE] = window
            assert doors.pay()
        assert isinstance(door.state("S01-1"), Approved)
        door.close()


def test_a_door_says_that_it_is_closed_and_how_to_get_in(tmp_path: Path) -> None:
    doors = StageDoors(Stage(tmp_path / "day", "offscreen")).doors()
    assert [door.name for door in doors] == ["W01", "T01", "S01", "C01", "office", "verify"]
    assert not any(door.is_open for door in doors)
    assert doors[0].state == "닫혀 있음 · PIN 2580"
    assert "officer" in doors[4].state


def test_there_is_a_label_for_every_bag_and_a_code_for_every_good(tmp_path: Path) -> None:
    codes = StageDoors(Stage(tmp_path / "day", "offscreen")).codes()
    assert sum(text.startswith("MB1:") for _, text in codes) == 12
    assert sum(text.isdecimal() for _, text in codes) == 141  # priced and taxed
