"""The list of the office's screens, in the order of the sidebar."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Screen:
    """`name` is the folder under `ui/`; `group` the heading it stands under."""

    name: str
    group: str
    title: str


SCREENS = (
    Screen("today", "", "오늘"),
    Screen("sales", "판매", "매출 장부"),
    Screen("weighings", "수매", "포대"),
    Screen("ledger", "원장", "상태"),
    Screen("stations", "장치·사람", "단말"),
)
