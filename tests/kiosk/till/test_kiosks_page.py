"""The kiosks of the place: who rings, how they stand, and that 「가는 중」 silences the bell."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.access.model import StationKind
from app.sync.peers.follower import PeerProblem
from kiosk.shell.ringer import AGAIN_MS, Ringer
from kiosk.till.kiosks.derive import derive
from kiosk.till.kiosks.examples import NOW
from kiosk.till.kiosks.examples import kiosk as example
from kiosk.till.kiosks.pages_told import page_icon, page_words
from kiosk.till.kiosks.state import KiosksState
from tests.kiosk.clock import StillClock
from tests.kiosk.stage import Stage
from tests.kiosk.till.desk import CASHIER
from tests.kiosk.till.place import Bells, Place, kiosk, open_place


@pytest.fixture
def place(stage: Callable[..., Stage], tmp_path: Path) -> Place:
    return open_place(stage, tmp_path)


def second_later(place: Place) -> None:
    place.stage.shell.refresh()
    look = getattr(place.stage.pages.standing, "look", None)
    if look is not None:
        look()
    place.stage.settle()


def test_a_bell_shows_on_every_page_and_leads_to_who_rings(place: Place) -> None:
    place.kiosks.append(kiosk("S01", "store/adult"))
    assert place.stage.eyes.find("bell-chip") is None
    place.bells.ring("S01", page="store/adult")
    second_later(place)
    assert place.stage.text("bell-chip") == "S01 부름"
    place.stage.touch("bell")
    assert place.stage.pages.current == "till/kiosks"
    assert place.stage.text("title") == "1곳에서 직원을 불러요"
    assert place.stage.text("kiosk-1-page") == "신분증을 기다려요"
    assert place.stage.text("kiosk-1-notes") == "성인 확인"


def test_on_the_way_silences_the_bell_and_names_the_operator(place: Place) -> None:
    place.kiosks += [kiosk("S01"), kiosk("S02")]
    place.bells.ring("S02", 4)
    second_later(place)
    place.stage.touch("bell")
    place.stage.touch("key-answer")
    assert place.bells.answered == [("S02", 4, CASHIER.no)]
    assert place.stage.eyes.find("bell-chip") is None
    assert place.stage.text("total-label") == "S02 · 가고 있어요"
    place.stage.touch("key-back")
    assert place.stage.pages.current == "till/sale"


def test_before_the_sign_in_a_bell_is_seen_and_opens_nothing(place: Place) -> None:
    place.stage.shell.signOut()
    place.bells.ring("S01")
    second_later(place)
    place.stage.touch("bell")
    assert place.stage.pages.current == "common/sign_in"


def test_several_bells_are_counted_and_the_one_that_is_touched_is_answered(place: Place) -> None:
    place.kiosks += [kiosk("S01"), kiosk("S02"), kiosk("S03")]
    place.bells.ring("S03")
    place.bells.ring("S02")
    second_later(place)
    assert place.stage.text("bell-chip") == "부름 2"
    place.stage.touch("bell")
    assert [place.stage.text(f"kiosk-{at}-station") for at in (1, 2, 3)] == ["S02", "S03", "S01"]
    place.stage.touch("kiosk-2")
    place.stage.key("Return")
    assert place.bells.answered == [("S03", 1, CASHIER.no)]


def test_each_kiosk_tells_how_it_is(place: Place) -> None:
    place.kiosks += [
        kiosk("S01", "store/code", paper="attention"), kiosk("S02", problem=PeerProblem.AWAY),
        kiosk("S03", problem=PeerProblem.FORKED), replace(kiosk("T02"), kind=StationKind.TILL),
    ]  # fmt: skip
    place.hold(27)
    place.stage.shell.go("till/kiosks")
    place.stage.settle()
    assert place.stage.text("title") == "무인 기기 3대"
    assert place.stage.text("kiosk-1-page") == "결제하는 중"
    assert place.stage.text("kiosk-1-notes") == "인쇄기 확인 · 옮긴 계산 1건"
    assert place.stage.text("kiosk-2-page") == "대답이 없어요"
    assert place.stage.text("kiosk-3-page") == "기록이 갈라졌어요"
    assert place.stage.eyes.find("kiosk-4") is None
    place.stage.touch("key-held")
    assert place.stage.pages.current == "till/held"


def test_the_wait_is_told_in_minutes() -> None:
    for minutes, said in ((0, "방금 부름"), (2, "2분째 부름")):
        (row,) = derive(KiosksState((example("S01", rings=minutes),), now=NOW)).rows
        assert row.bell == said
        assert row.mark == "rings"
    early = KiosksState((example("S01", rings=0),), now=NOW - timedelta(minutes=5))
    assert derive(early).rows[0].bell == "방금 부름"


def test_a_page_without_a_word_of_its_own_is_in_use() -> None:
    assert (page_words("store/new"), page_icon("store/new")) == ("쓰는 중", "screen")


def test_the_sound_comes_with_each_new_bell_and_every_twenty_seconds() -> None:
    heard: list[str] = []
    clock, bells = StillClock(), Bells()
    ringer = Ringer(heard.append, clock)
    ringer.hear(bells.open())
    assert heard == []
    bells.ring("S01")
    for _ in range(3):
        ringer.hear(bells.open())
    assert heard == ["bell"]
    bells.ring("S02")
    ringer.hear(bells.open())
    assert len(heard) == 2
    clock.mono += AGAIN_MS
    ringer.hear(bells.open())
    assert len(heard) == 3
    ringer.hear(())
    clock.mono += AGAIN_MS
    ringer.hear(())
    assert len(heard) == 3
