"""Run by test_killed.py: children that append until they are killed, and what is found then.

`killed.py DIRECTORY ROUNDS` prints one JSON line: rounds, acknowledged, entries, and exits with 1
when the chain or the caller's rows are not whole. One process forks them all: a start of the
interpreter for each would take most of the time.
"""

import json
import os
import random
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Engine, text

from app.journal.keys import StationKey, load_key, make_key
from app.journal.service import Journal
from app.ledger import entry as formats
from app.shared.clock import SystemClock
from app.storage.engine import station_engine
from app.storage.tables import STATION, metadata_of
from app.storage.unit_of_work import UnitOfWork, reading

MOST_APPENDS, MOST_SPINS = 6, 4_000


def main(directory: Path, rounds: int) -> int:
    key = make_key(directory / "key")
    path = directory / "station.sqlite"
    engine = station_engine(path)
    metadata_of(STATION).create_all(engine)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE sold (seq INTEGER PRIMARY KEY)"))
    engine.dispose()
    told, chance = 0, random.Random(rounds)
    for _ in range(rounds):
        told = max(told, _killed(directory, chance))
        whole = _whole(path, key)
        if whole < told:
            _tell(rounds, told, whole)
            return 1
    _tell(rounds, told, whole)
    return 0


def _tell(rounds: int, acknowledged: int, entries: int) -> None:
    found = {"rounds": rounds, "acknowledged": acknowledged, "entries": entries}
    sys.stdout.write(json.dumps(found) + "\n")


def _killed(directory: Path, chance: random.Random) -> int:
    """The last number that a child said was durable before it was killed."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(ours)
        _append_for_ever(directory, theirs)
    os.close(theirs)
    last = 0
    with os.fdopen(ours) as lines:
        for _ in range(chance.randrange(1, MOST_APPENDS)):
            last = int(lines.readline())
        for _ in range(chance.randrange(MOST_SPINS)):
            pass
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return max([last, *(int(line) for line in lines if line.endswith("\n"))])


def _append_for_ever(directory: Path, out: int) -> None:
    engine = station_engine(directory / "station.sqlite")
    clock = SystemClock(datetime(2025, 1, 1, tzinfo=UTC))
    journal = Journal(station="T01", key=load_key(directory / "key"), clock=clock)
    while True:
        with UnitOfWork(engine) as uow:
            seq = journal.append(uow, 10, [1], {"operator": 1}).seq
            uow.session.execute(text("INSERT INTO sold VALUES (:seq)"), {"seq": seq})
            uow.commit()
        os.write(out, b"%d\n" % seq)


def _whole(path: Path, key: StationKey) -> int:
    """How many entries there are, in one unbroken chain and each with the caller's row."""
    engine: Engine = station_engine(path)
    with reading(engine) as session:
        rows = session.execute(text("SELECT seq, leaf, head FROM entry ORDER BY seq")).all()
        sales = session.scalars(text("SELECT seq FROM sold ORDER BY seq")).all()
    engine.dispose()
    head = formats.first_head(key.public_bytes)
    for row in rows:
        head = formats.next_head(head, row.leaf)
        assert head == row.head, f"the chain is broken at {row.seq}"
    assert [row.seq for row in rows] == sales == list(range(1, len(rows) + 1))
    return len(rows)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), int(sys.argv[2])))
