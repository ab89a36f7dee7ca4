"""What the launcher's tiles say of a station."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.access.model import StationKind
from app.central.office_model import StationHealth
from app.demo.live import Live, ago, line
from tests.fakes import NOON

HEALTH = StationHealth(
    "T01", "RA-01", StationKind.TILL, NOON, None, NOON, 1_284, None, "till/sale", 40, NOON, "휴게소"
)  # fmt: skip


def test_a_station_is_told_by_its_last_word() -> None:
    assert line(HEALTH, NOON + timedelta(seconds=3)) == "3초 전 · 보낼 기록 1,284 · till/sale"
    assert line(replace(HEALTH, waiting=None, page=None), NOON) == "0초 전 · 보낼 기록 0"
    assert line(replace(HEALTH, last_seen=None), NOON) == "아직 연락 없음"


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(0, "0초 전"), (-5, "0초 전"), (59, "59초 전"), (61, "1분 전"), (7_300, "2시간 전")],
)
def test_how_long_ago_is_said_in_one_unit(seconds: int, told: str) -> None:
    assert ago(NOON - timedelta(seconds=seconds), NOON) == told


def test_a_centre_that_is_away_has_nothing_to_tell() -> None:
    live = Live("http://127.0.0.1:9", lambda: NOON)
    assert live.lines() == {}
    live.close()
