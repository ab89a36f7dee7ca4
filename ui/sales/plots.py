"""The day's sales by hour and by good, as points to draw."""

from PySide6.QtCore import QCoreApplication

from app.central.plot_model import DaySales, GoodSales, HourSales
from app.shared.money import won
from ui.common.plot import INDIGO, JADE, RED, Point, Shape

MOST_GOODS = 12


def tr(text: str) -> str:
    return QCoreApplication.translate("SalesPlots", text)


def hour_columns() -> tuple[str, ...]:
    return (tr("시"), tr("판매 원"), tr("판매 건"), tr("환불 원"))


def good_columns() -> tuple[str, ...]:
    return (tr("상품"), tr("원"), tr("개"))


def hours(day: DaySales) -> tuple[Point, ...]:
    """An hour in which more went back than was sold stands as a red triangle."""
    return tuple(_hour(each) for each in day.hours)


def _hour(hour: HourSales) -> Point:
    left = hour.won - hour.refunded_won
    is_loss = left < 0
    return Point(
        tr("{hour}시").format(hour=hour.hour),
        left,
        short(left),
        (f"{hour.hour}", f"{hour.won:,}", f"{hour.count:,}", f"{hour.refunded_won:,}"),
        Shape.TRIANGLE if is_loss else Shape.CIRCLE,
        RED if is_loss else JADE,
    )


def goods(day: DaySales) -> tuple[Point, ...]:
    """The best sellers; the rest is one value of its own."""
    first, rest = day.goods[:MOST_GOODS], day.goods[MOST_GOODS:]
    points = [_good(each) for each in first]
    if rest:
        total, count = sum(each.won for each in rest), sum(each.quantity for each in rest)
        name = tr("그 밖 {count}가지").format(count=len(rest))
        told = (name, f"{total:,}", f"{count:,}")
        points.append(Point(name, total, won(total), told, Shape.DIAMOND, INDIGO))
    return tuple(points)


def _good(good: GoodSales) -> Point:
    name = good.name.replace("\n", " ")
    told = (name, f"{good.won:,}", f"{good.quantity:,}")
    label = tr("{won} · {count}개").format(won=won(good.won), count=f"{good.quantity:,}")
    return Point(name, good.won, label, told, Shape.SQUARE, INDIGO)


def short(amount: int) -> str:
    """`12.3만`: as people say it, where a figure has little room."""
    if abs(amount) < 10_000:
        return f"{amount:,}"
    tenths = round(abs(amount) / 1_000)
    sign, whole, rest = "-" * (amount < 0), tenths // 10, tenths % 10
    return tr("{figure}만").format(figure=f"{sign}{whole:,}" + f".{rest}" * bool(rest))
