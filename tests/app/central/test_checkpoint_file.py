"""The signed checkpoint's file outside the database: behind it, beside it, further than it."""

import errno
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine

from app.central.answers import Taken
from app.central.errors import RefusesToSign
from app.central.postgres import Cluster
from app.central.published import Checkpoints
from app.central.sequencer import Sequencer
from app.central.store import LogRow
from app.ledger import record
from app.ledger.checkpoint import Checkpoint, sign_checkpoint
from app.ledger.keys import Signer
from app.storage.engine import centre_engine
from app.storage.tables import CENTRE, metadata_of
from app.storage.unit_of_work import reading
from tests.app.central.doubles import (
    PREFIX,
    SEED,
    Chain,
    Hands,
    again,
    entries_of,
    stored_leaves,
)


def test_a_crash_between_commit_and_file_is_made_good_at_the_next_start(
    clock: Hands, tmp_path: Path
) -> None:
    checkpoints, kept = Checkpoints(tmp_path), tmp_path / "2025.checkpoint"
    with Cluster() as cluster:
        engine = centre_engine(cluster.url())
        metadata_of(CENTRE).create_all(engine)
        chain = Chain("W01").enrolled(engine, clock).days(601)
        with again(engine, clock, checkpoints) as sequencer:
            sequencer.check()
            sequencer.take("W01", chain.batch(1, 300))
            older = kept.read_text()
            sequencer.take("W01", chain.batch(301, 600))
            newer = checkpoints.last(2025)
            kept.write_text(older)
            cluster.crash()
        cluster.start()
        with again(engine, clock, checkpoints) as sequencer:
            sequencer.check()
            assert checkpoints.last(2025) == newer
            assert sequencer.take("W01", chain.batch(301, 600)) == Taken(600)
            assert sequencer.take("W01", chain.batch(601, 601)) == Taken(601)
        assert entries_of(stored_leaves(engine)) == chain.leaves
        engine.dispose()


class FullDisk(Checkpoints):
    """A folder that can be read, and takes nothing while `is_full`."""

    is_full = False

    def advance(self, year: int, note: str) -> None:
        last = self.last(year)
        if self.is_full and (last is None or last.note != note):
            raise OSError(errno.ENOSPC, "no space left")
        super().advance(year, note)


def test_a_file_that_could_not_be_written_is_made_good_before_the_replay_is_answered(
    engine: Engine, clock: Hands, tmp_path: Path
) -> None:
    chain, disk = Chain("W01").enrolled(engine, clock).days(4), FullDisk(tmp_path)
    with again(engine, clock, disk) as sequencer:
        sequencer.check()
        sequencer.take("W01", chain.batch(1, 2))
        disk.is_full = True
        for _ in range(2):
            with pytest.raises(OSError, match="no space"):
                sequencer.take("W01", chain.batch(3, 4))
        disk.is_full = False
        assert sequencer.take("W01", chain.batch(3, 4)) == Taken(4)
        published = disk.last(2025)
        assert published is not None
        assert published.checkpoint.size == len(stored_leaves(engine))


def test_last_year_s_file_holds_the_final_checkpoint_whenever_the_year_ends(
    engine: Engine, clock: Hands, tmp_path: Path
) -> None:
    chain, disk = Chain("W01").enrolled(engine, clock).days(6), FullDisk(tmp_path)
    with again(engine, clock, disk) as sequencer:
        sequencer.check()
        sequencer.take("W01", chain.batch(1, 2))
        older = (tmp_path / "2025.checkpoint").read_text()
        disk.is_full = True
        with pytest.raises(OSError, match="no space"):
            sequencer.take("W01", chain.batch(3, 4))
        disk.is_full = False
        clock.advance(timedelta(days=60))
        assert sequencer.take("W01", chain.batch(5, 6)) == Taken(6)
    final = disk.last(2025)
    assert final is not None
    assert record.decode_public(stored_leaves(engine, 2026)[2]) == record.Previous(final.note)
    (tmp_path / "2025.checkpoint").write_text(older)
    with again(engine, clock, disk) as restarted:
        restarted.check()
    assert disk.last(2025) == final


def test_a_file_that_is_further_is_seen_before_anything_is_committed(
    engine: Engine, clock: Hands, sequencer: Sequencer, checkpoints: Checkpoints
) -> None:
    chain = Chain("W01").enrolled(engine, clock).days(3)
    sequencer.take("W01", chain.batch(1, 1))
    before = stored_leaves(engine)
    origin = f"{PREFIX}/2025"
    ahead = Checkpoint(origin, len(before) + 1, bytes(32))
    checkpoints.advance(2025, sign_checkpoint(ahead, Signer(origin, SEED)))
    with pytest.raises(RefusesToSign):
        sequencer.take("W01", chain.batch(2, 3))
    assert stored_leaves(engine) == before


def test_a_running_centre_stops_signing_when_the_file_is_further(
    engine: Engine, clock: Hands, sequencer: Sequencer, checkpoints: Checkpoints
) -> None:
    chain = Chain("W01").enrolled(engine, clock).days(3)
    sequencer.take("W01", chain.batch(1, 1))
    with reading(engine) as session:
        row = session.get_one(LogRow, 2025)
        origin, size = row.origin, row.size
    ahead = Checkpoint(origin, size + 100, bytes(32))
    checkpoints.advance(2025, sign_checkpoint(ahead, Signer(origin, SEED)))
    with pytest.raises(RefusesToSign):
        sequencer.take("W01", chain.batch(2, 2))
    assert sequencer.refusal is not None
    with pytest.raises(RefusesToSign):
        sequencer.take("W01", chain.batch(3, 3))
