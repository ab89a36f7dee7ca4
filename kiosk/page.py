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
PUBLIC_KINDS = (StationKind.STORE, StationKind.CLASS)
PUBLIC_PANELS = ("P32", "P24", "L21", "L15")


@dataclass(frozen=True)
class Page:
    """`name` is the folder under kiosk/, `qml` the file in it.

    `examples` are named states that the page can be in, each given to the view model's `show`: the
    looks test walks all of them on every panel. They are made when asked for. A `public` page
    stands in the public frame, takes the public measures and follows the visitor's view.
    """

    name: str
    qml: str
    make: Callable[[Parts, Jobs, ShellViewModel], QObject]
    kinds: tuple[StationKind, ...]
    examples: Callable[[], dict[str, Any]]
    panels: tuple[str, ...] = field(default=("L21", "L15"))
    public: bool = False
