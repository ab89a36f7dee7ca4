"""The demo's clock: one file, followed by every process."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.demo.clock import ConductedClock, FollowedClock

START = datetime(2025, 11, 19, 23, 30, tzinfo=UTC)
BUILD = datetime(2025, 11, 1, tzinfo=UTC)
SOON = timedelta(seconds=30)


@pytest.fixture
def conductor(tmp_path: Path) -> ConductedClock:
    return ConductedClock(tmp_path / "clock.json", START, BUILD)


@pytest.fixture
def follower(conductor: ConductedClock, tmp_path: Path) -> FollowedClock:
    return FollowedClock(tmp_path / "clock.json")


def test_a_follower_shows_the_conductors_time_and_build(follower: FollowedClock) -> None:
    assert START <= follower.now() < START + SOON
    assert follower.build_date == BUILD


def test_a_jump_is_seen_by_who_follows(conductor: ConductedClock, follower: FollowedClock) -> None:
    conductor.jump(timedelta(hours=2))
    assert START + timedelta(hours=2) <= follower.now() < START + timedelta(hours=2) + SOON


def test_a_day_does_not_run_backwards(conductor: ConductedClock) -> None:
    with pytest.raises(ValueError, match="already past"):
        conductor.jump_to(START - timedelta(hours=1))


def test_monotonic_time_does_not_jump_with_the_wall(
    conductor: ConductedClock, follower: FollowedClock
) -> None:
    before = follower.monotonic_ms()
    conductor.jump(timedelta(days=1))
    assert 0 <= follower.monotonic_ms() - before < 30_000


def test_each_process_has_a_boot_of_its_own(conductor: ConductedClock, tmp_path: Path) -> None:
    boots = {FollowedClock(tmp_path / "clock.json").boot_id for _ in range(3)}
    assert len(boots) == 3
