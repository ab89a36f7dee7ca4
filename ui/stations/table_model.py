"""A station a row: is it heard from, what does it still hold."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TypeAlias

from app.central.office_model import StationHealth
from ui.common import labels
from ui.common.rows_model import Column

SILENT_AFTER = timedelta(minutes=5)
Row: TypeAlias = tuple[StationHealth, datetime]
"""The station, and the time against which it is silent."""


def state(row: Row) -> str:
    station, now = row
    if station.revoked_at is not None:
        return "해지됨"
    if station.last_seen is None:
        return "아직 연락 없음"
    if now - station.last_seen > SILENT_AFTER:
        return f"통신 없음 · {labels.ago(station.last_seen, now)}째"
    return "기록이 남아 있음" if station.waiting else "정상"


def needs_somebody(row: Row) -> bool:
    return row[0].revoked_at is None and state(row) != "정상"


def _waiting(rows: Sequence[Row]) -> str:
    return f"{sum(row[0].waiting or 0 for row in rows):,}"


COLUMNS: tuple[Column[Row], ...] = (
    Column("단말", lambda row: row[0].station),
    Column("종류", lambda row: labels.station_kind(row[0].kind)),
    Column("장소", lambda row: row[0].place),
    Column("상태", state, flag=needs_somebody),
    Column(
        "보낼 기록",
        lambda row: f"{row[0].waiting or 0:,}",
        lambda row: row[0].waiting or 0,
        number=True,
        total=_waiting,
    ),
    Column(
        "가장 오래된 것",
        lambda row: labels.ago(row[0].oldest_waiting, row[1]),
        lambda row: str(row[0].oldest_waiting),
    ),
    Column(
        "도착한 마지막 번호",
        lambda row: f"{row[0].through:,}",
        lambda row: row[0].through,
        number=True,
    ),
    Column(
        "마지막 연락",
        lambda row: labels.day_and_time(row[0].last_seen),
        lambda row: str(row[0].last_seen),
    ),
)
