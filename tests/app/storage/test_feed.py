"""The feed on the real PostgreSQL: order, scopes, snapshots, pruning, writers side by side."""

import threading
from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import Engine

from app.storage.engine import centre_engine
from app.storage.feed import FeedPage, FeedSnapshot, FeedWriter, new_epoch, prune, since, snapshot
from app.storage.tables import CENTRE, metadata_of
from app.storage.unit_of_work import UnitOfWork, reading
from tests.fakes import HandClock


class Centre:
    """The feed of records called `good`, whose values are their bodies."""

    def __init__(self, engine: Engine, clock: HandClock) -> None:
        self.engine = engine
        self.writer = FeedWriter({"good": bytes, "farmer": bytes}, clock)

    def change(self, *changes: tuple[str, bytes | None] | tuple[str, bytes | None, str]) -> None:
        with UnitOfWork(self.engine, self.writer) as uow:
            for key, value, *scope in changes:
                uow.changed("good", key, value, *scope)
            uow.commit()

    def since(self, cursor: int, *scopes: str, limit: int = 1_000) -> FeedPage | FeedSnapshot:
        with reading(self.engine) as session:
            return since(session, cursor, self.epoch(), scopes or ("*",), limit)

    def snapshot(self, *scopes: str) -> FeedSnapshot:
        with reading(self.engine) as session:
            return snapshot(session, scopes or ("*",))

    def epoch(self) -> str:
        return self.snapshot().epoch

    def prune(self, clock: HandClock) -> None:
        with UnitOfWork(self.engine) as uow:
            prune(uow.session, clock.now())
            uow.commit()


@pytest.fixture
def centre(postgres_url: str, clock: HandClock) -> Iterator[Centre]:
    engine = centre_engine(postgres_url)
    metadata_of(CENTRE).create_all(engine)
    yield Centre(engine, clock)
    engine.dispose()


def keys(answer: FeedPage | FeedSnapshot) -> list[str]:
    return [key for _, key, _ in answer.rows]


def test_rows_come_in_order_and_the_cursor_moves(centre: Centre) -> None:
    centre.change(("rice", b"1"), ("tea", b"1"))
    centre.change(("rice", b"2"))
    centre.change(("tea", None))
    assert centre.since(0) == FeedPage(
        centre.epoch(),
        4,
        (
            ("good", "rice", b"1"),
            ("good", "tea", b"1"),
            ("good", "rice", b"2"),
            ("good", "tea", None),
        ),
    )
    assert centre.since(3).rows == (("good", "tea", None),)
    assert centre.since(4) == FeedPage(centre.epoch(), 4, ())


def test_a_page_ends_at_its_limit(centre: Centre) -> None:
    centre.change(*((str(n), b"") for n in range(5)))
    assert centre.since(0, limit=2).cursor == 2
    assert centre.since(4, limit=2).cursor == 5


def test_a_snapshot_is_what_stands(centre: Centre) -> None:
    assert centre.snapshot() == FeedSnapshot("", 0, ())
    centre.change(("rice", b"1"), ("tea", b"1"), ("salt", b"1"))
    centre.change(("tea", None), ("rice", b"2"))
    assert centre.snapshot().rows == (("good", "salt", b"1"), ("good", "rice", b"2"))
    assert centre.snapshot().cursor == 5


def test_another_epoch_none_or_a_cursor_of_the_future_gets_a_snapshot(centre: Centre) -> None:
    centre.change(("rice", b"1"))
    with reading(centre.engine) as session:
        assert isinstance(since(session, 0, None, ["*"]), FeedSnapshot)
        assert isinstance(since(session, 1, "other", ["*"]), FeedSnapshot)
    assert isinstance(centre.since(2), FeedSnapshot)
    before = centre.epoch()
    with UnitOfWork(centre.engine) as uow:
        new_epoch(uow.session)
        uow.commit()
    assert centre.epoch() != before


def test_a_place_gets_what_is_for_it_and_for_all(centre: Centre) -> None:
    centre.change(("rice", b"", "*"), ("tea", b"", "seoul"), ("salt", b"", "gangjin"))
    assert keys(centre.since(0, "*", "seoul")) == ["rice", "tea"]
    assert keys(centre.snapshot("*", "gangjin")) == ["rice", "salt"]
    assert centre.since(2, "*", "seoul").cursor == 3


