"""The whole program: the county's day is played once, then what it left is read as outsiders do."""

import hashlib
import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import cbor2
import pytest

from app.ledger.checkpoint import parse_checkpoint

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 600  # four stations beside each other; half of it on two idle cores
STATIONS = ("W01", "T01", "S01", "C01")
PICTURES = {
    "weigh": {"sign-in", "open-day", "zero", "first-moving", "first-stable", "refused-wet", "short",
              "dry-special-asks", "refused-ask-inspector", "refused-seen", "silent", "health"},
    "till": {"clock-behind", "open", "empty", "first-lines", "first-cash", "first-change",
             "card-card", "unknown-code", "unpaid", "refund", "refund-done", "after-power-cut",
             "alone", "from-kiosk", "new-price"},
    "store": {"attract", "held-basket", "held-pay", "held-code", "held-receipt", "held-done",
              "browsed-home", "browsed-shelf", "browsed-e-receipt", "searched-search", "view-sheet",
              "easy-english-home", "easy-english-pay", "easy-english-done", "keypad-shelf",
              "declined", "to-till", "called"},
    "class": {"welcome", "courses", "name", "phone", "area", "consent", "consent-more", "check",
              "ticket", "attended", "today", "roll-begin", "roll-marked", "roll-masked", "finish",
              "today-finished"},
    "office": {"sign-in-refused", "morning-today", "centre-away", "evening-sales",
               "evening-weighings", "evening-stations", "ledger-checked", "price-saved",
               "found", "exported", "witness-missing"},
}  # fmt: skip

BAD = (" ERROR ", " CRITICAL ", "Traceback")
ALARM = "nothing new is published: no quorum missing={'w1': 'away'}"

pytestmark = pytest.mark.timeout(SECONDS + 60)


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("county") / "day"
    command = [sys.executable, str(ROOT / "main.py"), "demo", "--headless", "--out", str(out)]
    unseen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}  # a desktop stays as it is
    done = subprocess.run(
        command, env=unseen, capture_output=True, text=True, timeout=SECONDS, check=False
    )
    assert done.returncode == 0, done.stderr[-4_000:]
    return out


@pytest.fixture(scope="module")
def told(day: Path) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((day / "day.json").read_text())
    return content


def rows(day: Path, station: str) -> list[tuple[int, int, bytes, bytes, bytes, bytes, bytes]]:
    with sqlite3.connect(day / "stations" / f"{station}.sqlite") as database:
        found = database.execute(
            "SELECT seq, kind, entry, body, salt, leaf, signature FROM entry ORDER BY seq"
        ).fetchall()
    database.close()
    return found


def leaves(day: Path) -> list[bytes]:
    """Every leaf of the static export, in order, read by the C2SP format alone."""
    found = []
    for bundle in sorted((day / "ledger/tile/entries").rglob("*")):
        data = bundle.read_bytes() if bundle.is_file() else b""
        while data:
            length = int.from_bytes(data[:2], "big")
            found.append(data[2 : 2 + length])
            data = data[2 + length :]
    return found


def test_bags_sales_purchases_and_learners_are_counted(told: dict[str, Any]) -> None:
    assert told["bags_recorded"] == 10
    assert told["bags_refused"] == 3
    assert told["purchases"] == 19  # and the twentieth was paid at the till
    assert told["sales"] == 30
    assert told["refunds"] == 1
    assert (told["enrolments"], told["attendance"]) == (12, 10)


def test_a_basket_of_the_kiosk_was_paid_at_the_till(day: Path) -> None:
    (held,) = [row for row in rows(day, "S01") if row[1] == 13]
    bodies = [cbor2.loads(row[3][16:]) for row in rows(day, "T01") if row[1] == 10]
    assert [body["held"] for body in bodies if body.get("held")] == [["S01", held[0]]]


def test_the_office_s_new_price_was_paid_and_its_sales_are_a_workbook(day: Path) -> None:
    bodies = [cbor2.loads(row[3][16:]) for row in rows(day, "T01") if row[1] == 10]
    paid = [line[8] for body in bodies for line in body["lines"] if line[1] == "GJ-0203"]
    assert paid[-1] == 39_000 != paid[0]
    assert (day / "office/sales.xlsx").read_bytes().startswith(b"PK")


