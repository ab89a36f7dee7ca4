"""The conductor's end of a player, on a small process that answers as a window does."""

import subprocess
import sys
from collections.abc import Iterator

import pytest

from app.demo.player import Player, PlayerFailed

WINDOW = """
import json, sys
for line in sys.stdin:
    told = json.loads(line)
    if told["do"] == "quit":
        break
    is_there = told.get("name") != "key-missing"
    answer = {"ok": is_there, "text": "802.5", "page": "weigh/weigh", "error": "not there"}
    print(json.dumps(answer), flush=True)
"""


@pytest.fixture
def player() -> Iterator[Player]:
    process = subprocess.Popen(
        [sys.executable, "-c", WINDOW], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    yield Player("W01", process)
    process.kill()
    process.communicate()


def test_commands_are_answered_in_order(player: Player) -> None:
    player.touch("key-start").scan("MB1:2025-0101-01").type("142")
    assert (player.read("figure"), player.page()) == ("802.5", "weigh/weigh")


def test_what_a_person_could_not_do_names_the_command(player: Player) -> None:
    with pytest.raises(PlayerFailed, match=r"W01: .*key-missing.*not there"):
        player.touch("key-missing")


def test_a_window_that_ended_is_no_answer(player: Player) -> None:
    with pytest.raises(PlayerFailed, match="W01"):
        player.quit()
