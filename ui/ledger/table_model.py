"""A record in quarantine a row: what the books could not take."""

from PySide6.QtCore import QCoreApplication

from app.central.office_model import Quarantined
from ui.common import labels
from ui.common.rows_model import Column


def tr(text: str) -> str:
    return QCoreApplication.translate("Quarantine", text)


def why(row: Quarantined) -> str:
    """For people; the centre's own words stand beside it."""
    if row.reason.startswith("the database"):
        return tr("장부가 받지 않는 값")
    return tr("읽을 수 없는 내용")


def columns() -> tuple[Column[Quarantined], ...]:
    return (
        Column(
            tr("기록"), lambda row: f"{row.station} · {row.seq}", lambda row: (row.station, row.seq)
        ),
        Column(tr("종류"), lambda row: labels.entry_kind(row.word)),
        Column(tr("시각"), lambda row: labels.day_and_time(row.at), lambda row: row.at),
        Column(tr("까닭"), why, flag=lambda _row: True),
        Column(tr("장치 담당에게 보일 말"), lambda row: row.reason),
    )
