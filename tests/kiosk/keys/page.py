"""A public page with a field and all our keys; it stands where the store's first page would."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from app.access.model import StationKind
from kiosk.common.pages import PAGES as COMMON
from kiosk.page import PUBLIC_PANELS, Page
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from ui.common.jobs import Jobs
from ui.common.props import shown

QML = str(Path(__file__).with_name("KeysPage.qml"))
HOME = "store/attract"


@dataclass(frozen=True)
class Keys:
    text: str = ""
    letters: str = "hangul"
    counting: bool = False
    shift: bool = False
    twelve: bool = False
    two: bool = False


class KeysViewModel(QObject):
    """Remembers what it was told."""

    changed = Signal()
    text = shown(str, "text", changed)
    letters = shown(str, "letters", changed)
    counting = shown(bool, "counting", changed)
    shift = shown(bool, "shift", changed)
    twelve = shown(bool, "twelve", changed)
    two = shown(bool, "two", changed)

    def __init__(self, _parts: Parts, _jobs: Jobs, _shell: ShellViewModel) -> None:
        super().__init__()
        self.props = Keys()
        self.told: list[str] = []
        self.others: list[str] = []
        self.turned = 0

    def show(self, state: Keys) -> None:
        self.props = state
        self.changed.emit()

    @Slot(str)
    def typed(self, text: str) -> None:
        self.told.append(text)
        self.show(replace(self.props, text=text))

    @Slot(str)
    def other(self, text: str) -> None:
        self.others.append(text)

    @Slot()
    def submitted(self) -> None:
        self.told.append("submitted")

    @Slot()
    def turn(self) -> None:
        self.turned += 1


def states() -> dict[str, Any]:
    return {
        "hangul": Keys(text="홍길동"),
        "doubled letters": Keys(shift=True),
        "latin": Keys(text="Nguyen", letters="latin"),
        "capitals": Keys(letters="latin", shift=True),
        "digits": Keys(counting=True),
        "twelve": Keys(text="홍길동", twelve=True),
    }


STORE = (StationKind.STORE,)
PAGES = (
    Page(HOME, QML, KeysViewModel, STORE, states, PUBLIC_PANELS, public=True),
    *(page for page in COMMON if StationKind.STORE in page.kinds),
)
