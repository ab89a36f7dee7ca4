"""A station from its folder: what lies there, and the same paper as PDF."""

from pathlib import Path

import pytest

from app.access.errors import NotEnrolled
from app.documents.model import Document, Line
from app.documents.queued import Job, JobKind
from app.station.folder import Folder
from app.station.service import archiving, build, enrol
from tests.fakes import HandClock


def test_secrets_and_data_are_files_of_their_own(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    files = {folder.database, folder.key, folder.enrolled, folder.subject_keys, folder.master_key}
    assert len(files) == 5
    assert all(file.parent == tmp_path for file in files)


def test_a_folder_that_was_never_enrolled_is_no_station(tmp_path: Path, clock: HandClock) -> None:
    with pytest.raises(NotEnrolled):
        build(Folder(tmp_path), clock)


def test_a_paper_is_kept_as_pdf_beside_what_the_printer_gets(tmp_path: Path) -> None:
    render = archiving(tmp_path / "papers", lambda job: f"job {job.id}".encode())
    document = Document("receipt", "영수증", (Line("강진쌀"),))
    assert render(Job(7, JobKind.PAPER, "receipt", document, 0)) == b"job 7"
    kept = list((tmp_path / "papers").iterdir())
    assert [file.name for file in kept] == ["000007-receipt.pdf"]
    assert kept[0].read_bytes().startswith(b"%PDF")


def test_a_kick_of_the_drawer_leaves_no_paper(tmp_path: Path) -> None:
    render = archiving(tmp_path / "papers", lambda _job: b"kick")
    assert render(Job(8, JobKind.KICK, "receipt", None, 0)) == b"kick"
    assert list((tmp_path / "papers").iterdir()) == []


def test_a_new_key_does_not_go_on_with_another_station_s_entries(
    tmp_path: Path, clock: HandClock
) -> None:
    folder = Folder(tmp_path)
    folder.database.touch()
    with pytest.raises(NotEnrolled, match="another station"):
        enrol(folder, "http://127.0.0.1:1", "ABCDEFGH", clock)
    assert not folder.key.exists()
