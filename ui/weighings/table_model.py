"""A bag a row: recorded with its grade, or turned away with the reason."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from app.central.office_model import Bag
from app.shared.mass import kg
from ui.common import labels
from ui.common.rows_model import Column


def tr(text: str) -> str:
    return QCoreApplication.translate("Weighings", text)


def name(bag: Bag) -> str:
    if bag.season is None or bag.allotment is None or bag.bag is None:
        return "–"
    return f"{bag.season}-{bag.allotment:04d}-{bag.bag:02d}"


def is_refused(bag: Bag) -> bool:
    return bag.what == "refused"


def needs_somebody(bag: Bag) -> bool:
    return is_refused(bag) or bag.is_repeated or bag.what == "weighed"


def state(bag: Bag) -> str:
    if is_refused(bag):
        why = "–" if bag.reason is None else labels.reason(bag.reason)
        return tr("돌려보냄 · {why}").format(why=why)
    if bag.is_repeated:
        return tr("두 번 기록된 포대")
    return tr("받음") if bag.what == "graded" else tr("등급 없음")


def ended(bags: Sequence[Bag]) -> tuple[Bag, ...]:
    """A bag that was graded is one row, not two: its weighing stands in the grade's row."""
    graded = {(bag.station, bag.weighed_seq) for bag in bags if bag.weighed_seq is not None}
    return tuple(
        bag for bag in bags if bag.what != "weighed" or (bag.station, bag.seq) not in graded
    )


def columns() -> tuple[Column[Bag], ...]:
    return (
        Column(tr("시각"), lambda bag: labels.time_of_day(bag.at), lambda bag: bag.at),
        Column(tr("포대"), name),
        Column(tr("상태"), state, flag=needs_somebody),
        _figure(tr("실중량 kg"), lambda bag: bag.net_g, kg),
        Column(
            tr("수분"), lambda bag: labels.percent(bag.moisture), lambda bag: bag.moisture or 0,
            number=True,
        ),
        Column(
            tr("등급"), lambda bag: "–" if bag.grade is None else labels.grade(bag.grade),
            lambda bag: -1 if bag.grade is None else bag.grade,
        ),
        _figure(tr("포 (40 kg)"), lambda bag: bag.units, "{:,}".format),
        _figure(tr("중간정산금"), lambda bag: bag.interim_won, "{:,}".format),
        Column(
            tr("기록"), lambda bag: f"{bag.station} · {bag.seq}", lambda bag: (bag.station, bag.seq)
        ),
    )  # fmt: skip


def _figure(
    title: str, part: Callable[[Bag], int | None], told: Callable[[int], str]
) -> Column[Bag]:
    """What was turned away is shown, and not added up."""

    def text(bag: Bag) -> str:
        value = part(bag)
        return "–" if value is None else told(value)

    def total(bags: Sequence[Bag]) -> str:
        return told(sum(part(bag) or 0 for bag in bags if not is_refused(bag)))

    return Column(title, text, lambda bag: part(bag) or 0, number=True, total=total)
