"""One order for all: what is taken, what is refused, and that nothing is told in two ways."""

import secrets
import threading
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, func, make_url, select, text, update
from sqlalchemy.exc import DBAPIError

from app.access.stations import Enrolment
from app.central.answers import Answer, Distrusted, Equivocation, Gap, Taken, Why
from app.central.edge import read_tile
from app.central.errors import LogKeyProblem, RefusesToSign
from app.central.postgres import Cluster
from app.central.published import Checkpoints
from app.central.sequencer import Sequencer
from app.central.store import BatchRow, IncidentRow, StationHeadRow, TileRow
from app.central.upload import BadUpload
from app.ledger import merkle, record, tiles
from app.ledger.keys import Signer
from app.ledger.notes import open_note
from app.storage.engine import centre_engine
from app.storage.tables import CENTRE, metadata_of
from app.storage.unit_of_work import UnitOfWork, reading
from tests.app.central.conftest import run
from tests.app.central.doubles import (
    PREFIX,
    SEED,
    Chain,
    Hands,
    again,
    entries_of,
    forged,
    key_id,
    stored_leaves,
)


def test_a_batch_arrives_once_with_its_record_behind_it(
    engine: Engine, clock: Hands, sequencer: Sequencer
) -> None:
    chain = Chain("W01").enrolled(engine, clock).days(3)
    assert sequencer.take("W01", chain.batch(1, 3)) == Taken(3)
    leaves = stored_leaves(engine)
    assert entries_of(leaves) == chain.leaves
    public = [record.decode_public(leaf) for leaf in leaves if leaf[:1] == b"\x02"]
    assert [type(each) for each in public] == [
        record.LogKey,
        record.PolicyText,
        record.StationAdded,
        record.Batch,
    ]
    batch = record.decode_public(leaves[-1])
    assert isinstance(batch, record.Batch)
    record.check_batch(
        batch, (0, chain.heads[0]), leaves[-4:-1], public=chain.public, station="W01"
    )


def test_a_replay_is_answered_for_ever_and_changes_nothing(
    engine: Engine, clock: Hands, sequencer: Sequencer, checkpoints: Checkpoints
) -> None:
    chain = Chain("W01").enrolled(engine, clock).days(7)
    for first, last in ((1, 3), (4, 5), (6, 7)):
        assert sequencer.take("W01", chain.batch(first, last)) == Taken(last)
    before = checkpoints.last(2025)
    for first, last in ((1, 3), (4, 5), (2, 6), (1, 7), (7, 7)):
        assert sequencer.take("W01", chain.batch(first, last)) == Taken(7)
    assert checkpoints.last(2025) == before
    assert entries_of(stored_leaves(engine)) == chain.leaves


def test_of_an_overlapping_batch_only_the_new_part_is_added(
    engine: Engine, clock: Hands, sequencer: Sequencer
) -> None:
    chain = Chain("W01").enrolled(engine, clock).days(9)
    assert sequencer.take("W01", chain.batch(1, 4)) == Taken(4)
    assert sequencer.take("W01", chain.batch(3, 7)) == Taken(7)
    assert sequencer.take("W01", chain.batch(1, 9)) == Taken(9)
    assert sequencer.take("W01", chain.batch(5, 6)) == Taken(9)
    assert entries_of(stored_leaves(engine)) == chain.leaves
    with reading(engine) as session:
        rows = session.execute(
            select(BatchRow.first_seq, BatchRow.last_seq, BatchRow.skipped).order_by(BatchRow.id)
        ).all()
    assert [tuple(row) for row in rows] == [(1, 4, 0), (5, 7, 2), (8, 9, 7)]


def test_a_gap_is_answered_with_the_number_that_is_wanted(
    engine: Engine, clock: Hands, sequencer: Sequencer
) -> None:
    chain = Chain("W01").enrolled(engine, clock).days(9)
    assert sequencer.take("W01", chain.batch(2, 3)) == Gap(1)
    sequencer.take("W01", chain.batch(1, 3))
    assert sequencer.take("W01", chain.batch(5, 9)) == Gap(4)


def test_a_second_entry_under_a_known_number_is_kept_as_evidence_and_overwrites_nothing(
    engine: Engine, clock: Hands, sequencer: Sequencer
) -> None:
    chain = Chain("W01").enrolled(engine, clock).days(5)
    sequencer.take("W01", chain.batch(1, 3))
    sequencer.take("W01", chain.batch(4, 5))
    other = chain.fork(3).days(4)
    for _ in range(2):
        assert sequencer.take("W01", other.batch(1, 7)) == Equivocation(4)
    assert entries_of(stored_leaves(engine)) == chain.leaves
    with reading(engine) as session:
        incidents = session.scalars(select(IncidentRow)).all()
        assert [(each.station, each.seq) for each in incidents] == [("W01", 4)]
        assert incidents[0].body == other.batch(1, 7)
        assert session.get_one(StationHeadRow, "W01").head == chain.heads[5]
    assert sequencer.take("W01", chain.batch(4, 5)) == Taken(5)


