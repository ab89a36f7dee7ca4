"""What the list of pages says about one page."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject

from app.access.model import StationKind
from kiosk.parts import Parts
from kiosk.shell.view_model import ShellViewModel
from ui.common.jobs import Jobs

STAFF_KINDS = (StationKind.WEIGH, StationKind.TILL)


@dataclass(frozen=True)
class Page:
    """`name` is the folder under kiosk/, `qml` the file in it.

    `examples` are named states that the page can be in, each given to the view model's `show`: the
    looks test walks all of them on every panel. They are made when asked for.
    """

    name: str
    qml: str
    make: Callable[[Parts, Jobs, ShellViewModel], QObject]
    kinds: tuple[StationKind, ...]
    examples: Callable[[], dict[str, Any]]
    panels: tuple[str, ...] = field(default=("L21", "L15"))
