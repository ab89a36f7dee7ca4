"""The doctor by the command line: each thing that can be wrong, said with its mend."""

import json
import shutil
import sqlite3
import zipfile
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from app.access.model import Peer, PrinterLine, ScaleLine, StationKind
from app.doctor import machine
from app.doctor.model import Verdict
from app.ledger.checkpoint import Checkpoint, sign_checkpoint
from app.ledger.keys import Signer
from app.shared.resources import resource
from main import app
from tests.app.doctor.conftest import ORIGIN, Patient

NOON = datetime(2025, 11, 20, 3, 0, tzinfo=UTC)


def _asked(*arguments: str) -> tuple[int, dict[str, Any]]:
    answer = CliRunner().invoke(app, ["doctor", *arguments, "--json"])
    return answer.exit_code, {row["name"]: row for row in json.loads(answer.stdout)}


def _of(patient: Patient, name: str) -> tuple[str, str, str]:
    """Verdict, what is told, and the mend of one thing."""
    code, rows = _asked("--data", str(patient.folder.path))
    assert code == any(row["verdict"] == "fail" for row in rows.values())
    row = rows[name]
    return row["verdict"], row["told"], row["mend"]


def test_a_station_in_good_order_has_eleven_good_lines(patient: Patient) -> None:
    code, rows = _asked("--data", str(patient.folder.path))
    assert {name: row["verdict"] for name, row in rows.items()} == dict.fromkeys(
        (
            *("fonts", "windows", "printer", "ports", "clock", "disk"),
            *("database", "keys", "network", "paper", "peers"),
        ),
        "ok",
    )
    assert code == 0


def test_people_read_one_line_each_and_a_mend_where_there_is_one(patient: Patient) -> None:
    patient.centre.stop()
    answer = CliRunner().invoke(app, ["doctor", "--data", str(patient.folder.path)])
    lines = answer.stdout.splitlines()
    assert len(lines) == 11
    assert all(line.startswith(("좋음  ", "주의  ", "고장  ")) for line in lines)
    assert [line for line in lines if "→" in line] == [
        "주의  통신: 센터와 끊겨 있어요. 보낼 기록 1개. → "
        "이대로 하루 종일 쓸 수 있어요. 인터넷 선과 공유기를 봐 주세요."
    ]
    assert answer.exit_code == 0


def test_without_a_station_the_machine_alone_is_looked_at() -> None:
    code, rows = _asked()
    assert list(rows) == ["fonts", "windows", "printer", "ports", "clock", "disk"]
    assert code == 0


def test_an_empty_folder_is_no_station(tmp_path: Path) -> None:
    code, rows = _asked("--data", str(tmp_path))
    assert code == 1
    assert rows["keys"]["verdict"] == rows["database"]["verdict"] == "fail"
    assert "enrol" in rows["keys"]["mend"]


def test_looking_changes_nothing(patient: Patient) -> None:
    before = patient.folder.database.read_bytes()
    _asked("--data", str(patient.folder.path))
    assert patient.folder.database.read_bytes() == before