def test_a_restored_station_that_went_on_alone_is_not_believed(
    engine: Engine, clock: Hands, sequencer: Sequencer
) -> None:
    chain = Chain("W01").enrolled(engine, clock).days(5)
    sequencer.take("W01", chain.batch(1, 5))
    other = chain.fork(3).days(4)
    assert sequencer.take("W01", other.batch(6, 7)) == Distrusted(Why.SIGNATURE)
    assert sequencer.take("W01", other.batch(4, 7)) == Equivocation(4)


def test_who_is_unknown_revoked_or_did_not_sign_is_turned_away(
    engine: Engine, clock: Hands, sequencer: Sequencer
) -> None:
    chain = Chain("W01").enrolled(engine, clock).days(2)
    stranger = Chain("T01").days(1)
    assert sequencer.take("T01", stranger.batch(1, 1)) == Distrusted(Why.UNKNOWN)
    assert sequencer.take("W01", forged(chain.batch(1, 2))) == Distrusted(Why.SIGNATURE)
    impostor = Chain("W01").days(2)
    assert sequencer.take("W01", impostor.batch(1, 2)) == Distrusted(Why.SIGNATURE)
    with UnitOfWork(engine) as uow:
        Enrolment(clock).revoke(uow, "W01")
        uow.commit()
    assert sequencer.take("W01", chain.batch(1, 2)) == Distrusted(Why.REVOKED)
    with reading(engine) as session:
        assert session.scalar(select(func.count()).select_from(BatchRow)) == 0


def test_a_key_is_listed_when_it_is_added_and_when_it_is_revoked(
    engine: Engine, clock: Hands, sequencer: Sequencer
) -> None:
    chain = Chain("W01").enrolled(engine, clock)
    sequencer.list_stations()
    size = len(stored_leaves(engine))
    sequencer.list_stations()
    assert len(stored_leaves(engine)) == size
    with UnitOfWork(engine) as uow:
        Enrolment(clock).revoke(uow, "W01")
        uow.commit()
    sequencer.list_stations()
    added, revoked = (record.decode_public(leaf) for leaf in stored_leaves(engine)[-2:])
    assert added == record.StationAdded(key_id(chain.public), chain.public)
    assert revoked == record.StationRevoked(key_id(chain.public))


def test_every_checkpoint_is_consistent_with_every_one_before(
    engine: Engine, clock: Hands, sequencer: Sequencer, checkpoints: Checkpoints
) -> None:
    chains = [Chain(name).enrolled(engine, clock).days(400) for name in ("W01", "T01")]
    seen = []
    for first, last in ((1, 1), (2, 250), (251, 251), (252, 256), (257, 400)):
        for chain in chains:
            sequencer.take(chain.station, chain.batch(first, last))
            published = checkpoints.last(2025)
            assert published is not None
            open_note(published.note, [Signer(f"{PREFIX}/2025", SEED).key])
            seen.append(published.checkpoint)
    assert len(stored_leaves(engine)) == seen[-1].size
    with reading(engine) as session:
        read = read_tile(session, 2025)
        for at, new in enumerate(seen):
            for old in seen[: at + 1]:
                path = tiles.consistency_path(old.size, new.size, read)
                assert merkle.verify_consistency(old.size, new.size, old.root, new.root, path)


def test_a_new_year_begins_with_how_the_old_one_ended(
    engine: Engine, clock: Hands, sequencer: Sequencer, checkpoints: Checkpoints
) -> None:
    chain = Chain("W01").enrolled(engine, clock).days(4)
    sequencer.take("W01", chain.batch(1, 2))
    last = checkpoints.last(2025)
    assert last is not None
    clock.advance(timedelta(days=60))
    assert sequencer.take("W01", chain.batch(1, 4)) == Taken(4)
    leaves = stored_leaves(engine, 2026)
    assert record.decode_public(leaves[2]) == record.Previous(last.note)
    assert entries_of(leaves) == chain.leaves[2:]
    assert checkpoints.last(2025) == last
    clock.advance(timedelta(days=-60))
    sequencer.take("W01", chain.days(1).batch(5, 5))
    assert entries_of(stored_leaves(engine, 2026)) == chain.leaves[2:]


@pytest.mark.parametrize("hurt", ["body", "salt", "order", "station", "extra"])
def test_a_batch_with_one_bad_entry_is_refused_whole(
    engine: Engine, clock: Hands, sequencer: Sequencer, hurt: str
) -> None:
    chain = Chain("W01").enrolled(engine, clock).days(3)
    if hurt == "body":
        chain.items[1][1] += b"\x00"
    elif hurt == "salt":
        chain.items[1][2] = secrets.token_bytes(15)
    elif hurt == "order":
        chain.items[1], chain.items[2] = chain.items[2], chain.items[1]
    elif hurt == "station":
        chain.items[1] = Chain("W02").days(2).items[1]
    else:
        chain.items[1][0] += b"\x00"
    with pytest.raises(BadUpload, match="item 1"):
        sequencer.take("W01", chain.batch(1, 3))
    with reading(engine) as session:
        assert session.scalar(select(func.count()).select_from(BatchRow)) == 0


