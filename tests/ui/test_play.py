"""The player does what a person could do in the office's windows, and nothing else."""

import io
import json
import queue
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.centre import PASSWORD
from tests.ui.desk import Desk
from ui.play import Player


class Orders:
    """Lines as they come down a pipe; None ends it."""

    def __init__(self) -> None:
        self.lines = queue.Queue[str | None]()

    def __iter__(self) -> Iterator[str]:
        while (line := self.lines.get()) is not None:
            yield line


class Hand:
    """Gives an order and waits for its answer."""

    def __init__(self, bot: QtBot, here: Desk) -> None:
        self._bot, self.here = bot, here
        self.orders, self._answers = Orders(), io.StringIO()
        self.player = Player(here.office, self.orders, self._answers)  # type: ignore[arg-type]  # lines are all it reads

    def do(self, what: str, **more: object) -> dict[str, Any]:
        before = len(self._lines())
        self.orders.lines.put(json.dumps({"do": what, **more}) + "\n")
        self._bot.waitUntil(lambda: len(self._lines()) > before)
        answer: dict[str, Any] = json.loads(self._lines()[-1])
        return answer

    def raw(self, line: str) -> dict[str, Any]:
        before = len(self._lines())
        self.orders.lines.put(line)
        self._bot.waitUntil(lambda: len(self._lines()) > before)
        answer: dict[str, Any] = json.loads(self._lines()[-1])
        return answer

    def _lines(self) -> list[str]:
        return self._answers.getvalue().splitlines()


@pytest.fixture
def hand(qtbot: QtBot, desk: Callable[..., Desk]) -> Iterator[Hand]:
    made = Hand(qtbot, desk())
    yield made
    made.player.close()
    made.orders.lines.put(None)


def enter(hand: Hand) -> None:
    hand.do("touch", name="login")
    hand.do("type", text="officer")
    hand.do("touch", name="password")
    hand.do("type", text=PASSWORD)
    assert hand.do("touch", name="enter") == {"ok": True}
    assert hand.do("wait", name="sales-total") == {"ok": True}


def test_it_signs_in_with_a_password_in_hangul_and_reads_a_figure(hand: Hand) -> None:
    assert hand.do("page") == {"ok": True, "page": "sign-in"}
    enter(hand)
    assert hand.do("page") == {"ok": True, "page": "today"}
    assert hand.do("read", name="sales-total") == {"ok": True, "text": "1,303,000원"}
    assert hand.do("wait", see="격리된 기록 2건") == {"ok": True}


def test_it_works_by_keys(hand: Hand) -> None:
    enter(hand)
    assert hand.do("key", key="Alt+2") == {"ok": True}
    assert hand.do("page")["page"] == "sales"
    hand.do("key", key="/")
    hand.do("type", text="된장")
    assert hand.do("read", name="sales-filter")["text"] == "된장"
    assert "합계" in hand.do("read", name="sales-totals")["text"]


def test_it_reads_what_the_palette_found(hand: Hand) -> None:
    enter(hand)
    hand.do("key", key="Ctrl+K")
    hand.do("type", text="단말")
    assert hand.do("wait", see="화면   단말") == {"ok": True}
    assert hand.do("read", name="palette-list")["text"].startswith("화면   단말")


def test_it_cannot_touch_what_is_hidden_off_or_covered(hand: Hand) -> None:
    enter(hand)
    hidden = hand.do("touch", name="check-ledger", seconds=0.1)
    hand.do("key", key="Alt+9")
    key = hand.here.find("check-ledger")
    key.setEnabled(False)
    off = hand.do("touch", name="check-ledger", seconds=0.1)
    key.setEnabled(True)
    cover = QPushButton(hand.here.window)
    cover.resize(hand.here.window.size())
    cover.show()
    covered = hand.do("touch", name="check-ledger", seconds=0.1)
    assert [answer["ok"] for answer in (hidden, off, covered)] == [False] * 3
    assert [answer["error"].split()[-1] for answer in (hidden, off, covered)] == [
        "there", "off", "covered"
    ]  # fmt: skip


def test_it_has_patience_with_what_comes_at_once(hand: Hand) -> None:
    enter(hand)
    hand.here.find("go-sales").setEnabled(False)
    QTimer.singleShot(200, lambda: hand.here.find("go-sales").setEnabled(True))
    assert hand.do("touch", name="go-sales") == {"ok": True}
    assert hand.do("page")["page"] == "sales"


def test_it_waits_for_what_goes_and_gives_up_in_time(hand: Hand) -> None:
    assert hand.do("wait", name="office", gone=True) == {"ok": True}
    assert hand.do("wait", see="없는 글", seconds=0.1)["ok"] is False
    assert hand.do("wait", name="login", gone=True, seconds=0.1)["error"] == "login still there"
    assert hand.do("read", name="sales-total")["ok"] is False


def test_it_takes_a_picture(hand: Hand, tmp_path: Path) -> None:
    file = tmp_path / "office.png"
    assert hand.do("shot", file=str(file)) == {"ok": True}
    assert QImage(str(file)).size().width() == 1_366
    assert hand.do("shot", file=str(tmp_path / "no" / "folder.png"))["ok"] is False


@pytest.mark.parametrize("line", ["nonsense\n", '{"do": "dance"}\n', "{}\n", '{"do": "touch"}\n'])
def test_it_says_when_it_does_not_understand(hand: Hand, line: str) -> None:
    assert hand.raw(line)["ok"] is False
