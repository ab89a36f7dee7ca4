"""What Ctrl+K finds: screens, and things that the office knows or the centre finds."""

from PySide6.QtCore import QCoreApplication

from app.central.goods_model import Goods
from app.central.learning_model import Classes
from app.central.office_model import Stations
from app.central.plot_model import Finds
from app.shared.money import won
from ui.common import labels
from ui.shell.palette import Find
from ui.shell.screens import screens


def tr(text: str) -> str:
    return QCoreApplication.translate("Finding", text)


def here(
    goods: Goods | None, stations: Stations | None, classes: Classes | None
) -> tuple[Find, ...]:
    """Screens first, then what came with the last answers."""
    found = [
        Find(tr("화면"), each.title, each.name, more=f"{each.group} Alt+{each.key}")
        for each in screens()
    ]
    for good in () if goods is None else (each.good for each in goods.goods):
        codes = " ".join(code for code, _ in good.barcodes)
        text = f"{good.short_name} {good.pack}".strip() + f" · {good.sku}"
        found.append(Find(tr("상품"), text, "goods", good.sku, more=f"{good.name} {codes}"))
    for station in () if stations is None else stations.stations:
        kind = labels.station_kind(station.kind)
        text = f"{station.station} · {kind} · {station.place_name}"
        found.append(Find(tr("단말"), text, "stations", station.station))
    for each in () if classes is None else classes.sessions:
        text = f"{each.title} · {labels.day_and_time(each.session.starts)}"
        found.append(Find(tr("수업"), text, "classes", each.session.no))
    return tuple(found)


def of_centre(found: Finds) -> tuple[Find, ...]:
    """Receipts and bags of any day."""
    receipts = (
        Find(
            tr("영수증"), f"{each.receipt_no} · {labels.day(each.day)} · {won(each.won)}",
            "sales", (each.station, each.seq), each.day,
        )
        for each in found.receipts
    )  # fmt: skip
    bags = (
        Find(
            tr("포대"), f"{each.label} · {labels.day(each.day)}", "weighings",
            (each.station, each.seq), each.day,
        )
        for each in found.bags
    )  # fmt: skip
    return (*receipts, *bags)
