"""The day's bags by grade, as points to draw."""

from PySide6.QtCore import QCoreApplication

from app.central.plot_model import DayBags
from app.shared.mass import kg
from ui.common import labels
from ui.common.plot import AMBER, INDIGO, JADE, OLIVE, PLUM, Point, Shape


def tr(text: str) -> str:
    return QCoreApplication.translate("BagPlots", text)


LOOKS = (
    (Shape.STAR, PLUM), (Shape.CIRCLE, JADE), (Shape.SQUARE, INDIGO), (Shape.TRIANGLE, AMBER),
    (Shape.DIAMOND, OLIVE),
)  # fmt: skip


def grade_columns() -> tuple[str, ...]:
    return (tr("등급"), tr("포대"), tr("실중량 kg"), tr("포 (40 kg)"))


def grades(day: DayBags) -> tuple[Point, ...]:
    """Nothing as long as no bag was graded."""
    if not any(each.count for each in day.grades):
        return ()
    return tuple(
        Point(
            labels.grade(each.grade),
            each.count,
            tr("{count}포대").format(count=f"{each.count:,}"),
            (labels.grade(each.grade), f"{each.count:,}", kg(each.net_g), f"{each.units:,}"),
            *LOOKS[each.grade],
        )
        for each in day.grades
    )
