"""The checks of the day, each as an outsider can: command line, public files, arithmetic."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeAlias

import cbor2
import httpx

from app.access.enrolled import load_enrolled
from app.central.year_log import arrived
from app.demo.sample_people import CLASS, STORE, TILL, WEIGH
from app.demo.stage import Stage
from app.learning.model import State
from app.learning.wire import entries as learning
from app.ledger import merkle, tiles
from app.ledger.checkpoint import Checkpoint, parse_checkpoint
from app.ledger.errors import LedgerError
from app.ledger.policy import open_checkpoint
from app.ledger.proof import verify_proof
from app.ledger.trust import parse_trust
from app.sales import wire as sales
from app.station.folder import Folder
from app.storage.engine import centre_engine
from app.storage.unit_of_work import reading
from app.sync.converged import Convergence, converged

Verified: TypeAlias = dict[str, object]
AT_ONCE = 2
STATIONS = (WEIGH, TILL, STORE, CLASS)


class EvidenceFailed(Exception):
    """The day left something that contradicts itself."""


def rows(file: Path) -> list[tuple[int, int, bytes]]:
    """(seq, kind, leaf) of a station's file, read without our own classes."""
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as database:
        found = database.execute("SELECT seq, kind, leaf FROM entry ORDER BY seq").fetchall()
    database.close()
    return [(int(seq), int(kind), bytes(leaf)) for seq, kind, leaf in found]


def kinds(file: Path) -> list[int]:
    return [kind for _, kind, _ in rows(file)]


def faces(file: Path, kind: int) -> list[list[object]]:
    """The faces of a kind's entries, in order, read as CBOR and nothing else."""
    with sqlite3.connect(f"file:{file}?mode=ro", uri=True) as database:
        found = database.execute(
            "SELECT entry FROM entry WHERE kind = ? ORDER BY seq", (kind,)
        ).fetchall()
    database.close()
    return [list(cbor2.loads(entry)[5]) for (entry,) in found]


def sales_of(file: Path) -> int:
    return len(faces(file, sales.SALE))


def present(file: Path) -> int:
    """How many learners the last mark of each says were there."""
    last = {
        (session, meeting, station, seq): state
        for session, meeting, station, seq, state in faces(file, learning.ATTENDED)
    }
    return sum(state != State.ABSENT for state in last.values())


def compare(stage: Stage, file: Path) -> Convergence:
    """The station's rows against the centre's rows, not counters."""
    engine = centre_engine(stage.settings.database_url)
    with reading(engine) as session:
        there = arrived(session, file.stem)
    engine.dispose()
    return converged(file.stem, [(seq, leaf) for seq, _, leaf in rows(file)], there)


def slips(stage: Stage, files: list[Path]) -> Iterator[Verified]:
    """`main.py verify` on each slip that was read back from a picture."""

    def ask(file: Path) -> Verified:
        trust = str(stage.out / "trust.json")
        done = stage.processes.run("verify", str(file), "--trust", trust, "--json")
        told = json.loads(done.stdout)
        entry = told["entry"] or {"station": file.stem, "seq": 0}
        return _told(
            told["kind"] or "slip", entry["station"], entry["seq"], "main.py verify", told["valid"]
        )

    with ThreadPoolExecutor(AT_ONCE) as pool:
        yield from pool.map(ask, files)


def inclusions(stage: Stage) -> Iterator[Verified]:
    """The centre's proof for every entry, against the leaf that the station has."""
    log = parse_trust((stage.out / "trust.json").read_bytes()).logs[-1]
    for station in STATIONS:
        token = load_enrolled(Folder(stage.data(station)).enrolled).token
        headers = {"Authorization": f"Bearer {token}", "Madang-Wire": "1"}
        base = f"{stage.centre_url}/v1/stations/{station}/entries"
        with httpx.Client(headers=headers, trust_env=False) as client:
            for seq, _, leaf in rows(stage.out / "stations" / f"{station}.sqlite"):
                text = client.get(f"{base}/{seq}/proof").text
                try:
                    verify_proof(leaf, text, log.policy)
                    valid = True
                except LedgerError:
                    valid = False
                yield _told("entry", station, seq, "inclusion", valid)


def consistency(stage: Stage, notes: tuple[str, ...]) -> Iterator[Verified]:
    """Each checkpoint that was seen during the day is a beginning of the last, and they moved."""
    log = parse_trust((stage.out / "trust.json").read_bytes()).logs[-1]
    last = checkpoint(stage)
    read = _tiles(stage.out / "ledger")
    sizes = []
    for note in notes:
        seen = open_checkpoint(note, log.policy).checkpoint
        sizes.append(seen.size)
        path = tiles.consistency_path(seen.size, last.size, read)
        valid = merkle.verify_consistency(seen.size, last.size, seen.root, last.root, path)
        yield _told("checkpoint", "", seen.size, "consistency", valid)
    yield _told(
        "checkpoint", "", last.size, "moves", sizes == sorted(set(sizes)) and len(sizes) > 1
    )


def audit(stage: Stage) -> Verified:
    trust = str(stage.out / "trust.json")
    done = stage.processes.run(
        "ledger", "audit", str(stage.out / "ledger"), "--trust", trust, "--json"
    )
    return _told(
        "ledger", "", json.loads(done.stdout)["size"], "main.py ledger audit", done.returncode == 0
    )


def checkpoint(stage: Stage) -> Checkpoint:
    note = (stage.out / "ledger" / "checkpoint").read_text()
    return parse_checkpoint(note.split("\n\n", 1)[0] + "\n")


def _tiles(folder: Path) -> Callable[[int, int], bytes | None]:
    def read(level: int, n: int) -> bytes | None:
        stem = folder / tiles.tile_path(level, n, tiles.WIDTH)
        if stem.is_file():
            return stem.read_bytes()
        widths = sorted(stem.with_name(f"{stem.name}.p").glob("*"), key=lambda path: int(path.name))
        return widths[-1].read_bytes() if widths else None

    return read


def _told(what: str, station: str, seq: int, method: str, valid: object) -> Verified:
    return {"what": what, "station": station, "seq": seq, "method": method, "valid": bool(valid)}
