"""What the command line reads: texts, files of all sorts, trust.json, exports."""

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from app.ledger import commands
from app.ledger.errors import LedgerError
from app.ledger.slip import encode_slip
from app.ledger.trust import format_trust
from app.ledger.verify import NOT_VALID, UNREADABLE, VALID
from main import app
from tests.app.ledger.samples import (
    NO_WITNESSES,
    TIME,
    WITNESSES,
    Station,
    started_log,
    trust,
)
from tests.fakes import HandClock

STATION = Station()
LOG = started_log(STATION)
SLIP = LOG.upload(STATION, 5)[2]
TRUST = trust(STATION)
TEXT1, TEXT2 = encode_slip(SLIP), encode_slip(LOG.slip2(SLIP))


@pytest.fixture
def trusted(tmp_path: Path) -> Path:
    path = tmp_path / "trust.json"
    path.write_text(format_trust(trust(STATION)), encoding="utf-8")
    return path


def code(content: bytes, trusted: Path, clock: HandClock) -> int:
    file = trusted.with_name("slip.txt")
    file.write_bytes(content)
    return commands.verify(str(file), trusted, clock).code


@pytest.mark.parametrize("around", ["{}", "{}\n", "{}\r\n", "\ufeff{}", "\ufeff{}\r\n\r\n"])
def test_a_file_as_editors_leave_it_is_read(trusted: Path, clock: HandClock, around: str) -> None:
    for text in (TEXT1, TEXT2):
        assert code(around.format(text).encode(), trusted, clock) == VALID


@pytest.mark.parametrize(
    "around", ["{} ", " {}", "{}\n{}", "{0}\n{0}", "\n{}", "{}\t", "{}\0", "{}0", "\ufeff\ufeff{}"]
)
def test_a_file_with_anything_else_in_it_is_unreadable(
    trusted: Path, clock: HandClock, around: str
) -> None:
    content = around.replace("{}", TEXT1).replace("{0}", TEXT1)
    assert code(content.encode(), trusted, clock) == UNREADABLE


def test_what_is_no_text_is_unreadable(trusted: Path, clock: HandClock) -> None:
    for content in (b"", b"\n", b"\xff\xfe", TEXT1.encode("utf-16"), bytes(2_000_000)):
        assert code(content, trusted, clock) == UNREADABLE
    for what in (str(trusted.parent), "", "nothing", "a" * 5_000, "\0", "md1:" + TEXT1[4:]):
        assert commands.verify(what, trusted, clock).code == UNREADABLE


def test_a_trust_file_that_is_none_is_unreadable(trusted: Path, clock: HandClock) -> None:
    for path in (trusted.parent, trusted.with_name("none")):
        assert commands.verify(TEXT1, path, clock).code == UNREADABLE
    trusted.write_bytes(b"\xff{}")
    verdict = commands.verify(TEXT1, trusted, clock)
    assert (verdict.code, verdict.kind) == (UNREADABLE, None)


def test_a_cosignature_of_tomorrow_counts_as_far_as_the_clock_is_known(
    trusted: Path, clock: HandClock
) -> None:
    ahead = TIME - int(clock.now().timestamp())
    clock.pass_by(timedelta(seconds=ahead - 3_600))
    clock.build_date = clock.now()
    assert commands.verify(TEXT2, trusted, clock).code == NOT_VALID
    clock.build_date = clock.now() + timedelta(days=1)
    assert commands.verify(TEXT2, trusted, clock).code == VALID


def test_the_command_answers_in_json_and_by_its_exit_status(trusted: Path) -> None:
    forged = TEXT1[:-1] + ("0" if TEXT1[-1] != "0" else "1")
    for text, status, kind in ((TEXT1, 0, "slip1"), (TEXT2, 0, "slip2"), ("MD1:", 2, None)):
        answer = CliRunner().invoke(app, ["verify", text, "--trust", str(trusted), "--json"])
        told = json.loads(answer.stdout)
        assert set(told) == {"kind", "valid", "entry", "reason"}
        assert (answer.exit_code, told["kind"], told["valid"]) == (status, kind, status == 0)
    assert CliRunner().invoke(app, ["verify", forged, "--trust", str(trusted)]).exit_code in {1, 2}
    answer = CliRunner().invoke(app, ["verify", TEXT1, "--trust", "none", "--json"])
    assert (answer.exit_code, json.loads(answer.stdout)["kind"]) == (2, None)


def test_an_export_is_audited_or_told_why_not(trusted: Path, tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="no checkpoint"):
        commands.audit_folder(tmp_path, trusted)
    for path, data in LOG.export().items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    report = commands.audit_folder(tmp_path, trusted)
    assert commands.report_json(report)["ok"] is True
    (tmp_path / "checkpoint").write_bytes(b"\xff\n")
    with pytest.raises(LedgerError, match="is not in"):
        commands.audit_folder(tmp_path, trusted)
    answer = CliRunner().invoke(app, ["ledger", "audit", str(tmp_path), "--trust", str(trusted)])
    assert answer.exit_code == 2


def test_an_audit_asks_for_the_quorum_of_one_of_the_log_s_policies(
    trusted: Path, tmp_path: Path
) -> None:
    for path, data in LOG.export(WITNESSES[:2]).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(data)
    report = commands.audit_folder(tmp_path, trusted)
    assert [finding.reason for finding in report.findings] == ["the quorum has not cosigned"]
    before = replace(TRUST.logs[0], policy_text=NO_WITNESSES)
    trusted.write_text(format_trust(replace(TRUST, logs=(before, *TRUST.logs))))
    assert commands.audit_folder(tmp_path, trusted).ok
