"""A station that rests goes on resting, whatever happens to its power."""

from pathlib import Path

import pytest

from app.station.resting import Rest, Resting


def test_a_new_station_is_awake(tmp_path: Path) -> None:
    assert Resting(tmp_path / "resting").now() is Rest.AWAKE


@pytest.mark.parametrize("how", [Rest.PAUSED, Rest.ENDED])
def test_it_rests_until_it_is_woken(tmp_path: Path, how: Rest) -> None:
    Resting(tmp_path / "resting").rest(how)
    again = Resting(tmp_path / "resting")
    assert again.now() is how
    again.wake()
    again.wake()
    assert again.now() is Rest.AWAKE


def test_what_nobody_can_read_rests(tmp_path: Path) -> None:
    (tmp_path / "resting").write_text("?")
    assert Resting(tmp_path / "resting").now() is Rest.PAUSED
