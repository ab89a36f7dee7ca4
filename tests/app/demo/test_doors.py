"""The demo's doors as the launcher shows them."""

from pathlib import Path

from app.demo.doors import StageDoors
from app.demo.stage import Stage


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
