"""One bag's record, beside the day's table."""

from PySide6.QtCore import QCoreApplication

from app.central.office_model import Bag
from app.shared.mass import kg
from ui.common import labels
from ui.common.detail import Fact
from ui.weighings.table_model import state


def tr(text: str) -> str:
    return QCoreApplication.translate("BagDetail", text)


def facts(bag: Bag) -> tuple[Fact, ...]:
    """Only what there is."""
    told = (
        (tr("시각"), labels.day_and_time(bag.at)),
        (tr("상태"), state(bag)),
        (tr("실중량"), None if bag.net_g is None else f"{kg(bag.net_g)} kg"),
        (tr("수분"), None if bag.moisture is None else labels.percent(bag.moisture)),
        (tr("등급"), None if bag.grade is None else labels.grade(bag.grade)),
        (tr("포 (40 kg)"), None if bag.units is None else f"{bag.units:,}"),
        (tr("중간정산금"), None if bag.interim_won is None else f"{bag.interim_won:,}"),
        (tr("담당"), tr("{number}번").format(number=bag.operator)),
        (tr("기록"), f"{bag.station} · {bag.seq}"),
        (
            tr("계량 기록"),
            None if bag.weighed_seq is None else f"{bag.station} · {bag.weighed_seq}",
        ),
    )
    return tuple(Fact(name, text) for name, text in told if text is not None)