def test_a_broken_font_is_found(tmp_path: Path) -> None:
    for name in machine.FONTS:
        shutil.copy(resource("fonts", name), tmp_path / name)
    assert machine.fonts(tmp_path).verdict is Verdict.OK
    damaged = bytearray((tmp_path / machine.FONTS[1]).read_bytes())
    damaged[len(damaged) // 2] ^= 1
    (tmp_path / machine.FONTS[1]).write_bytes(damaged)
    assert machine.fonts(tmp_path).verdict is Verdict.FAIL


@pytest.mark.parametrize(
    ("free", "verdict"),
    [(90_000_000, "fail"), (400_000_000, "attention"), (9_000_000_000, "ok")],
)
def test_little_room_is_said_before_there_is_none(free: int, verdict: str) -> None:
    assert machine.disk_of(free).verdict == verdict


@pytest.mark.parametrize(
    ("now", "verdict"),
    [
        (NOON, "ok"),
        (NOON + timedelta(seconds=59), "ok"),
        (NOON + timedelta(minutes=3), "attention"),
        (NOON - timedelta(minutes=7), "fail"),
    ],
)
def test_the_clock_is_held_against_the_centre_s(now: datetime, verdict: str) -> None:
    answer = machine.clock(now, NOON - timedelta(days=9), None, NOON)
    assert answer.verdict == verdict


def test_no_clock_is_before_the_build_or_the_last_entry() -> None:
    past = NOON - timedelta(days=1)
    assert machine.clock(past, NOON, None, None).verdict is Verdict.FAIL
    assert machine.clock(past, past - timedelta(days=9), NOON, None).verdict is Verdict.FAIL


def test_a_clock_seven_minutes_off_is_told_over_the_line(patient: Patient) -> None:
    patient.centre.time = datetime.now(UTC) - timedelta(minutes=7)
    verdict, told, mend = _of(patient, "clock")
    assert (verdict, "7분" in told, "자동으로" in mend) == ("fail", True, True)


def test_a_torn_database_is_found(patient: Patient) -> None:
    with closing(sqlite3.connect(patient.folder.database)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    pages = bytearray(patient.folder.database.read_bytes())
    pages[8192:24576] = bytes(16384)
    patient.folder.database.write_bytes(pages)
    assert _of(patient, "database")[0] == "fail"


def _spoil(patient: Patient, *statements: str) -> None:
    with closing(sqlite3.connect(patient.folder.database)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def test_a_hole_in_the_chain_is_found(patient: Patient) -> None:
    _spoil(patient, "UPDATE entry SET seq = 2")
    assert _of(patient, "database")[:2] == ("fail", "장부에 빠진 기록이 있어요.")


def test_a_schema_that_is_older_is_brought_on_and_a_newer_one_is_a_fault(patient: Patient) -> None:
    _spoil(patient, "UPDATE alembic_version SET version_num = '9999'")
    assert _of(patient, "database")[0] == "fail"


def test_a_restored_disk_is_told_from_a_good_one(patient: Patient) -> None:
    _spoil(
        patient,
        "INSERT OR REPLACE INTO journal_state (id, station, sent_through, centre_ahead_at) "
        "VALUES (1, 'W01', 0, 40)",
    )
    assert "옛 사본" in _of(patient, "database")[1]


def test_a_key_others_can_read_is_a_fault_and_the_mend_closes_it(patient: Patient) -> None:
    patient.folder.key.chmod(0o644)
    verdict, _, mend = _of(patient, "keys")
    assert verdict == "fail"
    assert mend.startswith("`chmod 600 station.key ")


def test_a_token_others_can_read_is_a_fault(patient: Patient) -> None:
    patient.folder.enrolled.chmod(0o640)
    assert _of(patient, "keys")[0] == "fail"


def test_another_station_s_key_is_not_taken_for_this_one_s(patient: Patient) -> None:
    patient.folder.key.write_bytes(bytes(range(32)))
    assert _of(patient, "keys")[:2] == ("fail", "열쇠가 이 장부의 것이 아니에요.")


def test_the_centre_knowing_another_key_is_a_fault(patient: Patient) -> None:
    patient.centre.head = (0, bytes(32))
    assert _of(patient, "network")[0] == "fail"


def test_a_ledger_signed_by_somebody_else_is_a_fault(patient: Patient) -> None:
    forger = Signer(ORIGIN, bytes(32))
    patient.centre.note = sign_checkpoint(Checkpoint(ORIGIN, 7, bytes(32)), forger)
    verdict, told, _ = _of(patient, "network")
    assert (verdict, "서명" in told) == ("fail", True)


def test_a_station_that_was_shut_out_is_told_so(patient: Patient) -> None:
    patient.centre.head_status = 403
    assert _of(patient, "network")[:2] == ("fail", "센터가 이 단말을 받아 주지 않아요.")


def test_a_printer_that_does_not_answer_wants_attention(patient: Patient) -> None:
    patient.change(printer=PrinterLine("tcp://127.0.0.1:1"))
    assert _of(patient, "printer")[0] == "attention"
    patient.change(printer=PrinterLine("nonsense"))
    assert _of(patient, "printer")[0] == "fail"


def test_a_scale_whose_line_is_not_there_wants_attention(patient: Patient) -> None:
    patient.change(scale=ScaleLine("S-1", "cas_22", "/dev/ttyUSB77"))
    verdict, _, mend = _of(patient, "ports")
    assert (verdict, "케이블" in mend) == ("attention", True)
    patient.change(scale=ScaleLine("S-1", "cas_22", patient.centre.url.replace("http", "socket")))
    assert _of(patient, "ports")[0] == "ok"


def test_neighbours_that_cannot_reach_this_station_are_said(patient: Patient) -> None:
    patient.change(peer="http://127.0.0.1:1")
    assert _of(patient, "peers")[0] == "attention"
    patient.change(peer=patient.centre.url)
    assert _of(patient, "peers")[0] == "ok"


def test_a_neighbour_that_does_not_answer_is_counted(patient: Patient) -> None:
    patient.change(peer=patient.centre.url)
    patient.knows(Peer("T01", "doam", StationKind.TILL, bytes(32), patient.centre.url))
    assert _of(patient, "peers")[:2] == ("ok", "이 단말에 닿을 수 있고, 이웃 1대가 대답해요.")
    patient.knows(Peer("S01", "doam", StationKind.STORE, bytes(32), "http://127.0.0.1:1"))
    assert _of(patient, "peers")[:2] == (
        "attention", "이웃 단말 2대 가운데 1대가 대답하지 않아요.",
    )  # fmt: skip


def test_a_bundle_holds_what_support_needs(talkative: Patient, tmp_path: Path) -> None:
    file = tmp_path / "support.zip"
    code, _ = _asked("--data", str(talkative.folder.path), "--bundle", str(file))
    assert code == 0
    with zipfile.ZipFile(file) as bundle:
        read = {name: bundle.read(name).decode() for name in bundle.namelist()}
    assert set(read) == {
        *("versions.json", "doctor.json", "settings.json", "counts.json", "log.txt"),
    }
    assert json.loads(read["counts.json"])["entries"] == {"1": 1}
    assert json.loads(read["counts.json"])["rows"]["operator"] == 1
    assert json.loads(read["settings.json"])["settings"]["station"] == "W01"
    assert json.loads(read["versions.json"])["program"]["version"]
    assert "app.sync.runner: sync stopped problem=away station=W01 seq=12" in read["log.txt"]
    assert "paper not drawn job=7" in read["log.txt"]
    assert "ValueError" in read["log.txt"]
