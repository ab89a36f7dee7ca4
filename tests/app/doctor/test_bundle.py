"""Nothing of a person and no secret leaves the machine in a bundle, whatever the log holds."""

import base64
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

from app.access.model import PaymentLine, PrinterLine
from app.doctor.bundle import WouldTell, write_bundle
from app.doctor.model import ok
from app.doctor.scrubbing import scrub
from main import app
from tests.app.doctor.conftest import NAME, OPERATOR, PHONE, Patient


def _contents(file: Path) -> bytes:
    with zipfile.ZipFile(file) as bundle:
        return b"\n".join(bundle.read(name) for name in bundle.namelist())


def test_what_was_planted_is_nowhere_in_the_bundle(talkative: Patient, tmp_path: Path) -> None:
    talkative.change(
        printer=PrinterLine("tcp://printer-user:printer-word@127.0.0.1:1"),
        payment=PaymentLine("https://who:word@pay.example/v1?key=abcdef", "demo", "6201234567"),
    )
    log = (talkative.folder.path / "station.log").read_text("utf-8")
    assert all(planted in log for planted in (NAME, PHONE, OPERATOR, talkative.token))
    file = tmp_path / "support.zip"
    folder = str(talkative.folder.path)
    answer = CliRunner().invoke(app, ["doctor", "--data", folder, "--bundle", str(file)])
    assert answer.exit_code == 0
    sent = _contents(file)
    keys = (talkative.folder.key.read_bytes(), talkative.folder.master_key.read_bytes())
    for planted in (
        *(secret.encode() for secret in talkative.secrets), *keys,
        *(base64.b64encode(key).rstrip(b"=") for key in keys),
        *(b"printer-word", b"who:word", b"abcdef", b"6201234567", b"argon2", NAME[1:].encode()),
        *(NAME.encode("unicode_escape"), str(tmp_path).encode()),
    ):  # fmt: skip
        assert planted not in sent


def test_a_bundle_that_would_tell_is_not_written(patient: Patient, tmp_path: Path) -> None:
    file = tmp_path / "support.zip"
    for told in (f"{OPERATOR}님이 켰어요.", f"열쇠 {patient.token}", patient.secrets[-1]):
        with pytest.raises(WouldTell) as refused:
            write_bundle(file, patient.folder.path, (ok("disk", told),))
        assert told not in str(refused.value)
    assert not file.exists()


def test_of_a_foreign_log_line_only_time_and_level_stay() -> None:
    line = f"2025-11-20 09:00:00,123 WARNING somebody.else: {NAME} {PHONE}"
    assert list(scrub([line])) == ["2025-11-20 09:00:00 WARNING another"]


def test_lines_that_are_left_out_are_counted() -> None:
    told = [NAME, PHONE, "2025-11-20 09:00:00,1 INFO app.sync.runner: sync begins", "x"]
    assert list(scrub(told)) == [
        "(2 more)", "2025-11-20 09:00:00 INFO app.sync.runner: sync begins", "(1 more)",
    ]  # fmt: skip


def test_of_a_traceback_places_in_this_program_stay_and_nothing_that_was_said() -> None:
    told = [
        "Traceback (most recent call last):",
        '  File "/opt/madang/app/sync/push.py", line 41, in send',
        f'    raise ValueError("{NAME}")',
        f"ValueError: {NAME} {PHONE}",
        f"app.sync.errors.CentreAway: {PHONE}",
    ]
    assert list(scrub(told)) == [
        "(1 more)", "  app/sync/push.py:41 send", "(1 more)", "  ValueError", "  CentreAway",
    ]  # fmt: skip


@given(st.text(alphabet=st.characters(categories=("L", "N", "P", "Zs")), max_size=60))
def test_no_hangul_and_no_long_number_comes_through(anything: str) -> None:
    head = "2025-11-20 09:00:00,123 WARNING app.sync.runner: "
    lines = [anything, head + anything, f"{head}sync stopped problem={anything} seq={anything}"]
    for line in scrub(lines):
        rest = line.removeprefix("2025-11-20 09:00:00")
        assert not any("가" <= letter <= "힣" for letter in rest)
        assert all(
            len(run) <= 6 for run in "".join(c if c.isdigit() else " " for c in rest).split()
        )
