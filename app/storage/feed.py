"""The centre's feed: one row a changed record, in an order that no reader can step over."""

import secrets
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias

from sqlalchemy import Index, Select, and_, delete, func, insert, select, tuple_, update
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.orm import Mapped, Session, aliased, mapped_column

from app.shared.clock import Clock, utc_ms
from app.storage.tables import CENTRE, Base, on
from app.storage.unit_of_work import Change

PAGE = 1_000
EPOCH_BYTES = 8

Encoder: TypeAlias = Callable[[Any], bytes]
Row: TypeAlias = tuple[str, str, bytes | None]


class FeedRow(Base):
    """`body` None is a tombstone; `scope` the place it is for, `*` all."""

    __tablename__ = "feed"
    __table_args__ = (Index(None, "record", "key", "cursor"), {"info": on(CENTRE)})

    cursor: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    record: Mapped[str]
    key: Mapped[str]
    scope: Mapped[str]
    body: Mapped[bytes | None]
    at_ms: Mapped[int] = mapped_column(index=True)


class FeedStateRow(Base):
    """One row, which every writer locks until it commits: cursors become visible in order.

    `pruned` is the last cursor that a reader must have passed to be served rows.
    """

    __tablename__ = "feed_state"
    __table_args__ = {"info": on(CENTRE)}  # noqa: RUF012 -- SQLAlchemy's own form

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    epoch: Mapped[str]
    last: Mapped[int]
    pruned: Mapped[int]


@dataclass(frozen=True)
class FeedPage:
    """Rows `(record, key, body)` after the reader's cursor, in order; None is a tombstone."""

    epoch: str
    cursor: int
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class FeedSnapshot:
    """All that stands, for a reader whose cursor is worth nothing here; no tombstones in it."""

    epoch: str
    cursor: int
    rows: tuple[Row, ...]


class FeedWriter:
    """Announces a unit of work's changes by feed rows in the same transaction."""

    def __init__(self, encoders: Mapping[str, Encoder], clock: Clock) -> None:
        self._encoders = encoders
        self._clock = clock

    def __call__(self, session: Session, changes: Sequence[Change]) -> None:
        """Of several changes of one record only the last is told; types not synced are not."""
        last = {(each.record, each.key): each for each in changes if each.record in self._encoders}
        if not last:
            return
        start_epoch(session)
        session.get_one(FeedStateRow, 1, with_for_update=True)  # nobody else moves a record now
        # Whoever had the record under its old scope is told that it went.
        moved = tuple(
            (record, key, scope, None)
            for (record, key), scope in _scopes(session, last).items()
            if scope != last[record, key].scope
        )
        now = tuple((each.record, each.key, each.scope, self._body(each)) for each in last.values())
        self._write(session, (*moved, *now))

    def _body(self, change: Change) -> bytes | None:
        return None if change.value is None else self._encoders[change.record](change.value)

    def _write(self, session: Session, rows: Sequence[tuple[str, str, str, bytes | None]]) -> None:
        end = session.execute(
            update(FeedStateRow).values(last=FeedStateRow.last + len(rows)).returning(
                FeedStateRow.last
            )
        ).scalar_one()  # fmt: skip
        at_ms = utc_ms(self._clock.now())
        session.execute(
            insert(FeedRow),
            [
                {"cursor": n, "record": r, "key": k, "scope": s, "body": b, "at_ms": at_ms}
                for n, (r, k, s, b) in enumerate(rows, end - len(rows) + 1)
            ],
        )


def start_epoch(session: Session) -> None:
    """Makes the first epoch, if there is none."""
    first = {"id": 1, "epoch": secrets.token_hex(EPOCH_BYTES), "last": 0, "pruned": 0}
    session.execute(postgres_insert(FeedStateRow).values(first).on_conflict_do_nothing())


def new_epoch(session: Session) -> None:
    """After a database was restored: every reader gets a snapshot."""
    start_epoch(session)
    session.execute(update(FeedStateRow).values(epoch=secrets.token_hex(EPOCH_BYTES)))


def since(
    session: Session, cursor: int, epoch: str | None, scopes: Collection[str], limit: int = PAGE
) -> FeedPage | FeedSnapshot:
    """What comes after `cursor`; a snapshot if its epoch is another or it is outdated."""
    # Read before the rows: all up to `last` is committed then, and nothing after it is answered.
    state = session.get(FeedStateRow, 1, populate_existing=True)
    if state is None or epoch != state.epoch or not state.pruned <= cursor <= state.last:
        return snapshot(session, scopes)
    rows = session.scalars(
        select(FeedRow)
        .where(FeedRow.cursor > cursor, FeedRow.cursor <= state.last, FeedRow.scope.in_(scopes))
        .order_by(FeedRow.cursor)
        .limit(limit)
    ).all()
    end = rows[-1].cursor if len(rows) == limit else state.last
    return FeedPage(state.epoch, end, tuple((row.record, row.key, row.body) for row in rows))


def snapshot(session: Session, scopes: Collection[str]) -> FeedSnapshot:
    """The latest row of each record, in the order of writing."""
    state = session.get(FeedStateRow, 1, populate_existing=True)
    if state is None:
        return FeedSnapshot("", 0, ())
    latest = aliased(FeedRow, _latest(state.last).subquery())
    rows = session.scalars(
        select(latest)
        .where(latest.body.is_not(None), latest.scope.in_(scopes))
        .order_by(latest.cursor)
    )
    return FeedSnapshot(
        state.epoch, state.last, tuple((row.record, row.key, row.body) for row in rows)
    )


def prune(session: Session, before: datetime) -> None:
    """Drops what later rows have replaced, and tombstones, from before this time."""
    start_epoch(session)
    state = session.get_one(FeedStateRow, 1, populate_existing=True, with_for_update=True)
    end = session.scalar(select(func.max(FeedRow.cursor)).where(FeedRow.at_ms < utc_ms(before)))
    if end is None or end <= state.pruned:
        return
    newer = aliased(FeedRow)
    is_replaced = (
        select(newer.cursor)
        .where(
            and_(
                newer.record == FeedRow.record,
                newer.key == FeedRow.key,
                newer.cursor > FeedRow.cursor,
            )
        )
        .exists()
    )
    session.execute(
        delete(FeedRow).where(FeedRow.cursor <= end, FeedRow.body.is_(None) | is_replaced)
    )
    state.pruned = end


def _latest(last: int) -> Select[FeedRow]:
    return (
        select(FeedRow)
        .where(FeedRow.cursor <= last)
        .ext(distinct_on(FeedRow.record, FeedRow.key))
        .order_by(FeedRow.record, FeedRow.key, FeedRow.cursor.desc())
    )


def _scopes(session: Session, keys: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """The scope under which each record was last told of, tombstones left out."""
    asked, known = list(keys), {}
    for start in range(0, len(asked), PAGE):
        rows = session.execute(
            select(FeedRow.record, FeedRow.key, FeedRow.scope, FeedRow.body.is_(None))
            .where(tuple_(FeedRow.record, FeedRow.key).in_(asked[start : start + PAGE]))
            .ext(distinct_on(FeedRow.record, FeedRow.key))
            .order_by(FeedRow.record, FeedRow.key, FeedRow.cursor.desc())
        )
        known.update({(r, k): scope for r, k, scope, is_gone in rows if not is_gone})
    return known
