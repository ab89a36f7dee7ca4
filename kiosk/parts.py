"""What a station's pages need of the program, handed in by main.py."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import Protocol

from app.access.model import DayState, OpenedDay, Operator, RingingCall, StationSettings
from app.access.operators import SignIn
from app.journal.model import Appended
from app.shared.clock import Clock
from kiosk.learn.parts import LearnParts
from kiosk.store.parts import StoreParts
from kiosk.till.parts import TillParts
from kiosk.weigh.parts import WeighParts


class Light(Enum):
    """How a device is: `OFF` means this station has none and needs none."""

    GOOD = "good"
    ATTENTION = "attention"
    OFF = "off"


@dataclass(frozen=True)
class Device:
    """One device in the strip: its state, and in words what to do when it needs somebody."""

    light: Light = Light.OFF
    mend: str = ""


@dataclass(frozen=True)
class Around:
    """The other stations of the place by their codes, as they answer."""

    near: tuple[str, ...] = ()
    away: tuple[str, ...] = ()
    forked: tuple[str, ...] = ()


@dataclass(frozen=True)
class Health:
    """What staff always see; asked for again every second, off the GUI thread."""

    online: bool = False
    waiting: int = 0
    oldest: datetime | None = None
    printer: Device = field(default_factory=Device)
    scale: Device = field(default_factory=Device)
    scanner: Device = field(default_factory=Device)
    disk: Device = field(default_factory=lambda: Device(Light.GOOD))
    must_enrol: bool = False
    around: Around | None = None  # None: no LAN is set up
    ringing: tuple[RingingCall, ...] = ()


class OperatorsService(Protocol):
    """`app.access.operators.Operators`."""

    def active(self) -> tuple[Operator, ...]: ...

    def sign_in(self, no: int, pin: str) -> SignIn: ...


class DayService(Protocol):
    """`app.access.days.StationDay`."""

    def state(self) -> DayState: ...

    def open(self, operator: int, float_won: int | None = None) -> OpenedDay: ...

    def close(self, operator: int) -> Appended: ...


class OpenCall(Protocol):
    """A call for staff that was not ended.

    `answered` when somebody is on the way; `reached` when a till has heard it.
    """

    @property
    def call_no(self) -> int: ...

    @property
    def called_at(self) -> datetime: ...

    @property
    def answered(self) -> bool: ...

    @property
    def reached(self) -> bool: ...


class CallsService(Protocol):
    """The bell between the stations of a place."""

    def call(self, page: str) -> int: ...

    def end(self, call_no: int) -> None: ...

    def open(self) -> OpenCall | None: ...


@dataclass(frozen=True)
class Parts:
    """`place` is the name people know; a station has its own trade's parts and no other.

    `place_en` is the name that visitors find in English; "" where it has none.
    `turned` is told of each page that comes to stand.
    """

    station: str
    place: str
    settings: StationSettings
    clock: Clock
    operators: OperatorsService
    day: DayService
    health: Callable[[], Health]
    weigh: WeighParts | None = None
    till: TillParts | None = None
    store: StoreParts | None = None
    learn: LearnParts | None = None
    calls: CallsService | None = None
    turned: Callable[[str], None] = lambda _page: None
    place_en: str = ""