def test_eight_stations_at_once_lose_nothing(
    engine: Engine, clock: Hands, sequencer: Sequencer
) -> None:
    chains = [Chain(f"W0{n}").enrolled(engine, clock).days(40) for n in range(1, 9)]
    answers: list[Answer] = []

    def send(chain: Chain) -> None:
        answers.extend(
            sequencer.take(chain.station, chain.batch(first, first + 3))
            for first in range(1, 41, 4)
        )

    threads = [threading.Thread(target=send, args=(chain,)) for chain in chains]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 80
    assert all(isinstance(answer, Taken) for answer in answers)
    leaves = entries_of(stored_leaves(engine))
    assert sorted(leaves) == sorted(leaf for chain in chains for leaf in chain.leaves)


def test_two_centres_on_one_database_keep_one_history(
    engine: Engine, clock: Hands, sequencer: Sequencer, checkpoints: Checkpoints
) -> None:
    chain = Chain("W01").enrolled(engine, clock).days(300)
    with again(engine, clock, checkpoints) as other:
        other.check()
        for seq in range(1, 301, 20):
            taker = sequencer if seq % 40 == 1 else other
            assert taker.take("W01", chain.batch(seq, seq + 19)) == Taken(seq + 19)
    assert entries_of(stored_leaves(engine)) == chain.leaves


def test_a_centre_goes_on_when_its_server_crashed_and_came_back(
    clock: Hands, tmp_path: Path
) -> None:
    with Cluster() as cluster:
        engine = centre_engine(cluster.url())
        metadata_of(CENTRE).create_all(engine)
        chain = Chain("W01").enrolled(engine, clock).days(3)
        with again(engine, clock, Checkpoints(tmp_path)) as sequencer:
            sequencer.check()
            sequencer.take("W01", chain.batch(1, 1))
            cluster.crash()
            with pytest.raises(DBAPIError):
                sequencer.take("W01", chain.batch(2, 2))
            cluster.start()
            assert sequencer.take("W01", chain.batch(2, 3)) == Taken(3)
        assert entries_of(stored_leaves(engine)) == chain.leaves
        engine.dispose()


def test_a_database_restored_from_an_older_copy_signs_nothing(
    postgres: Cluster, centre_url: str, clock: Hands, checkpoints: Checkpoints
) -> None:
    name = make_url(centre_url).database
    engine = centre_engine(centre_url)
    chain = Chain("W01").enrolled(engine, clock).days(6)
    with again(engine, clock, checkpoints) as sequencer:
        sequencer.check()
        sequencer.take("W01", chain.batch(1, 3))
    engine.dispose()
    run(postgres.url(), f"CREATE DATABASE {name}_backup TEMPLATE {name}")
    with again(engine, clock, checkpoints) as sequencer:
        sequencer.check()
        sequencer.take("W01", chain.batch(4, 6))
    engine.dispose()
    published = checkpoints.last(2025)

    restored = centre_engine(postgres.url(f"{name}_backup"))
    with again(restored, clock, checkpoints) as sequencer:
        with pytest.raises(RefusesToSign, match="restored from an older copy"):
            sequencer.check()
        assert sequencer.refusal is not None
        with pytest.raises(RefusesToSign):
            sequencer.take("W01", chain.batch(4, 6))
    assert checkpoints.last(2025) == published
    restored.dispose()
    run(postgres.url(), f"DROP DATABASE {name}_backup")


def test_one_flipped_bit_in_a_stored_tile_stops_signing(
    engine: Engine, clock: Hands, sequencer: Sequencer, checkpoints: Checkpoints
) -> None:
    chain = Chain("W01").enrolled(engine, clock).days(3)
    sequencer.take("W01", chain.batch(1, 2))
    with engine.begin() as connection:
        connection.execute(
            update(TileRow)
            .where(TileRow.level == 0)
            .values(data=text("set_byte(data, 40, get_byte(data, 40) # 1)"))
        )
    with again(engine, clock, checkpoints) as restarted, pytest.raises(RefusesToSign):
        restarted.check()


def test_another_key_does_not_go_on_with_a_log(
    engine: Engine, clock: Hands, sequencer: Sequencer, checkpoints: Checkpoints
) -> None:
    chain = Chain("W01").enrolled(engine, clock).days(1)
    sequencer.take("W01", chain.batch(1, 1))
    other = Sequencer(
        engine, seed=bytes(32), prefix=PREFIX, checkpoints=checkpoints, clock=clock
    )  # fmt: skip
    with pytest.raises(LogKeyProblem):
        other.check()
    with pytest.raises(RefusesToSign):
        other.take("W01", chain.batch(1, 1))
    other.close()