def test_a_record_that_moves_leaves_its_old_place(centre: Centre) -> None:
    centre.change(("tea", b"1", "seoul"))
    centre.change(("tea", b"2", "gangjin"))
    assert centre.since(1, "seoul").rows == (("good", "tea", None),)
    assert centre.since(1, "gangjin").rows == (("good", "tea", b"2"),)
    assert keys(centre.snapshot("seoul")) == []
    centre.change(("tea", b"3", "gangjin"))
    assert len(centre.since(3, "seoul", "gangjin").rows) == 1


def test_the_last_of_several_changes_in_one_unit_is_told(centre: Centre) -> None:
    centre.change(("rice", b"1"), ("tea", b"1"), ("rice", b"2"))
    assert centre.since(0).rows == (("good", "rice", b"2"), ("good", "tea", b"1"))


def test_what_is_not_synced_or_not_committed_is_not_told(centre: Centre) -> None:
    with UnitOfWork(centre.engine, centre.writer) as uow:
        uow.changed("office_user", "hong", b"")
        uow.commit()
    with UnitOfWork(centre.engine, centre.writer) as uow:
        uow.changed("good", "rice", b"")
    assert centre.snapshot().rows == ()


def test_pruning_keeps_what_stands_and_outdates_old_cursors(
    centre: Centre, clock: HandClock
) -> None:
    centre.change(("rice", b"1"), ("tea", b"1"), ("salt", b"1"))
    centre.change(("rice", b"2"), ("tea", None))
    clock.pass_by(timedelta(days=1))
    standing = centre.snapshot()
    centre.prune(clock)
    centre.prune(clock)
    assert centre.snapshot() == standing
    assert isinstance(centre.since(4), FeedSnapshot)
    assert centre.since(5) == FeedPage(centre.epoch(), 5, ())
    centre.change(("tea", b"2"))
    assert keys(centre.since(5)) == ["tea"]


def test_pruning_an_empty_feed_is_nothing(centre: Centre, clock: HandClock) -> None:
    centre.prune(clock)
    assert centre.snapshot().cursor == 0


def test_no_reader_steps_over_a_row_of_a_slower_writer(centre: Centre) -> None:
    """The first to take a cursor commits last: the other must wait for it, not overtake it."""
    taken, may_commit = threading.Event(), threading.Event()

    def slow() -> None:
        with UnitOfWork(centre.engine) as uow:
            uow.changed("good", "slow", b"")
            centre.writer(uow.session, uow._changes)
            taken.set()
            may_commit.wait(10)
            uow.session.commit()

    first = threading.Thread(target=slow)
    first.start()
    assert taken.wait(10)
    second = threading.Thread(target=centre.change, args=(("fast", b""),))
    second.start()
    second.join(0.3)
    assert second.is_alive()
    assert centre.snapshot().cursor == 0
    may_commit.set()
    first.join(10)
    second.join(10)
    assert keys(centre.since(0)) == ["slow", "fast"]


def test_many_writers_leave_no_hole(centre: Centre) -> None:
    def write(name: int) -> None:
        for n in range(10):
            centre.change((f"{name}-{n}", b""))

    threads = [threading.Thread(target=write, args=(name,)) for name in range(4)]
    for thread in threads:
        thread.start()
    seen: list[str] = []
    cursor, is_over = 0, False
    while not is_over:
        is_over = not any(thread.is_alive() for thread in threads)
        answer = centre.since(cursor)
        if isinstance(answer, FeedPage):
            seen += keys(answer)
            cursor = answer.cursor
    assert len(seen) == len(set(seen)) == 40
    assert cursor == 40


def test_of_two_moves_at_once_each_tells_the_place_it_left(centre: Centre) -> None:
    centre.change(("rice", b"", "a"))
    start = centre.snapshot().cursor
    with UnitOfWork(centre.engine) as uow:
        uow.changed("good", "rice", b"", "b")
        centre.writer(uow.session, uow._changes)
        second = threading.Thread(target=centre.change, args=(("rice", b"", "c"),))
        second.start()
        second.join(0.3)
        assert second.is_alive()
        uow.session.commit()
    second.join(10)
    for left in ("a", "b"):
        assert centre.since(start, left).rows[-1] == ("good", "rice", None)
    assert centre.snapshot("c").rows == (("good", "rice", b""),)
