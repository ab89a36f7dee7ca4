"""The list of the office's screens, in the order of the sidebar."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication


def tr(text: str) -> str:
    return QCoreApplication.translate("Screens", text)


@dataclass(frozen=True)
class Screen:
    """`name` is the folder under `ui/`; `group` the heading it stands under."""

    name: str
    group: str
    title: str
    icon: str


def screens() -> tuple[Screen, ...]:
    return (
        Screen("today", "", tr("오늘"), "home"),
        Screen("sales", tr("판매"), tr("매출 장부"), "receipt"),
        Screen("weighings", tr("수매"), tr("포대"), "tonbag"),
        Screen("ledger", tr("원장"), tr("원장 상태"), "chain"),
        Screen("stations", tr("장치·사람"), tr("단말"), "terminal"),
    )
