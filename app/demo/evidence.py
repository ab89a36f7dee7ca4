"""What the day left, gathered and checked as an outsider would: all is recomputed."""

import json
import sqlite3
from collections import Counter
from datetime import timedelta
from pathlib import Path
from typing import Any

from app.demo import checking, paper
from app.demo.checking import STATIONS
from app.demo.sample_people import CLASS, STORE
from app.demo.stage import START, Stage
from app.devices.printers.emulator import VirtualPrinter
from app.learning.wire import entries as learning
from app.procurement.wire import entries as procurement
from app.sales import wire as sales
from app.shared.clock import SEOUL

YEAR = START.astimezone(SEOUL).year


def gather(stage: Stage, checkpoints: tuple[str, ...], offline: timedelta) -> dict[str, object]:
    """Everything into its folder, then the content of day.json, which is written too."""
    stations = [_station_file(stage, station) for station in STATIONS]
    (stage.out / "trust.json").write_bytes(stage.public("trust.json"))
    exported = stage.processes.run(
        "central", "--data", str(stage.settings.data), "--clock", str(stage.clock_file),
        "export", str(stage.folder("ledger")), "--year", str(YEAR),
    )  # fmt: skip
    exported.check_returncode()
    slips = _papers(stage)
    kinds = Counter(kind for file in stations for kind in checking.kinds(file))
    compared = [checking.compare(stage, file) for file in stations]
    verified = [
        *checking.slips(stage, slips),
        *checking.inclusions(stage),
        *checking.consistency(stage, checkpoints),
        checking.audit(stage),
    ]
    head = checking.checkpoint(stage)
    told: dict[str, object] = {
        "sales": kinds[sales.SALE],
        "refunds": kinds[sales.REFUND],
        "bags_recorded": kinds[procurement.GRADED],
        "bags_refused": kinds[procurement.REFUSED],
        "enrolments": kinds[learning.ENROLLED],
        "attendance": checking.present(stage.out / "stations" / f"{CLASS}.sqlite"),
        "purchases": checking.sales_of(stage.out / "stations" / f"{STORE}.sqlite"),
        "entries": sum(each.entries for each in compared),
        "tree_size": head.size,
        "root": head.root.hex(),
        "offline_seconds": int(offline.total_seconds()),
        "duplicates": sum(len(each.duplicates) for each in compared),
        "missing": sum(len(each.missing) + len(each.differing) for each in compared),
        "verified": verified,
    }
    (stage.out / "day.json").write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n")
    return told


def disagreements(told: dict[str, Any]) -> list[str]:
    """Why the day is not what it should be; empty if it is."""
    wrong = [f"{name} is {told[name]}" for name in ("duplicates", "missing") if told[name]]
    must = ("sales", "refunds", "bags_recorded", "purchases", "enrolments", "attendance")
    wrong += [f"{name} is 0" for name in must if not told[name]]
    if told["offline_seconds"] < 3600:
        wrong.append("the centre was not gone for an hour")
    wrong += [f"{each['what']} {each['seq']}" for each in told["verified"] if not each["valid"]]
    return wrong


def _station_file(stage: Stage, station: str) -> Path:
    """A whole copy of the station's database, as SQLite itself makes it."""
    target = stage.folder("stations") / f"{station}.sqlite"
    with sqlite3.connect(stage.data(station) / "station.sqlite") as source:
        with sqlite3.connect(target) as copy:
            source.backup(copy)
        copy.close()
    source.close()
    return target


def _papers(stage: Stage) -> list[Path]:
    """Each paper as PDF and as a picture; the codes on the pictures, one file each.

    The printer's bytes are read back too and have to show the same codes.
    """
    files: list[Path] = []
    for station in STATIONS:
        found: list[str] = []
        for pdf in stage.papers(station)():
            target = stage.folder(f"pdf/{station}") / pdf.name
            target.write_bytes(pdf.read_bytes())
            for number, page in enumerate(paper.pages(target)):
                picture = stage.folder(f"pictures/paper/{station}") / f"{pdf.stem}-{number}.png"
                page.save(picture)
                found += [text for text in paper.codes(page) if text.startswith(paper.SLIP)]
        if set(found) != set(_printed_codes(stage, station)):
            raise checking.EvidenceFailed(f"{station}: the printer's paper shows other codes")
        files += _written(stage, station, found)
    return files


def _printed_codes(stage: Stage, station: str) -> list[str]:
    printer = VirtualPrinter()
    for file in sorted(stage.printer(station).glob("*.bin")):
        printer.feed(file.read_bytes())
    texts = [text for sheet in printer.papers for text in paper.codes(sheet)]
    return [text for text in texts if text.startswith(paper.SLIP)]


def _written(stage: Stage, station: str, texts: list[str]) -> list[Path]:
    files = []
    for number, text in enumerate(dict.fromkeys(texts), 1):
        file = stage.folder("slips") / f"{station}-{number:03d}.txt"
        file.write_text(text)
        files.append(file)
    return files