def test_the_centre_was_gone_for_an_hour_and_nothing_is_lost_or_doubled(
    told: dict[str, Any],
) -> None:
    assert told["offline_seconds"] >= 3_600
    assert (told["duplicates"], told["missing"]) == (0, 0)


def test_numbers_have_no_hole_after_the_power_cut(day: Path) -> None:
    for station in STATIONS:
        assert [row[0] for row in rows(day, station)] == list(range(1, len(rows(day, station)) + 1))


def test_every_leaf_of_the_stations_stands_once_in_the_exported_log(
    day: Path, told: dict[str, Any]
) -> None:
    logged = leaves(day)
    entries = [row for station in STATIONS for row in rows(day, station)]
    assert len(logged) == told["tree_size"]
    assert len(entries) == told["entries"]
    for _, _, entry, body, salt, leaf, _ in entries:
        assert leaf == b"\x01" + hashlib.sha256(salt + entry).digest()
        assert cbor2.loads(entry)[6] == hashlib.sha256(body).digest()
        assert logged.count(leaf) == 1


def test_the_root_is_that_of_the_exported_leaves(day: Path, told: dict[str, Any]) -> None:
    def root(hashes: list[bytes]) -> bytes:
        if len(hashes) == 1:
            return hashes[0]
        split = 1 << ((len(hashes) - 1).bit_length() - 1)
        return hashlib.sha256(b"\x01" + root(hashes[:split]) + root(hashes[split:])).digest()

    told_root = root([hashlib.sha256(b"\x00" + leaf).digest() for leaf in leaves(day)]).hex()
    note = (day / "ledger/checkpoint").read_text().split("\n\n")[0] + "\n"
    assert told_root == told["root"] == parse_checkpoint(note).root.hex()


def test_everything_that_was_verified_is_valid_and_nothing_was_left_out(
    day: Path, told: dict[str, Any]
) -> None:
    methods = [each["method"] for each in told["verified"] if each["valid"]]
    assert len(methods) == len(told["verified"])
    assert methods.count("main.py verify") == len(list((day / "slips").iterdir())) == 36
    assert methods.count("inclusion") == told["entries"]
    assert methods.count("consistency") >= 3
    assert "main.py ledger audit" in methods


def test_an_altered_slip_is_not_valid(day: Path) -> None:
    slip = next((day / "slips").iterdir()).read_text()
    other = slip[:-1] + ("0" if slip[-1] != "0" else "1")
    command = [sys.executable, str(ROOT / "main.py"), "verify", other]
    trust = ["--trust", str(day / "trust.json"), "--json"]
    done = subprocess.run([*command, *trust], capture_output=True, text=True, check=False)
    assert done.returncode in {1, 2}
    assert json.loads(done.stdout)["valid"] is False


def test_slips_hold_only_what_was_read_back_from_paper(day: Path) -> None:
    texts = [file.read_text() for file in (day / "slips").iterdir()]
    assert all(text.startswith("MD1:") for text in texts)
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize("station", sorted(PICTURES))
def test_a_picture_of_every_page_was_left(day: Path, station: str) -> None:
    assert {file.stem for file in (day / "pictures" / station).glob("*.png")} >= PICTURES[station]


def test_no_name_of_a_person_stands_outside_the_vault(day: Path) -> None:
    """Farmers are in the sealed table and nowhere else: not in entries, logs or exported files."""
    names = [
        name.encode()
        for name in ("홍길동", "성춘향", "이몽룡", "심청", "임꺽정", "심학규", "옹고집")
    ]
    public = [*(day / "ledger").rglob("*"), *(day / "logs").iterdir(), day / "day.json"]
    data = [file.read_bytes() for file in public if file.is_file()]
    data += [row[3] for station in STATIONS for row in rows(day, station)]
    assert [name.decode() for name in names for each in data if name in each] == []


def test_no_process_reported_an_error_but_the_alarm_for_the_witness_that_was_stopped(
    day: Path,
) -> None:
    logs = [file for file in (day / "logs").iterdir() if file.is_file()]
    assert logs
    lines = [line for file in logs for line in file.read_text().splitlines()]
    bad = [line for line in lines if any(word in line for word in BAD)]
    assert [line for line in bad if not line.endswith(ALARM)] == []
    assert bad
