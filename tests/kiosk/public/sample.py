"""A public page for the tests of the frame; it stands where the store's first page would."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from app.access.model import StationKind
from kiosk.common.pages import PAGES as COMMON
from kiosk.page import PUBLIC_PANELS, Page
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from ui.common.jobs import Jobs
from ui.common.props import shown

QML = str(Path(__file__).with_name("SamplePage.qml"))
HOME, SECOND = "store/attract", "store/second"
NAMES = (
    "강진쌀",
    "쌀귀리·잡곡",
    "과일·채소",
    "한우·축산",
    "수산물·김",
    "버섯",
    "장·김치",
    "떡·간식",
)


@dataclass(frozen=True)
class Sample:
    names: tuple[str, ...] = NAMES
    title: str = "무엇을 찾으세요?"
    step: str = "<b>1 고르기</b> 2 확인 3 결제"
    main_text: str = "57,000원 결제하기"
    count: str = "3개"
    total: str = "57,000원"


class SampleViewModel(QObject):
    """Remembers what it was told."""

    changed = Signal()
    title = shown(str, "title", changed)
    step = shown(str, "step", changed)
    mainText = shown(str, "main_text", changed)  # noqa: N815 Qt's own naming
    count = shown(str, "count", changed)
    total = shown(str, "total", changed)

    def __init__(self, _parts: Parts, _jobs: Jobs, shell: ShellViewModel) -> None:
        super().__init__()
        self.shell = shell
        self.props = Sample()
        self.told: list[str] = []
        self.busy = False
        self.idle = "park"

    @Property(list, notify=changed)
    def names(self) -> list[str]:
        return list(self.props.names)

    @Slot(int)
    def choose(self, index: int) -> None:
        self.told.append(f"chose {index}")

    @Slot()
    def main(self) -> None:
        self.told.append("main")

    def back(self) -> None:
        self.told.append("back")

    def retold(self) -> None:
        self.told.append("retold")

    def gone_idle(self) -> None:
        self.told.append("gone idle")

    def show(self, state: Sample) -> None:
        self.props = state
        self.changed.emit()


def states() -> dict[str, Any]:
    return {
        "many": Sample(names=NAMES * 2),
        "few": Sample(names=NAMES[:2], step="3 / 6", count="", total=""),
        "no key": Sample(main_text="", count="", total=""),
    }


STORE = (StationKind.STORE,)
PAGES = (
    Page(HOME, QML, SampleViewModel, STORE, states, PUBLIC_PANELS, public=True),
    Page(SECOND, QML, SampleViewModel, STORE, dict, PUBLIC_PANELS, public=True),
    *(page for page in COMMON if StationKind.STORE in page.kinds),
)
