"""The player works a station in another process by touch, keys and scans."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.demo.player import Player, PlayerFailed

ROOT = Path(__file__).resolve().parents[2]
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}


@pytest.fixture
def player() -> Iterator[Player]:
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.kiosk.played"], cwd=ROOT, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={**os.environ, **OFFSCREEN},
    )  # fmt: skip
    with process:
        yield Player("W01", process)
        assert process.stdin is not None
        process.stdin.close()
        process.wait(timeout=20)
    assert process.returncode == 0


def test_a_player_opens_the_day_as_a_person_does(player: Player, tmp_path: Path) -> None:
    player.see("비밀번호를 눌러 주세요")
    player.touch("operator-1").key("1").touch("pad-2", "pad-3").type("4")
    player.touch("key-enter").see("수매를 시작할까요?")
    player.wait_for("rail-zero-good").touch("key-start").see("QR을 찍어 주세요")
    assert player.page() == "weigh/weigh"
    player.scan("MB1:2025-0107-03").see("0107-03")
    assert player.read("figure") == "0.0"
    picture = tmp_path / "weigh.png"
    player.shot(picture)
    assert picture.stat().st_size > 10_000
    player.quit()


def test_a_player_cannot_do_what_a_person_cannot(player: Player) -> None:
    player.see("비밀번호를 눌러 주세요")
    with pytest.raises(PlayerFailed, match="switched off"):
        player.touch("key-enter")
    with pytest.raises(PlayerFailed, match="is not there"):
        player.touch("key-nowhere")
    with pytest.raises(PlayerFailed, match="not there"):
        player.see("이런 글은 없다", seconds=0.1)
    with pytest.raises(PlayerFailed, match="cannot be written"):
        player.shot("/no/such/folder.png")
    with pytest.raises(PlayerFailed, match="not understood"):
        player.do({"do": "dance"})
    player.touch("strip").see("이 기기의 상태").touch("key-back").wait_for("pin")
    player.quit()
