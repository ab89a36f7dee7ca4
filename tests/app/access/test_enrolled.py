"""The file that makes a machine a station."""

import os
from dataclasses import replace
from pathlib import Path

import pytest

from app.access.enrolled import load_enrolled, save_enrolled
from app.access.errors import NotEnrolled
from app.access.model import Enrolled, StationKind

ENROLLED = Enrolled(
    station="W01",
    place="gangjin-1",
    kind=StationKind.WEIGH,
    token="secret-token",
    centre="http://127.0.0.1:8000",
    origin="madang.gangjin.example/log/2025",
    vkey="madang.gangjin.example/log/2025+0+key",
)


def test_it_comes_back_and_is_replaced_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "station.json"
    save_enrolled(path, ENROLLED)
    save_enrolled(path, replace(ENROLLED, token="another"))
    assert load_enrolled(path) == replace(ENROLLED, token="another")


@pytest.mark.skipif(os.name != "posix", reason="file modes")
def test_only_the_owner_can_read_it(tmp_path: Path) -> None:
    save_enrolled(tmp_path / "station.json", ENROLLED)
    assert (tmp_path / "station.json").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("content", ["", "[]", '{"token": "secret-token"}', '{"kind": "boat"}'])
def test_a_torn_file_is_no_enrolment_and_its_token_is_not_told(
    tmp_path: Path, content: str
) -> None:
    path = tmp_path / "station.json"
    path.write_text(content)
    with pytest.raises(NotEnrolled) as caught:
        load_enrolled(path)
    assert "secret" not in repr(caught.value)


def test_without_a_file_it_is_not_enrolled(tmp_path: Path) -> None:
    with pytest.raises(NotEnrolled):
        load_enrolled(tmp_path / "station.json")
