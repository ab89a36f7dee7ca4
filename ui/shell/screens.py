"""The list of the office's screens, in the order of the sidebar."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication


def tr(text: str) -> str:
    return QCoreApplication.translate("Screens", text)


@dataclass(frozen=True)
class Screen:
    """`name` is the folder under `ui/`; `group` the heading it stands under; Alt+`key` leads here.

    `slow` ones do not change by themselves: they are asked for when one comes here, and by F5.
    """

    name: str
    group: str
    title: str
    icon: str
    key: str
    slow: bool = False


def screens() -> tuple[Screen, ...]:
    selling, buying, learning = tr("판매"), tr("수매"), tr("배움")
    return (
        Screen("today", "", tr("오늘"), "home", "1"),
        Screen("sales", selling, tr("매출 장부"), "receipt", "2"),
        Screen("goods", selling, tr("상품"), "tag", "3", slow=True),
        Screen("prices", selling, tr("가격·할인"), "percent", "4", slow=True),
        Screen("weighings", buying, tr("포대"), "tonbag", "5"),
        Screen("season", buying, tr("시즌"), "stamp", "6", slow=True),
        Screen("classes", learning, tr("과정·일정"), "clock", "7", slow=True),
        Screen("rolls", learning, tr("수강·출석"), "person", "8", slow=True),
        Screen("ledger", tr("원장"), tr("원장 상태"), "chain", "9"),
        Screen("stations", tr("장치·사람"), tr("단말"), "terminal", "0"),
    )
