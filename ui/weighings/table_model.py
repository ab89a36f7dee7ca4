"""A bag a row: recorded with its grade, or turned away with the reason."""

from collections.abc import Sequence

from app.central.office_model import Bag
from app.shared.mass import kg
from ui.common import labels
from ui.common.rows_model import Column


def name(bag: Bag) -> str:
    if bag.season is None or bag.allotment is None or bag.bag is None:
        return "–"
    return f"{bag.season}-{bag.allotment:04d}-{bag.bag:02d}"


def is_refused(bag: Bag) -> bool:
    return bag.what == "refused"


def _state(bag: Bag) -> str:
    if bag.reason is not None:
        return f"돌려보냄 · {labels.reason(bag.reason)}"
    return "두 번 온 포대" if bag.is_repeated else "기록"


def _sum(rows: Sequence[Bag], part: str) -> int:
    return sum(getattr(row, part) or 0 for row in rows if not is_refused(row))


COLUMNS: tuple[Column[Bag], ...] = (
    Column("시각", lambda bag: labels.time_of_day(bag.at), lambda bag: bag.at),
    Column("포대", name),
    Column("상태", _state, flag=lambda bag: is_refused(bag) or bag.is_repeated),
    Column(
        "실중량 kg", lambda bag: "–" if bag.net_g is None else kg(bag.net_g), lambda bag: bag.net_g or 0,
        number=True, total=lambda rows: kg(_sum(rows, "net_g")),
    ),
    Column("수분", lambda bag: labels.percent(bag.moisture), lambda bag: bag.moisture or 0, number=True),
    Column("등급", lambda bag: "–" if bag.grade is None else labels.grade(bag.grade), lambda bag: -1 if bag.grade is None else bag.grade),
    Column(
        "포(40 kg)", lambda bag: "–" if bag.units is None else str(bag.units), lambda bag: bag.units or 0,
        number=True, total=lambda rows: f"{_sum(rows, 'units'):,}",
    ),
    Column(
        "중간정산금", lambda bag: "–" if bag.interim_won is None else f"{bag.interim_won:,}", lambda bag: bag.interim_won or 0,
        number=True, total=lambda rows: f"{_sum(rows, 'interim_won'):,}",
    ),
    Column("기록", lambda bag: f"{bag.station} · {bag.seq}", lambda bag: (bag.station, bag.seq)),
)  # fmt: skip
