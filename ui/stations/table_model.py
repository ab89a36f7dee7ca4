"""A station a row: is it heard from, what does it still hold."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import Enum
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication

from app.central.office_model import StationHealth
from ui.common import labels
from ui.common.rows_model import Column

SILENT_AFTER = timedelta(minutes=5)
"""A station sends within a minute where there is a network; who is late is looked at."""
Row: TypeAlias = tuple[StationHealth, datetime]
"""The station, and the time against which it is silent."""


def tr(text: str) -> str:
    return QCoreApplication.translate("Stations", text)


class Health(Enum):
    WELL = "well"
    WAITING = "waiting"
    SILENT = "silent"
    NEVER = "never heard"
    REVOKED = "revoked"


def health(row: Row) -> Health:
    station, now = row
    if station.revoked_at is not None:
        return Health.REVOKED
    if station.last_seen is None:
        return Health.NEVER
    if now - station.last_seen > SILENT_AFTER:
        return Health.SILENT
    return Health.WAITING if needs_somebody(row) else Health.WELL


def state(row: Row) -> str:
    station, now = row
    if station.revoked_at is not None:
        return tr("해지됨")
    if station.last_seen is None:
        return tr("아직 연락 없음")
    if now - station.last_seen > SILENT_AFTER:
        return tr("통신 없음 · {time}째").format(time=labels.ago(station.last_seen, now))
    return tr("기록이 남아 있음") if station.waiting else tr("정상")


def needs_somebody(row: Row) -> bool:
    station, now = row
    if station.revoked_at is not None:
        return False
    since = [station.last_seen, *([station.oldest_waiting] if station.waiting else [])]
    return any(each is None or now - each > SILENT_AFTER for each in since)


def columns() -> tuple[Column[Row], ...]:
    return (
        Column(tr("단말"), lambda row: row[0].station),
        Column(tr("종류"), lambda row: labels.station_kind(row[0].kind)),
        Column(tr("장소"), lambda row: row[0].place_name),
        Column(tr("상태"), state, flag=needs_somebody),
        Column(
            tr("보낼 기록"), lambda row: f"{_waiting(row):,}", _waiting,
            number=True, total=_all_waiting,
        ),
        Column(tr("가장 오래된 것"), _oldest, lambda row: str(row[0].oldest_waiting)),
        Column(
            tr("받은 마지막 번호"), lambda row: f"{row[0].through:,}", lambda row: row[0].through,
            number=True,
        ),
        Column(
            tr("마지막 연락"), lambda row: labels.day_and_time(row[0].last_seen),
            lambda row: str(row[0].last_seen),
        ),
    )  # fmt: skip


def _waiting(row: Row) -> int:
    return row[0].waiting or 0


def _all_waiting(rows: Sequence[Row]) -> str:
    return f"{sum(map(_waiting, rows)):,}"


def _oldest(row: Row) -> str:
    """How long; nothing waits, nothing is shown."""
    return labels.ago(row[0].oldest_waiting, row[1]) if _waiting(row) else "–"
