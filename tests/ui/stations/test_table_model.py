"""A station a row."""

import pytest

from app.access.model import StationKind
from app.central.office_model import StationHealth
from tests.fakes import NOON
from tests.ui.canned import STATIONS, station
from ui.common.rows_model import RowsModel
from ui.stations.table_model import Row, columns, needs_somebody, state

WEIGH = StationKind.WEIGH


@pytest.mark.parametrize(
    ("health", "told", "flagged"),
    [
        (station("W01", WEIGH, "p", 0), "정상", False),
        (station("W01", WEIGH, "p", 5), "정상", False),
        (station("W01", WEIGH, "p", 6), "통신 없음 · 6분째", True),
        (station("W01", WEIGH, "p", 150), "통신 없음 · 2시간째", True),
        (station("W01", WEIGH, "p", None), "아직 연락 없음", True),
        (station("W01", WEIGH, "p", 0, 3), "기록이 남아 있음", True),
        (station("W01", WEIGH, "p", None, revoked=True), "해지됨", False),
    ],
)
def test_a_station_says_whether_it_needs_somebody(
    health: StationHealth, told: str, flagged: bool
) -> None:
    assert (state((health, NOON)), needs_somebody((health, NOON))) == (told, flagged)


def test_what_waits_is_added_up() -> None:
    rows = RowsModel[Row](columns())
    rows.show_rows([(each, NOON) for each in STATIONS.stations])
    assert rows.totals()[4] == "131"


@pytest.mark.parametrize("column", range(8))
def test_every_column_sorts_whatever_is_missing(column: int) -> None:
    rows = RowsModel[Row](columns())
    rows.show_rows([(each, NOON) for each in STATIONS.stations])
    rows.sort(column)
    assert len(rows.shown) == len(STATIONS.stations)
